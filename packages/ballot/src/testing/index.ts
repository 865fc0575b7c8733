export { type HeldElection, holdElection, must, type TestElection } from './hold-election.ts';
export { labelledRandom } from './labelled-random.ts';
export { makeTrustees } from './make-trustees.ts';
export { type ArchiveParts, partsOf, rebuild } from './rebuild-archive.ts';
export { sampleElection } from './sample-election.ts';
