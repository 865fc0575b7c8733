import type { AnyCommand } from '../door/command.ts';
import { askForFloor } from './ask-for-floor.ts';
import { closeMeeting } from './close-meeting.ts';
import { concludeItem } from './conclude-item.ts';
import { endSpeech } from './end-speech.ts';
import { giveFloor } from './give-floor.ts';
import { moveSpeaker } from './move-speaker.ts';
import { openMeeting } from './open-meeting.ts';
import { registerPresence } from './register-presence.ts';
import { closeList, reopenList, setTimeLimit } from './speakers-list.ts';
import { takeUpItem } from './take-up-item.ts';
import { withdrawFromList } from './withdraw-from-list.ts';

export { type FloorAct, speakersActs } from './acts.ts';
export { chairOf } from './chair.ts';
export {
  type MeetingFacts,
  meetingFacts,
  meetingObjection,
  needsPresiding,
  presiding,
} from './facts.ts';
export { floorBar, openMeetingNow } from './now.ts';
export { floorProjections } from './projections.ts';
export { type FloorView, floorView, type SpeakerView } from './queries.ts';
export { floorTopic } from './routes.tsx';
export { type SeatOnTheFloor, seatLeaves, seatOnTheFloor } from './seat-leaves.ts';
export { floorWithin } from './within.ts';
export {
  askForFloor,
  closeList,
  closeMeeting,
  concludeItem,
  endSpeech,
  giveFloor,
  openMeeting,
  registerPresence,
  reopenList,
  takeUpItem,
  withdrawFromList,
};

export const floorCommands: readonly AnyCommand[] = [
  registerPresence,
  openMeeting,
  closeMeeting,
  takeUpItem,
  concludeItem,
  askForFloor,
  withdrawFromList,
  moveSpeaker,
  giveFloor,
  endSpeech,
  closeList,
  reopenList,
  setTimeLimit,
];
