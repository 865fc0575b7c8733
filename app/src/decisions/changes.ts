import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import type { Changes } from '../web/changes.ts';
import type { LanguageMap } from '../words/languages.ts';

/** Drafts that came, changed or were decided, and votes that were opened on them. */
export const draftChanges: Changes = {
  results: ['proposal.withdrawn', 'proposal.adopted', 'proposal.rejected', 'amendment.fell'],
  steps: ['proposal.submitted', 'amendment.submitted', 'proposal.revised', 'vote.opened', 'vote.taken-back'],
  field: 'proposal',
  async things(db, session, { ids, entry }) {
    const rows = await db
      .selectFrom('proposal')
      .select(['id', 'title'])
      .where('session', '=', session)
      .where('id', 'in', ids)
      .execute();
    const then = await titlesAt(
      db,
      rows.map(({ id }) => id),
      entry,
    );
    return new Map(
      rows.map(({ id, title }) => [
        id,
        { href: `/decisions/${id}`, name: (ctx) => ctx.text(then.get(`proposal:${id}`) ?? title) },
      ]),
    );
  },
};

/** By subject: a draft that was revised later had another title. */
async function titlesAt(db: Db, ids: readonly string[], entry: number): Promise<ReadonlyMap<string, LanguageMap>> {
  const rows = await db
    .selectFrom('entry')
    .select(['subject', sql<LanguageMap | null>`data->'title'`.as('title')])
    .where('act', 'in', ['proposal.submitted', 'amendment.submitted', 'proposal.revised'])
    .where('subject', '=', sql<string>`any(${ids.map((id) => `proposal:${id}`)}::text[])`)
    .where('seq', '<=', entry)
    .orderBy('seq')
    .execute();
  return new Map(rows.flatMap(({ subject, title }) => (title ? [[subject, title] as const] : [])));
}
