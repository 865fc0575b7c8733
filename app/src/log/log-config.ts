import path from 'node:path';
import { fromHex, parseVerifierKey, type VerifierKey } from '@plenary/record';

/** A witness that is asked to cosign: where, and with which key it answers. */
export interface WitnessPlace {
  readonly key: VerifierKey;
  /** the line it was given as; its identity in the database */
  readonly line: string;
  /** without closing slash; `/add-checkpoint` is added */
  readonly address: string;
}

export interface LogConfig {
  /** secret seeds of the log's keys, 32 bytes each; several while a key is changed */
  readonly seeds: readonly Uint8Array[];
  readonly witnesses: readonly WitnessPlace[];
  /** how many witnesses must have cosigned before a checkpoint counts as confirmed */
  readonly quorum: number;
  /** file with the newest checkpoint, outside the database; null: none is kept */
  readonly kept: string | null;
}

export type LogConfigResult =
  | { readonly ok: true; readonly config: LogConfig }
  | { readonly ok: false; readonly problems: readonly string[] };

type Env = Readonly<Record<string, string | undefined>>;

/**
 * PLENARY_LOG_KEY: seeds of 64 hexadecimal digits, separated by commas. PLENARY_WITNESSES: `<verifier key> <address>`,
 * separated by semicolons. PLENARY_WITNESS_QUORUM: more than half of them unless it is given. PLENARY_CHECKPOINT: a file that
 * the program keeps. Names every problem at once; never repeats a seed.
 */
export function readLogConfig(env: Env): LogConfigResult {
  const problems: string[] = [];
  const seeds = readSeeds(env, problems);
  const witnesses = readWitnesses(env, problems);
  const quorum = readQuorum(env, witnesses.length, problems);
  const kept = env.PLENARY_CHECKPOINT?.trim() || null;
  if (kept !== null && !path.isAbsolute(kept))
    problems.push(
      `PLENARY_CHECKPOINT is the whole path of a file, for instance /var/lib/plenary/checkpoint, not ${kept}.`,
    );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config: { seeds, witnesses, quorum, kept } };
}

function readSeeds(env: Env, problems: string[]): readonly Uint8Array[] {
  const words = (env.PLENARY_LOG_KEY ?? '').split(/[\s,]+/).filter((word) => word !== '');
  const seeds = words.flatMap((word) => {
    const seed = fromHex(word);
    return seed?.length === 32 ? [seed] : [];
  });
  if (seeds.length < words.length)
    problems.push(
      'PLENARY_LOG_KEY is a seed of 64 hexadecimal digits (npm run log:key -- draw), or several with commas.',
    );
  return seeds;
}

function readWitnesses(env: Env, problems: string[]): readonly WitnessPlace[] {
  const found: WitnessPlace[] = [];
  for (const part of (env.PLENARY_WITNESSES ?? '').split(';').map((text) => text.trim())) {
    if (part === '') continue;
    const [line = '', address = '', ...more] = part.split(/\s+/);
    const key = parseVerifierKey(line);
    const problem = !key.ok
      ? key.problem.text
      : key.value.use !== 'witness'
        ? `the key of ${key.value.name} is not that of a witness`
        : more.length > 0 || !isAddress(address)
          ? `${key.value.name} needs an address that begins with https://`
          : found.some((other) => other.key.publicKey.join() === key.value.publicKey.join())
            ? `the key of ${key.value.name} stands twice`
            : null;
    if (problem !== null) problems.push(`PLENARY_WITNESSES: ${problem}.`);
    else if (key.ok) found.push({ key: key.value, line, address: address.replace(/\/+$/, '') });
  }
  return found;
}

/** TLS, except on the machine itself. */
function isAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.search !== '' || url.hash !== '' || url.username !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname));
}

function readQuorum(env: Env, witnesses: number, problems: string[]): number {
  const text = env.PLENARY_WITNESS_QUORUM?.trim();
  if (!text) return witnesses === 0 ? 0 : Math.floor(witnesses / 2) + 1;
  const quorum = Number(text);
  if (/^\d{1,2}$/.test(text) && quorum <= witnesses) return quorum;
  problems.push(
    `PLENARY_WITNESS_QUORUM is a whole number from 0 to ${witnesses}, the number of witnesses, not ${text}.`,
  );
  return 0;
}
