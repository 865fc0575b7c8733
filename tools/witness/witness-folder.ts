import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { SigningKey, TreeHead, VerifierKey } from '../../packages/record/src/index.ts';
import {
  fromHex,
  openCheckpoint,
  parseVerifierKey,
  sha256Hex,
  signingKey,
  toHex,
} from '../../packages/record/src/index.ts';

/**
 * What a witness keeps on disk: `witness.json` (its name), `key` (its secret seed, readable by its owner alone),
 * `logs.json` (origin and keys of each log it serves) and, by log, the last checkpoint it cosigned.
 */
export interface WitnessFolder {
  readonly folder: string;
  readonly key: SigningKey;
  readonly logs: ReadonlyMap<string, readonly VerifierKey[]>;
}

/** Makes a witness with a fresh key. Throws when the folder holds one already: a key is never overwritten. */
export function createWitness(folder: string, name: string, seed: Uint8Array = randomBytes(32)): VerifierKey {
  const { key } = signingKey(name, 'witness', seed);
  if (existsSync(path.join(folder, 'key'))) throw new Error(`${folder} holds a witness already`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeDurably(path.join(folder, 'witness.json'), `${JSON.stringify({ name })}\n`);
  writeDurably(path.join(folder, 'logs.json'), '{}\n');
  writeDurably(path.join(folder, 'key'), `${toHex(seed)}\n`);
  return key;
}

export function openWitness(folder: string): WitnessFolder {
  const { name } = readJson(path.join(folder, 'witness.json'));
  const seed = fromHex(readFileSync(path.join(folder, 'key'), 'utf8').trimEnd());
  if (typeof name !== 'string' || seed === null) throw new Error(`${folder} holds no witness`);
  const logs = new Map<string, VerifierKey[]>();
  for (const [origin, lines] of Object.entries(readJson(path.join(folder, 'logs.json')))) {
    if (!Array.isArray(lines)) throw new Error(`logs.json: no list of keys for ${origin}`);
    logs.set(origin, lines.map(logKeyOf));
  }
  return { folder, key: signingKey(name, 'witness', seed), logs };
}

/** Adds a log, or one more key of a log that changes its key. Takes effect at the next start. */
export function addLog(folder: string, origin: string, line: string): void {
  logKeyOf(line);
  const file = path.join(folder, 'logs.json');
  const logs = readJson(file);
  const known = logs[origin];
  const lines = Array.isArray(known) ? known : [];
  if (!lines.includes(line))
    writeDurably(file, `${JSON.stringify({ ...logs, [origin]: [...lines, line] }, null, 2)}\n`);
}

function logKeyOf(line: unknown): VerifierKey {
  const key = parseVerifierKey(String(line));
  if (!key.ok) throw new Error(`logs.json: ${key.problem.text}`);
  if (key.value.use !== 'log') throw new Error(`logs.json: the key of ${key.value.name} is not that of a log`);
  return key.value;
}

/** The file of a log's last checkpoint; its address on the web as well. */
export function checkpointName(origin: string): string {
  return sha256Hex(origin);
}

/** The last checkpoint cosigned, word for word; null when there was none. */
export function latestNote(witness: WitnessFolder, origin: string): string | null {
  const file = path.join(witness.folder, `${checkpointName(origin)}.checkpoint`);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/**
 * Throws when what is on disk is not a checkpoint that this witness cosigned: a damaged memory must never count as
 * none, since the witness would then vouch for any history.
 */
export function latestTree(witness: WitnessFolder, origin: string): TreeHead | null {
  const note = latestNote(witness, origin);
  if (note === null) return null;
  const logKeys = witness.logs.get(origin) ?? [];
  const opened = openCheckpoint(note, { origin, logKeys, witnesses: [witness.key.key], quorum: 1 });
  if (!opened.ok) throw new Error(`the last checkpoint of ${origin} is damaged: ${opened.problem.text}`);
  if (!opened.value.quorumReached) throw new Error(`the last checkpoint of ${origin} was not cosigned by this witness`);
  return opened.value.checkpoint;
}

export function storeNote(witness: WitnessFolder, origin: string, note: string): void {
  writeDurably(path.join(witness.folder, `${checkpointName(origin)}.checkpoint`), note);
}

const MAX_EVIDENCE = 100;

/** Keeps a signed request that contradicts what the witness saw: whoever was deceived needs it. 100 at most. */
export function keepEvidence(witness: WitnessFolder, request: Uint8Array): void {
  const folder = path.join(witness.folder, 'evidence');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, sha256Hex(request));
  if (!existsSync(file) && readdirSync(folder).length < MAX_EVIDENCE) writeDurably(file, request);
}

/** The old file or the new one, whole, whatever happens: written beside, flushed to disk, renamed, folder flushed. */
function writeDurably(file: string, content: string | Uint8Array): void {
  const beside = `${file}.new`;
  const handle = openSync(beside, 'w', 0o600);
  writeFileSync(handle, content);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(beside, file);
  const folder = openSync(path.dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

/** Two processes with one memory would cosign two histories. Gives back what releases the folder; throws when taken. */
export function lockWitness({ folder }: WitnessFolder): () => void {
  const file = path.join(folder, 'lock');
  if (existsSync(file)) {
    const pid = Number(readFileSync(file, 'utf8'));
    if (isRunning(pid)) throw new Error(`process ${pid} serves this witness already`);
    unlinkSync(file);
  }
  const handle = openSync(file, 'wx', 0o600);
  writeSync(handle, String(process.pid));
  closeSync(handle);
  return () => unlinkSync(file);
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readJson(file: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof value !== 'object' || value === null) throw new Error(`${file} is not an object`);
  return value as Readonly<Record<string, unknown>>;
}
