import type { OfSession } from '../sessions/index.ts';
import { relation } from '../store/relation.ts';

/** Of which session each entry and each room is. */
export const programmeOfSession: readonly OfSession[] = [
  { kind: 'programme-entry', rows: relation.selectFrom('programme_entry').select(['id', 'session']) },
  { kind: 'meeting-room', rows: relation.selectFrom('meeting_room').select(['id', 'session']) },
];
