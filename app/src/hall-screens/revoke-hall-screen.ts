import { z } from 'zod';
import type { Command } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { type HallScreenAct, say } from './acts.ts';
import { type Hall, hallWith, mayHang, standing } from './facts.ts';

const input = z.object({ screen: ref('hall-screen') });
type Input = z.infer<typeof input>;

/** The address of a screen shows nothing any more; another one is made in its place. */
export const revokeHallScreen: Command<Input, Hall | null, HallScreenAct, z.input<typeof input>> = {
  name: 'revoke-hall-screen',
  undo: { back: 'make-hall-screen' },
  who: mayHang,
  input,
  subject: ({ screen }) => `hall-screen:${screen}`,
  load: (tx, { screen }) => hallWith(tx, screen),
  decide(hall, { screen }, actor) {
    const found = standing(hall, screen, actor);
    if (!found.ok) return found;
    const session = found.hall.session.id;
    return { ok: true, capacity: found.capacity, acts: [say('hall-screen.revoked', { screen, session })] };
  },
};
