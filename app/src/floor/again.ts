import { type HowAgain, type Redecide, saying } from '../door/again.ts';
import { endsSpeech } from '../meetings/index.ts';
import { acceptGroup } from './accept-group.ts';
import { askForFloor } from './ask-for-floor.ts';
import { endSpeech } from './end-speech.ts';
import { exchangeSpeakers } from './exchange-speakers.ts';
import { giveFloor } from './give-floor.ts';
import { moveSpeaker } from './move-speaker.ts';
import { putBackSpeaker } from './put-back-speaker.ts';
import { removeSpeaker } from './remove-speaker.ts';
import { skipSpeaker } from './skip-speaker.ts';
import { closeList, reopenList, setTimeLimit } from './speakers-list.ts';
import { withdrawFromList } from './withdraw-from-list.ts';

const given: HowAgain = ({ meeting, speaker }) => ({ command: giveFloor, input: { meeting, speaker } });

export const floorAgain: Redecide = {
  'floor.asked': ({ meeting, state, region, onBehalfOf }, { next }) => {
    const named = next[0]?.act === 'floor.group-named' ? next[0].data?.onBehalfOf : null;
    return {
      command: askForFloor,
      input: { meeting, state, region, onBehalfOf: onBehalfOf ?? named },
      drawn: ['speaker'],
    };
  },
  'floor.group-named': null,
  'floor.group-accepted': ({ meeting, speaker }) => ({ command: acceptGroup, input: { meeting, speaker } }),
  'floor.withdrawn': ({ meeting, speaker }) => ({ command: withdrawFromList, input: { meeting, speaker } }),
  'floor.moved': ({ meeting, speaker, place, item, reason }) => ({
    ...saying(moveSpeaker, 'item', item),
    input: { meeting, speaker, place, reason },
  }),
  'floor.exchanged': ({ meeting, speaker, other, reason }) => ({
    command: exchangeSpeakers,
    input: { meeting, speaker, other, reason },
  }),
  'floor.skipped': ({ meeting, speaker }) => ({ command: skipSpeaker, input: { meeting, speaker } }),
  'floor.removed': ({ meeting, speaker, reason }) => ({ command: removeSpeaker, input: { meeting, speaker, reason } }),
  'floor.put-back': ({ meeting, speaker, reason }) => ({
    command: putBackSpeaker,
    input: { meeting, speaker, reason },
  }),
  'floor.given': given,
  // Alone, or before what ends the speech: another that is given the floor, another item, the end of the meeting.
  'floor.ended': ({ meeting }, { next: [after, ...next], ...around }) => {
    const what = after?.act === 'floor.given' ? given : endsSpeech[after?.act ?? ''];
    return after && what ? what(after.data, { ...around, next }) : { command: endSpeech, input: { meeting } };
  },
  'speakers-list.closed': ({ meeting, item }) => ({ ...saying(closeList, 'item', item), input: { meeting } }),
  'speakers-list.reopened': ({ meeting, item }) => ({ ...saying(reopenList, 'item', item), input: { meeting } }),
  'time-limit.set': ({ meeting, seconds, speaker, once }) => ({
    command: setTimeLimit,
    input: { meeting, seconds, extent: once ? 'once' : speaker === undefined ? 'next' : 'now' },
  }),
};
