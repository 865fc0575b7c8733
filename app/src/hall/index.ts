import type { AnyCommand, Projections } from '../door/command.ts';
import type { ScreenAct } from './acts.ts';
import { showOnScreen } from './show-on-screen.ts';

export { type ScreenName, screens } from './acts.ts';
export { lastTurn, type Turn } from './last-turn.ts';
export { type AnnouncedResult, announcedResults } from './results.ts';
export { screenWithin } from './within.ts';
export { showOnScreen };

export const screenCommands: readonly AnyCommand[] = [showOnScreen];

/** The record itself says what the screens follow: no table repeats it. */
export const screenProjections: Projections<ScreenAct> = { 'screen.shown': async () => {} };
