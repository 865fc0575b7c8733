import type { Module } from '../module.ts';
import { acceptGroup } from './accept-group.ts';
import { floorActs, speakersActs } from './acts.ts';
import { floorAgain } from './again.ts';
import { askForFloor } from './ask-for-floor.ts';
import { endSpeech } from './end-speech.ts';
import { exchangeSpeakers } from './exchange-speakers.ts';
import { giveFloor } from './give-floor.ts';
import { moveSpeaker } from './move-speaker.ts';
import { openMeeting } from './open-meeting.ts';
import { putBackSpeaker } from './put-back-speaker.ts';
import { registerPresence } from './register-presence.ts';
import { removeSpeaker } from './remove-speaker.ts';
import { reopenItem } from './reopen-item.ts';
import { reopenMeeting } from './reopen-meeting.ts';
import { floorTopic } from './routes.tsx';
import { skipSpeaker } from './skip-speaker.ts';
import { closeList, reopenList, setTimeLimit } from './speakers-list.ts';
import { takeUpItem } from './take-up-item.ts';
import { withdrawFromList } from './withdraw-from-list.ts';

/** A meeting in progress: opening, presence, items, and who has or waits for the floor. */
export const floorModule: Module = {
  name: 'floor',
  acts: floorActs,
  commands: [
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
  ],
  again: floorAgain,
  tables: { presence: 'said', speaker: 'said' },
  topics: ({ reads }) => [floorTopic(reads)],
  often: speakersActs,
};
