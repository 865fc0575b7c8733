export { declareMeetingRoom } from './declare-meeting-room.ts';
export { placeEntry } from './place-entry.ts';
