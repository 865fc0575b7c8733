import { showOnScreen } from './show-on-screen.ts';

export { type ScreenName, screens } from './acts.ts';
export { lastTurn, type Turn } from './last-turn.ts';
export { type AnnouncedResult, announcedResults } from './results.ts';
export { showOnScreen };
