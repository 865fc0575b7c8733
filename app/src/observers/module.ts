import { fill } from '../door/slot.ts';
import type { Module } from '../module.ts';
import { findable } from '../web/search.ts';
import { organizationsToFind } from './findable.ts';
import { observerRoutes } from './routes.tsx';

/** Observers and what they may do. */
export const observerModule: Module = {
  name: 'observers',
  routes: observerRoutes,
  fills: [fill(findable, organizationsToFind)],
};
