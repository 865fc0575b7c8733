import { fill } from '../door/slot.ts';
import type { Module } from '../module.ts';
import { datedTasks } from '../web/dated-tasks.ts';
import { failedJobs } from './failed-jobs.ts';
import { jobRoutes } from './routes.tsx';

/** What is done behind the pages, by whichever instance is free, until it is done. */
export const jobModule: Module = {
  name: 'jobs',
  routes: jobRoutes,
  fills: [fill(datedTasks, failedJobs)],
};
