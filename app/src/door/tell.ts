import { sql } from 'kysely';
import type { Tx } from '../store/database.ts';
import type { Flight } from '../store/flights.ts';
import type { Act } from './act.ts';
import { kindOf } from './acts.ts';
import type { Together } from './append.ts';
import type { Door } from './perform.ts';
import { around, type Thing } from './within.ts';

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

/** Tells every instance with the commit; a transaction that is not kept tells nobody. */
export async function tell({ tx, send }: Flight, commands: readonly Together[]): Promise<void> {
  let told: Told | null = null;
  const notices: string[] = [];
  for (const command of commands) {
    const one = await toldOf(tx, command);
    const both: Told = told ? joined(told, one) : one;
    if (told && JSON.stringify(both).length > longest) {
      notices.push(JSON.stringify(told));
      told = one;
    } else told = both;
  }
  if (told) notices.push(JSON.stringify(told));
  for (const notice of notices) void send(sql`select pg_notify('live', ${notice})`);
}

function joined(one: Told, other: Told): Told {
  const both = (key: 'acts' | 'within') => [...new Set([...(one[key] ?? []), ...(other[key] ?? [])])];
  const everything = one.within === null || other.within === null;
  return { seq: other.seq, acts: both('acts'), within: everything ? null : both('within') };
}

async function toldOf(tx: Tx, { door, entries }: Together): Promise<Told> {
  const seq = entries.at(-1)?.entry.seq ?? 0;
  const acts = entries.map(({ act }) => act);
  const told: Told = { seq, acts: [...new Set(acts.map(({ act }) => act))], within: await withinOf(tx, door, acts) };
  return JSON.stringify(told).length > longest ? { seq, acts: [], within: null } : told;
}

/** A door that knows no parents tells the subjects alone: those of one module, in its tests. */
async function withinOf(
  tx: Tx,
  { acts: kinds, parents, store }: Door,
  acts: readonly Act[],
): Promise<readonly Thing[]> {
  const things = new Set(acts.map(({ subject }) => subject));
  if (parents === undefined) return [...things];
  const look = around(tx, parents, store);
  for (const { act, data } of acts) for (const thing of await kindOf(kinds, act).within(data, look)) things.add(thing);
  return look.up(...things);
}

/** A notice of the channel `live` that tells of the record; null when it is of something else. */
export function toldBy(notice: string): Told | null {
  return notice.startsWith('{') ? (JSON.parse(notice) as Told) : null;
}
