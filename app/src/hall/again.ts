import type { Redecide } from '../door/again.ts';
import { showOnScreen } from './show-on-screen.ts';

export const hallAgain: Redecide = {
  'screen.shown': ({ meeting, what, of }) => ({ command: showOnScreen, input: { meeting, what, of: of ?? undefined } }),
};
