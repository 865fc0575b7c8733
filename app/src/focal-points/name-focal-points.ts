import { randomUUID } from 'node:crypto';
import type { Membership } from '@plenary/rules';
import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { bytesOfTexts, type Command, refuse } from '../door/command.ts';
import { personName, sessionId, stateCode } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { detailFields, drawSalt, type FocalPointOf, focalPointsAt } from '../identity/index.ts';
import { memberships } from '../membership/index.ts';
import {
  noSuchSession,
  preparedOn,
  type SessionDays,
  sessionDays,
  untilClosed,
  wrongWorld,
} from '../sessions/index.ts';
import type { FocalPointAct } from './acts.ts';
import { type Drawn, type Named, named, whyNot } from './naming.ts';

/** Of one list: more States than there are. */
const most = 300;

const input = z.object({
  session: sessionId,
  persons: z.array(z.strictObject({ state: stateCode, name: personName(), email: detailFields.email })).max(most),
});
type Input = z.infer<typeof input>;

interface Facts {
  readonly session: SessionDays | null;
  readonly memberships: readonly Membership[];
  readonly there: readonly FocalPointOf[];
  /** for each person of the list */
  readonly drawn: readonly Drawn[];
}

const who = secretariatOrMachine;

/** The focal points of many delegations at once: all of the list or nothing. Each is one act, as if named by itself. */
export const nameFocalPoints: Command<Input, Facts, FocalPointAct, z.input<typeof input>> = untilClosed({
  name: 'name-focal-points',
  undo: { back: 'end-focal-point' },
  who,
  input,
  mostBytes: bytesOfTexts,
  async load(tx, { session, persons }) {
    return {
      session: await sessionDays(tx, session),
      memberships: await memberships(tx),
      there: await focalPointsAt(tx, session),
      drawn: persons.map(() => ({ account: randomUUID(), salt: drawSalt() })),
    };
  },
  decide({ session, memberships, there, drawn }, { persons }, actor, now) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(who.refusal);
    if (!session) return refuse(noSuchSession);
    const wrong = wrongWorld(session, actor);
    if (wrong) return refuse(wrong);
    if (persons.length === 0) return refuse(no('nothing-changed'));
    const day = preparedOn(session, now);
    const known: Pick<Named, 'state' | 'name'>[] = [...there];
    const objections: Objection[] = [];
    for (const person of persons) {
      const why = whyNot(person, known, memberships, day);
      if (why) objections.push(why);
      known.push(person);
    }
    if (objections.length > 0) return refuse(...objections);
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { persons: persons.length },
      acts: persons.flatMap((person, place) => {
        const lot = drawn[place];
        return lot ? [named(session, person, lot)] : [];
      }),
    };
  },
});
