import { randomUUID } from 'node:crypto';
import { makeOwnAddress } from '../../src/calendar/own-address.ts';
import { attachCredentialsDocument } from '../../src/credentials/attach-credentials-document.ts';
import { correctCredentials } from '../../src/credentials/correct-credentials.ts';
import { announceResult, castVote, closeVote, openVote, submitProposal } from '../../src/decisions/index.ts';
import { takeBackVote } from '../../src/decisions/take-back-vote.ts';
import { accreditPerson, endAccreditation } from '../../src/delegations/index.ts';
import { setTheStage } from '../../src/demonstration/set-the-stage.ts';
import { perform } from '../../src/door/perform.ts';
import { announceBallot, enterCount, openBallot } from '../../src/elections/index.ts';
import { askForFloor } from '../../src/floor/index.ts';
import { nameFocalPoint } from '../../src/focal-points/name-focal-point.ts';
import { propose } from '../../src/focal-points/proposals/keep.ts';
import { makeHallScreen } from '../../src/hall-screens/make-hall-screen.ts';
import { noDetails } from '../../src/identity/index.ts';
import { addressOfThing, signInKey } from '../../src/identity/secrets.ts';
import { scheduleMeeting, takeUpItem } from '../../src/meetings/index.ts';
import { declareMeetingRoom } from '../../src/programme/declare-meeting-room.ts';
import { placeEntry } from '../../src/programme/place-entry.ts';
import { localDay } from '../../src/sessions/index.ts';
import type { Store } from '../../src/store/database.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { stagedDatabase } from '../given/staged.ts';
import { countOf, openedBy, playedOn, type TestStage } from '../stage.ts';
import { siteSecret } from './open-site.ts';

/** Two sessions in full swing, with the same two seats in each, so that every act and page has something to be about. */
export interface World {
  readonly own: Place;
  readonly other: Place;
  /** accounts by who they are; all act in the own session */
  readonly accounts: Readonly<
    Record<'delegate' | 'adviser' | 'otherDelegate' | 'focalPoint' | 'president' | 'secretariat', string>
  >;
  /** the seat of the delegate and the adviser, and that of the other delegate */
  readonly seats: readonly [string, string];
}

/** One session with what is held in it. */
export interface Place extends Omit<TestStage, typeof Symbol.asyncDispose> {
  readonly ballot: string;
  /** closed and announced */
  readonly announced: string;
  /** open */
  readonly vote: string;
  /** a meeting that is not open yet */
  readonly planned: string;
  /** a room, and a meeting of a body in it */
  readonly room: string;
  readonly entry: string;
  /** one that hangs in the hall */
  readonly screen: string;
  /** the secret of its address */
  readonly screenAt: string;
  /** of the first of the seats, and something that it proposes */
  readonly focalPoint: string;
  readonly proposed: string;
  /** an act that waits for a second person */
  readonly waiting: string;
  /** the secret of a private address of a calendar */
  readonly calendar: string;
  readonly of: Readonly<Record<string, SeatThings>>;
}

/** What belongs to one seat. */
export interface SeatThings {
  readonly proposal: string;
  readonly speaker: string;
  readonly candidate: string;
  /** account of a person whose accreditation has ended, and of one who is accredited still */
  readonly former: string;
  readonly spare: string;
}

/** In a database of its own. */
export async function openWorld(): Promise<{ readonly db: TestDatabase; readonly world: World }> {
  const { name, known } = await stagedDatabase();
  const db = await testDatabase({ like: name });
  return { db, world: await makeWorld(db.store, playedOn(db.store, known)) };
}

async function makeWorld(store: Store, first: Omit<Place, Own>): Promise<World> {
  const second = await setTheStage(first.door, new Date());
  const [one, two] = await nominators(store, first.session);
  const own = await inFullSwing(first, [one, two]);
  const other = await inFullSwing({ ...first, ...second, delegate: (state) => second.delegates.get(state) ?? '' }, [
    one,
    two,
  ]);
  const adviser = { session: own.session, state: one, name: 'Demonstration adviser', role: 'adviser' };
  return {
    own,
    other,
    seats: [one, two],
    accounts: {
      delegate: own.delegate(one),
      adviser: (await own.done(accreditPerson, adviser)).account ?? '',
      otherDelegate: own.delegate(two),
      focalPoint: own.focalPoint,
      president: own.president,
      secretariat: own.secretariat,
    },
  };
}

/** Two States that have nominated a candidate who is not elected below. */
async function nominators(store: Store, session: string): Promise<readonly [string, string]> {
  const rows = await store.reads
    .selectFrom('candidate')
    .innerJoin('election', 'election.id', 'candidate.election')
    .select(['candidate.nominated_by as state', 'candidate.name'])
    .where('election.session', '=', session)
    .execute();
  const of = (name: string): string => rows.find((row) => row.name === name)?.state ?? '';
  return [of('Example, Amber'), of('Specimen, Basil')];
}

async function inFullSwing(stage: Omit<Place, Own>, seats: readonly [string, string]): Promise<Place> {
  const { meeting, president, session, items, done } = stage;
  const chair = (command: Parameters<typeof done>[0], input: object) => done(command, { meeting, ...input }, president);
  await openedBy(stage);
  await chair(takeUpItem, { item: items.judges });
  const { ballot = '' } = await chair(openBallot, { election: stage.election });
  await done(enterCount, countOf(stage, ballot));
  await done(announceBallot, { ballot }, president);

  await chair(takeUpItem, { item: items.agenda });
  const { vote: announced = '' } = await chair(openVote, { proposal: stage.proposals[0], consensusSought: true });
  await done(castVote, { vote: announced, state: seats[1], choice: 'yes' }, stage.delegate(seats[1]));
  await done(closeVote, { vote: announced }, president);
  await done(announceResult, { vote: announced }, president);

  await chair(takeUpItem, { item: items.resolution });
  const of: Record<string, SeatThings> = {};
  for (const state of seats) of[state] = await thingsOf(stage, state);
  const { vote = '' } = await chair(openVote, { proposal: stage.proposals[1], consensusSought: true });
  // Two sessions meet at different hours.
  const startsAt = new Date(Date.now() + (session === 'demo-1' ? 24 : 26) * 3_600_000).toISOString();
  const { meeting: planned = '' } = await done(scheduleMeeting, { session, startsAt });
  const { room = '' } = await done(declareMeetingRoom, { session, name: 'Room 4' });
  const { entry = '' } = await done(placeEntry, { session, body: 'bureau', room, ...inTwoDays() });
  const hung = { session, place: 'Left wall', shows: 'automatic', sidebar: 'no' } as const;
  const { screen = '' } = await done(makeHallScreen, hung);
  const named = { session, state: seats[0] ?? '', name: 'Demonstration focal point' };
  const { account: focalPoint = '' } = await done(nameFocalPoint, named);
  const proposed = randomUUID();
  await propose(stage.store, focalPoint, { kind: 'add', ...proposedPerson }, proposed);
  await scanAttached(stage, seats[0]);
  const key = signInKey({ mode: 'demonstration', secret: siteSecret });
  const own = { account: of[seats[0] ?? '']?.spare ?? '', session, bodies: ['bureau'] };
  const calendar = await makeOwnAddress(stage.store, key, own);
  const waiting = await waitingFor(stage, vote);
  const hanging = { screen, screenAt: addressOfThing(key, 'screen', screen) };
  return {
    ...stage,
    ballot,
    announced,
    vote,
    planned,
    room,
    entry,
    ...hanging,
    focalPoint,
    proposed,
    waiting,
    calendar,
    of,
  };
}

const proposedPerson = { name: 'Demonstration person', role: 'adviser', namesake: false, ...noDetails } as const;

type Own =
  | 'ballot'
  | 'announced'
  | 'vote'
  | 'planned'
  | 'room'
  | 'entry'
  | 'screen'
  | 'screenAt'
  | 'focalPoint'
  | 'proposed'
  | 'waiting'
  | 'calendar'
  | 'of';

/** The paper of a delegation has come, and its scan is attached. */
async function scanAttached({ session, done }: Omit<Place, Own>, state: string): Promise<void> {
  const paper = {
    session,
    states: [state],
    issuedBy: 'foreignMinister',
    receivedOn: localDay('The Hague', new Date().toISOString()),
  };
  await done(correctCredentials, { ...paper, received: 'copy', reason: 'For the scan' });
  await done(attachCredentialsDocument, { session, state, document: Buffer.from('%PDF-1.7').toString('base64') });
}

/** One person has proposed to take the vote back, and nobody has confirmed it. */
async function waitingFor({ door, president }: Omit<Place, Own>, vote: string): Promise<string> {
  const outcome = await perform(door, takeBackVote, { vote, reason: 'For the list of pages' }, { account: president });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return (outcome.answer as { readonly proposed: string }).proposed;
}

/** No meeting of the plenary is then. */
function inTwoDays() {
  const after = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  return { startsAt: after(48), endsAt: after(49) };
}

async function thingsOf(stage: Omit<Place, Own>, state: string): Promise<SeatThings> {
  const { session, done, delegate } = stage;
  const accredit = async (name: string) =>
    (await done(accreditPerson, { session, state, name, role: 'alternate', otherSeat: true })).account ?? '';
  const former = await accredit('Demonstration former alternate');
  await done(endAccreditation, { account: former, session, state });
  const draft = { item: stage.items.resolution, kind: 'D01', title: 'Draft', body: 'Text', sponsor: state };
  const { id } = await stage.db
    .selectFrom('candidate')
    .select('id')
    .where('election', '=', stage.election)
    .where('nominated_by', '=', state)
    .executeTakeFirstOrThrow();
  return {
    former,
    spare: await accredit('Demonstration alternate'),
    proposal: (await done(submitProposal, draft, delegate(state))).proposal ?? '',
    speaker: (await done(askForFloor, { meeting: stage.meeting, state }, delegate(state))).speaker ?? '',
    candidate: id,
  };
}
