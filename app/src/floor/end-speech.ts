import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { id } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { type FloorAct, say } from './acts.ts';
import { chairCommand } from './chair.ts';
import type { MeetingFacts } from './facts.ts';

export const endSpeech = chairCommand({
  name: 'end-speech',
  input: z.object({ meeting: id }),
  decide: (facts, _input, now) => (facts.speaking ? endOfSpeech(facts, now) : refuse(no('nobody-speaking'))),
});

/** The end of the speech in progress, with its length in whole seconds; nothing when nobody speaks. */
export function endOfSpeech(facts: MeetingFacts, now: string): readonly FloorAct[] {
  const { speaking, meeting } = facts;
  if (!speaking) return [];
  const seconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(speaking.startedAt)) / 1000));
  return [say('floor.ended', { meeting, speaker: speaking.speaker, state: speaking.state, seconds })];
}
