// The API by use. Refusals: every function that can refuse returns an Outcome (refusal.ts); nothing throws on bad input.

export { Admission, type Admitted, type Receipt, type Ticket } from './admission.ts';
export { archiveDifference } from './archive-difference.ts';
// The archive.
export {
  type Appended,
  type ArchivePosition,
  appendSetup,
  beginArchive,
  joinBytes,
} from './archive-writer.ts';
export { type BallotCount, brokenCountRules, countOfArchive } from './ballot-count.ts';

// Setting up: name, cards, questions, keys.
export { newUuid } from './base58.ts';
// The group and randomness.
export { belenios2048, belenios2048Plain } from './belenios-2048.ts';
// The tellers' key ceremony.
export {
  beginCeremony,
  type Ceremony,
  type CeremonyPhase,
  lockHash,
  receiveMessage,
  thresholdText,
} from './ceremony.ts';
export { type CheckedBallot, checkBallot } from './check-ballot.ts';
// Counting.
export { appendTally, type ClosedCount, DecryptionCollector } from './count-archive.ts';
export { deriveCredential, newCode, normalizeCode, publicCredential, writeCredentials } from './credentials.ts';
export { type DecryptionMemory, type DecryptOptions, decryptArchive } from './decrypt-archive.ts';
export { deviceFingerprint } from './device-key.ts';
export { type Election, electionHash, type Question, writeElection } from './election-format.ts';
export { encryptBallot, type PreparedBallot } from './encrypt-ballot.ts';
export type { Group } from './group.ts';
export { joinTrustees } from './join-trustees.ts';
// The open election, the booth and the box.
export type { OpenElection, TieMode } from './open-election.ts';
export { openPublished } from './open-published.ts';
export { checkOpening, Opening } from './opening.ts';
export type { Outcome, Refusal, RefusalCode } from './refusal.ts';
export { reportWords } from './report-words.ts';
export { openSecret, sealSecret } from './seal.ts';
export { Secret } from './secret.ts';
export { newSingleKey, type SingleKey } from './single-key.ts';
export { TellerDevice } from './teller-device.ts';
export {
  abstention,
  type MissingMinimum,
  missingMinimums,
  type Requirement,
  type TiedPlan,
  tiedQuestions,
} from './ties.ts';
// Verifying.
export {
  type BallotVerdict,
  prepareVerification,
  type Verification,
  type VerifyOptions,
  verifyBallot,
} from './verification.ts';
export { type ArchiveFacts, type ArchiveReport, finishVerification, verifyArchive } from './verify-archive.ts';
