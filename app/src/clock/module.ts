import type { Module } from '../module.ts';
import { clockActs } from './acts.ts';
import { clockAgain } from './again.ts';
import { confirmClock } from './confirm-clock.ts';
import { clockRoutes } from './routes.tsx';

/** The clock that decides, and the act that ends a doubt about it. */
export const clockModule: Module = {
  name: 'clock',
  acts: clockActs,
  commands: [confirmClock],
  again: clockAgain,
  routes: clockRoutes,
};
