import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type ClockReading, clockDoubt, difference } from '../door/clock-doubt.ts';
import { type Command, refuse } from '../door/command.ts';
import { text } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { type ClockAct, say } from './acts.ts';

/** A sentence that says how somebody knows. */
const input = z.object({ reason: text({ min: 20, max: 1000, ask: 'input.reason' }) });
const who = secretariatOrMachine;

/**
 * Says that the database's clock is right from here on, whatever the machine or an earlier entry says: the way on when
 * recording has stopped. An override: public, with its reason and with the times it overrules.
 */
export const confirmClock: Command<z.infer<typeof input>, ClockReading | null, ClockAct, z.input<typeof input>> = {
  name: 'confirm-clock',
  undo: { again: 'confirmed once more' },
  who,
  input,
  inDoubt: true,
  load: async (_tx, _input, _actor, _now, _filled, clock) => clock ?? null,
  decide(clock, { reason }, actor) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(who.refusal);
    if (!clock || !clockDoubt(clock)) return refuse(no('clock-not-in-doubt'));
    const { database, machine, head } = clock;
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [
        say(
          'clock.confirmed',
          {
            reason,
            database,
            machine,
            difference: difference(clock),
            overrides: head !== null && head.at > database ? { seq: head.seq, at: head.at } : null,
          },
          [],
          { signIns: 'end' },
        ),
      ],
    };
  },
};
