import { sql } from 'kysely';
import { sessions } from '../sessions/index.ts';
import { wordsFound } from '../store/words-found.ts';
import { type Findable, mostRead, type Wanted } from '../web/search.ts';

/** Elections in sessions held with Plenary, by their names and by those of the candidates. */
export async function electionsToFind({ reads, words }: Wanted): Promise<readonly Findable[]> {
  const rows = await reads
    .selectFrom('election')
    .innerJoin(sessions, 'session.id', 'election.session')
    .select(['election.id', 'election.title', 'election.status', 'election.session'])
    .select(['session.title as sessionTitle'])
    .select(({ selectFrom }) =>
      selectFrom('candidate')
        .select(sql<string[] | null>`array_agg(name order by name)`.as('names'))
        .whereRef('candidate.election', '=', 'election.id')
        .as('names'),
    )
    .where(({ or, eb, selectFrom }) =>
      or([
        wordsFound(sql`election.title::text`, words),
        eb(
          'election.id',
          'in',
          selectFrom('candidate').select('candidate.election').where(wordsFound(sql`candidate.name`, words)),
        ),
      ]),
    )
    .orderBy('election.created_at', 'desc')
    .limit(mostRead)
    .execute();
  return rows.map(({ id, title, status, names, session, sessionTitle }) => ({
    kind: 'election',
    path: `/elections/${id}`,
    title,
    also: names ?? [],
    about: (ctx) =>
      status === 'completed'
        ? `${ctx.t('elections.status.completed')}${ctx.comma}${ctx.text(sessionTitle)}`
        : ctx.text(sessionTitle),
    session: { id: session, name: sessionTitle },
  }));
}
