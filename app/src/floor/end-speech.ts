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

/** The end of the speech in progress, and of what broke it off, with their lengths in whole seconds; nothing when nobody speaks. */
export function endOfSpeech(
  { speaking, interposed, meeting }: Pick<FloorFacts, 'speaking' | 'interposed' | 'meeting'>,
  now: string,
): readonly FloorAct[] {
  const ended = endOfInterposition({ interposed, meeting }, now);
  if (!speaking) return ended;
  const seconds = speaking.halted ?? lasted(speaking.startedAt, now);
  return [...ended, say('floor.ended', { meeting, speaker: speaking.speaker, state: speaking.state, seconds })];
}

export function endOfInterposition(
  { interposed, meeting }: Pick<FloorFacts, 'interposed' | 'meeting'>,
  now: string,
): readonly FloorAct[] {
  if (!interposed) return [];
  const { turn, state, kind, startedAt } = interposed;
  return [say('floor.interposition-ended', { meeting, turn, state, kind, seconds: lasted(startedAt, now) })];
}

function lasted(startedAt: string, now: string): number {
  return Math.max(0, Math.round((Date.parse(now) - Date.parse(startedAt)) / 1000));
}
