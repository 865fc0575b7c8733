import type { AnyCommand } from '../door/command.ts';
import { acceptGroup } from './accept-group.ts';
import { askForFloor } from './ask-for-floor.ts';
import { endSpeech } from './end-speech.ts';
import { exchangeSpeakers } from './exchange-speakers.ts';
import { giveFloor } from './give-floor.ts';
import { moveSpeaker } from './move-speaker.ts';
import { openMeeting, openMeetingOfBefore } from './open-meeting.ts';
import { putBackSpeaker } from './put-back-speaker.ts';
import { registerPresence } from './register-presence.ts';
import { removeSpeaker } from './remove-speaker.ts';
import { reopenItem } from './reopen-item.ts';
import { reopenMeeting } from './reopen-meeting.ts';
import { skipSpeaker } from './skip-speaker.ts';
import { closeList, reopenList, setTimeLimit } from './speakers-list.ts';
import { takeUpItem } from './take-up-item.ts';
import { withdrawFromList } from './withdraw-from-list.ts';

export { type FloorAct, speakersActs } from './acts.ts';
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
export { floorProjections } from './projections.ts';
export { electedBy, type FloorView, floorView, type GoneView, type SpeakerView, symbolsOf } from './queries.ts';
export { floorTopic } from './routes.tsx';
export { type SeatOnTheFloor, seatLeaves, seatOnTheFloor } from './seat-leaves.ts';
export { presentSeats, representedSeats, seatsGoneSince } from './seats-there.ts';
export { type NotVoting, type SeatsThere, whoCanVote, whyNotVoting } from './who-can-vote.ts';
export { floorWithin } from './within.ts';
export {
  askForFloor,
  closeList,
  endSpeech,
  giveFloor,
  openMeeting,
  openMeetingOfBefore,
  registerPresence,
  reopenItem,
  reopenList,
  reopenMeeting,
  takeUpItem,
  withdrawFromList,
};

export const floorCommands: readonly AnyCommand[] = [
  registerPresence,
  openMeeting,
  reopenMeeting,
  takeUpItem,
  reopenItem,
  askForFloor,
  withdrawFromList,
  acceptGroup,
  moveSpeaker,
  exchangeSpeakers,
  skipSpeaker,
  removeSpeaker,
  putBackSpeaker,
  giveFloor,
  endSpeech,
  closeList,
  reopenList,
  setTimeLimit,
];
