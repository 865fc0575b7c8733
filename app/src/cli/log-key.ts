import { randomBytes } from 'node:crypto';
import { formatVerifierKey, signingKey, toHex } from '@plenary/record';
import { openDoor } from '../assembly.ts';
import type { AnyCommand } from '../door/command.ts';
import { perform } from '../door/perform.ts';
import { introduceLogKey, logView, resumeLog, retireLogKey } from '../log/index.ts';
import type { Store } from '../store/database.ts';
import { withStore } from './with-store.ts';

const usage = `Usage:
  npm run log:key -- list                       the keys that the record knows
  npm run log:key -- draw <name of the log>     draws a key and introduces it; the name is for ever, for instance assembly.example/record
  npm run log:key -- retire <key>               ends a change of key: the old key signs no more
  npm run log:key -- resume "<reason>"          signs again after a witness contradicted the log; the reason is public
Each change is an act in the record. A secret seed is printed once and kept nowhere.`;

/** `npm run log:key`: the keys with which the log is signed. */
export async function logKey([what, ...words]: readonly string[]): Promise<void> {
  const given = words.join(' ').trim();
  if (what === 'list') return withStore(list);
  if (what === 'draw' && given !== '') return withStore((store) => draw(store, given));
  if (what === 'retire' && given !== '') return withStore((store) => act(store, retireLogKey, { key: given }));
  if (what === 'resume' && given !== '') return withStore((store) => act(store, resumeLog, { reason: given }));
  console.error(usage);
  process.exitCode = 2;
}

async function list(store: Store): Promise<boolean> {
  const { keys } = await logView(store.reads);
  if (keys.length === 0) console.log('The record knows no key of its log yet.');
  for (const { key, introducedAt, retiredAt } of keys)
    console.log(`${key}  introduced ${introducedAt}${retiredAt === null ? '' : `, retired ${retiredAt}`}`);
  return true;
}

async function draw(store: Store, name: string): Promise<boolean> {
  if (/[\s+]/.test(name)) {
    console.error('The name of a log has no spaces and no plus sign, for instance assembly.example/record.');
    return false;
  }
  const seed = randomBytes(32);
  const key = formatVerifierKey(signingKey(name, 'log', seed).key);
  if (!(await act(store, introduceLogKey, { key }))) return false;
  console.log(`Public key, for the Journal and for witnesses:\n  ${key}`);
  console.log('Secret seed, for PLENARY_LOG_KEY (beside the old one, with a comma, while the key is changed):');
  console.log(`  ${toHex(seed)}`);
  return true;
}

async function act(store: Store, command: AnyCommand, input: object): Promise<boolean> {
  const outcome = await perform(openDoor(store), command, input, { account: null });
  if (outcome.ok) {
    console.log(`Recorded as entry ${outcome.seq}.`);
    return true;
  }
  const reasons = 'objections' in outcome ? outcome.objections.map(({ text }) => text) : Object.values(outcome.errors);
  console.error(reasons.join('\n'));
  return false;
}
