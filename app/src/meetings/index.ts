export { endsSpeech } from './again.ts';

import { closeMeeting } from './close-meeting.ts';
import { concludeItem } from './conclude-item.ts';
import { openMeeting } from './open-meeting.ts';
import { registerPresence } from './register-presence.ts';
import { reopenItem } from './reopen-item.ts';
import { reopenMeeting } from './reopen-meeting.ts';
import { resumeMeeting } from './resume-meeting.ts';
import { scheduleMeeting } from './schedule-meeting.ts';
import { suspendMeeting } from './suspend-meeting.ts';
import { takeUpItem } from './take-up-item.ts';

export type { MeetingAct } from './acts.ts';
export { type Besides, besides, calledAs, clashObjection, type Meets, plenarySlots, reckonedEnd } from './besides.ts';
export { chairCommand, chairOf, onMeeting } from './chair.ts';
export { WhichTurn } from './desk/which-turn.tsx';
export {
  type MeetingFacts,
  meetingFacts,
  meetingObjection,
  needsPresiding,
  noSuchMeeting,
  presiding,
  sessionOfMeeting,
} from './facts.ts';
export { goingOnIn } from './going-on.ts';
export type { LogLine } from './log.ts';
export {
  countIn,
  type LogWords,
  type SentenceValues,
  sentenceOf,
  sentenceValues,
  stateIn,
} from './log-sentence.ts';
export type { MeetingStatus } from './meeting-status.ts';
export { askedTime, dayObjection, endAsked, instantAsked } from './meeting-time.ts';
export {
  isPresent,
  itemBefore,
  openMeetingOf,
  scheduledIn,
  seatInMeetings,
  setStatementLimit,
} from './meetings-of.ts';
export {
  type Ahead,
  byTime,
  type InSession,
  isAtHand,
  type MeetingHere,
  type NowAndNext,
  nowAndNext,
  type SessionHere,
  type Standing,
  standingOf,
  type Upcoming,
} from './now-and-next.ts';
export { ownSeat } from './own-seat.ts';
export { Agenda, Presence } from './pages/parts.tsx';
export { WhichStates } from './pages/which-states.tsx';
export { suspendedSaid } from './pausing.ts';

export { debateOver, motionFirst, notToBeDecided, type Procedure, procedureIn } from './procedure.ts';
export { type MeetingOfSession, type SessionWithMeetings, sessionWithMeetings } from './programme.ts';
export { readNowAndNext, readProgramme } from './read-now-and-next.ts';
export { isOver, type MeetingSeen, meetingSeen, nameOf } from './reads.ts';
export { registered } from './register-presence.ts';
export { meetings, presences } from './relations.ts';
export { participatingSeats, presentSeats, representedSeats, seatsGoneSince } from './seats-there.ts';
export {
  type JournalAct,
  type JournalPart,
  journalPart,
  type MeetingLog,
  meetingLog,
  meetingSection,
  type OwnSeat,
  type Shown,
} from './sections.ts';
export {
  type Alongside,
  alongside,
  dueBefore,
  type Ending,
  type SeatGone,
  type VotingSaid,
  type WayOfVoting,
  wayOfVoting,
} from './slots.ts';
export { duringVoting, type Voting, type VotingFacts, votingFacts, votingFirst, votingIn } from './voting.ts';
export { aheadSaid, hoursOf, toOpenSaid, whenSaid } from './when-said.ts';
export { type NotVoting, type SeatsThere, whoCanVote, whyNotVoting } from './who-can-vote.ts';
export {
  closeMeeting,
  concludeItem,
  openMeeting,
  registerPresence,
  reopenItem,
  reopenMeeting,
  resumeMeeting,
  scheduleMeeting,
  suspendMeeting,
  takeUpItem,
};
