import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A real Firefox without a window, driven over WebDriver BiDi. */
export interface Firefox extends AsyncDisposable {
  readonly version: string;
  /** A new tab. All tabs share one profile, as in one person's browser. */
  tab(): Promise<FirefoxTab>;
}

export interface FirefoxTab {
  goto(url: string): Promise<void>;
  back(): Promise<void>;
  /** Runs a function of the page with one argument, and gives what it returns as JSON. */
  run<Given, Made>(script: (given: Given) => Made | Promise<Made>, given: Given): Promise<Made>;
  run<Made>(script: () => Made | Promise<Made>): Promise<Made>;
  /** Waits until the function gives something true. */
  until(script: () => unknown, within?: number): Promise<void>;
  /** The page on A4 paper. */
  pdf(): Promise<Buffer>;
}

const programs = ['firefox-esr', 'firefox'];

/** Why there is no Firefox to drive here; null when there is one. */
export function noFirefox(): string | null {
  return programOf() === null ? 'Firefox is not on this machine (Debian: firefox-esr)' : null;
}

function programOf(): string | null {
  const named = process.env.FIREFOX;
  const tried = named === undefined ? programs : [named];
  return tried.find((program) => spawnSync(program, ['--version']).status === 0) ?? null;
}

export async function openFirefox(): Promise<Firefox> {
  const program = programOf();
  if (program === null) throw new Error(noFirefox() ?? '');
  const profile = mkdtempSync(path.join(os.tmpdir(), 'plenary-firefox-'));
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'];
  // What it keeps beside its profile goes into the profile, too.
  const env = { ...process.env, HOME: profile, XDG_CACHE_HOME: profile, XDG_CONFIG_HOME: profile };
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const line = await connect(await addressOf(child));
  const { capabilities } = await line.send<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: {},
  });
  return {
    version: capabilities.browserVersion,
    async tab() {
      const { context } = await line.send<{ context: string }>('browsingContext.create', { type: 'tab' });
      return tabOf(line, context);
    },
    async [Symbol.asyncDispose]() {
      line.close();
      const ended = new Promise((done) => child.on('close', done));
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += String(chunk);
      const [, found] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
      if (found) resolve(`${found}/session`);
    };
    child.stderr?.on('data', hear);
    child.stdout?.on('data', hear);
    child.on('error', reject);
    child.on('close', () => reject(new Error(`Firefox ended:\n${said}`)));
  });
}

interface Line {
  send<Result>(method: string, params: object): Promise<Result>;
  close(): void;
}

interface Reply {
  readonly id?: number;
  readonly type: string;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

async function connect(url: string): Promise<Line> {
  const socket = new WebSocket(url);
  await new Promise((open, fail) => {
    socket.onopen = open;
    socket.onerror = () => fail(new Error(`no connection to ${url}`));
  });
  let last = 0;
  const waiting = new Map<number, (reply: Reply) => void>();
  socket.onmessage = ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  };
  return {
    send<Result>(method: string, params: object) {
      last += 1;
      const id = last;
      return new Promise<Result>((resolve, reject) => {
        waiting.set(id, (reply) => {
          waiting.delete(id);
          if (reply.type === 'success') resolve(reply.result as Result);
          else reject(new Error(`${method}: ${reply.error}: ${reply.message}`));
        });
        socket.send(JSON.stringify({ id, method, params }));
      });
    },
    close: () => socket.close(),
  };
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

function tabOf(line: Line, context: string): FirefoxTab {
  const tab: FirefoxTab = {
    async goto(url) {
      await line.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async back() {
      await line.send('browsingContext.traverseHistory', { context, delta: -1 });
    },
    async run(script: (given: never) => unknown, given?: unknown) {
      const expression = `(async () => JSON.stringify(await (${script})(${JSON.stringify(given)})) ?? 'null')()`;
      const params = { expression, target: { context }, awaitPromise: true };
      const { type, result, exceptionDetails } = await line.send<Evaluated>('script.evaluate', params);
      if (type === 'exception') throw new Error(exceptionDetails?.text);
      return JSON.parse(result?.value ?? 'null');
    },
    async until(script, within = 10_000) {
      for (const limit = performance.now() + within; performance.now() < limit; ) {
        // While a page goes and another comes there is nothing to ask.
        if (await tab.run(script).catch(() => false)) return;
        await new Promise((later) => setTimeout(later, 50));
      }
      throw new Error(`not within ${within} ms: ${script}`);
    },
    async pdf() {
      const page = { width: 21, height: 29.7 };
      const { data } = await line.send<{ data: string }>('browsingContext.print', { context, page, background: true });
      return Buffer.from(data, 'base64');
    },
  };
  return tab;
}
