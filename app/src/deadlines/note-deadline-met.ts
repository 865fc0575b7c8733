import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { choice, day, optionalLine, sessionId } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { secretariat } from '../door/who.ts';
import { type SessionParameters, sessionParameters } from '../parameters/index.ts';
import { localDay, longBefore, noSuchSession, wrongWorld } from '../sessions/index.ts';
import type { DeadlineAct } from './acts.ts';
import { metBy } from './days-of.ts';
import { type SessionOnDeadlines, sessionOnDeadlines } from './reads.ts';

/** Steps that are taken outside Plenary, by a note or in a resolution; the others are met by an act of the room that they belong to. */
export const notedSteps = ['notice', 'nextSession'] as const;

const input = z.object({
  session: sessionId,
  step: choice(notedSteps),
  on: day,
  reference: optionalLine(120),
});
type Input = z.infer<typeof input>;

interface Facts {
  readonly session: SessionOnDeadlines | null;
  readonly parameters: SessionParameters;
}

const who = secretariat;

/** Notes on which day a step was taken, and keeps by which day it had to be. Noted once more it is corrected. */
export const noteDeadlineMet: Command<Input, Facts, DeadlineAct, z.input<typeof input>> = {
  name: 'note-deadline-met',
  edition: 2,
  undo: { again: 'noted once more' },
  who,
  input,
  async load(tx, { session }) {
    return {
      session: await sessionOnDeadlines(tx, session),
      parameters: await sessionParameters(tx, session),
    };
  },
  decide({ session, parameters }, { step, on, reference }, actor, now) {
    const capacity = acting(actor, 'secretariat');
    if (!capacity) return refuse(who.refusal);
    if (!session) return refuse(noSuchSession);
    const wrong = wrongWorld(session, actor);
    if (wrong) return refuse(wrong);
    if (on > localDay(session.city, now)) return refuse(no('deadline-day-to-come', { day: on }));
    const early = longBefore(session, on);
    if (early) return refuse(early);
    const acts = metBy(session, parameters, step, on, reference);
    if (acts.length === 0) return refuse(no('no-such-deadline'));
    return { ok: true, capacity: capacityName(capacity), acts };
  },
};
