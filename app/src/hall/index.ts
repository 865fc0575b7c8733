import { showOnScreen } from './show-on-screen.ts';

export type { ScreenName } from './acts.ts';
export { type HallView, hallView, votingScreen } from './hall-view.ts';
export { BigWords, bigName, UndoneScreen } from './pages/big-words.tsx';
export { contentOf } from './pages/hall.tsx';
export { itemTitle, Top } from './pages/hall-top.tsx';
export { inPages, Turns } from './pages/hall-turns.tsx';
export { type HallPart, type HallScreen, hallPart, type Turn } from './slots.ts';
export { showOnScreen };
