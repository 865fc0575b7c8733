export { enqueue, jobsWait } from './enqueue.ts';
export { type JobTask, Unfinished } from './job-task.ts';
export { openJobs } from './open-jobs.ts';
export { givenUpWork } from './slots.ts';
