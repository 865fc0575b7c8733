import { randomBytes } from 'node:crypto';
import { commitment, type Entry, entryHash, genesis, type Json } from '@plenary/record';
import type { Tx } from '../store/database.ts';
import type { Act } from './act.ts';
import type { Actor } from './actor.ts';
import { kindOf } from './acts.ts';
import type { Door, Request } from './perform.ts';
import type { Head } from './read-clocks.ts';
import { keptOf, type Sealer } from './sealer.ts';
import { tell } from './tell.ts';

/** Who does the acts of a transaction, as what, when, and on which request. */
export interface By {
  readonly actor: Actor;
  readonly capacity: string;
  readonly now: string;
  readonly request: Request;
}

/** An act as an entry of the record, chained to the one before it. */
export interface Chained {
  readonly act: Act;
  readonly entry: Omit<Entry, 'v'>;
  readonly salt: string;
  readonly hash: string;
}

/** The entries that the acts become behind `head`. Nothing is written. */
export function chain(acts: readonly Act[], head: Head | null, { actor, capacity, now: at }: By): readonly Chained[] {
  let seq = head?.seq ?? 0;
  let previous = head?.hash ?? genesis;
  return acts.map((act) => {
    seq += 1;
    const salt = randomBytes(16).toString('hex');
    const entry = {
      seq,
      at,
      act: act.act,
      subject: act.subject,
      audience: act.audience,
      actor: actor.id,
      capacity,
      cites: [...act.cites],
      commitment: commitment(act.data as Json, salt),
      previous,
    };
    previous = entryHash({ v: 1, ...entry });
    return { act, entry, salt, hash: previous };
  });
}

/** The seal over the entries of a transaction, signed beside what else is done; null without a key, or without an act. */
export async function sealOver(
  entries: readonly Chained[],
  { sealer, key }: { readonly sealer: Sealer | undefined; readonly key: string | null },
  request: Request,
  kept: { readonly command: string; readonly answer: Json },
): Promise<string | null> {
  const [first, last] = [entries[0], entries.at(-1)];
  if (key === null || sealer === undefined || first === undefined || last === undefined) return null;
  const { hash, salt } = last;
  const said = { from: first.entry.seq, kept: keptOf(request, { ...kept, salt }) };
  return sealer.seal(key, said, { seq: last.entry.seq, hash });
}

/** Writes the entries, the last with the seal, and what each act says into the tables of its room; and tells open pages. */
export async function append(
  tx: Tx,
  { store, acts: kinds, parents }: Door,
  entries: readonly Chained[],
  seal: string | null,
  { request: { requestId } }: By,
): Promise<void> {
  const last = entries.at(-1);
  if (last === undefined) return;
  for (const one of entries) {
    const { act, entry, salt, hash } = one;
    const data = JSON.stringify(act.data);
    await tx
      .insertInto('entry')
      .values({
        ...entry,
        cites: [...entry.cites],
        data,
        salt,
        hash,
        seal: one === last ? seal : null,
        request: requestId ?? null,
      })
      .execute();
    const { seq, at, actor, capacity } = entry;
    await kindOf(kinds, act.act).apply?.(tx, { ...act, seq, at, actor, capacity });
  }
  const acts = entries.map(({ act }) => act);
  await tell(tx, acts, last.entry.seq, kinds, parents, store);
}
