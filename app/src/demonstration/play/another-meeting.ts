import { isPartyOn } from '@plenary/rules';
import { submitProposal } from '../../decisions/index.ts';
import type { AnyCommand } from '../../door/command.ts';
import { type Door, perform } from '../../door/perform.ts';
import { createElection, nominateCandidate } from '../../elections/index.ts';
import { scheduleMeeting, sessionWithMeetings } from '../../meetings/index.ts';
import { memberships } from '../../membership/index.ts';
import { addAgendaItem, changeSession, localDay } from '../../sessions/index.ts';
import type { Flight } from '../../store/flights.ts';
import { electionOf, nominations } from '../election.ts';
import { agenda, proposals } from '../scenario.ts';
import { type PlayedSeat, stillFree } from './still-free.ts';

/** What the Secretariat of the demonstration asks for, and the answer; null where it is refused. */
type By = (command: AnyCommand, input: unknown) => Promise<Readonly<Record<string, unknown>> | null>;

/**
 * After a meeting has ended the Secretariat of the demonstration schedules another one: a debate, drafts, and an election. Null where it is
 * refused.
 */
export async function anotherMeeting(
  door: Door,
  session: string,
  { account, seat }: { readonly account: string; readonly seat: PlayedSeat },
): Promise<string | null> {
  let { without } = seat;
  const by: By = async (command, input) => {
    const stands = (flight: Flight) => stillFree(flight, { ...seat, without });
    const outcome = await perform(door, command, input, { account, stands });
    if (outcome.ok && without !== null) without = outcome.seq;
    return outcome.ok ? ((outcome.answer ?? {}) as Readonly<Record<string, unknown>>) : null;
  };
  const held = await sessionWithMeetings(door.store.reads, session);
  if (!held) return null;
  const now = door.store.clock.ms();
  const { title, city, building, starts } = held;
  // A demonstration that is shown on a later day goes on.
  if (localDay(city, new Date(now).toISOString()) > held.ends)
    await by(changeSession, { session, title, city, building, starts, ends: daysOn(now, 4) });
  const meeting = await scheduled(by, session, now);
  if (meeting === null) return null;
  for (const { key, title, kind } of agenda) {
    if (key === 'agenda' || key === 'closing') continue;
    const item = (await by(addAgendaItem, { session, title, ...(kind ? { kind } : {}) }))?.item;
    if (key === 'judges' && typeof item === 'string') await anotherElection(door, by, { session, item });
    for (const draft of proposals.filter((one) => one.item === key))
      await by(submitProposal, { item, kind: draft.kind, title: draft.title, body: draft.body });
  }
  return meeting;
}

async function anotherElection(
  { store }: Door,
  by: By,
  { session, item }: { session: string; item: string },
): Promise<void> {
  const day = store.clock.now().slice(0, 10);
  const parties = (await memberships(store.reads)).filter((membership) => isPartyOn(membership, day));
  const election = (await by(createElection, electionOf(session, item)))?.election;
  for (const nomination of nominations(parties)) await by(nominateCandidate, { election, ...nomination });
}

/** Two meetings never begin in one minute. */
async function scheduled(by: By, session: string, now: number): Promise<string | null> {
  for (let minutes = 0; minutes < 5; minutes++) {
    const startsAt = new Date(now + minutes * 60_000).toISOString();
    const meeting = (await by(scheduleMeeting, { session, startsAt, room: 'Demonstration hall' }))?.meeting;
    if (typeof meeting === 'string') return meeting;
  }
  return null;
}

function daysOn(now: number, days: number): string {
  return new Date(now + days * 86_400_000).toISOString().slice(0, 10);
}
