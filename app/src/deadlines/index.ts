export type { DeadlineAct } from './acts.ts';
export { metBy, openAgain, type SessionCounted } from './days-of.ts';
export { type SessionOnDeadlines, sessionOnDeadlines } from './reads.ts';
