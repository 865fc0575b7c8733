import {
  checkSeals,
  introducedKeys,
  isAccepted,
  type SealRow,
  type SealState,
  type SealsChecked,
  type Unsealed,
} from '@plenary/record';
import { sql } from 'kysely';
import {
  introductionIn,
  introductions,
  type RowOfRecord,
  saysWhatWasSaid,
  sealKeyIntroduced,
} from '../door/standing.ts';
import type { Db } from '../store/database.ts';

export const columns = ['seq', 'hash', 'seal', 'act', 'data', 'salt', 'commitment'] as const;

/** What the seals say of an entry, as the record holds it. */
export function sealRow(row: RowOfRecord & { readonly act: string }): SealRow {
  const { seq, hash, seal } = row;
  if (row.act === sealKeyIntroduced) return { seq, hash, seal, introduces: introductionIn(row) };
  if (row.act !== 'unsealed.accepted' || !saysWhatWasSaid(row)) return { seq, hash, seal };
  const { from, to, hash: last } = (row.data ?? {}) as Partial<Record<'from' | 'to' | 'hash', unknown>>;
  if (typeof from !== 'number' || typeof to !== 'number' || typeof last !== 'string') return { seq, hash, seal };
  return { seq, hash, seal, accepts: { from, to, hash: last } };
}

/** Entries without the seal they should bear, that no act lets stand. */
export function notAccepted(
  { unsealed, accepted }: Pick<SealsChecked, 'unsealed' | 'accepted'>,
  hashOf: (seq: number) => string | undefined,
): readonly Unsealed[] {
  return unsealed.filter((one) => !isAccepted(one, accepted, hashOf));
}

/** All seals of the record, looked at now. */
export async function allSeals(db: Db): Promise<CheckedSeals> {
  const rows = await db.selectFrom('entry').select(columns).orderBy('seq').execute();
  return withOpen(db, checkSeals(rows.map(sealRow)));
}

export interface CheckedSeals extends SealsChecked {
  /** not sealed, and not let stand by an act */
  readonly open: readonly Unsealed[];
}

/** `checked`: of the whole record. */
export async function withOpen(db: Db, checked: SealsChecked): Promise<CheckedSeals> {
  const named = checked.accepted.map(({ to }) => to);
  const rows = await db
    .selectFrom('entry')
    .select(['seq', 'hash'])
    .where('seq', '=', sql<number>`any(${named}::bigint[])`)
    .execute();
  const hashes = new Map(rows.map(({ seq, hash }) => [seq, hash]));
  return { ...checked, open: notAccepted(checked, (seq) => hashes.get(seq)) };
}

/** What the seals say behind the first `size` entries, which were looked at before: the key that seals from there on. */
export async function sealsUntil(db: Db, size: number): Promise<SealState> {
  const keys = introducedKeys(await introductions(db)).filter(({ seq }) => seq <= size);
  return { key: keys.at(-1)?.key ?? null, next: size + 1 };
}

/**
 * Acts behind the first `size` entries that let entries stand, whose own seal holds: all that comes behind is walked, so that no key
 * counts that was slipped in. Asked only where something bears no seal.
 */
export async function acceptedAfter(db: Db, size: number): Promise<SealsChecked['accepted']> {
  const rows = await db.selectFrom('entry').select(columns).where('seq', '>', size).orderBy('seq').execute();
  return checkSeals(rows.map(sealRow), await sealsUntil(db, size)).accepted;
}

/** What bears no seal among the entries from `from` to `to`, and is not let stand; the seals before were looked at. */
export async function unsealedBetween(db: Db, from: number, to: number): Promise<readonly Unsealed[]> {
  const rows = await db
    .selectFrom('entry')
    .select(columns)
    .where('seq', '>=', from)
    .where('seq', '<=', to)
    .orderBy('seq')
    .execute();
  const checked = checkSeals(rows.map(sealRow), await sealsUntil(db, from - 1));
  if (checked.unsealed.length === 0) return [];
  const hashes = new Map(rows.map(({ seq, hash }) => [seq, hash]));
  return notAccepted({ ...checked, accepted: await acceptedAfter(db, from - 1) }, (seq) => hashes.get(seq));
}

/** In words for whoever runs the program. */
export function unsealedSaid({
  from,
  to,
  why,
}: Omit<Unsealed, 'why'> & { readonly why: Unsealed['why'] | 'foreign' }): string {
  if (why === 'foreign')
    return `entry ${from} puts a key in the place of a lost one, and this program does not hold it`;
  const bears = {
    none: 'no seal',
    malformed: 'no seal that can be read',
    overlaps: 'a seal of other entries',
    forged: 'a seal by another key',
  };
  return from === to
    ? `entry ${from} bears ${bears[why]}: it was not appended by a program that held the key`
    : `entries ${from} to ${to} bear ${bears[why]}: they were not appended by a program that held the key`;
}
