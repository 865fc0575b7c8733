export { checkReference, type ReferenceProblem, type ReferenceText } from './check-reference.ts';
export { confidenceOf, type Marked, nameConfidence } from './confidence.ts';
export { bytesAddress, type DataFile, dataFiles, dataText, textsOf } from './data-files.ts';
export type { DocumentRecord, DocumentsFile } from './documents-file.ts';
export { type DataDoubt, doubtsIn } from './doubts.ts';
export type { BallotRecord, ElectionFile } from './election-file.ts';
export type { ElectionFileName, ReferenceContent, ReferenceFileName, TopFileName } from './files.ts';
export { keepFiles, keptHashes } from './keep-files.ts';
export { lastDayHeld } from './last-day-held.ts';
export { Cites, LineText, type LineTextProps } from './line-text.tsx';
export type { ObserversFile } from './observers-file.ts';
export { oncePerData, oncePerDay } from './once-per-data.ts';
export type { BureauTerm, Facilitation, OrgansFile } from './organs-file.ts';
export { firstDayOf, lastDayOf, type PartialDay, writtenPartial, yearsOf } from './partial-day.ts';
export { type Participant, participants } from './participants.ts';
export { type Bibliography, Sources, type SourcesProps } from './provenance.tsx';
export {
  confidenceColumn,
  noteColumn,
  notedSourceColumns,
  sourceColumns,
  unverifiedColumn,
} from './provenance-columns.tsx';
export {
  type HashedFile,
  type ReadFolder,
  readReferenceFolder,
  referenceTexts,
  sha256,
} from './read-reference-folder.ts';
export { electionFileNames, neededFile, referenceFile, referenceFileNames } from './reference-file.ts';
export { namedStates } from './relations.ts';
export { RestsOn } from './rests-on.tsx';
export type { ScaleFile, ScaleRecord } from './scale-file.ts';
export type { HeldElection, OtherMeeting, PresidencyRecord, SessionRecord, SessionsFile } from './sessions-file.ts';
export type { DataConfidence, Provenance } from './shapes.ts';
export type { SignatoriesFile, SignatoryRecord } from './signatories-file.ts';
export { byName, nameOf, type StateNames, stateNames, stateNamesAt } from './state-names.ts';
export type { StateRecord, StatesFile, WithdrawalRecord } from './states-file.ts';
export { mountTable, type TableReader, type WrongQuestion, withEnding } from './table-routes.ts';
export { verifyTexts } from './verify-texts.ts';
