import { z } from 'zod';
import { type Command, refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { type HallScreenAct, say } from './acts.ts';
import { type Hall, hallWith, mayHang, placeObjection, standing } from './facts.ts';
import { screenInput } from './make-hall-screen.ts';

const input = z.object({ screen: ref('hall-screen'), ...screenInput });
type Input = z.infer<typeof input>;

/** What a screen shows from now on, and what its place is called. */
export const setHallScreen: Command<Input, Hall | null, HallScreenAct, z.input<typeof input>> = {
  name: 'set-hall-screen',
  undo: { again: 'set once more' },
  who: mayHang,
  input,
  subject: ({ screen }) => `hall-screen:${screen}`,
  load: (tx, { screen }) => hallWith(tx, screen),
  decide(hall, { screen, place, shows, ...asked }, actor) {
    const found = standing(hall, screen, actor);
    if (!found.ok) return found;
    const sidebar = asked.sidebar === 'yes';
    const { screen: now } = found;
    if (now.place === place && now.shows === shows && now.sidebar === sidebar) return refuse(no('nothing-changed'));
    const taken = placeObjection(
      found.hall.screens.filter((one) => one !== now),
      place,
    );
    if (taken) return refuse(taken);
    const session = found.hall.session.id;
    return {
      ok: true,
      capacity: found.capacity,
      acts: [say('hall-screen.set', { screen, session, place, shows, sidebar })],
    };
  },
};
