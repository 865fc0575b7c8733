import { isPartyOn } from '@plenary/rules';
import { acceptedSeats } from '../credentials/index.ts';
import { type Actor, acting, type Capacity } from '../door/actor.ts';
import { no, type Objection } from '../door/objection.ts';

import { chair } from '../door/who.ts';
import { personsAlike } from '../identity/index.ts';
import { memberships } from '../membership/index.ts';
import { type SessionParameters, sessionParameters } from '../parameters/index.ts';
import { agendaItems, localDay, sessions, wrongWorld } from '../sessions/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { Found } from '../store/found.ts';
import { oncePerReading } from '../store/reading-only.ts';
import type { MeetingStatus } from './meeting-status.ts';
import { meetingCancelled } from './planned-meeting.ts';
import { participatingSeats, presentSeats, representedBy } from './seats-there.ts';

/** What every decision about a meeting needs to know. States are ISO alpha-3 codes in alphabetical order. */
export interface MeetingFacts {
  readonly meeting: string;
  readonly session: string;
  readonly demonstration: boolean;
  /** in force now */
  readonly parameters: SessionParameters;
  readonly status: MeetingStatus;
  /** it is open, and pauses */
  readonly suspended: boolean;
  /** the day in the city where the meeting is held */
  readonly day: string;
  readonly item: { readonly id: string; readonly number: number } | null;
  readonly statesParties: readonly string[];
  /** seats with a person accredited now */
  readonly participating: readonly string[];
  /** of them, those with a person who may vote for the seat */
  readonly represented: readonly string[];
  readonly present: readonly string[];
  /** how many delegations have credentials that the Assembly accepted; missing before it has adopted a report on them */
  readonly credentialsStand?: number;
  /** another meeting of the session that is open */
  readonly otherOpen: boolean;
}

export function meetingFacts(tx: Tx, meeting: string, now: string): Promise<MeetingFacts | null> {
  return oncePerReading(tx, `meeting ${meeting} at ${now}`, () => readFacts(tx, meeting, now));
}

async function readFacts(tx: Tx, meeting: string, now: string): Promise<MeetingFacts | null> {
  const session = sessionOfMeeting(tx, meeting);
  const [row, members, parameters, participating, persons, present, otherOpen, accepted] = await Promise.all([
    meetingRow(tx, meeting),
    memberships(tx),
    sessionParameters(tx, session),
    participatingSeats(tx, session),
    personsAlike(tx, session),
    presentSeats(tx, meeting),
    anotherOpen(tx, meeting, session),
    acceptedSeats(tx, session),
  ]);
  if (!row) return null;
  const day = localDay(row.city, now);
  const parties = members.filter((m) => isPartyOn(m, day)).map((m) => m.iso3);
  return {
    meeting,
    session: row.session,
    demonstration: row.demonstration,
    parameters,
    status: row.status,
    suspended: row.suspended_at !== null,
    day,
    item: row.item && row.item_number !== null ? { id: row.item, number: row.item_number } : null,
    statesParties: parties.toSorted(),
    participating,
    represented: representedBy(persons, parameters),
    present,
    ...(accepted === null ? {} : { credentialsStand: parties.filter((state) => accepted.includes(state)).length }),
    otherOpen,
  };
}

/** The session of a meeting, as a query. */
export function sessionOfMeeting(db: Db | Tx, meeting: string): Found {
  return db.selectFrom('meeting').select('session').where('id', '=', meeting).$asScalar();
}

async function meetingRow(tx: Tx, meeting: string) {
  return tx
    .selectFrom('meeting')
    .innerJoin(sessions, 'session.id', 'meeting.session')
    .leftJoin(agendaItems, 'agenda_item.id', 'meeting.item')
    .select(['meeting.session', 'meeting.status', 'meeting.suspended_at', 'meeting.item'])
    .select(['session.demonstration', 'session.city', 'agenda_item.number as item_number'])
    .where('meeting.id', '=', meeting)
    .executeTakeFirst();
}

async function anotherOpen(tx: Tx, meeting: string, session: Found): Promise<boolean> {
  const other = await tx
    .selectFrom('meeting')
    .select('id')
    .where('session', '=', session)
    .where('id', '<>', meeting)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return other !== undefined;
}

/** Who directs the meeting: the President, or the Secretariat on the President's behalf (Rules of Procedure, powers of the President [unverified]). */
export function presiding(actor: Actor): Capacity | null {
  return acting(actor, 'president', 'secretariat');
}

export const noSuchMeeting: Objection = no('no-such-meeting');
export const needsPresiding: Objection = chair.refusal;

/** Whether something may be done while the meeting pauses. */
export interface Pausing {
  readonly whileSuspended: boolean;
}

/**
 * The objections that meet every act on a meeting that must be open; null when none does. `ended`: as in `chairOf`.
 */
export function meetingObjection(
  facts: MeetingFacts | null,
  actor: Actor,
  ended: Objection | null = null,
  { whileSuspended }: Pausing = { whileSuspended: false },
): Objection | null {
  if (!facts) return noSuchMeeting;
  const wrong = wrongWorld(facts, actor) ?? ended;
  if (wrong) return wrong;
  if (facts.status === 'scheduled') return no('meeting-not-open');
  if (facts.status === 'closed') return no('meeting-closed');
  if (facts.status === 'cancelled') return meetingCancelled;
  return facts.suspended && !whileSuspended ? no('meeting-suspended') : null;
}
