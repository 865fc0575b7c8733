export { jobsWait } from './enqueue.ts';
export { openJobs } from './open-jobs.ts';
