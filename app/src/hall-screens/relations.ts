import type { OfSession } from '../sessions/index.ts';
import { relation } from '../store/relation.ts';

/** Of which session each screen is. */
export const screensOfSession: readonly OfSession[] = [
  { kind: 'hall-screen', rows: relation.selectFrom('hall_screen').select(['id', 'session']) },
];
