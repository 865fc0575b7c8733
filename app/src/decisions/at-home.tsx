import type { FloorView } from '../floor/index.ts';
import type { HomeNow, SeatAtHome, SeatHeld } from '../home/index.ts';
import type { Db } from '../store/database.ts';
import { decidedIn } from './in-meeting.ts';
import { ownPart, votesForSeat } from './own-seat.ts';
import { OwnVoteHere } from './pages/own-vote.tsx';
import { totalsOf, VoteProgress } from './pages/vote-parts.tsx';
import { isUnderWay } from './reads.ts';

/** A vote in progress on the home page: how far it is, and its figures once it is closed. */
export async function voteAtHome(db: Db, floor: FloorView): Promise<HomeNow> {
  const { vote, proposals } = await decidedIn(db, floor);
  const proposal = proposals.find(({ id }) => id === vote?.proposal);
  if (!vote || !isUnderWay(vote)) return {};
  const totals = vote.status === 'closed' ? totalsOf(vote) : null;
  return {
    headline: proposal
      ? (ctx) => ctx.t(vote.status === 'open' ? 'floor.vote-open' : 'floor.vote-closed', { title: proposal.title })
      : undefined,
    lede: totals ? (ctx) => ctx.t('home.lede.vote', totals.cast) : undefined,
    box:
      vote.status === 'open'
        ? (ctx) => (
            <div className="stack gap-s">
              <VoteProgress ctx={ctx} vote={vote} />
            </div>
          )
        : undefined,
  };
}

/** A delegation's own vote in what is voted on now. */
export async function ownVoteAtHome(
  db: Db,
  { session, state }: SeatHeld,
  { id, now }: { readonly id: string; readonly now: string },
): Promise<SeatAtHome | null> {
  const own = await ownPart(db, 'session', session, state);
  if (!own) return null;
  const person = await votesForSeat(db, id, own, now);
  return {
    live: `seat-session:${session}-${state}`,
    show: (ctx, name) => <OwnVoteHere ctx={ctx} own={own} person={person} name={name} />,
  };
}
