import { fill } from '../door/slot.ts';
import type { Module } from '../module.ts';
import { sessionPagesToFind } from '../sessions/index.ts';
import { findable } from '../web/search.ts';
import { journalRoutes, journalTopic } from './routes.tsx';

/** The Journal of the day, made of the record: what was planned, decided and issued, and what comes next. */
export const journalModule: Module = {
  name: 'journal',
  routes: journalRoutes,
  topics: (site) => [journalTopic(site)],
  fills: [fill(findable, sessionPagesToFind('journal', 'journal.list'))],
};
