import type { Around, Thing, Within } from '../door/within.ts';
import type { FloorAct } from './acts.ts';

const inMeeting = ({ meeting }: { readonly meeting: string }) => [`meeting:${meeting}`];

async function bySeat(
  { meeting, state }: { readonly meeting: string; readonly state: string },
  { seat }: Around,
): Promise<readonly Thing[]> {
  return [`meeting:${meeting}`, ...(await seat(`meeting:${meeting}`, state))];
}

function onItem({ meeting, item }: { readonly meeting: string; readonly item: string }): readonly Thing[] {
  return [`meeting:${meeting}`, `agenda-item:${item}`];
}

export const floorWithin: Within<FloorAct> = {
  // Many seats at once: pages of each hear it by the meeting.
  'presence.registered': inMeeting,
  'meeting.opened': inMeeting,
  'meeting.closed': inMeeting,
  'meeting.reopened': inMeeting,
  'item.taken-up': onItem,
  'item.concluded': onItem,
  'item.reopened': onItem,
  'floor.asked': async (data, around) => [...onItem(data), ...(await bySeat(data, around))],
  'floor.group-named': inMeeting,
  'floor.group-accepted': bySeat,
  'floor.withdrawn': bySeat,
  'floor.moved': bySeat,
  // Of two seats at once.
  'floor.exchanged': inMeeting,
  'floor.skipped': bySeat,
  'floor.removed': bySeat,
  'floor.put-back': bySeat,
  'floor.given': bySeat,
  'floor.ended': bySeat,
  'speakers-list.closed': inMeeting,
  'speakers-list.reopened': inMeeting,
  'time-limit.set': inMeeting,
};
