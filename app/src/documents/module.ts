import { fill } from '../door/slot.ts';
import type { Module } from '../module.ts';
import { findable } from '../web/search.ts';
import { documentsToFind } from './findable.ts';
import { documentRoutes } from './routes.tsx';

/** Documents of the Assembly by symbol. */
export const documentModule: Module = {
  name: 'documents',
  routes: documentRoutes,
  fills: [fill(findable, documentsToFind)],
};
