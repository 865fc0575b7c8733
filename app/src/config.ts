import { readSealSeeds } from './seal/seal-seeds.ts';
import type { Mode } from './store/mode.ts';

/** How the program runs, read once from the environment. */
export interface Config {
  /** A demonstration has fictitious accounts that anybody may use; it listens to its own machine only. */
  readonly mode: Mode;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly database: DatabasePlace;
  /** Key of the hashes of sign-ins and links; another one ends them all. null in a demonstration without one. */
  readonly secret: string | null;
  /** secret seeds of the keys that seal the record, the newest first; none in a demonstration, which draws its own */
  readonly sealSeeds: readonly Uint8Array[];
  /** How browsers reach the program, for instance https://assembly.example. null: where it listens. */
  readonly origin: string | null;
  readonly log: 'readable' | 'json';
  /** With which another machine may read the figures of /metrics; absent: none may. */
  readonly metricsToken?: string;
  /** Where mail is handed in; absent: it is not set up. */
  readonly mail?: MailPlace;
}

export interface MailPlace {
  /** `smtp:` or `smtps:`, with user and password where the server asks for them */
  readonly url: string;
  /** an address, or a name with an address */
  readonly from: string;
  /** It need not be encrypted: it goes to this machine, or the address says so. */
  readonly openly: boolean;
}

export type DatabasePlace =
  | { readonly kind: 'url'; readonly url: string }
  /** `dir` null: the usual folder. */
  | { readonly kind: 'embedded'; readonly dir: string | null };

/** What every task of the terminal needs. */
export interface GivenDatabase {
  readonly database: DatabasePlace;
  /** null: not said. A database that the program brings is a demonstration unless something else is said. */
  readonly mode: Mode | null;
}

interface Problems {
  readonly ok: false;
  readonly problems: readonly string[];
}

export type ConfigResult = { readonly ok: true; readonly config: Config } | Problems;

/** Pure. Names every problem at once, each with the way to mend it. */
export function readConfig(env: Env): ConfigResult {
  const problems: string[] = [];
  const database = readDatabase(env, problems);
  const mode = readMode(env, problems) ?? usualMode(database, problems);
  const host = env.HOST?.trim() || '127.0.0.1';
  const port = readPort(env, problems);
  const secret = readSecret('PLENARY_SECRET', env.PLENARY_SECRET, problems);
  const metricsToken = readSecret('PLENARY_METRICS_TOKEN', env.PLENARY_METRICS_TOKEN, problems);
  const origin = readOrigin(env, mode, problems);
  const mail = readMail(env, problems);
  const seals = readSealSeeds(env);
  if (seals.problem !== null) problems.push(seals.problem);
  if (mode === 'demonstration' && !isLoopback(host))
    problems.push(
      `A demonstration is open to anybody who reaches it, so HOST=${host} is refused: leave HOST out, or set PLENARY_MODE=production.`,
    );
  if (mode === 'production' && secret === null && !env.PLENARY_SECRET?.trim())
    problems.push('Production needs PLENARY_SECRET: 32 bytes or more, for instance from: openssl rand -base64 32');
  if (mode === 'production' && !env.PLENARY_SEAL_KEY?.trim())
    problems.push(
      'Production needs PLENARY_SEAL_KEY, with which acts are sealed: 64 digits. For a new database: openssl rand -hex 32; for one that is there, the seed that seals it already',
    );
  if (mode === 'production' && database.kind === 'embedded')
    problems.push('Production needs DATABASE_URL, for instance postgres://user:password@host:5432/plenary');
  if (mode === 'production' && !env.PLENARY_ORIGIN?.trim())
    problems.push('Production needs PLENARY_ORIGIN: how browsers reach it, for instance https://assembly.example');
  if (problems.length > 0 || mode === 'unknown') return { ok: false, problems };
  const log = mode === 'production' || env.LOG === 'json' ? 'json' : 'readable';
  const more = { ...(metricsToken === null ? {} : { metricsToken }), ...(mail === null ? {} : { mail }) };
  return { ok: true, config: { mode, host, port, database, secret, sealSeeds: seals.seeds, origin, log, ...more } };
}

/** Pure. The part of it that a task needs which only reads: no secret, no address. */
export function readGivenDatabase(env: Env): (GivenDatabase & { readonly ok: true }) | Problems {
  const problems: string[] = [];
  const database = readDatabase(env, problems);
  const mode = readMode(env, problems);
  return problems.length > 0 || mode === 'unknown' ? { ok: false, problems } : { ok: true, database, mode };
}

export const modeUnsaid =
  'Say what this database is for: PLENARY_MODE=production or PLENARY_MODE=demonstration. ' +
  'It stays so for ever; a demonstration writes invented persons and acts into it.';

/** Production never runs with accounts that anybody may use. Gives the problem, or null. */
export async function demonstrationProblem(
  config: Config,
  countDemonstrationAccounts: () => Promise<number>,
): Promise<string | null> {
  if (config.mode !== 'production') return null;
  const count = await countDemonstrationAccounts();
  if (count === 0) return null;
  return `The database holds ${count} demonstration account${count === 1 ? '' : 's'}, which anybody could use. Production needs a database without them.`;
}

/** True for addresses that only the machine itself can reach. */
export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test(host)
  );
}

type Env = Readonly<Record<string, string | undefined>>;

function readMode(env: Env, problems: string[]): Mode | 'unknown' | null {
  const mode = env.PLENARY_MODE?.trim() || null;
  if (mode === null || mode === 'demonstration' || mode === 'production') return mode;
  problems.push(`PLENARY_MODE is demonstration or production, not ${mode}.`);
  return 'unknown';
}

/** A server that somebody named may hold a real record; one in a folder of the program's own is for trying it out. */
function usualMode(database: DatabasePlace, problems: string[]): 'demonstration' | 'unknown' {
  if (database.kind === 'embedded') return 'demonstration';
  problems.push(modeUnsaid);
  return 'unknown';
}

function readPort(env: Env, problems: string[]): number {
  const text = env.PORT?.trim() || '3000';
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    problems.push(`PORT is a whole number from 0 (any free port) to 65535, not ${text}.`);
  return port;
}

function readDatabase(env: Env, problems: string[]): DatabasePlace {
  const url = env.DATABASE_URL?.trim();
  if (!url) return { kind: 'embedded', dir: env.DATA_DIR?.trim() || null };
  // Its value may hold a password: it is not repeated.
  if (!/^postgres(ql)?:\/\//.test(url)) problems.push('DATABASE_URL begins with postgres:// or postgresql://');
  return { kind: 'url', url };
}

function readSecret(name: string, given: string | undefined, problems: string[]): string | null {
  const secret = given?.trim();
  if (!secret) return null;
  const bytes = new TextEncoder().encode(secret).length;
  if (bytes >= 32) return secret;
  problems.push(`${name} has ${bytes} bytes: 32 or more are needed, for instance from: openssl rand -base64 32`);
  return null;
}

/** One address, with a name before it or not. */
const oneSender = /^(?:[^<>@,;"\p{Cc}]+ <[^\s<>@,;"]+@[^\s<>@,;"]+>|[^\s<>@,;"]+@[^\s<>@,;"]+)$/u;

/** Both or neither: mail that is half set up would be noticed when the first is sent. */
function readMail(env: Env, problems: string[]): MailPlace | null {
  const url = env.PLENARY_SMTP_URL?.trim();
  const from = env.PLENARY_MAIL_FROM?.trim();
  if (!url && !from) return null;
  const place = url && URL.canParse(url) ? new URL(url) : null;
  // Its value may hold a password: it is not repeated.
  if (!url)
    problems.push(
      'PLENARY_MAIL_FROM needs PLENARY_SMTP_URL beside it, for instance smtp://user:password@mail.example:587',
    );
  else if (!place || !/^smtps?:$/.test(place.protocol) || place.hostname === '')
    problems.push(
      'PLENARY_SMTP_URL begins with smtp:// or smtps:// and names a server, for instance smtp://user:password@mail.example:587',
    );
  if (!from)
    problems.push(
      'PLENARY_SMTP_URL needs PLENARY_MAIL_FROM beside it, for instance Secretariat <secretariat@assembly.example>',
    );
  else if (!oneSender.test(from))
    problems.push(
      `PLENARY_MAIL_FROM is one address, for instance Secretariat <secretariat@assembly.example>, not ${from}.`,
    );
  if (!url || !place || !from) return null;
  return { url, from, openly: isLoopback(place.hostname) || place.searchParams.get('requireTLS') === 'false' };
}

function readOrigin(env: Env, mode: Mode | 'unknown', problems: string[]): string | null {
  const text = env.PLENARY_ORIGIN?.trim();
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && text.replace(/\/$/, '') === url.origin;
  if (!isOrigin)
    problems.push(`PLENARY_ORIGIN is an address without a path, for instance https://assembly.example, not ${text}.`);
  else if (mode === 'production' && url.protocol !== 'https:' && !isLoopback(url.hostname))
    problems.push(`PLENARY_ORIGIN begins with https:// in production, not ${text}: sign-ins would travel in the open.`);
  else if (mode === 'demonstration' && !isLoopback(url.hostname))
    problems.push(
      `A demonstration is open to anybody who reaches it, so PLENARY_ORIGIN=${text} is refused: leave PLENARY_ORIGIN out, or set PLENARY_MODE=production.`,
    );
  return url?.origin ?? null;
}
