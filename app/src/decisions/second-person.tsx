import { stateNames } from '../reference/index.ts';
import type { Tx } from '../store/database.ts';
import type { Shown, TwoPersonCommand } from '../two-persons/index.ts';
import { Text } from '../web/components/words.tsx';
import type { LanguageCtx } from '../web/ctx.ts';
import { announceResult } from './announce-result.ts';
import { closeVote } from './close-vote.ts';
import { openVote } from './open-vote.ts';
import { VoteState } from './pages/vote.tsx';
import { VoteOutcome } from './pages/vote-parts.tsx';
import { pendingResult } from './pending-result.ts';
import { proposalsOf, votesOf } from './reads.ts';
import { takeBackVote } from './take-back-vote.ts';

/** How the second person is told of an act about a vote. */
export const votesByTwoPersons: readonly TwoPersonCommand[] = [
  {
    command: openVote,
    label: 'two-persons.open-vote',
    shows: async (tx, { proposal = '' }) => ({
      about: await nameOf(tx, proposal),
      follows: (ctx) => ctx.t('meetings.confirm.open-vote'),
      city: 'The Hague',
      path: `/decisions/${proposal}`,
    }),
  },
  { command: closeVote, label: 'meetings.do.close-vote', shows: ofVote((ctx) => ctx.t('meetings.confirm.close-vote')) },
  {
    command: announceResult,
    label: 'meetings.do.announce-result',
    shows: ofVote((ctx) => ctx.t('meetings.confirm.announce-result')),
  },
  {
    command: takeBackVote,
    label: 'meetings.do.take-back-vote',
    shows: ofVote((ctx) => ctx.t('meetings.confirm.take-back-vote')),
  },
];

async function nameOf(tx: Tx, id: string): Promise<Shown['about']> {
  const [proposal] = await proposalsOf(tx, { id });
  return (ctx) =>
    proposal && (
      <>
        <bdi>{proposal.symbol}</bdi>
        {ctx.comma}
        <Text ctx={ctx} map={proposal.title} />
      </>
    );
}

function ofVote(follows: (ctx: LanguageCtx) => string): TwoPersonCommand['shows'] {
  return async (tx, { vote: id = '' }, now) => {
    const [[vote], names, pending] = await Promise.all([
      votesOf(tx, { id }),
      stateNames(tx),
      pendingResult(tx, id, now),
    ]);
    return {
      about: await nameOf(tx, vote?.proposal ?? id),
      follows,
      fixes: (ctx) =>
        vote &&
        (pending ? (
          <VoteOutcome ctx={ctx} vote={{ ...vote, ...pending }} />
        ) : (
          <VoteState ctx={ctx} vote={vote} names={names} />
        )),
      city: vote?.city ?? 'The Hague',
      path: `/votes/${id}`,
    };
  };
}
