import { chairPart } from '../chair/index.ts';
import { fill } from '../door/slot.ts';
import type { Module } from '../module.ts';
import { screenActs } from './acts.ts';
import { hallAgain } from './again.ts';
import { screensPart } from './chair/part.tsx';
import { hallRoutes, hallTopics } from './routes.tsx';
import { showOnScreen } from './show-on-screen.ts';

/** The screens in the hall. */
export const hallModule: Module = {
  name: 'hall',
  acts: screenActs,
  commands: [showOnScreen],
  again: hallAgain,
  routes: hallRoutes,
  topics: hallTopics,
  showsOften: true,
  fills: [fill(chairPart, screensPart)],
};
