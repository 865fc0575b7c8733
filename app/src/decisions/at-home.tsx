import type { FloorView } from '../floor/index.ts';
import type { DecidedLately, HomeNow } from '../home/index.ts';
import { cityAt, sessions } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import { decidedIn } from './in-meeting.ts';
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

/** Texts that were adopted or rejected here, the last first. */
export async function textsDecided(db: Db, most: number): Promise<readonly DecidedLately[]> {
  const rows = await db
    .selectFrom('proposal')
    .innerJoin(sessions, 'session.id', 'proposal.session')
    .select([
      'proposal.id',
      'proposal.title',
      'proposal.status',
      'proposal.symbol',
      'decided_symbol',
      'decided_by',
      'decided_at',
      'session.city',
      'session.places',
    ])
    .where('proposal.status', 'in', ['adopted', 'rejected'])
    .where('decided_at', 'is not', null)
    .orderBy('decided_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ id, title, status, symbol, decided_symbol, decided_by, decided_at, ...held }) => ({
    at: decided_at ?? '',
    city: cityAt(held, decided_at),
    href: `/decisions/${id}`,
    symbol: decided_symbol ?? symbol,
    title,
    how: (ctx) => ctx.t('decisions.lately', { status, by: decided_by ?? '' }),
  }));
}
