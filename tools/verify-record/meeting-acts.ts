import { quorum } from '../../packages/rules/src/published/index.ts';
import type { Told } from './acts.ts';
import { type Around, fresh, Impossible, type Meeting, named, same } from './known.ts';
import { acceptedAmong, dayOf, partiesOn } from './session-acts.ts';

export function meetingScheduled(around: Around, told: Told<'meeting.scheduled'>): void {
  const { known } = around;
  const { meeting: id, session, number } = told.data;
  fresh(known.meetings, id, 'meeting');
  const held = named(known.sessions, session, 'session');
  same(around, told, { 'the number of the meeting': [number, held.meetings + 1] });
  held.meetings = Math.max(held.meetings + 1, number);
  known.meetings.set(id, { id, session, status: 'scheduled', item: null, seats: new Map() });
}

/** Who came and who went. */
export function presenceRegistered({ known, found }: Around, { seq, at, data }: Told<'presence.registered'>): void {
  const meeting = named(known.meetings, data.meeting, 'meeting');
  if (meeting.status === 'closed' || meeting.status === 'cancelled') throw isNot(meeting, 'open');
  const parties = partiesOn(known, dayOf(known, meeting.session, at));
  const others = data.arrived.filter((state) => parties !== null && !parties.includes(state));
  if (others.length > 0)
    found.wrong(
      'results',
      seq,
      `presence.registered: ${others.join(', ')} came, and no State Party is called so that day`,
    );
  for (const state of data.arrived) meeting.seats.set(state, { present: true, since: at });
  for (const state of data.left) meeting.seats.set(state, { present: false, since: at });
}

export function meetingOpened(around: Around, told: Told<'meeting.opened'>): void {
  const { known, found } = around;
  const { data } = told;
  const meeting = named(known.meetings, data.meeting, 'meeting');
  if (meeting.status !== 'scheduled') throw isNot(meeting, 'scheduled');
  meeting.status = 'open';
  const present = known.present(meeting.id).length;
  const parties = partiesOn(known, dayOf(known, meeting.session, told.at));
  same(around, told, {
    'the seats present': [data.present, present],
    ...(parties ? { 'the States Parties': [data.statesParties, parties.length] } : {}),
  });
  if (data.base === undefined) {
    if (known.edition('open-meeting') > 1)
      found.wrong('results', told.seq, 'meeting.opened: it does not say of how many States Parties a share was needed');
    else found.outside('earlierOpenings');
    return;
  }
  const { of, states } = data.base;
  if (parties && of === 'credentials')
    same(around, told, {
      'how many delegations have accepted credentials': [states, acceptedAmong(known, meeting.session, parties)],
    });
  const asked = quorum(
    {
      purpose: 'open',
      statesParties: data.statesParties,
      participating: states,
      present,
      ...(of === 'credentials' ? { credentialsStand: states } : {}),
    },
    known.parameters(meeting.session),
  );
  found.count('openings');
  const { needed, base, met } = asked.value;
  same(around, told, {
    'the quorum': [data.needed, needed],
    'of how many States Parties': [data.base, base],
    'the rule': [data.rule, asked.rule],
    'the provisions cited': [told.cites, asked.lines.map(({ cite }) => cite.provision)],
  });
  if (!met)
    found.wrong(
      'results',
      told.seq,
      `meeting.opened: ${present} States Parties were present, and ${needed} were needed`,
    );
}

export function meetingEnded(
  { known }: Around,
  { act, data }: Told<'meeting.closed' | 'meeting.cancelled' | 'meeting.reopened'>,
): void {
  const meeting = named(known.meetings, data.meeting, 'meeting');
  const needs = { 'meeting.closed': 'open', 'meeting.cancelled': 'scheduled', 'meeting.reopened': 'closed' } as const;
  const becomes = { 'meeting.closed': 'closed', 'meeting.cancelled': 'cancelled', 'meeting.reopened': 'open' } as const;
  if (meeting.status !== needs[act]) throw isNot(meeting, needs[act]);
  if (act === 'meeting.closed' && known.votingIn(meeting.id)) throw new Impossible('a vote in it is not announced yet');
  meeting.status = becomes[act];
}

export function itemMoved({ known }: Around, { act, data }: Told<'item.taken-up' | 'item.concluded'>): void {
  const meeting = openMeeting(known.meetings, data.meeting);
  if (known.votingIn(meeting.id)) throw new Impossible('a vote in the meeting is not announced yet');
  if (act === 'item.concluded' && meeting.item !== data.item)
    throw new Impossible('the item it concludes is not the one before the meeting');
  meeting.item = act === 'item.taken-up' ? data.item : null;
}

export function openMeeting(meetings: ReadonlyMap<string, Meeting>, id: string): Meeting {
  const meeting = named(meetings, id, 'meeting');
  if (meeting.status !== 'open') throw isNot(meeting, 'open');
  return meeting;
}

function isNot({ status }: Meeting, wanted: Meeting['status']): Impossible {
  return new Impossible(`the meeting is ${status}, and not ${wanted}`);
}
