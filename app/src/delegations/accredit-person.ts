import { randomUUID } from 'node:crypto';
import { isPartyOn, type Membership } from '@plenary/rules';
import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { choice, flag, personName, samePerson, sessionId, stateCode } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { accreditedAt, drawSalt, nameCommitment } from '../identity/index.ts';
import { membershipsOf } from '../membership/index.ts';
import { localDay, noSuchSession, type SessionFacts, sessionDays, wrongWorld } from '../sessions/index.ts';
import { type DelegationAct, say } from './acts.ts';

const input = z.object({
  session: sessionId,
  state: stateCode,
  name: personName(),
  role: choice(['head', 'alternate', 'adviser']),
  /** Another person of the same name is accredited for the seat, and this is not that one. */
  namesake: flag.default(false),
});
type Input = z.infer<typeof input>;

interface Facts {
  readonly session: SessionFacts | null;
  readonly starts: string | null;
  readonly memberships: readonly Membership[];
  /** who is accredited for the seat now */
  readonly persons: readonly { readonly name: string; readonly role: string | null }[];
  readonly newAccount: string;
  /** for what the record says of the name */
  readonly salt: string;
}

const basis = 'Rome Statute, article 112(1)';

const who = secretariatOrMachine;

/** Rome Statute, article 112(1): one representative in the Assembly for each State Party, with alternates and advisers. The seat votes; persons act for it. */
export const accreditPerson: Command<Input, Facts, DelegationAct, z.input<typeof input>> = {
  name: 'accredit-person',
  // The first did not bind the name.
  edition: 2,
  undo: { back: 'end-accreditation' },
  who,
  input,
  async load(tx, { session, state }) {
    const held = await sessionDays(tx, session);
    return {
      session: held,
      starts: held?.starts ?? null,
      memberships: await membershipsOf(tx, state),
      persons: await accreditedAt(tx, session, state),
      newAccount: randomUUID(),
      salt: drawSalt(),
    };
  },
  decide(facts, { session, state, name, role, namesake }, actor, now) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(who.refusal);
    if (!facts.session || !facts.starts) return refuse(noSuchSession);
    const wrong = wrongWorld(facts.session, actor);
    if (wrong) return refuse(wrong);
    const today = localDay(facts.session.city, now);
    const day = facts.starts > today ? facts.starts : today;
    if (!facts.memberships.some((membership) => isPartyOn(membership, day)))
      return refuse(
        no(
          'not-a-state-party-then',
          {
            state,
            day,
          },
          basis,
        ),
      );
    const same = facts.persons.find((person) => samePerson(person.name, name));
    if (same && !namesake) return refuse(sameAccredited(same, state));
    if (role === 'head' && facts.persons.some((person) => person.role === 'head'))
      return refuse(
        no(
          'head-exists',
          {
            state,
          },
          basis,
        ),
      );
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { account: facts.newAccount },
      acts: [
        say(
          'person.accredited',
          {
            account: facts.newAccount,
            session,
            state,
            role,
            demonstration: facts.session.demonstration,
            named: nameCommitment(name, facts.salt),
          },
          [basis],
          { name, salt: facts.salt },
        ),
      ],
    };
  },
};

/** One person with two accounts would have two ways in, and two names on the list of who may vote. */
function sameAccredited(
  { name, role }: { readonly name: string; readonly role: string | null },
  state: string,
): Objection {
  return no('same-person-accredited', { name, state, role: role ?? '' });
}
