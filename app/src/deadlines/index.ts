export type { DeadlineAct } from './acts.ts';
export { dayOfStep, metBy, metFirst, openAgain, type SessionCounted } from './days-of.ts';
export { deadlinesOf, type SessionOnDeadlines, type StandingDeadline, sessionOnDeadlines, stepsMet } from './reads.ts';
