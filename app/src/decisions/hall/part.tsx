import { type SqlBool, sql } from 'kysely';
import { type HallPart, type HallScreen, itemTitle, UndoneScreen } from '../../hall/index.ts';
import type { Db, Tx } from '../../store/database.ts';
import { announcedVotes } from '../announced-votes.ts';
import { calledBy } from '../form.ts';
import { decidedIn } from '../in-meeting.ts';
import { voteSubjects } from '../of-session.ts';
import { isUnderWay, type ProposalView, proposalsOf, type VoteView, votesOf } from '../reads.ts';
import { VoteScreen } from './vote-screens.tsx';

const turning = ['vote.opened', 'vote.closed', 'vote.announced', 'vote.taken-back'];

/** Recorded votes on the screens of the hall. */
export const votesInHall: HallPart = {
  turns: (eb, meeting) =>
    eb.or([
      eb.and([eb('act', 'in', turning), eb('subject', 'in', voteSubjects(meeting))]),
      // A result that somebody still reads is not about the text adopted after it. That of a vote is announced with its result.
      eb.and([
        eb('act', '=', 'proposal.adopted'),
        sql<SqlBool>`data->>'by' = 'consensus' and data->>'meeting' = ${meeting}`,
      ]),
    ]),
  async at(db, floor, turn) {
    const { vote, proposals } = await decidedIn(db, floor);
    const proposal = proposals.find(({ id }) => id === vote?.proposal);
    if (vote && isUnderWay(vote)) return { goingOn: voteScreen(vote, proposal) };
    if (turn?.act === 'vote.taken-back' && turn.of) return { said: await takenBack(db, turn.of) };
    return turn?.act === 'vote.announced' && vote?.id === turn.of ? { said: voteScreen(vote, proposal) } : {};
  },
  results: async (db, meeting) => (await announcedVotes(db, meeting)).map((vote) => ({ ...vote, ballot: null })),
  async result(db, _floor, { of }) {
    const [vote] = await votesOf(db, { id: of });
    return vote ? voteScreen(vote, await proposalOf(db, vote)) : null;
  },
};

function voteScreen(vote: VoteView, proposal: ProposalView | undefined): HallScreen {
  return {
    name: 'vote',
    show: (ctx, view) => <VoteScreen ctx={ctx} view={view} vote={vote} title={proposal?.title ?? null} />,
  };
}

/** The symbol alone: the title may be revised from now on. */
async function takenBack(db: Db | Tx, id: string): Promise<HallScreen> {
  const [vote] = await votesOf(db, { id });
  const proposal = vote && (await proposalOf(db, vote));
  return {
    name: 'undone',
    show: (ctx, view) => (
      <UndoneScreen
        ctx={ctx}
        view={view}
        title={itemTitle(ctx, view)}
        what={ctx.t('meetings.hall.taken-back.vote', { symbol: proposal ? calledBy(ctx, proposal) : '' })}
        means={ctx.t('meetings.hall.taken-back.vote.means')}
      />
    ),
  };
}

async function proposalOf(db: Db | Tx, { proposal }: VoteView): Promise<ProposalView | undefined> {
  return (await proposalsOf(db, { id: proposal }))[0];
}
