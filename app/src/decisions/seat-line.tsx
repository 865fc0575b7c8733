import { meetings } from '../meetings/index.ts';
import { VoteMark } from '../web/components/votes.tsx';
import { Text } from '../web/components/words.tsx';
import type { LineOf, SeatLine, SeatRole } from '../web/for-you.ts';
import { answerOfChoice } from './cast-input.ts';

/** What the seat voted in its session, the last first, each with its receipt. */
export async function votesLine({ session, state }: SeatRole, { reads, most }: LineOf): Promise<SeatLine> {
  const rows = await reads
    .selectFrom('vote_cast')
    .innerJoin('vote', 'vote.id', 'vote_cast.vote')
    .innerJoin('proposal', 'proposal.id', 'vote.proposal')
    .innerJoin(meetings, 'meeting.id', 'vote.meeting')
    .select(['vote.id', 'vote.status', 'proposal.title', 'vote_cast.choice', 'vote_cast.receipt'])
    .where('meeting.session', '=', session)
    .where('vote_cast.iso3', '=', state)
    .orderBy('vote_cast.cast_at', 'desc')
    .limit(most)
    .execute();
  return {
    place: 40,
    label: 'decisions.line',
    show: (ctx) =>
      rows.length === 0 ? (
        ctx.t('decisions.line.none')
      ) : (
        <ul className="own-votes">
          {rows.map(({ id, status, title, choice, receipt }) => (
            <li key={id}>
              <a href={ctx.href(`/votes/${id}`)}>
                <Text ctx={ctx} map={title} />
                <span className="vh">
                  {ctx.comma}
                  {receipt}
                </span>
              </a>
              <VoteMark ctx={ctx} v={answerOfChoice(choice)} />
              <small>
                {ctx.t('decisions.receipt')} <bdi className="num">{receipt}</bdi>
              </small>
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
