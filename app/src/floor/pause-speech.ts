import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { say } from './acts.ts';
import { endOfInterposition } from './end-speech.ts';
import { floorCommand } from './floor-command.ts';

const input = z.object({ meeting: ref('meeting') });

/** The clock of the speech stops: the sound failed, or the President has something to say. */
export const pauseSpeech = floorCommand({
  name: 'pause-speech',
  undo: { back: 'resume-speech' },
  input,
  decide({ speaking }, { meeting }) {
    if (!speaking) return refuse(no('nobody-speaking'));
    if (speaking.halted !== undefined) return refuse(no('speech-paused', { state: speaking.state }));
    return [say('floor.paused', { meeting, speaker: speaking.speaker, state: speaking.state })];
  },
});

/** The speech goes on; what broke it off ends. */
export const resumeSpeech = floorCommand({
  name: 'resume-speech',
  undo: { back: 'pause-speech' },
  input,
  decide(facts, { meeting }, now) {
    const { speaking } = facts;
    if (!speaking) return refuse(no('nobody-speaking'));
    if (speaking.halted === undefined) return refuse(no('speech-goes-on', { state: speaking.state }));
    return [
      ...endOfInterposition(facts, now),
      say('floor.resumed', { meeting, speaker: speaking.speaker, state: speaking.state }),
    ];
  },
});
