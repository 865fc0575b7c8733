import type { Module } from '../module.ts';
import { chairRoutes, chairTopics } from './routes.tsx';

/** The console of whoever presides: words to say, steps that may be taken, the list of speakers, presence. */
export const chairModule: Module = {
  name: 'chair',
  routes: chairRoutes,
  topics: chairTopics,
  showsOften: true,
};
