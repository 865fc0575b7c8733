import { type MeetingAct, registered } from '../meetings/index.ts';
import type { Tx } from '../store/database.ts';
import { type FloorAct, say } from './acts.ts';

/** Where a seat has a place in a meeting that is not over. */
export interface SeatOnTheFloor {
  readonly meeting: string;
  readonly present: boolean;
  /** its places on the list of speakers */
  readonly waiting: readonly string[];
}

export async function seatOnTheFloor(tx: Tx, session: string, state: string): Promise<readonly SeatOnTheFloor[]> {
  const meetings = await tx
    .selectFrom('meeting')
    .leftJoin('presence', (join) => join.onRef('presence.meeting', '=', 'meeting.id').on('presence.iso3', '=', state))
    .select(['meeting.id', 'meeting.status', 'presence.present'])
    .where('meeting.session', '=', session)
    .where('meeting.status', 'in', ['scheduled', 'open'])
    .orderBy('meeting.number')
    .execute();
  const speakers = await tx
    .selectFrom('speaker')
    .innerJoin('agenda_item', 'agenda_item.id', 'speaker.item')
    .innerJoin('meeting', 'meeting.id', 'speaker.meeting')
    .select(['speaker.id', 'speaker.meeting', 'speaker.item', 'meeting.status'])
    .where('agenda_item.session', '=', session)
    .where('speaker.iso3', '=', state)
    .where('speaker.status', '=', 'waiting')
    .orderBy('speaker.position')
    .execute();
  // Who asked in a meeting that is closed waits on in the one that is open, where the page of the list is looked at.
  const open = meetings.find(({ status }) => status === 'open')?.id;
  const places = speakers.map(({ id, meeting, status }) => ({
    id,
    at: status === 'closed' ? (open ?? meeting) : meeting,
  }));
  const closed = new Set(places.map(({ at }) => at).filter((at) => !meetings.some(({ id }) => id === at)));
  return [...meetings, ...[...closed].map((id) => ({ id, present: false }))].map(({ id, present }) => ({
    meeting: id,
    present: present ?? false,
    waiting: places.filter(({ at }) => at === id).map((place) => place.id),
  }));
}

/** A seat without anybody to act for it is not there: its presence ends, and it leaves the list of speakers. */
export function seatLeaves(
  { meeting, present, waiting }: SeatOnTheFloor,
  state: string,
): readonly (FloorAct | MeetingAct)[] {
  return [
    ...waiting.map((speaker) => say('floor.withdrawn', { meeting, speaker, state })),
    ...(present ? [registered(meeting, { left: [state] })] : []),
  ];
}
