import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { flag, ref, sessionId, stateCode } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { secretariatOrMachine } from '../door/who.ts';
import {
  accreditedAt,
  changedDetails,
  type Details,
  detailChanges,
  detailsOf,
  drawSalt,
  noDetails,
  sameDetails,
} from '../identity/index.ts';
import { noSuchSession, type SessionFacts, sessionFacts, wrongWorld } from '../sessions/index.ts';
import type { DelegationAct } from './acts.ts';
import { personDescribed } from './person-described.ts';

const input = z.object({
  account: ref('account'),
  session: sessionId,
  state: stateCode,
  ...detailChanges,
  /** What is left out is known no more: a form does not send what is empty. Else it stays as it is. */
  complete: flag.default(false),
});
type Input = z.infer<typeof input>;

interface Facts {
  readonly session: SessionFacts | null;
  readonly accredited: boolean;
  readonly details: Details;
  /** for what the record says of them */
  readonly salt: string;
}

const who = secretariatOrMachine;

/** Enters or changes what is known of a person of a delegation beside the name. */
export const describePerson: Command<Input, Facts, DelegationAct, z.input<typeof input>> = {
  name: 'describe-person',
  undo: { again: 'what was there before is entered once more' },
  who,
  input,
  subject: ({ session, state }) => `seat:${session}/${state}`,
  staleBy: () => ['person.described'],
  staleWhere: ({ account }) => ({ account }),
  async load(tx, { account, session, state }) {
    const held = await accreditedAt(tx, session, state);
    return {
      session: await sessionFacts(tx, session),
      accredited: held.some((each) => each.account === account),
      details: (await detailsOf(tx, [account])).get(account) ?? noDetails,
      salt: drawSalt(),
    };
  },
  decide(facts, { account, session, state, complete, ...changes }, actor) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(who.refusal);
    if (!facts.session) return refuse(noSuchSession);
    const wrong = wrongWorld(facts.session, actor);
    if (wrong) return refuse(wrong);
    if (!facts.accredited) return refuse(no('not-accredited', { state }));
    const details = changedDetails(complete ? noDetails : facts.details, changes);
    if (sameDetails(facts.details, details)) return refuse(no('nothing-changed'));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [personDescribed({ account, session, state }, details, facts.salt)],
    };
  },
};
