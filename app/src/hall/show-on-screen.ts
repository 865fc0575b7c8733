import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { choice, id, ref } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { chairOf, type MeetingFacts, meetingFacts } from '../meetings/index.ts';
import { type ScreenAct, say, screens } from './acts.ts';
import { lastTurn } from './last-turn.ts';
import { announcedResults } from './results.ts';
import type { Turn } from './slots.ts';

const input = z.object({ meeting: ref('meeting'), what: choice(screens), of: id.optional() });
type Input = z.infer<typeof input>;

export interface ScreenFacts {
  readonly meeting: MeetingFacts | null;
  readonly turn: Turn | null;
  /** ids of the votes and ballots of this meeting whose result is announced */
  readonly results: readonly string[];
}

/** The chair takes a screen off the hall and puts another on; it stays until the meeting goes on to something else. */
export const showOnScreen: Command<Input, ScreenFacts, ScreenAct, z.input<typeof input>> = {
  name: 'show-on-screen',
  undo: { again: 'another screen is shown' },
  who: chair,
  input,
  async load(tx, { meeting }, _actor, now, filled) {
    const [results, facts, turn] = await Promise.all([
      announcedResults(tx, meeting, filled),
      meetingFacts(tx, meeting, now),
      lastTurn(tx, meeting, filled),
    ]);
    return { meeting: facts, turn, results: results.map(({ id }) => id) };
  },
  decide({ meeting, turn, results }, input, actor) {
    const chair = chairOf(meeting, actor, null, { whileSuspended: true });
    if (!chair.ok) return chair;
    const of = input.what === 'result' ? (input.of ?? null) : null;
    const blocked = whyNot(chair.facts, { turn, results }, input.what, of);
    if (blocked) return refuse(blocked);
    return {
      ok: true,
      capacity: capacityName(chair.capacity),
      acts: [say('screen.shown', { meeting: input.meeting, what: input.what, of })],
    };
  },
};

function whyNot(
  { item }: MeetingFacts,
  { turn, results }: Omit<ScreenFacts, 'meeting'>,
  what: Input['what'],
  of: string | null,
): Objection | null {
  if (what === 'speakers' && !item) return no('no-item-open');
  if (what === 'result' && !(of && results.includes(of))) return no('no-such-result');
  if (turn?.called === what && turn.of === of) return no('screen-shown');
  return null;
}
