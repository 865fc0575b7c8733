import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ops = path.resolve(import.meta.dirname, '..');

export type Kind = 'nginx' | 'caddy';

/** The ports on loopback of one trial. */
export interface Ports {
  readonly http: number;
  readonly https: number;
  readonly program: number;
}

export interface RunningProxy {
  /** All it has written: what it says, and its log of requests. */
  written(): string;
  /** Every file of its cache in one text; empty where there is none. */
  cached(): string;
  stop(): Promise<void>;
}

/** Why this proxy cannot be tried here, or null. */
export function whyNot(kind: Kind): string | null {
  const asked = spawnSync(kind, kind === 'nginx' ? ['-v'] : ['version']);
  return asked.error === undefined ? null : `${kind} is not installed, so ops/ is not tried with it`;
}

/** So few in a trial, that it reaches them. */
export const anonymousStreams = 5;

export async function freePorts(): Promise<Ports> {
  const servers = Array.from({ length: 3 }, () => net.createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.once('listening', resolve))));
  const [http = 0, https = 0, program = 0] = servers.map((server) => (server.address() as net.AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return { http, https, program };
}

/** Runs the proxy with the file of ops/, in which only names, ports and folders are replaced by those of the trial. */
export async function startProxy(kind: Kind, folder: string, ports: Ports): Promise<RunningProxy> {
  certificate(folder);
  fs.copyFileSync(path.join(ops, 'away.html'), path.join(folder, 'away.html'));
  const file = path.join(folder, kind === 'nginx' ? 'nginx.conf' : 'Caddyfile');
  fs.writeFileSync(file, kind === 'nginx' ? nginxFile(folder, ports) : caddyFile(folder, ports));
  const child = run(kind, file, folder);
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const logs = path.join(folder, 'log');
  const written = (): string =>
    [Buffer.concat(said).toString(), ...filesIn(logs).map((log) => fs.readFileSync(log, 'utf8'))].join('\n');
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await answering(ports.https, child, written);
  return {
    written,
    cached: () =>
      filesIn(path.join(folder, 'cache'))
        .map((kept) => fs.readFileSync(kept, 'latin1'))
        .join('\n'),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function run(kind: Kind, file: string, folder: string): ChildProcess {
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const args =
    kind === 'nginx'
      ? ['-c', file, '-p', folder, '-g', 'daemon off;']
      : ['run', '--adapter', 'caddyfile', '--config', file];
  return spawn(kind, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

function nginxFile(folder: string, { http, https, program }: Ports): string {
  return replaced('nginx.conf', [
    ['https://assembly.example$request_uri', `https://localhost:${https}$request_uri`],
    ['/etc/letsencrypt/live/assembly.example', folder],
    ['server_name assembly.example', 'server_name localhost'],
    ['listen 80', `listen 127.0.0.1:${http}`],
    ['listen 443', `listen 127.0.0.1:${https}`],
    ['127.0.0.1:3000', `127.0.0.1:${program}`],
    ['/run/nginx.pid', path.join(folder, 'nginx.pid')],
    ['/var/log/nginx', makeFolder(folder, 'log')],
    ['/var/cache/nginx', makeFolder(folder, 'cache')],
    ['/opt/plenary/current/ops', folder],
    ['limit_conn plenary_anonymous 12000', `limit_conn plenary_anonymous ${anonymousStreams}`],
    [
      'http {',
      `http {\n${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `  ${name}_temp_path ${path.join(folder, `temp-${name}`)};`)
        .join('\n')}`,
    ],
  ]);
}

function caddyFile(folder: string, { http, https, program }: Ports): string {
  const key = `${path.join(folder, 'fullchain.pem')} ${path.join(folder, 'privkey.pem')}`;
  return replaced('Caddyfile', [
    [
      '{\n\t# All that',
      `{\n\tadmin off\n\thttp_port ${http}\n\thttps_port ${https}\n\tdefault_bind 127.0.0.1\n\tskip_install_trust\n\t# All that`,
    ],
    ['https://assembly.example{uri}', `https://localhost:${https}{uri}`],
    ['\nassembly.example {', `\nlocalhost {\n\ttls ${key}`],
    ['http://assembly.example', 'http://localhost'],
    [':443, :80', `:${https}, :${http}`],
    ['127.0.0.1:3000', `127.0.0.1:${program}`],
    ['/opt/plenary/current/ops', folder],
  ]);
}

/** Throws when something to replace is not there: then the trial would be of another file than ours. */
function replaced(name: string, changes: readonly (readonly [string, string])[]): string {
  let text = fs.readFileSync(path.join(ops, name), 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`ops/${name} does not hold ${from}`);
    text = text.replaceAll(from, to);
  }
  return text;
}

function certificate(folder: string): void {
  execFileSync(
    'openssl',
    // biome-ignore format: one option and its value in a line are easier to read
    [
      'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
      '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost',
      '-keyout', path.join(folder, 'privkey.pem'), '-out', path.join(folder, 'fullchain.pem'),
    ],
    { stdio: 'ignore' },
  );
}

function makeFolder(folder: string, name: string): string {
  const made = path.join(folder, name);
  fs.mkdirSync(made, { recursive: true });
  fs.chmodSync(made, 0o777);
  return made;
}

function filesIn(folder: string): readonly string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => fs.statSync(file).isFile());
}

async function answering(port: number, child: ChildProcess, written: () => string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) break;
    if (await connects(port)) return;
    await sleep(50);
  }
  throw new Error(`The proxy does not answer:\n${written()}`);
}

function connects(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
