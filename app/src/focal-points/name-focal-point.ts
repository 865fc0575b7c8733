import { randomUUID } from 'node:crypto';
import type { Membership } from '@plenary/rules';
import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { personName, sessionId, stateCode } from '../door/input.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { detailFields, drawSalt, type FocalPointOf, focalPointsAt } from '../identity/index.ts';
import { membershipsOf } from '../membership/index.ts';
import {
  noSuchSession,
  preparedOn,
  type SessionDays,
  sessionDays,
  untilClosed,
  wrongWorld,
} from '../sessions/index.ts';
import type { FocalPointAct } from './acts.ts';
import { type Drawn, named, whyNot } from './naming.ts';

const input = z.object({ session: sessionId, state: stateCode, name: personName(), email: detailFields.email });
type Input = z.infer<typeof input>;

interface Facts {
  readonly session: SessionDays | null;
  readonly memberships: readonly Membership[];
  readonly there: readonly FocalPointOf[];
  readonly drawn: Drawn;
}

const who = secretariatOrMachine;

/** Names who proposes for the delegation of a State whom to accredit. One at a time for each State; it gives no part in any meeting. */
export const nameFocalPoint: Command<Input, Facts, FocalPointAct, z.input<typeof input>> = untilClosed({
  name: 'name-focal-point',
  undo: { back: 'end-focal-point' },
  who,
  input,
  async load(tx, { session, state }) {
    return {
      session: await sessionDays(tx, session),
      memberships: await membershipsOf(tx, state),
      there: await focalPointsAt(tx, session, state),
      drawn: { account: randomUUID(), salt: drawSalt() },
    };
  },
  decide({ session, memberships, there, drawn }, person, actor, now) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(who.refusal);
    if (!session) return refuse(noSuchSession);
    const wrong = wrongWorld(session, actor) ?? whyNot(person, there, memberships, preparedOn(session, now));
    if (wrong) return refuse(wrong);
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { account: drawn.account },
      acts: [named(session, person, drawn)],
    };
  },
});
