import type { Module } from '../module.ts';
import { electionRoutes } from './routes.tsx';

/** Past elections from published sources, and the page and tables on which every election stands, past or run here. */
export const electionArchiveModule: Module = {
  name: 'election-archive',
  routes: electionRoutes,
};
