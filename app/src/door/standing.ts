import {
  commitment,
  genesis,
  introducedKeys,
  isSealedAlone,
  isSealKey,
  type Json,
  type SealRow,
} from '@plenary/record';
import type { Db, Store } from '../store/database.ts';
import type { Act } from './act.ts';
import type { Chained } from './append.ts';

/** The act that says with which key acts are sealed; see the room `seal`. */
export const sealKeyIntroduced = 'seal-key.introduced';

/** The act that says in which edition commands are; see the room `editions`. */
const editionsRaised = 'editions.raised';

/** The act that says which clock is right; see the room `clock`. */
export const clockConfirmed = 'clock.confirmed';

const changing: readonly string[] = [sealKeyIntroduced, editionsRaised, clockConfirmed];

/** Whether something else stands behind the act, for all that come after it. */
export function changesStanding({ act }: Act): boolean {
  return changing.includes(act);
}

/** What the record says of itself and of the program, which holds until an act says otherwise. */
export interface Standing {
  /** public key of the seals; null: the record has none */
  readonly sealKey: string | null;
  /** the edition that each command is in; those not named are in their first */
  readonly editions: Readonly<Record<string, number>>;
  /** by how many milliseconds the database was ahead of the machine when somebody confirmed its clock last; null: never */
  readonly confirmed: number | null;
}

/** An act about the record itself, as its row holds it. */
export interface RowOfRecord {
  readonly seq: number;
  readonly hash: string;
  readonly seal: string | null;
  readonly data: unknown;
  readonly salt: string | null;
  readonly commitment: string | null;
}

/** Whether the row says what the entry was made with, which its hash binds. */
export function saysWhatWasSaid({ data, salt, commitment: bound }: RowOfRecord): boolean {
  try {
    return salt !== null && commitment(data as Json, salt) === bound;
  } catch {
    // What has no canonical text was written by somebody else.
    return false;
  }
}

/** Which key a row introduces; undefined where it names none: only somebody who writes past the program would. */
export function introductionIn(row: RowOfRecord): SealRow['introduces'] {
  const { key, lost } = (row.data ?? {}) as { readonly key?: unknown; readonly lost?: unknown };
  if (typeof key !== 'string' || !isSealKey(key) || !saysWhatWasSaid(row)) return undefined;
  return { key, lost: lost !== undefined };
}

async function rowsOf(db: Db, acts: readonly string[]) {
  return db
    .selectFrom('entry')
    .select(['seq', 'at', 'act', 'hash', 'seal', 'data', 'salt', 'commitment'])
    .where('act', 'in', [...acts])
    .orderBy('seq')
    .execute();
}

/** Rows that introduce keys of the seals, in order; see `introducedKeys`. */
export async function introductions(
  db: Db,
): Promise<readonly (SealRow & { readonly at: string; readonly data: unknown })[]> {
  return (await rowsOf(db, [sealKeyIntroduced])).map((row) => ({ ...row, introduces: introductionIn(row) }));
}

/** No program holds it: nothing is sealed while the data of an introduction are others than those it was made with. */
const unreadable = 'unreadable';

/** What the record says of itself. Where it is sealed an act counts that bears its seal, and says what it was made with. */
export async function readStanding(db: Db): Promise<Standing> {
  const rows = await rowsOf(db, changing);
  const introducing = rows.filter(({ act }) => act === sealKeyIntroduced);
  const keys = introducedKeys(introducing.map((row) => ({ ...row, introduces: introductionIn(row) })));
  const counts = (row: RowOfRecord): boolean => {
    const key = keys.findLast(({ seq }) => seq < row.seq)?.key;
    return saysWhatWasSaid(row) && (key === undefined || isSealedAlone(row, key));
  };
  const said = (name: string) => rows.filter((row) => row.act === name && counts(row)).map(({ data }) => data);
  const editions = said(editionsRaised).flatMap((data) =>
    Object.entries((data as { readonly editions?: object | null }).editions ?? {}),
  );
  const confirmed = said(clockConfirmed).at(-1) as { readonly difference?: unknown } | undefined;
  return {
    sealKey: introducing.every(saysWhatWasSaid) ? (keys.at(-1)?.key ?? null) : unreadable,
    editions: Object.fromEntries(editions.filter((pair): pair is [string, number] => Number.isInteger(pair[1]))),
    confirmed: typeof confirmed?.difference === 'number' ? confirmed.difference : null,
  };
}

const known = new WeakMap<Store, { readonly head: string; readonly standing: Standing }>();

/**
 * What stands behind an entry, by its hash, which all entries before it are bound to: asked once, and carried on over what this program
 * appends. Only under the lock of the lane, where nobody appends meanwhile.
 */
export async function standingBehind(tx: Db, store: Store, head: string = genesis): Promise<Standing> {
  const last = known.get(store);
  if (last?.head === head) return last.standing;
  const standing = await readStanding(tx);
  known.set(store, { head, standing });
  return standing;
}

/** The entries are behind what stands: of no use, and no harm, where their transaction is taken back. */
export function carryOn(store: Store, standing: Standing, entries: readonly Chained[]): void {
  const last = entries.at(-1);
  if (last !== undefined && !entries.some(({ act }) => changesStanding(act)))
    known.set(store, { head: last.hash, standing });
}
