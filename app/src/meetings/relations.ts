import type { OfSession } from '../sessions/index.ts';
import { relation } from '../store/relation.ts';

/** Meetings, for queries of other rooms. */
export const meetings = relation
  .selectFrom('meeting')
  .select(['id', 'session', 'number', 'status', 'item', 'limit_seconds', 'starts_at', 'opened_at', 'closed_at'])
  .as('meeting');

/** Seats as they are registered at meetings. */
export const presences = relation.selectFrom('presence').select(['meeting', 'iso3', 'present']).as('presence');

/** Of which session each meeting is. */
export const meetingsOfSession: readonly OfSession[] = [
  { kind: 'meeting', rows: relation.selectFrom('meeting').select(['id', 'session']) },
];
