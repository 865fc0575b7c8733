import { deskTab } from '../desk/index.ts';
import { fill } from '../door/slot.ts';
import type { Module } from '../module.ts';
import { thingsOfSession } from '../sessions/index.ts';
import { hallScreenActs } from './acts.ts';
import { hallScreensAgain } from './again.ts';
import { makeHallScreen } from './make-hall-screen.ts';
import { hallScreenParents } from './parents.ts';
import { screensOfSession } from './relations.ts';
import { revokeHallScreen } from './revoke-hall-screen.ts';
import { screenTopic } from './routes.tsx';
import { setHallScreen } from './set-hall-screen.ts';

/** The screens that hang in the hall: each at an address of its own, and what it shows. */
export const hallScreensModule: Module = {
  name: 'hall-screens',
  acts: hallScreenActs,
  commands: [makeHallScreen, setHallScreen, revokeHallScreen],
  again: hallScreensAgain,
  parents: hallScreenParents,
  tables: { hall_screen: 'said', hall_screen_opened: 'written' },
  topics: (site) => [screenTopic(site)],
  showsOften: true,
  fills: [
    fill(thingsOfSession, screensOfSession),
    fill(deskTab, {
      part: 'screens',
      place: 38,
      label: 'hall-screens.desk',
      path: (session) => `/desk/sessions/${session}/screens`,
    }),
  ],
};
