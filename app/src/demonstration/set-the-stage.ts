import { createHash, randomUUID } from 'node:crypto';
import { canonicalJson, type Json } from '@plenary/record';
import { isPartyOn } from '@plenary/rules';
import { receiveCredentials } from '../credentials/index.ts';
import { submitProposal } from '../decisions/index.ts';
import { accreditPerson } from '../delegations/index.ts';
import type { AnyCommand } from '../door/command.ts';
import { type Door, perform } from '../door/perform.ts';
import { createElection, nominateCandidate } from '../elections/index.ts';
import { nameFocalPoint } from '../focal-points/index.ts';
import { assignOffice } from '../identity/index.ts';
import { scheduleMeeting } from '../meetings/index.ts';
import { memberships } from '../membership/index.ts';
import { addAgendaItem, createSession, localDay } from '../sessions/index.ts';
import { writtenMode } from '../store/mode.ts';
import { nameOfCode } from '../web/state-names.ts';
import { electionOf, nominations } from './election.ts';
import { agenda, type ItemKey, proposals, sessionTitle } from './scenario.ts';

const city = 'The Hague';

/** What a demonstration is played with: accounts by role, ids by their part in the scenario. */
export interface Stage {
  readonly session: string;
  readonly meeting: string;
  readonly secretariat: string;
  /** a second officer of the Secretariat, who confirms what needs two persons */
  readonly second: string;
  readonly president: string;
  /** account of the delegate by State code */
  readonly delegates: ReadonlyMap<string, string>;
  readonly items: Readonly<Record<ItemKey, string>>;
  /** in the order of the scenario */
  readonly proposals: readonly string[];
  readonly election: string;
  /** candidate ids in the order of the scenario */
  readonly candidates: readonly string[];
}

/** The door, for one stage: the same act of the same stage is done once. */
interface Director {
  readonly door: Door;
  readonly stage: string;
}

/**
 * Builds a demonstration session through the door, as the Secretariat would: agenda, meeting, delegations, drafts, candidates.
 * With the `stage` and `now` of one that was begun it goes on with that one. `comes`: the States Parties that send a delegation.
 */
export async function setTheStage(
  door: Door,
  now: Date,
  stage: string = randomUUID(),
  comes: (state: string) => boolean = () => true,
): Promise<Stage> {
  if ((await writtenMode(door.store.writes)) === 'production')
    throw new Error('This database is for production: no demonstration is held in it.');
  const director = { door, stage };
  const dayThere = (at: string) => localDay(city, at);
  const day = dayThere(now.toISOString());
  const today = dayThere(door.store.clock.now());
  const parties = (await memberships(door.store.reads)).filter((membership) => isPartyOn(membership, day));
  const office = (name: string, kind: 'secretariat' | 'president') =>
    act(director, null, assignOffice, { name, office: kind, demonstration: true }, 'account');
  const secretariat = await office('Demonstration Secretariat', 'secretariat');
  const second = await office('Demonstration second officer of the Secretariat', 'secretariat');
  const president = await office('Demonstration President', 'president');

  const by = (command: AnyCommand, input: unknown, made: string) => act(director, secretariat, command, input, made);
  const opening = {
    kind: 'regular',
    title: sessionTitle,
    city,
    building: null,
    starts: day,
    ends: dayThere(new Date(now.getTime() + 4 * 86_400_000).toISOString()),
  };
  const session = await by(createSession, opening, 'session');
  const items: Partial<Record<ItemKey, string>> = {};
  for (const { key, title, kind } of agenda)
    items[key] = await by(addAgendaItem, { session, title, ...(kind ? { kind } : {}) }, 'item');
  const complete = items as Record<ItemKey, string>;
  const meeting = await by(
    scheduleMeeting,
    { session, startsAt: now.toISOString(), room: 'Demonstration hall' },
    'meeting',
  );

  const delegates = new Map<string, string>();
  for (const { iso3 } of parties.filter((party) => comes(party.iso3))) {
    const person = {
      session,
      state: iso3,
      name: `Demonstration delegate of ${nameOfCode(iso3)?.en ?? iso3}`,
      role: 'head',
    };
    delegates.set(iso3, await by(accreditPerson, person, 'account'));
  }
  // What a real State sent is not played: all sent the same, and nothing is missing.
  await done(director, secretariat, receiveCredentials, {
    session,
    states: [...delegates.keys()],
    received: 'original',
    issuedBy: 'foreignMinister',
    // A stage may be set for a day to come.
    receivedOn: day < today ? day : today,
    reference: 'Demonstration',
  });
  const drafted: string[] = [];
  for (const { item, kind, title, body } of proposals)
    drafted.push(await by(submitProposal, { item: complete[item], kind, title, body }, 'proposal'));

  const election = await by(createElection, electionOf(session, complete.judges), 'election');
  const nominated: string[] = [];
  for (const nomination of nominations(parties))
    nominated.push(await by(nominateCandidate, { election, ...nomination }, 'candidate'));
  return {
    session,
    meeting,
    secretariat,
    second,
    president,
    delegates,
    items: complete,
    proposals: drafted,
    election,
    candidates: nominated,
  };
}

/** Two States have somebody who proposes for their delegation, so that this too can be tried. */
export async function nameFocalPoints(
  door: Door,
  stage: string,
  { session, secretariat }: Pick<Stage, 'session' | 'secretariat'>,
): Promise<void> {
  for (const state of ['LIE', 'SMR']) {
    const name = `Demonstration focal point of ${nameOfCode(state)?.en ?? state}`;
    await done({ door, stage }, secretariat, nameFocalPoint, { session, state, name, email: null });
  }
}

/** Performs one act of the scenario and gives the id it made. */
async function act(
  director: Director,
  account: string | null,
  command: AnyCommand,
  input: unknown,
  made: string,
): Promise<string> {
  const answer = await done(director, account, command, input);
  const id = (answer as Readonly<Record<string, unknown>>)[made];
  if (typeof id !== 'string') throw new Error(`${command.name} answered no ${made}`);
  return id;
}

/** Performs one act of the scenario; a refusal here is a bug and thrown. */
async function done(
  { door, stage }: Director,
  account: string | null,
  command: AnyCommand,
  input: unknown,
): Promise<Json | undefined> {
  const requestId = requestOf(`${stage} ${command.name} ${canonicalJson(input as Json)}`);
  const outcome = await perform(door, command, input, { account, requestId });
  if (!outcome.ok) throw new Error(`${command.name} refused: ${JSON.stringify(outcome)}`);
  return outcome.answer;
}

/** An id that follows from the text (RFC 9562, version 8). */
function requestOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
