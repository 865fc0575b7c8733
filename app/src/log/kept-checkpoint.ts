import { readFile } from 'node:fs/promises';
import { type Checkpoint, openCheckpoint, parseCheckpointText, toBase64 } from '@plenary/record';
import type { Db } from '../store/database.ts';
import { putInPlace } from '../store/put-in-place.ts';
import type { Halt } from './acts.ts';
import { keptWitness } from './kept-witness.ts';
import { currentName } from './names.ts';
import { everyKey } from './reads.ts';
import { rootAt } from './root-at.ts';

/** A checkpoint that somebody keeps outside the database: the operator's file, a copy of what /log showed. */
export interface KeptCheckpoint extends Checkpoint {
  readonly note: string;
}

/** null: there is no such file. Throws a sentence when it is no checkpoint, or cannot be read. */
export async function readKept(file: string): Promise<KeptCheckpoint | null> {
  let note: string;
  try {
    note = (await readFile(file, 'utf8')).replaceAll('\r\n', '\n').trimStart();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Error(`The checkpoint in ${file} cannot be read: ${(error as Error).message}`);
  }
  const [text = ''] = note.trimEnd().split('\n\n');
  const parsed = parseCheckpointText(`${text}\n`);
  if (!parsed.ok || /\p{Cc}/u.test(parsed.value.origin))
    throw new Error(
      `${file} is no checkpoint: ${parsed.ok ? 'its name holds control characters' : parsed.problem.text}. A checkpoint begins with the name of the log, the number of entries, and ` +
        'their fingerprint, each on its line, as /log/checkpoint gives it.',
    );
  return { ...parsed.value, note };
}

/** It is not kept; the message is a sentence for whoever runs the program. */
export class NotKept extends Error {
  constructor(file: string, why: unknown) {
    super(
      `The newest checkpoint could not be kept in ${file}: ${why instanceof Error ? why.message : String(why)}. The log is signed on; ` +
        'an older copy of the database would not be noticed by this file. Make its folder, writable for the program, or change PLENARY_CHECKPOINT.',
    );
    this.name = 'NotKept';
  }
}

/** In the place of the file, whole or not at all, whatever happens meanwhile. Throws NotKept. */
export async function writeKept(file: string, note: string): Promise<void> {
  try {
    await putInPlace(file, note);
  } catch (error) {
    throw new NotKept(file, error);
  }
}

/** What the record of the database is to a checkpoint that is kept elsewhere. */
export type KeptVerdict =
  /** it holds those entries, with that root */
  | { readonly kind: 'holds' }
  /** of a log that an act of the record has ended */
  | { readonly kind: 'ended' }
  /** it is shorter */
  | { readonly kind: 'ahead'; readonly entries: number }
  /** its first entries are others */
  | { readonly kind: 'split'; readonly root: string }
  /** it is of a log that the record does not know */
  | { readonly kind: 'unknown'; readonly name: string };

export async function compareKept(db: Db, { origin, size, root }: Checkpoint): Promise<KeptVerdict> {
  const name = await currentName(db);
  if (origin !== name) {
    const ended = await db.selectFrom('log_succession').select('seq').where('former', '=', origin).executeTakeFirst();
    return ended ? { kind: 'ended' } : { kind: 'unknown', name };
  }
  const is = await rootAt(db, size);
  if (is === null) {
    const { entries } = await db
      .selectFrom('entry')
      .select(({ fn }) => fn.max('seq').as('entries'))
      .executeTakeFirstOrThrow();
    return { kind: 'ahead', entries: entries ?? 0 };
  }
  return is === toBase64(root) ? { kind: 'holds' } : { kind: 'split', root: is };
}

/** As a contradiction of the log; null when it is none. */
export function haltOf({ size }: Checkpoint, { kind }: KeptVerdict): Halt | null {
  switch (kind) {
    case 'holds':
    case 'ended':
      return null;
    case 'ahead':
      return { witness: keptWitness, kind, size };
    case 'split':
    case 'unknown':
      return { witness: keptWitness, kind: 'split', size };
  }
}

/** In a sentence for the terminal. */
export function keptWords({ origin, size, root }: Checkpoint, verdict: KeptVerdict): string {
  const says = `The checkpoint names ${size} entries of ${origin} with the fingerprint ${toBase64(root)}`;
  switch (verdict.kind) {
    case 'holds':
      return `${says}: this record holds them, unchanged. What was recorded after it, the checkpoint does not know.`;
    case 'ended':
      return `${says}: that log was ended by an act of this record, which says why, and another succeeds it.`;
    case 'ahead':
      return `${says}, and this record has ${verdict.entries}. The database was set back, or entries were removed: acts that were signed are missing here.`;
    case 'split':
      return `${says}, and here the same number has the fingerprint ${verdict.root}. Entries were changed, or the database was set back and another record was written on.`;
    case 'unknown':
      return `${says}, and this record knows no log of that name${verdict.name === '' ? '' : `: its own is ${verdict.name}`}. The database was set back to before that log began, or it is another record.`;
  }
}

/** What to do where the database knows less than was signed. */
export const waysOfOlderCopy =
  'Stop the program, and look for the database that holds them: the one this was copied from, a standby, a newer backup. Keep a copy of the ' +
  'checkpoint. Only if it is lost for good, an act says why the log goes on: npm run log:key -- resume "<reason>"';

/** Whether a key that the record knows has signed it; what nobody signed proves nothing to others. */
export async function isSigned(db: Db, { origin, note }: KeptCheckpoint): Promise<boolean> {
  const logKeys = await everyKey(db, origin);
  return openCheckpoint(note, { origin, logKeys, witnesses: [], quorum: 0 }).ok;
}
