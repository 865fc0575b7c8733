import { randomUUID } from 'node:crypto';
import type { Membership } from '@plenary/rules';
import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { choice, flag, personName, sessionId, stateCode } from '../door/input.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { accreditedAt, detailFields, drawSalt } from '../identity/index.ts';
import { membershipsOf } from '../membership/index.ts';
import { localDay, noSuchSession, type SessionFacts, sessionDays, untilClosed, wrongWorld } from '../sessions/index.ts';
import { Accreditations, type Accredited, roles } from './accreditations.ts';
import type { DelegationAct } from './acts.ts';
import { personAccredited } from './person-accredited.ts';

const input = z.object({
  session: sessionId,
  state: stateCode,
  name: personName(),
  role: choice(roles),
  ...detailFields,
  /** Another person of the same name is accredited for the seat, and this is not that one. */
  namesake: flag.default(false),
  /** Somebody of the same name is accredited for another seat, and this one is accredited all the same. */
  otherSeat: flag.default(false),
});
type Input = z.infer<typeof input>;

interface Facts {
  readonly session: SessionFacts | null;
  readonly starts: string | null;
  readonly memberships: readonly Membership[];
  /** who is accredited now: for the seat, or for the session where it is asked whether the person has another seat */
  readonly persons: readonly Accredited[];
  readonly newAccount: string;
  /** for what the record says of the name, and of what else is known of the person */
  readonly salt: string;
}

const who = secretariatOrMachine;

/** The seat votes; persons act for it. */
export const accreditPerson: Command<Input, Facts, DelegationAct, z.input<typeof input>> = untilClosed({
  name: 'accredit-person',
  // The first did not bind the name; the second did not ask about another seat.
  edition: 3,
  undo: { back: 'end-accreditation' },
  who,
  input,
  async load(tx, { session, state, otherSeat }) {
    const held = await sessionDays(tx, session);
    return {
      session: held,
      starts: held?.starts ?? null,
      memberships: await membershipsOf(tx, state),
      persons: await accreditedAt(tx, session, otherSeat ? state : undefined),
      newAccount: randomUUID(),
      salt: drawSalt(),
    };
  },
  decide(facts, { session, ...person }, actor, now) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(who.refusal);
    if (!facts.session || !facts.starts) return refuse(noSuchSession);
    const wrong = wrongWorld(facts.session, actor);
    if (wrong) return refuse(wrong);
    const today = localDay(facts.session.city, now);
    const day = facts.starts > today ? facts.starts : today;
    const why = new Accreditations(facts.persons, facts.memberships, day).whyNot(person);
    if (why) return refuse(why);
    const drawn = { account: facts.newAccount, salt: facts.salt };
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { account: facts.newAccount },
      acts: [personAccredited(facts.session, person, drawn)],
    };
  },
});
