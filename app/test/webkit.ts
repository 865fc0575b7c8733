import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';

/** A real WebKit (WebKitGTK's MiniBrowser) in a window that nobody sees, driven over WebDriver. */
export interface WebKit extends AsyncDisposable {
  readonly version: string;
  goto(url: string): Promise<void>;
  /** Width and height of the window's inside, as near as it goes. */
  resize(width: number, height: number): Promise<void>;
  run<Given, Made>(script: (given: Given) => Made, given: Given): Promise<Made>;
  run<Made>(script: () => Made): Promise<Made>;
  screenshot(): Promise<Buffer>;
}

/** Why there is no WebKit to drive here; null when there is one. */
export function noWebKit(): string | null {
  if (spawnSync('WebKitWebDriver', ['--version']).error)
    return 'WebKit is not on this machine (Debian: webkit2gtk-driver)';
  if (miniBrowser() === null) return 'WebKit is here without its MiniBrowser (Debian: libwebkit2gtk)';
  if (process.env.DISPLAY === undefined && spawnSync('Xvfb', ['-help']).error)
    return 'WebKit has no display on this machine (Debian: xvfb)';
  return null;
}

function miniBrowser(): string | null {
  const folders = ['/usr/lib', '/usr/libexec'].filter((folder) => existsSync(folder));
  const machines = folders.flatMap((folder) => [
    folder,
    ...readdirSync(folder).flatMap((name) => (name.endsWith('-linux-gnu') ? [`${folder}/${name}`] : [])),
  ]);
  const found = machines.flatMap((folder) =>
    ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) => `${folder}/${name}/MiniBrowser`),
  );
  return found.find((program) => existsSync(program)) ?? null;
}

export async function openWebKit(): Promise<WebKit> {
  const started: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const child of started.reverse()) {
      if (child.exitCode !== null) continue;
      const ended = new Promise((done) => child.on('close', done));
      child.kill();
      await ended;
    }
  };
  try {
    const display = process.env.DISPLAY ?? (await freshDisplay(started));
    const port = await freePort();
    // Its sandbox needs user namespaces, which many containers close. It sees our own pages only.
    const env = { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
    started.push(spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore', env }));
    const ask = asking(`http://127.0.0.1:${port}`);
    await answers(ask);
    const wanted = { 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } };
    const made = await ask<Session>('POST', '/session', { capabilities: { alwaysMatch: wanted } });
    return webKitOf(ask, made, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Session {
  readonly sessionId: string;
  readonly capabilities: { readonly browserVersion: string };
}

type Ask = <Answer>(method: string, path: string, body?: object) => Promise<Answer>;

function webKitOf(ask: Ask, { sessionId, capabilities }: Session, stop: () => Promise<void>): WebKit {
  const at = `/session/${sessionId}`;
  const webKit: WebKit = {
    version: capabilities.browserVersion,
    goto: (url) => ask('POST', `${at}/url`, { url }),
    async resize(width, height) {
      // The window has a frame: what is inside is measured, and the rest is added.
      await ask('POST', `${at}/window/rect`, { width, height });
      const [inside = width, high = height] = await webKit.run(() => [innerWidth, innerHeight]);
      await ask('POST', `${at}/window/rect`, { width: 2 * width - inside, height: 2 * height - high });
    },
    run: (script: (given: never) => unknown, given?: unknown) =>
      ask('POST', `${at}/execute/sync`, { script: `return (${script})(arguments[0])`, args: [given ?? null] }),
    screenshot: async () => Buffer.from(await ask<string>('GET', `${at}/screenshot`), 'base64'),
    async [Symbol.asyncDispose]() {
      await ask('DELETE', at).catch(() => {});
      await stop();
    },
  };
  return webKit;
}

function asking(origin: string): Ask {
  return async (method, path, body) => {
    const sent = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const answer = await fetch(`${origin}${path}`, sent);
    const { value } = (await answer.json()) as { value: never };
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
}

async function answers(ask: Ask): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const ready = await ask('GET', '/status').then(
      () => true,
      () => false,
    );
    if (ready) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error('WebKitWebDriver does not answer');
}

/** A screen in memory. It says its own number, so that it takes nobody's. */
async function freshDisplay(started: ChildProcess[]): Promise<string> {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  started.push(child);
  const said = child.stdio[3];
  const number = await new Promise<string>((resolve, reject) => {
    said?.on('data', (chunk: Buffer) => resolve(String(chunk).trim()));
    child.on('close', () => reject(new Error('Xvfb ended')));
  });
  return `:${number}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
