import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { formatVerifierKey, isKeyName, signingKey, toHex } from '@plenary/record';
import type { Door } from '../door/perform.ts';
import { introduceLogKey, type LogView, logView, resumeLog, retireLogKey, succeedLog } from '../log/index.ts';
import type { Store } from '../store/database.ts';
import { recordAct } from './record-act.ts';
import { withDoor, withReading } from './with-store.ts';

const usage = `Usage:
  npm run log:key -- list                       the log and its keys, and the logs before it
  npm run log:key -- draw <name of the log>     draws a key and introduces it; the name stays, for instance assembly.example/record
  npm run log:key -- retire <key>               ends a change of key: the old key signs no more
  npm run log:key -- resume "<reason>"          signs again after a witness or the kept checkpoint contradicted it; the reason is public
  npm run log:key -- succeed <new name> [--lost <entries>:<root>] "<reason>"
                                                after a loss of acts that cannot be repaired: ends the log and begins another over
                                                the record as it stands. A witness must contradict the log, or --lost names a
                                                signed state (from the Journal, a proof file) that the record does not contain
Each change is an act in the record. A secret seed is printed once and kept nowhere.`;

/** `npm run log:key`: the keys with which the log is signed. */
export async function logKey([what, ...words]: readonly string[]): Promise<void> {
  const given = words.join(' ').trim();
  if (what === 'list' && given === '') return withReading(list);
  if (what === 'draw' && given !== '') return withDoor((door) => draw(door, given));
  if (what === 'retire' && given !== '') return withDoor((door) => recordAct(door, retireLogKey, { key: given }));
  if (what === 'resume' && given !== '') return withDoor((door) => recordAct(door, resumeLog, { reason: given }));
  if (what === 'succeed') {
    const wanted = succession(words);
    if (wanted !== null) return withDoor((door) => succeed(door, wanted));
  }
  console.error(usage);
  process.exitCode = 2;
}

async function list(store: Store): Promise<boolean> {
  const { name, keys, former } = await logView(store.reads);
  if (keys.length === 0) console.log('The record knows no key of its log yet.');
  listKeys(keys);
  for (const log of former) {
    console.log(`${log.name} ended with entry ${log.seq}, ${log.endedAt}. ${log.successor} succeeds it: ${log.reason}`);
    listKeys(log.keys);
  }
  if (former.length > 0) console.log(`The log of now is ${name}.`);
  return true;
}

function listKeys(keys: LogView['keys']): void {
  for (const { key, introducedAt, retiredAt } of keys)
    console.log(`${key}  introduced ${introducedAt}${retiredAt === null ? '' : `, retired ${retiredAt}`}`);
}

async function draw(door: Door, name: string): Promise<boolean> {
  const drawn = drawKey(name);
  if (drawn === null || !(await recordAct(door, introduceLogKey, { key: drawn.key }))) return false;
  hand(drawn, 'beside the old one, with a comma, while the key is changed');
  return true;
}

interface Succession {
  readonly name: string;
  readonly reason: string;
  readonly lost?: { readonly size: number; readonly root: string };
}

/** `<name> [--lost <entries>:<root>] <reason>`, in any order of the option; null when it is not that. */
function succession(args: readonly string[]): Succession | null {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { lost: { type: 'string' } },
    });
    const [name = '', ...words] = positionals;
    const reason = words.join(' ').trim();
    if (name === '' || reason === '') return null;
    if (values.lost === undefined) return { name, reason };
    const [, size, root] = /^(\d{1,15}):(\S+)$/.exec(values.lost.trim()) ?? [];
    return size === undefined || root === undefined ? null : { name, reason, lost: { size: Number(size), root } };
  } catch {
    // An option that is not there.
    return null;
  }
}

async function succeed(door: Door, { name, ...why }: Succession): Promise<boolean> {
  const drawn = drawKey(name);
  if (drawn === null || !(await recordAct(door, succeedLog, { key: drawn.key, ...why }))) return false;
  hand(drawn, 'in place of the old one; then start Plenary again');
  console.log('Print the new key with the reason, and let every witness add it: it begins anew with this log.');
  return true;
}

/** Says why and gives null when the name cannot name a log. */
function drawKey(name: string): { readonly key: string; readonly seed: string } | null {
  if (!isKeyName(name)) {
    console.error('The name of a log has no spaces and no plus sign, for instance assembly.example/record.');
    return null;
  }
  const seed = randomBytes(32);
  return { key: formatVerifierKey(signingKey(name, 'log', seed).key), seed: toHex(seed) };
}

/** Says the new key; the seed this once. */
function hand({ key, seed }: { readonly key: string; readonly seed: string }, how: string): void {
  console.log(`Public key, for the Journal and for witnesses:\n  ${key}`);
  console.log(`Secret seed, for PLENARY_LOG_KEY (${how}):`);
  console.log(`  ${seed}`);
}
