import { sql } from 'kysely';
import type { Tx } from '../store/database.ts';
import type { Act } from './act.ts';
import { type ActKinds, kindOf } from './acts.ts';
import { around, type Parents, type Thing } from './within.ts';

/** What open pages are told of a change of the record, once it holds. */
export interface Told {
  /** number of its last entry */
  readonly seq: number;
  readonly acts: readonly string[];
  /** the subjects, what the acts are within, and what that is within in turn; null when it is too much to be told: everything */
  readonly within: readonly Thing[] | null;
}

/** PostgreSQL refuses a payload of 8000 bytes and the transaction with it. One act is told in some hundred bytes. */
const longest = 7_000;

/** Tells every instance with the commit; a transaction that is not kept tells nobody. `base` is the store of the door. */
export async function tell(
  tx: Tx,
  acts: readonly Act[],
  seq: number,
  kinds: ActKinds,
  parents: Parents | undefined,
  base: object,
): Promise<void> {
  const names = [...new Set(acts.map(({ act }) => act))];
  const told: Told = { seq, acts: names, within: await withinOf(tx, acts, kinds, parents, base) };
  const text = JSON.stringify(told);
  const payload = text.length > longest ? JSON.stringify({ seq, acts: [], within: null } satisfies Told) : text;
  await sql`select pg_notify('live', ${payload})`.execute(tx);
}

/** A door that knows no parents tells the subjects alone: those of one module, in its tests. */
async function withinOf(
  tx: Tx,
  acts: readonly Act[],
  kinds: ActKinds,
  parents: Parents | undefined,
  base: object,
): Promise<readonly Thing[]> {
  const things = new Set(acts.map(({ subject }) => subject));
  if (parents === undefined) return [...things];
  const look = around(tx, parents, base);
  for (const { act, data } of acts) for (const thing of await kindOf(kinds, act).within(data, look)) things.add(thing);
  return look.up(...things);
}

/** A notice of the channel `live` that tells of the record; null when it is of something else. */
export function toldBy(notice: string): Told | null {
  return notice.startsWith('{') ? (JSON.parse(notice) as Told) : null;
}
