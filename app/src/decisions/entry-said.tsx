import { type AtEntry, type EntrySaid, idIn } from '../record/index.ts';
import type { Db } from '../store/database.ts';
import { NotVotingSeats } from './pages/not-voting.tsx';
import { RollCallLine } from './pages/roll-call-line.tsx';
import { MajorityRule, VoteBoard, VoteOutcome } from './pages/vote-parts.tsx';
import { symbolsOf, votesOf } from './reads.ts';

/** What an entry about a draft or a vote says: its symbol, and the result that was announced. */
export async function decisionSaid(db: Db, { entry, data, session, names }: AtEntry): Promise<EntrySaid> {
  const [vote, proposal] = [idIn(data.vote), idIn(data.proposal)];
  const symbols = await symbolsOf(
    db,
    [vote, proposal].flatMap((id) => id ?? []),
  );
  const named = { document: symbols.get(vote ?? '') ?? symbols.get(proposal ?? '') ?? null };
  if (entry.act !== 'vote.announced' || vote === null) return { named };
  // What is announced stands: neither a vote nor a correction is taken after it.
  const [found] = await votesOf(db, { id: vote });
  if (!found) return { named };
  const announced = { ...found, city: session?.city ?? ('The Hague' as const) };
  return {
    named,
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
