import { randomBytes } from 'node:crypto';
import { commitment, type Entry, entryHash, genesis, type Json } from '@plenary/record';
import type { Flight } from '../store/flights.ts';
import type { Act } from './act.ts';
import type { Actor } from './actor.ts';
import { kindOf } from './acts.ts';
import type { Door, Request } from './perform.ts';
import type { Head } from './read-clocks.ts';
import { keptOf, type Sealer } from './sealer.ts';
import { tell } from './tell.ts';
import { inserted, type NewRow } from './writes.ts';

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

/** The seal over the entries of a command; null without a key, or without an act. */
export function sealOver(
  entries: readonly Chained[],
  { sealer, key }: { readonly sealer: Sealer | undefined; readonly key: string | null },
  request: Request,
  kept: { readonly command: string; readonly answer: Json },
): string | null {
  const [first, last] = [entries[0], entries.at(-1)];
  if (key === null || sealer === undefined || first === undefined || last === undefined) return null;
  const { hash, salt } = last;
  const said = { from: first.entry.seq, kept: keptOf(request, { ...kept, salt }) };
  return sealer.seal(key, said, { seq: last.entry.seq, hash });
}

/** The entries of one command, with the seal over them. */
export interface Together {
  readonly door: Door;
  readonly request: Request;
  readonly entries: readonly Chained[];
  readonly seal: string | null;
}

/**
 * Writes entries, the last of each command with its seal, and what each act says into the tables of its room; and tells open
 * pages. Statements on which nothing rests are sent and not waited for.
 */
export async function append(flight: Flight, commands: readonly Together[]): Promise<void> {
  if (commands.length === 0) return;
  void flight.send(inserted('entry', commands.flatMap(rowsOfEntries)));
  await applyAll(flight, commands);
  await tell(flight, commands);
}

function rowsOfEntries({ entries, seal, request: { requestId } }: Together): readonly object[] {
  const last = entries.at(-1);
  return entries.map((one) => {
    const { act, entry, salt, hash } = one;
    return { ...entry, data: act.data, salt, hash, seal: one === last ? seal : null, request: requestId ?? null };
  });
}

/** In the order of the acts; new rows of one table that follow each other are written together. */
async function applyAll({ tx, send }: Flight, commands: readonly Together[]): Promise<void> {
  let rows: NewRow[] = [];
  const write = (): void => {
    const [first] = rows;
    if (first)
      void send(
        inserted(
          first.table,
          rows.map(({ row }) => row),
        ),
      );
    rows = [];
  };
  for (const { door, entries } of commands)
    for (const { act, entry } of entries) {
      const { seq, at, actor, capacity } = entry;
      const kind = kindOf(door.acts, act.act);
      const said = { ...act, seq, at, actor, capacity };
      const added = kind.rowOf?.(said);
      if (added === undefined || added.table !== rows[0]?.table) write();
      if (added) rows.push(added);
      else if (kind.statementOf) void send(kind.statementOf(tx, said));
      else await kind.apply?.(tx, said);
    }
  write();
}
