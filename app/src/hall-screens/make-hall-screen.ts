import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Command, refuse } from '../door/command.ts';
import { choice, line, sessionId } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { untilClosed } from '../sessions/index.ts';
import { type HallScreenAct, say, shownThere } from './acts.ts';
import { type Hall, hallOf, hanging, mayHang, placeObjection } from './facts.ts';

/** More than any hall has. */
const most = 20;

export const screenInput = {
  place: line({ max: 60 }),
  shows: choice(shownThere),
  sidebar: choice(['no', 'yes']),
};

const input = z.object({ session: sessionId, ...screenInput });
type Input = z.infer<typeof input>;

interface Facts {
  readonly hall: Hall | null;
  readonly newScreen: string;
}

/** A screen is hung in the hall, and gets an address of its own. */
export const makeHallScreen: Command<Input, Facts, HallScreenAct, z.input<typeof input>> = untilClosed({
  name: 'make-hall-screen',
  undo: { back: 'revoke-hall-screen' },
  who: mayHang,
  input,
  load: async (tx, { session }) => ({ hall: await hallOf(tx, session), newScreen: randomUUID() }),
  decide({ hall, newScreen: screen }, { session, place, shows, sidebar }, actor) {
    const may = hanging(hall, actor);
    if (!may.ok) return may;
    const screens = hall?.screens ?? [];
    if (screens.length >= most) return refuse(no('hall-screens-enough', { n: most }));
    const taken = placeObjection(screens, place);
    if (taken) return refuse(taken);
    return {
      ok: true,
      capacity: may.capacity,
      answer: { screen },
      acts: [say('hall-screen.made', { screen, session, place, shows, sidebar: sidebar === 'yes' })],
    };
  },
});
