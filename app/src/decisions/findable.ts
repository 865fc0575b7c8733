import { sql } from 'kysely';
import { cityAt, sessions } from '../sessions/index.ts';
import { wordsFound } from '../store/words-found.ts';
import { type Findable, mostRead, type Wanted } from '../web/search.ts';

/** Texts before a session held with Plenary, decided or not, and the recorded votes on them. */
export async function decisionsToFind({ reads, words }: Wanted): Promise<readonly Findable[]> {
  const texts = reads
    .selectFrom('proposal')
    .innerJoin(sessions, 'session.id', 'proposal.session')
    .where('proposal.form', '=', 'proposal')
    .where(
      wordsFound(
        sql`proposal.title::text || ' ' || proposal.symbol || ' ' || coalesce(proposal.decided_symbol, '')`,
        words,
      ),
    )
    // Negated: no index has this order, so that none is walked through in the hope of early finds.
    .orderBy(sql`-proposal.last_seq`)
    .limit(mostRead);
  const [proposals, votes] = await Promise.all([
    texts
      .select(['proposal.id', 'proposal.title', 'proposal.symbol', 'proposal.decided_symbol', 'proposal.status'])
      .select([
        'proposal.decided_at',
        'proposal.session',
        'session.title as sessionTitle',
        'session.city',
        'session.places',
      ])
      .execute(),
    texts
      .innerJoin('vote', 'vote.proposal', 'proposal.id')
      .select(['vote.id', 'vote.opened_at', 'proposal.title', 'proposal.symbol', 'proposal.decided_symbol'])
      .select(['proposal.session', 'session.title as sessionTitle', 'session.city', 'session.places'])
      .execute(),
  ]);
  return [
    ...proposals.map((row): Findable => {
      const { status, decided_at: at } = row;
      return {
        ...textOf(row),
        path: `/decisions/${row.id}`,
        symbol: row.decided_symbol ?? row.symbol ?? '',
        about: (ctx) =>
          [
            row.decided_symbol ?? row.symbol ?? '',
            ctx.t(`decisions.status.${status}`),
            ...(at === null ? [] : [ctx.date(at, 'long', cityAt(row, at))]),
            ctx.text(row.sessionTitle),
          ].join(ctx.comma),
      };
    }),
    ...votes.map(
      (row): Findable => ({
        ...textOf(row),
        path: `/votes/${row.id}`,
        about: (ctx) =>
          [
            ctx.t('decisions.vote'),
            row.decided_symbol ?? row.symbol ?? '',
            ctx.date(row.opened_at, 'long', cityAt(row, row.opened_at)),
            ctx.text(row.sessionTitle),
          ].join(ctx.comma),
      }),
    ),
  ];
}

interface Text {
  readonly title: Findable['title'];
  readonly symbol: string | null;
  readonly decided_symbol: string | null;
  readonly session: string;
  readonly sessionTitle: NonNullable<Findable['session']>['name'];
}

function textOf({ title, symbol, decided_symbol: decided, session, sessionTitle }: Text) {
  return {
    kind: 'decision',
    title,
    called: [symbol, decided].filter((one) => one !== null),
    session: { id: session, name: sessionTitle },
  } as const;
}
