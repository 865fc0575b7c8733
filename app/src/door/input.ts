/**
 * The one shape of each kind of answer. A command's input is made of these; what is wrong with an answer is a message in
 * the reader's language (words/*.json of this room).
 */
export { choice, flag, money, whole } from './kinds/choices.ts';
export { complained, complaint } from './kinds/complaint.ts';
export { email } from './kinds/email.ts';
export { file } from './kinds/files.ts';
export {
  type BallotId,
  type ElectionId,
  id,
  idKey,
  isUuid,
  type MeetingId,
  type ProposalId,
  type Ref,
  ref,
  sessionId,
  sessionPattern,
  sha256Hex,
  stateCode,
  uuidPattern,
  type VoteId,
} from './kinds/ids.ts';
export { kind } from './kinds/kind.ts';
export { lettersOf, samePerson, skeletonOf } from './kinds/look-alikes.ts';
export { body, line, optional, optionalLine, personName, reason, text, title } from './kinds/texts.ts';
export { day, instant, localTime } from './kinds/times.ts';
