import type { Tx } from '../store/database.ts';
import type { FloorAct } from './acts.ts';

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
    .select(['meeting.id', 'presence.present'])
    .where('meeting.session', '=', session)
    .where('meeting.status', 'in', ['scheduled', 'open'])
    .orderBy('meeting.number')
    .execute();
  const speakers = await tx
    .selectFrom('speaker')
    .select(['id', 'meeting'])
    .where('iso3', '=', state)
    .where('status', '=', 'waiting')
    .orderBy('position')
    .execute();
  return meetings.map(({ id, present }) => ({
    meeting: id,
    present: present ?? false,
    waiting: speakers.filter((speaker) => speaker.meeting === id).map((speaker) => speaker.id),
  }));
}

/** A seat without anybody to act for it is not there: its presence ends, and it leaves the list of speakers. */
export function seatLeaves({ meeting, present, waiting }: SeatOnTheFloor, state: string): readonly FloorAct[] {
  const subject = `meeting:${meeting}`;
  return [
    ...waiting.map(
      (speaker): FloorAct => ({
        act: 'floor.withdrawn',
        subject,
        audience: 'public',
        cites: [],
        data: { meeting, speaker, state },
      }),
    ),
    ...(present
      ? [
          {
            act: 'presence.registered',
            subject,
            audience: 'public',
            cites: ['Rome Statute, article 112(7)'],
            data: { meeting, arrived: [], left: [state] },
          } as const,
        ]
      : []),
  ];
}
