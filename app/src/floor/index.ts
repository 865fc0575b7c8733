import { askForFloor } from './ask-for-floor.ts';
import { endSpeech } from './end-speech.ts';
import { giveFloor } from './give-floor.ts';
import { openMeeting } from './open-meeting.ts';
import { registerPresence } from './register-presence.ts';
import { reopenItem } from './reopen-item.ts';
import { reopenMeeting } from './reopen-meeting.ts';
import { closeList, reopenList } from './speakers-list.ts';
import { takeUpItem } from './take-up-item.ts';
import { withdrawFromList } from './withdraw-from-list.ts';

export { type FloorAct, say } from './acts.ts';
export { chairCommand, chairOf } from './chair.ts';
export { duringVoting } from './during-voting.ts';
export { endOfSpeech } from './end-speech.ts';
export {
  type MeetingFacts,
  meetingFacts,
  meetingObjection,
  needsPresiding,
  presiding,
} from './facts.ts';
export { floorBar } from './now.ts';
export { electedBy, type FloorView, floorView, type GoneView, type SpeakerView, symbolsOf } from './queries.ts';
export { type SeatOnTheFloor, seatLeaves, seatOnTheFloor } from './seat-leaves.ts';
export { presentSeats, representedSeats, seatsGoneSince } from './seats-there.ts';
export { type NotVoting, type SeatsThere, whoCanVote, whyNotVoting } from './who-can-vote.ts';
export {
  askForFloor,
  closeList,
  endSpeech,
  giveFloor,
  openMeeting,
  registerPresence,
  reopenItem,
  reopenList,
  reopenMeeting,
  takeUpItem,
  withdrawFromList,
};
