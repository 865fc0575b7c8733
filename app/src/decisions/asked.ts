import { meetings } from '../meetings/index.ts';
import { stateNames } from '../reference/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { Asked, AskedOf, Role, SeatRole } from '../web/for-you.ts';
import type { LanguageMap } from '../words/languages.ts';
import { outcomeOf } from './outcome.ts';
import { type OwnPart, ownPart, votesForSeat } from './own-seat.ts';
import { isUnderWay, proposalsOf, type VoteView } from './reads.ts';
import { awaitedSeeds } from './roll-call-lot.ts';

/** Of a seat that may vote in what is voted on now: its vote, and then what it voted, with its receipt; after it the result. */
export async function voteAsks(role: Role, { reads }: AskedOf): Promise<readonly Asked[]> {
  if (role.kind !== 'seat') return [];
  const own = await ownPart(reads, 'session', role.session, role.state);
  if (own && !own.vote) return announced(reads, role.session);
  // Whoever is not registered is asked for that first.
  if (!own?.vote || !isUnderWay(own.vote) || !own.mayVote || !own.present) return [];
  const state = (await stateNames(reads)).get(role.state) ?? { en: role.state };
  if (own.vote.hands) return counting(own.vote, role.state);
  if (own.cast) return [voted(own, own.vote, own.cast, state)];
  if (own.vote.status !== 'open') return [missed(own.vote.id, state)];
  const [proposal] = await proposalsOf(reads, { id: own.vote.proposal });
  const { lot, rollCall } = own.vote;
  if (lot && !rollCall && awaitedSeeds(lot).includes(role.state)) return [seedAsked(own.vote.id)];
  const called = own.vote.rollCall?.next === role.state;
  return [
    {
      urgency: called ? 'called' : 'vote',
      s: 'ask',
      what: (ctx) => ctx.t(called ? 'decisions.for-you.called' : 'decisions.for-you.open', { state }),
      ...(proposal ? { why: (ctx) => ctx.text(proposal.title) } : {}),
      way: { href: `/votes/${own.vote.id}#ballot`, label: (ctx) => ctx.t('decisions.for-you.vote', { state }) },
      voters: true,
    },
  ];
}

/** The last result in the open meeting, while the meeting is on its item. */
async function announced(db: Db, session: string): Promise<readonly Asked[]> {
  const last = await db
    .selectFrom('vote')
    .innerJoin(meetings, 'meeting.id', 'vote.meeting')
    .innerJoin('proposal', (join) =>
      join.onRef('proposal.id', '=', 'vote.proposal').onRef('proposal.item', '=', 'meeting.item'),
    )
    .select(['vote.id', 'vote.result', 'proposal.title'])
    .where('meeting.session', '=', session)
    .where('meeting.status', '=', 'open')
    .where('vote.status', '=', 'announced')
    .orderBy('vote.announced_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) return [];
  const { result } = last;
  return [
    {
      urgency: 'result',
      s: 'done',
      what: (ctx) =>
        result
          ? `${ctx.t(outcomeOf(result))}${ctx.colon}${ctx.t('decisions.for-you.figures', result)}`
          : ctx.t('decisions.for-you.result'),
      why: (ctx) => ctx.text(last.title),
      way: { href: `/votes/${last.id}#board`, label: (ctx) => ctx.t('decisions.for-you.see-result') },
    },
  ];
}

/** Whether the person is one of those who vote for its seat: in what is voted on now, else as far as is known. */
export async function personVotes(account: string, { session, state }: SeatRole, { reads, now }: AskedOf) {
  const own = await ownPart(reads, 'session', session, state);
  return own !== null && (await votesForSeat(reads, account, own, now));
}

/** Hands are shown in the hall, and no page asks for one: of a delegation that was named to count, its count. */
function counting({ id, status, hands, tellers }: VoteView, state: string): readonly Asked[] {
  if (status !== 'open' || hands?.agreed || !tellers?.includes(state)) return [];
  const says = (ctx: LanguageCtx) => ctx.t('desk.hands.title');
  return [{ urgency: 'vote', s: 'ask', what: says, way: { href: `/votes/${id}`, label: says } }];
}

/** Of a delegation that was chosen for the lot of a roll call. */
function seedAsked(vote: string): Asked {
  const says = (ctx: LanguageCtx) => ctx.t('decisions.lot.asked');
  return { urgency: 'vote', s: 'ask', what: says, way: { href: `/votes/${vote}#lot`, label: says } };
}

function missed(vote: string, state: LanguageMap): Asked {
  return {
    urgency: 'voted',
    s: 'wait',
    what: (ctx) => ctx.t('decisions.for-you.missed', { state }),
    way: { href: `/votes/${vote}#progress`, label: (ctx) => ctx.t('decisions.for-you.see') },
  };
}

function voted(
  { city }: OwnPart,
  vote: NonNullable<OwnPart['vote']>,
  cast: NonNullable<OwnPart['cast']>,
  state: LanguageMap,
): Asked {
  return {
    urgency: 'voted',
    s: 'done',
    what: (ctx) => ctx.t('decisions.for-you.voted', { state, answer: cast.choice, time: ctx.timeIn(cast.at, city) }),
    why: (ctx) => ctx.t('decisions.for-you.receipt', { receipt: cast.receipt }),
    way: { href: `/votes/${vote.id}#ballot`, label: (ctx) => ctx.t('decisions.correct') },
    voters: true,
  };
}
