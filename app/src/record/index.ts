export type { SessionThen } from './at-entry.ts';
export { idIn } from './id-in.ts';
export { aboutWords } from './pages/words.ts';
export { type AtEntry, type EntrySaid, entrySaid } from './slots.ts';
export { type Finding, verifyRecord } from './verify.ts';
