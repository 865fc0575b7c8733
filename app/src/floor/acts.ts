import { type ActOf, sayingOf } from '../door/acts.ts';
import { clockActs } from './clock-acts.ts';
import { listActs } from './list-acts.ts';
import { orderActs } from './order-acts.ts';
import { requestActs } from './request-acts.ts';

export const floorActs = { ...listActs, ...requestActs, ...orderActs, ...clockActs };

export type FloorAct = ActOf<typeof floorActs>;
export const say = sayingOf(floorActs);

/** Who speaks, and who waits to: it shows where the list of speakers does. */
export const speakersActs: readonly FloorAct['act'][] = [
  'floor.asked',
  'floor.added',
  'reply.asked',
  'floor.withdrawn',
  'floor.group-named',
  'floor.group-accepted',
  'floor.moved',
  'floor.exchanged',
  'floor.skipped',
  'floor.removed',
  'floor.put-back',
  'floor.given',
  'floor.ended',
  'floor.paused',
  'floor.resumed',
  'floor.interposed',
  'floor.interposition-ended',
  'speakers-list.ordered',
  'speakers-list.announced',
  'speakers-list.closed',
  'speakers-list.reopened',
  'time-limit.set',
];
