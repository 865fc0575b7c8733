import { genesis, introducedKeys, isSealKey, type SealRow } from '@plenary/record';
import { sql } from 'kysely';
import type { Db, Store } from '../store/database.ts';
import type { Chained } from './append.ts';

/** The act that says with which key acts are sealed; see the room `seal`. */
export const sealKeyIntroduced = 'seal-key.introduced';

/** The act that says in which edition commands are; see the room `editions`. */
const editionsRaised = 'editions.raised';

/** The act that says which clock is right; see the room `clock`. */
export const clockConfirmed = 'clock.confirmed';

const changing: readonly string[] = [sealKeyIntroduced, editionsRaised, clockConfirmed];

/** What the record says of itself and of the program, which holds until an act says otherwise. */
export interface Standing {
  /** public key of the seals; null: the record has none */
  readonly sealKey: string | null;
  /** the edition that each command is in; those not named are in their first */
  readonly editions: Readonly<Record<string, number>>;
  /** by how many milliseconds the database was ahead of the machine when somebody confirmed its clock last; null: never */
  readonly confirmed: number | null;
}

/** What an act of that name says; undefined where it names no key: only somebody who writes past the program would. */
export function introductionIn(data: unknown): SealRow['introduces'] {
  const { key, lost } = (data ?? {}) as { readonly key?: unknown; readonly lost?: unknown };
  return typeof key === 'string' && isSealKey(key) ? { key, lost: lost !== undefined } : undefined;
}

/** Rows that introduce keys of the seals, in order; see `introducedKeys`. */
export async function introductions(
  db: Db,
): Promise<readonly (SealRow & { readonly at: string; readonly data: unknown })[]> {
  const rows = await db
    .selectFrom('entry')
    .select(['seq', 'at', 'hash', 'seal', 'data'])
    .where('act', '=', sealKeyIntroduced)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ ...row, introduces: introductionIn(row.data) }));
}

export async function readStanding(db: Db): Promise<Standing> {
  const { rows } = await sql<{ editions: readonly Standing['editions'][]; confirmed: number | null }>`
    select (select coalesce(jsonb_agg(data->'editions' order by seq), '[]') from entry where act = ${editionsRaised}) as editions,
      (select (data->>'difference')::float8 from entry where act = ${clockConfirmed} order by seq desc limit 1) as confirmed`.execute(
    db,
  );
  const { editions = [], confirmed = null } = rows[0] ?? {};
  const sealKey = introducedKeys(await introductions(db)).at(-1)?.key ?? null;
  return { sealKey, editions: Object.assign({}, ...editions), confirmed };
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
  if (last !== undefined && !entries.some(({ act }) => changing.includes(act.act)))
    known.set(store, { head: last.hash, standing });
}
