import { type AtEntry, type EntrySaid, idIn } from '../record/index.ts';
import type { Db } from '../store/database.ts';
import { NotVotingSeats } from './pages/not-voting.tsx';
import { RollCallLine } from './pages/roll-call-line.tsx';
import { MajorityRule, VoteBoard, VoteOutcome } from './pages/vote-parts.tsx';
import { votesOf } from './reads.ts';

/** What an entry about a vote says: the result that was announced. */
export async function decisionSaid(db: Db, { entry, data, session, names }: AtEntry): Promise<EntrySaid> {
  const vote = idIn(data.vote);
  if (entry.act !== 'vote.announced' || vote === null) return {};
  // What is announced stands: neither a vote nor a correction is taken after it.
  const [found] = await votesOf(db, { id: vote });
  if (!found) return {};
  const announced = { ...found, city: session?.city ?? ('The Hague' as const) };
  return {
    show: (ctx) => (
      <>
        <MajorityRule ctx={ctx} vote={announced} />
        <RollCallLine ctx={ctx} vote={announced} names={names} />
        <VoteOutcome ctx={ctx} vote={announced} />
        <VoteBoard ctx={ctx} vote={announced} names={names} />
        <NotVotingSeats ctx={ctx} vote={announced} names={names} />
      </>
    ),
  };
}
