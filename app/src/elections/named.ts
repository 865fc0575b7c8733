import type { Db, Tx } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';

/** Ids of those whom a ballot or a lot elected, in the data of its act. */
export function electedBy({ result, elected }: Readonly<Record<string, unknown>>): readonly string[] {
  const found = (result as { readonly elected?: unknown } | undefined)?.elected ?? elected;
  return Array.isArray(found) ? found.filter((id) => typeof id === 'string') : [];
}

/** Titles of elections, which are never changed. */
export async function titlesOf(db: Db | Tx, ids: readonly string[]): Promise<ReadonlyMap<string, LanguageMap>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('election')
    .select(['id', 'title'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** The record has ids; people read names. */
export async function namesOf(db: Db | Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('candidate')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** A candidate as words of the chair name it. */
export async function candidateNamed(
  db: Db | Tx,
  id: string,
): Promise<{ readonly name: string; readonly nationality: string } | null> {
  const row = await db.selectFrom('candidate').select(['name', 'nationality']).where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** Elections of a session with seats to fill, in the order they were created. */
export async function openElections(
  db: Db | Tx,
  session: string,
): Promise<readonly { readonly item: string; readonly title: LanguageMap }[]> {
  return db
    .selectFrom('election')
    .select(['item', 'title'])
    .where('session', '=', session)
    .where('status', '=', 'open')
    .orderBy('created_at')
    .execute();
}
