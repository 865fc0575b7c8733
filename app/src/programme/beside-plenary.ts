import { z } from 'zod';
import { type Command, refuse } from '../door/command.ts';
import { choice, reason, sessionId } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { clashObjection } from '../meetings/index.ts';
import { untilClosed } from '../sessions/index.ts';
import { type ProgrammeAct, say } from './acts.ts';
import { bodies } from './bodies.ts';
import { slotOf } from './entries.ts';
import { mayPlan, type Programme, planning, programmeOf } from './facts.ts';

const input = z.object({ session: sessionId, body: choice(bodies), reason });
type Input = z.infer<typeof input>;

/** Lets a body meet while the plenary does: small delegations cannot be in both, so it is said who may, and why. */
export const allowBesidePlenary: Command<Input, Programme | null, ProgrammeAct, z.input<typeof input>> = untilClosed({
  name: 'allow-beside-plenary',
  undo: { back: 'end-beside-plenary' },
  who: mayPlan,
  input,
  load: (tx, { session }) => programmeOf(tx, session),
  decide(programme, asked, actor) {
    const may = planning(programme, actor);
    if (!may.ok) return may;
    if (programme?.allowed.has(asked.body) === true) return refuse(no('nothing-changed'));
    return { ok: true, capacity: may.capacity, acts: [say('beside-plenary.allowed', asked)] };
  },
});

/** The body meets beside the plenary no more; what it has in the programme at such a time is moved or cancelled first. */
export const endBesidePlenary: Command<Input, Programme | null, ProgrammeAct, z.input<typeof input>> = {
  name: 'end-beside-plenary',
  undo: { back: 'allow-beside-plenary' },
  who: mayPlan,
  input,
  load: (tx, { session }) => programmeOf(tx, session),
  decide(programme, asked, actor) {
    const may = planning(programme, actor);
    if (!may.ok) return may;
    const { session, entries, plenary, allowed } = programme as Programme;
    if (!allowed.has(asked.body)) return refuse(no('nothing-changed'));
    const left = new Set([...allowed].filter((body) => body !== asked.body));
    for (const entry of entries.filter(({ body, cancelled }) => body === asked.body && cancelled === null)) {
      const clash = clashObjection(session, slotOf(entry), plenary, left);
      if (clash) return refuse(clash);
    }
    return { ok: true, capacity: may.capacity, acts: [say('beside-plenary.ended', asked)] };
  },
};
