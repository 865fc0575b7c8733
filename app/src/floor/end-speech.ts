import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { type FloorAct, say } from './acts.ts';
import type { FloorFacts } from './facts.ts';
import { floorCommand } from './floor-command.ts';

export const endSpeech = floorCommand({
  name: 'end-speech',
  undo: { again: 'the seat asks for the floor and gets it' },
  input: z.object({ meeting: ref('meeting') }),
  decide: (facts, _input, now) => (facts.speaking ? endOfSpeech(facts, now) : refuse(no('nobody-speaking'))),
});

/** The end of the speech in progress, with its length in whole seconds; nothing when nobody speaks. */
export function endOfSpeech(
  { speaking, meeting }: Pick<FloorFacts, 'speaking' | 'meeting'>,
  now: string,
): readonly FloorAct[] {
  if (!speaking) return [];
  const seconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(speaking.startedAt)) / 1000));
  return [say('floor.ended', { meeting, speaker: speaking.speaker, state: speaking.state, seconds })];
}
