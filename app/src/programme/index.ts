export { type PlannedLine, type PlannedThen, programmeAsOf } from './as-of.ts';
export { declareMeetingRoom } from './declare-meeting-room.ts';
export { placeEntry } from './place-entry.ts';
export { hoursSaid, itemsSaid, lineName, roomName } from './said.ts';
