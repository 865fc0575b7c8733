import { credentialsStanding, credentialsStep } from '@plenary/rules';
import { z } from 'zod';
import { type Actor, acting, type Capacity, capacityName, delegateOf } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { choice, complaint, reason, ref, sessionId, stateCode } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { headOrSecretariat } from '../door/who.ts';
import { accreditedAt } from '../identity/index.ts';
import { untilClosed } from '../sessions/index.ts';
import { type CredentialsAct, say } from './acts.ts';
import { aboutObjection, type CredentialsFacts, credentialsFacts, heldBy, ruleOn } from './facts.ts';
import { isAgainst, type OpenObjection, openObjections } from './objections.ts';

/** A person of the delegation; left out, the delegation as a whole. */
export const person = z
  .union([ref('account'), choice(['']).transform(() => null), z.null()], complaint('input.choose'))
  .default(null);

const input = z.object({ session: sessionId, by: stateCode, state: stateCode, account: person, reason });
type Input = z.infer<typeof input>;

interface Facts extends CredentialsFacts {
  readonly open: readonly OpenObjection[];
  /** accounts accredited for the State that is objected to */
  readonly accredited: readonly string[];
}

/**
 * A State Party objects to a delegation or to one of its persons. Whoever is objected to keeps all rights until the Assembly has
 * decided.
 */
export const objectToCredentials: Command<Input, Facts, CredentialsAct, z.input<typeof input>> = untilClosed({
  name: 'object-to-credentials',
  undo: { back: 'withdraw-credentials-objection' },
  who: headOrSecretariat,
  input,
  async load(tx, { session, state }, _actor, now) {
    const persons = await accreditedAt(tx, session, state);
    return {
      ...(await credentialsFacts(tx, session, now)),
      open: await openObjections(tx, session),
      accredited: persons.map(({ account }) => account),
    };
  },
  decide(facts, { session, by, state, account, reason }, actor, now) {
    const capacity = objecting(actor, session, by);
    if (!capacity) return refuse(no('only-the-head-objects', { state: by }, ruleOn.objection));
    const refused = aboutObjection(facts, [by, state], actor, now);
    if (refused) return refuse(refused);
    if (by === state) return refuse(no('objects-to-itself', {}, ruleOn.objection));
    if (account !== null && !facts.accredited.includes(account)) return refuse(no('not-accredited', { state }));
    if (facts.open.some((one) => isAgainst(one, { state, account })))
      return refuse(no('objection-open-already', { state }, ruleOn.objection));
    const held = heldBy(facts, state);
    if (account === null && 'code' in credentialsStep(held, 'object'))
      return refuse(no('credentials-refused', { state, standing: credentialsStanding(held) }, ruleOn.objection));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [say('credentials-objection.raised', { session, state, account, by, reason }, [ruleOn.objection])],
    };
  },
});

/** The head of the delegation that objects, or the Secretariat on its written request. */
export function objecting(actor: Actor, session: string, by: string): Capacity | null {
  const own = delegateOf(actor, session, by);
  return own?.role === 'head' ? own : acting(actor, 'secretariat');
}
