import { randomUUID } from 'node:crypto';
import type { FloorKind } from '@plenary/rules';
import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { choice, ref, stateCode } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chairCommand } from '../meetings/index.ts';
import { type FloorAct, say } from './acts.ts';
import { endOfInterposition } from './end-speech.ts';
import { type FloorFacts, floorOf, type OnTheFloor } from './facts.ts';
import { floorCommand } from './floor-command.ts';

/** What one has the floor for beside the list of speakers. */
export const interposedKinds = [
  'pointOfOrder',
  'motion',
  'explanation',
  'introduction',
  'other',
] as const satisfies readonly FloorKind[];

const input = z.object({ meeting: ref('meeting'), state: stateCode, kind: choice(interposedKinds) });

/** The President gives the floor to somebody beside the list. The speech in progress waits, and its clock stands still. */
export const giveFloorBeside = chairCommand({
  name: 'give-floor-beside',
  undo: { back: 'end-interposition' },
  input,
  load: async (tx, { meeting }): Promise<OnTheFloor & { readonly turn: string }> => ({
    ...(await floorOf(tx, meeting)),
    turn: randomUUID(),
  }),
  decide(facts, { state, kind }, now) {
    if (!facts.participating.includes(state)) return refuse(no('no-delegation', { state }));
    return interposes(facts, { turn: facts.turn, state, kind }, now);
  },
});

/**
 * What a room says with its own act where somebody gets the floor for it, a motion or an explanation of vote: whoever speaks waits. `turn`:
 * a new id, drawn while loading.
 */
export function interposes(
  facts: Pick<FloorFacts, 'meeting' | 'item' | 'speaking' | 'interposed'>,
  { turn, state, kind }: { readonly turn: string; readonly state: string; readonly kind: FloorKind },
  now: string,
): readonly FloorAct[] {
  const { meeting, item, speaking } = facts;
  return [
    ...endOfInterposition(facts, now),
    ...(speaking && speaking.halted === undefined
      ? [say('floor.paused', { meeting, speaker: speaking.speaker, state: speaking.state })]
      : []),
    say('floor.interposed', { meeting, turn, item: item?.id ?? null, state, kind }),
  ];
}

/** It ends; a speech that it broke off waits until the President gives the floor back. */
export const endInterposition = floorCommand({
  name: 'end-interposition',
  undo: { back: 'give-floor-beside' },
  input: z.object({ meeting: ref('meeting') }),
  decide: (facts, _input, now) => (facts.interposed ? endOfInterposition(facts, now) : refuse(no('nobody-interposed'))),
});
