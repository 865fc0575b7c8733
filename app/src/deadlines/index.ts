export type { DeadlineAct } from './acts.ts';
export { metBy, metFirst, openAgain, type SessionCounted } from './days-of.ts';
export { type SessionOnDeadlines, sessionOnDeadlines, stepsMet } from './reads.ts';
