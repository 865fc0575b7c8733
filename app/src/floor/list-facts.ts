import type { Tx } from '../store/database.ts';
import { type MeetingFacts, meetingFacts } from './facts.ts';

export interface ListedSpeaker {
  readonly speaker: string;
  readonly state: string;
  readonly item: string;
  readonly position: number;
  readonly status: 'waiting' | 'speaking' | 'spoke' | 'withdrawn';
}

export interface ListFacts {
  readonly meeting: MeetingFacts | null;
  /** everybody who was ever on the list of this meeting, by position */
  readonly list: readonly ListedSpeaker[];
}

export async function listFacts(tx: Tx, meeting: string, now: string): Promise<ListFacts> {
  const rows = await tx
    .selectFrom('speaker')
    .select(['id', 'iso3', 'item', 'position', 'status'])
    .where('meeting', '=', meeting)
    .orderBy('position')
    .execute();
  return {
    meeting: await meetingFacts(tx, meeting, now),
    list: rows.map(({ id, iso3, ...rest }) => ({ speaker: id, state: iso3, ...rest })),
  };
}

/** Who waits for the floor on an item, in the order of the list. */
export function waitingOn(list: readonly ListedSpeaker[], item: string | undefined): readonly ListedSpeaker[] {
  return list
    .filter((speaker) => speaker.status === 'waiting' && speaker.item === item)
    .toSorted((a, b) => a.position - b.position);
}
