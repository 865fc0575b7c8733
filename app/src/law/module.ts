import { fill } from '../door/slot.ts';
import type { Module } from '../module.ts';
import { findable } from '../web/search.ts';
import { rulesToFind } from './findable.ts';
import { lawRoutes } from './routes.tsx';

/** The rules as pages: each beside its provision, with a worked example. */
export const lawModule: Module = {
  name: 'law',
  routes: lawRoutes,
  fills: [fill(findable, rulesToFind)],
};
