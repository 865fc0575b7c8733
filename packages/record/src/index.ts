export type { Json } from './canonical-json.ts';
export { canonicalJson } from './canonical-json.ts';
export type { ChainProblem, ChainRow, ChainVerdict } from './chain.ts';
export { verifyChain } from './chain.ts';
export { commitment } from './commitment.ts';
export type { Entry } from './entry.ts';
export { entryHash, entryProblem, entryText, genesis, maxEntryBytes } from './entry.ts';
