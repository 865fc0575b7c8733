import { knownGroups, placesOnLists } from '../floor/index.ts';
import { capacities } from '../identity/index.ts';
import { isPresent, meetings, openMeetingOf, seatInMeetings } from '../meetings/index.ts';
import { lastCertified } from '../right-to-vote/index.ts';
import { sessions } from '../sessions/index.ts';
import type { Db, Tx } from '../store/database.ts';
import { shortMark } from '../web/short-mark.ts';
import { isUnderWay, type OwnVote, personInVote, type VoteView, voteOfSeat, votesOf } from './reads.ts';

/** What a delegation is within when it looks at its own part: a vote, a proposal, a meeting, or its session. */
export type OwnPlace = 'vote' | 'proposal' | 'meeting' | 'session';

/** What one delegation alone sees of itself, on whatever page. */
export interface OwnPart {
  readonly state: string;
  readonly session: string;
  readonly city: 'The Hague' | 'New York';
  /** the vote itself, or the one that is before the meeting; null without one */
  readonly vote: VoteView | null;
  /** the seat has the right to vote in it */
  readonly mayVote: boolean;
  readonly cast: OwnVote | null;
  /** registered at the meeting of the vote; true without a vote */
  readonly present: boolean;
  /** changes with everything else that its pages make of the seat: then they look again */
  readonly mark: string;
}

/** Null when there is no such place. */
export async function ownPart(db: Db | Tx, place: OwnPlace, id: string, state: string): Promise<OwnPart | null> {
  const session = await sessionOf(db, place, id);
  if (!session) return null;
  const vote = await voteAt(db, place, id);
  return {
    state,
    session: session.id,
    city: vote?.city ?? session.city,
    vote,
    mayVote: vote !== null && (await entitledIn(db, vote.id)).includes(state),
    cast: vote && (await voteOfSeat(db, vote.id, state)),
    present: vote === null || (await isPresent(db, vote.meeting, state)),
    mark: await markOf(db, session.id, state),
  };
}

/** Whether the person is one of the delegation who may vote for the seat: in the vote that is shown, else as far as is known now. */
export async function votesForSeat(db: Db, account: string, own: OwnPart, now: string): Promise<boolean> {
  const { session, state, vote } = own;
  return (await personInVote(db, account, { vote: vote?.id ?? null, session, state }, now)) === null;
}

/** The session of a place. */
export async function sessionOf(db: Db | Tx, place: OwnPlace, id: string) {
  const held = db.selectFrom(sessions).select(['session.id', 'session.city']);
  const query =
    place === 'session'
      ? held.where('session.id', '=', id)
      : place === 'proposal'
        ? held.innerJoin('proposal', 'proposal.session', 'session.id').where('proposal.id', '=', id)
        : place === 'meeting'
          ? held.innerJoin(meetings, 'meeting.session', 'session.id').where('meeting.id', '=', id)
          : held
              .innerJoin(meetings, 'meeting.session', 'session.id')
              .innerJoin('vote', 'vote.meeting', 'meeting.id')
              .where('vote.id', '=', id);
  return (await query.executeTakeFirst()) ?? null;
}

async function voteAt(db: Db | Tx, place: OwnPlace, id: string): Promise<VoteView | null> {
  if (place === 'vote') return (await votesOf(db, { id }))[0] ?? null;
  if (place !== 'session') return (await votesOf(db, { [place]: id })).find(isUnderWay) ?? null;
  const meeting = await openMeetingOf(db, id);
  return meeting ? ((await votesOf(db, { meeting })).find(isUnderWay) ?? null) : null;
}

async function entitledIn(db: Db | Tx, vote: string): Promise<readonly string[]> {
  const row = await db.selectFrom('vote').select('entitled').where('id', '=', vote).executeTakeFirstOrThrow();
  return row.entitled;
}

/** Where the seat is present and on which item, its places on lists, who of its delegation may act, its right to vote: as one short word. */
async function markOf(db: Db | Tx, session: string, state: string): Promise<string> {
  const present = await seatInMeetings(db, session, state);
  const waiting = await placesOnLists(db, session, state);
  const delegation = await db
    .selectFrom(capacities)
    .select(['id', 'designated_at', 'valid_until'])
    .where('session', '=', session)
    .where('state', '=', state)
    .orderBy('id')
    .execute();
  const statement = await lastCertified(db, session, state);
  const groups = await knownGroups(db, session);
  return shortMark([present, waiting, delegation, statement, groups]);
}
