import { fill } from '../door/slot.ts';
import { roleAtHome } from '../home/index.ts';
import type { Module } from '../module.ts';
import { askedNow } from '../web/for-you.ts';
import { chairAsks } from './asked.ts';
import { presidentAtHome } from './at-home.tsx';
import { ownPart } from './own-part.ts';
import { chairRoutes, chairTopics } from './routes.tsx';
import { chairPart } from './slots.ts';

/** The console of whoever presides: words to say, steps that may be taken, the list of speakers. */
export const chairModule: Module = {
  name: 'chair',
  routes: chairRoutes,
  topics: chairTopics,
  showsOften: true,
  fills: [fill(chairPart, ownPart), fill(roleAtHome, presidentAtHome), fill(askedNow, chairAsks)],
};
