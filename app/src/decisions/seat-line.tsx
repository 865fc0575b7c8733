import { sql } from 'kysely';
import { meetings } from '../meetings/index.ts';
import { type VoteAnswer, VoteMark } from '../web/components/votes.tsx';
import { Text } from '../web/components/words.tsx';
import type { LineOf, SeatLine, SeatRole } from '../web/for-you.ts';
import { answerOfChoice } from './cast-input.ts';

/**
 * What the seat voted in its session, the last first, each with its receipt; and the votes in which it had the right to vote and did
 * not, once their result is announced.
 */
export async function votesLine({ session, state }: SeatRole, { reads, most }: LineOf): Promise<SeatLine> {
  const rows = await reads
    .selectFrom('vote')
    .innerJoin('proposal', 'proposal.id', 'vote.proposal')
    .innerJoin(meetings, 'meeting.id', 'vote.meeting')
    .leftJoin('vote_cast', (join) => join.onRef('vote_cast.vote', '=', 'vote.id').on('vote_cast.iso3', '=', state))
    .select(['vote.id', 'vote.status', 'vote.at_close', 'proposal.title', 'vote_cast.choice', 'vote_cast.receipt'])
    .where('meeting.session', '=', session)
    .where((eb) =>
      eb.or([
        eb('vote_cast.choice', 'is not', null),
        eb.and([eb('vote.status', '=', 'announced'), sql<boolean>`vote.entitled ? ${state}`]),
      ]),
    )
    .orderBy(({ fn }) => fn.coalesce('vote_cast.cast_at', 'vote.announced_at'), 'desc')
    .limit(most)
    .execute();
  const answerIn = ({ choice, at_close }: Pick<(typeof rows)[number], 'choice' | 'at_close'>): VoteAnswer =>
    choice ? answerOfChoice(choice) : (at_close?.notVoting.find((one) => one.state === state)?.reason ?? 'none');
  const votes = rows.map((row) => ({ ...row, answer: answerIn(row) }));
  return {
    place: 40,
    label: 'decisions.line',
    show: (ctx) =>
      votes.length === 0 ? (
        ctx.t('decisions.line.none')
      ) : (
        <ul className="own-votes">
          {votes.map(({ id, status, title, answer, receipt }) => (
            <li key={id}>
              <a href={ctx.href(`/votes/${id}`)}>
                <Text ctx={ctx} map={title} />
                {receipt && (
                  <span className="vh">
                    {ctx.comma}
                    {receipt}
                  </span>
                )}
              </a>
              <VoteMark ctx={ctx} v={answer} />
              {receipt && (
                <small>
                  {ctx.t('decisions.receipt')} <bdi className="num">{receipt}</bdi>
                </small>
              )}
              {status === 'taken-back' && <small>{ctx.t('decisions.taken-back')}</small>}
            </li>
          ))}
        </ul>
      ),
  };
}

/** What the seat put forward in its session, the last first, each with where it stands. */
export async function draftsLine({ session, state }: SeatRole, { reads, most }: LineOf): Promise<SeatLine> {
  const rows = await reads
    .selectFrom('proposal')
    .select(['id', 'title', 'status'])
    .where('session', '=', session)
    .where('sponsor', '=', state)
    .where('form', '=', 'proposal')
    .orderBy('last_seq', 'desc')
    .limit(most)
    .execute();
  return {
    place: 60,
    label: 'decisions.line.drafts',
    show: (ctx) =>
      rows.length === 0 ? (
        ctx.t('decisions.line.drafts.none')
      ) : (
        <ul className="own-votes">
          {rows.map(({ id, title, status }) => (
            <li key={id}>
              <a href={ctx.href(`/decisions/${id}`)}>
                <Text ctx={ctx} map={title} />
              </a>
              <small>{ctx.t(`decisions.status.${status}`)}</small>
            </li>
          ))}
        </ul>
      ),
  };
}
