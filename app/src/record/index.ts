export { type SessionThen, saidUntil } from './at-entry.ts';
export type { Finding } from './finding.ts';
export { lastTold } from './foreign.ts';
export { idIn } from './id-in.ts';

export { sentencesOf } from './in-words.ts';
export { type AtEntry, type EntryRow, type EntrySaid, entrySaid } from './slots.ts';

export { readVerified, type VerifiedState, verifiedText } from './verified-state.ts';
export { type Verified, verifyOn, verifyRecord } from './verify.ts';
