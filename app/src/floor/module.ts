import { fill } from '../door/slot.ts';
import { alongside, journalPart, meetingLog, meetingSection } from '../meetings/index.ts';
import type { Module } from '../module.ts';
import { changesForSeats } from '../web/changes.ts';
import { askedNow, seatLine } from '../web/for-you.ts';
import { acceptGroup } from './accept-group.ts';
import { floorActs, speakersActs } from './acts.ts';
import { addSpeaker } from './add-speaker.ts';
import { floorAgain } from './again.ts';
import { floorAlongside } from './alongside.ts';
import { askForFloor } from './ask-for-floor.ts';
import { askForReply } from './ask-for-reply.ts';
import { floorAsks } from './asked.ts';
import { listChanges } from './changes.ts';
import { endSpeech } from './end-speech.ts';
import { exchangeSpeakers } from './exchange-speakers.ts';
import { giveFloor } from './give-floor.ts';
import { endInterposition, giveFloorBeside } from './interpose.ts';
import { speakersInJournal } from './journal-part.ts';
import { floorLog } from './log.ts';
import { floorSection } from './meeting-section.tsx';
import { moveSpeaker } from './move-speaker.ts';
import { announceList, orderSpeakers } from './order-speakers.ts';
import { pauseSpeech, resumeSpeech } from './pause-speech.ts';
import { putBackSpeaker } from './put-back-speaker.ts';
import { removeSpeaker } from './remove-speaker.ts';
import { floorRoutes, floorTopic } from './routes.tsx';
import { listLine } from './seat-line.tsx';
import { skipSpeaker } from './skip-speaker.ts';
import { closeList, reopenList, setTimeLimit } from './speakers-list.ts';
import { withdrawFromList } from './withdraw-from-list.ts';

/** Who has the floor of a meeting, and the list of those who wait for it. */
export const floorModule: Module = {
  name: 'floor',
  acts: floorActs,
  commands: [
    askForFloor,
    addSpeaker,
    askForReply,
    withdrawFromList,
    acceptGroup,
    moveSpeaker,
    exchangeSpeakers,
    skipSpeaker,
    removeSpeaker,
    putBackSpeaker,
    giveFloor,
    endSpeech,
    pauseSpeech,
    resumeSpeech,
    giveFloorBeside,
    endInterposition,
    orderSpeakers,
    announceList,
    closeList,
    reopenList,
    setTimeLimit,
  ],
  again: floorAgain,
  tables: { speaker: 'said', floor_interval: 'said', speakers_list: 'said' },
  routes: floorRoutes,
  topics: (site) => [floorTopic(site)],
  often: speakersActs,
  fills: [
    fill(seatLine, listLine),
    fill(meetingLog, floorLog),
    fill(journalPart, speakersInJournal),
    fill(askedNow, floorAsks),
    fill(changesForSeats, listChanges),
    fill(alongside, floorAlongside),
    fill(meetingSection, floorSection),
  ],
};
