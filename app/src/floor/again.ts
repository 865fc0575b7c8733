import { type HowAgain, type Redecide, saying } from '../door/again.ts';
import { endsSpeech } from '../meetings/index.ts';
import { acceptGroup } from './accept-group.ts';
import { addSpeaker } from './add-speaker.ts';
import { askForFloor } from './ask-for-floor.ts';
import { askForReply } from './ask-for-reply.ts';
import { endSpeech } from './end-speech.ts';
import { exchangeSpeakers } from './exchange-speakers.ts';
import { giveFloor } from './give-floor.ts';
import { endInterposition, giveFloorBeside } from './interpose.ts';
import { moveSpeaker } from './move-speaker.ts';
import { announceList, orderSpeakers } from './order-speakers.ts';
import { pauseSpeech, resumeSpeech } from './pause-speech.ts';
import { putBackSpeaker } from './put-back-speaker.ts';
import { removeSpeaker } from './remove-speaker.ts';
import { skipSpeaker } from './skip-speaker.ts';
import { closeList, reopenList, setTimeLimit } from './speakers-list.ts';
import { withdrawFromList } from './withdraw-from-list.ts';

const given: HowAgain = ({ meeting, speaker }) => ({ command: giveFloor, input: { meeting, speaker } });

const beside: HowAgain = ({ meeting, state, kind }) => ({
  command: giveFloorBeside,
  input: { meeting, state, kind },
  drawnInEach: ['turn'],
});

/** What is said behind the end of a speech, or of what broke it off. */
const follows: Redecide = {
  ...endsSpeech,
  'floor.given': given,
  'floor.interposed': beside,
  'floor.resumed': ({ meeting }) => ({ command: resumeSpeech, input: { meeting } }),
};

/** The command that ended it on the way to something else; null where it was ended alone. */
const onTheWay: HowAgain = (_said, { next: [after, ...next], ...around }) => {
  if (!after) return null;
  if (through.includes(after.act)) return onTheWay?.(after.data, { ...around, next }) ?? null;
  return follows[after.act]?.(after.data, { ...around, next }) ?? null;
};

const through = ['floor.ended', 'floor.paused', 'floor.interposition-ended'];

export const floorAgain: Redecide = {
  'floor.asked': ({ meeting, state, region, onBehalfOf }, { next }) => {
    const named = next[0]?.act === 'floor.group-named' ? next[0].data?.onBehalfOf : null;
    return {
      command: askForFloor,
      input: { meeting, state, region, onBehalfOf: onBehalfOf ?? named },
      drawn: ['speaker'],
    };
  },
  'floor.added': ({ meeting, state, region, onBehalfOf, reason }) => ({
    command: addSpeaker,
    input: { meeting, who: state, region: region ?? '', onBehalfOf, reason },
    drawn: ['speaker'],
  }),
  'reply.asked': ({ meeting, state, answers }) => ({
    command: askForReply,
    input: { meeting, state, answers },
    drawn: ['speaker'],
  }),
  'speakers-list.ordered': ({ meeting, policy, reason }) => ({
    command: orderSpeakers,
    input: { meeting, policy, reason },
  }),
  'speakers-list.announced': ({ meeting, closesAt }) => ({ command: announceList, input: { meeting, closesAt } }),
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
  'floor.ended': async ({ meeting }, around) =>
    (await onTheWay({}, around)) ?? { command: endSpeech, input: { meeting } },
  'floor.paused': async ({ meeting }, around) =>
    (await onTheWay({}, around)) ?? { command: pauseSpeech, input: { meeting } },
  'floor.resumed': ({ meeting }) => ({ command: resumeSpeech, input: { meeting } }),
  'floor.interposed': beside,
  'floor.interposition-ended': async ({ meeting }, around) => {
    const [after] = around.next;
    const ends = after?.act === 'floor.ended' ? endSpeech : endInterposition;
    return (await onTheWay({}, around)) ?? { command: ends, input: { meeting } };
  },
  'speakers-list.closed': ({ meeting, item }) => ({ ...saying(closeList, 'item', item), input: { meeting } }),
  'speakers-list.reopened': ({ meeting, item }) => ({ ...saying(reopenList, 'item', item), input: { meeting } }),
  'time-limit.set': ({ meeting, seconds, speaker, once }) => ({
    command: setTimeLimit,
    input: { meeting, seconds, extent: once ? 'once' : speaker === undefined ? 'next' : 'now' },
  }),
};
