import { type MeetingAct, meetings, registered, seatInMeetings } from '../meetings/index.ts';
import { agendaItems } from '../sessions/index.ts';
import type { Db, Tx } from '../store/database.ts';
import { type FloorAct, say } from './acts.ts';
import type { SpeakerStatus } from './tables.ts';

/** Where a seat has a place in a meeting that is not over. */
export interface SeatOnTheFloor {
  readonly meeting: string;
  readonly present: boolean;
  /** its places on the list of speakers */
  readonly waiting: readonly string[];
}

export async function seatOnTheFloor(tx: Tx, session: string, state: string): Promise<readonly SeatOnTheFloor[]> {
  const all = await seatInMeetings(tx, session, state);
  const going = all.filter(({ status }) => status === 'scheduled' || status === 'open');
  const speakers = await tx
    .selectFrom('speaker')
    .innerJoin(agendaItems, 'agenda_item.id', 'speaker.item')
    .innerJoin(meetings, 'meeting.id', 'speaker.meeting')
    .select(['speaker.id', 'speaker.meeting', 'speaker.item', 'meeting.status'])
    .where('agenda_item.session', '=', session)
    .where('speaker.iso3', '=', state)
    .where('speaker.status', '=', 'waiting')
    .orderBy('speaker.position')
    .execute();
  // Who asked in a meeting that is closed waits on in the one that is open, where the page of the list is looked at.
  const open = going.find(({ status }) => status === 'open')?.id;
  const places = speakers.map(({ id, meeting, status }) => ({
    id,
    at: status === 'closed' ? (open ?? meeting) : meeting,
  }));
  const closed = new Set(places.map(({ at }) => at).filter((at) => !going.some(({ id }) => id === at)));
  return [...going, ...[...closed].map((id) => ({ id, present: false }))].map(({ id, present }) => ({
    meeting: id,
    present,
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

/** Where a seat waits for the floor, or has it, in meetings of the session. */
export async function placesOnLists(
  db: Db,
  session: string,
  state: string,
): Promise<readonly { readonly id: string; readonly status: SpeakerStatus }[]> {
  return db
    .selectFrom('speaker')
    .innerJoin(meetings, 'meeting.id', 'speaker.meeting')
    .select(['speaker.id', 'speaker.status'])
    .where('meeting.session', '=', session)
    .where('speaker.iso3', '=', state)
    .where('speaker.status', 'in', ['waiting', 'speaking'])
    .orderBy('speaker.id')
    .execute();
}
