import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { sealSeedText } from './given/seal-seed-text.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The built program as a process of its own. */
export interface AppProcess {
  /** http://localhost:<port> */
  readonly url: string;
  readonly pid: number;
  /** Everything it has said so far. */
  said(): string;
  /** Asks it to stop and waits; gives its exit status. */
  stop(): Promise<number | null>;
  /** kill -9: nothing is finished, nothing is said. */
  kill(): Promise<void>;
}

/** The same before it is ready. */
export interface StartingApp extends Omit<AppProcess, 'url'> {
  /** From now on nobody reads what it says. */
  leave(): void;
  /** Its address once it answers. Fails with its own words when it ends before. */
  readonly ready: Promise<string>;
}

/** Builds what is missing or older than its sources. */
export function buildApp(): void {
  execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--if-needed'], { stdio: 'inherit' });
}

/** Starts it on a free port and waits until it answers. Throws with its own words when it ends before. */
export async function startApp(env: Readonly<Record<string, string>>): Promise<AppProcess> {
  const { ready, ...app } = launchApp(env);
  return { ...app, url: await ready };
}

/** What production needs, tried out on this machine: its address is known before it listens. */
export async function productionEnv(url: string): Promise<Readonly<Record<string, string>>> {
  const port = String(await freePort());
  return {
    PLENARY_MODE: 'production',
    PLENARY_SECRET: 'x'.repeat(32),
    PLENARY_SEAL_KEY: sealSeedText,
    DATABASE_URL: url,
    PORT: port,
    PLENARY_ORIGIN: `http://localhost:${port}`,
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

export function launchApp(env: Readonly<Record<string, string>>): StartingApp {
  const child = spawn(process.execPath, [path.join(root, 'app/dist/server/main.js')], {
    cwd: root,
    // Vitest's own mode would make React slower and chattier than in use.
    env: { ...plainEnvironment(), NODE_ENV: 'production', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const said = (): string => text;
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more: string) => {
      text += more;
    });
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  const early = ended.then((): never => {
    throw new Error(`The program ended before it was ready:\n${text}`);
  });
  const ready = Promise.race([readyAddress(child, said), early]);
  // Whoever stops it before it is ready does not ask for its address.
  ready.catch(() => {});
  return {
    ready,
    said,
    pid: child.pid ?? 0,
    leave() {
      for (const stream of [child.stdout, child.stderr]) stream.destroy();
    },
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function readyAddress(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve) => {
    child.stdout?.on('data', () => {
      const found = /ready at (http\S+)|"address":"(http[^"]+)".*"msg":"ready"/.exec(said());
      const address = found?.[1] ?? found?.[2];
      if (address !== undefined) resolve(address);
    });
  });
}

/** Without the settings of whoever runs the tests. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(PLENARY_|DATABASE_URL$|DATA_DIR$|HOST$|PORT$|LOG$|VITEST|NODE_OPTIONS$|TEST$|DEV$|PROD$|SSR$|MODE$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
