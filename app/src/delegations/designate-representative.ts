import type { DelegationRole } from '@plenary/rules';
import { z } from 'zod';
import { type Actor, acting, type Capacity, capacityName, delegateOf } from '../door/actor.ts';
import { type Command, type Decision, refuse } from '../door/command.ts';
import { optionalLine, ref, sessionId, stateCode } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { headOrSecretariat } from '../door/who.ts';
import { accreditedAt } from '../identity/index.ts';
import { type SessionParameters, sessionParameters, whoVotes } from '../parameters/index.ts';
import { noSuchSession, type SessionFacts, sessionFacts, untilClosed, wrongWorld } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import type { DelegationAct } from './acts.ts';

const input = z.object({
  account: ref('account'),
  session: sessionId,
  state: stateCode,
  /** how the delegation's written request is found; the Secretariat names it, the head of the delegation needs none */
  reference: optionalLine(200),
});
type Input = z.infer<typeof input>;

export interface DesignationFacts {
  readonly session: SessionFacts | null;
  readonly parameters: SessionParameters;
  /** null when the person is not accredited for the seat now */
  readonly person: { readonly role: DelegationRole; readonly designated: boolean } | null;
}

const basis = 'Rules of Procedure of the Assembly, rule 23';

/** The head of a delegation lets another of its members vote for the seat: an adviser, or an alternate where that is needed. */
export const designateRepresentative: Command<
  Input,
  DesignationFacts,
  DelegationAct,
  z.input<typeof input>
> = untilClosed({
  name: 'designate-representative',
  undo: { back: 'end-designation' },
  who: headOrSecretariat,
  input,
  load,
  decide(facts, input, actor) {
    const who = whoDesignates(facts, input, actor);
    if ('objection' in who) return refuse(who.objection);
    if (whoVotes({ ...who.person, presides: false }, facts.parameters).value.votes)
      return refuse(no('votes-already', {}, basis));
    return designation('representative.designated', who.capacity, input);
  },
});

/** From now on the person speaks for the seat as before, and does not vote for it. Votes that were cast stand. */
export const endDesignation: Command<Input, DesignationFacts, DelegationAct, z.input<typeof input>> = {
  name: 'end-designation',
  undo: { back: 'designate-representative' },
  who: headOrSecretariat,
  input,
  load,
  decide(facts, input, actor) {
    const who = whoDesignates(facts, input, actor);
    if ('objection' in who) return refuse(who.objection);
    if (!who.person.designated) return refuse(no('not-designated', {}, basis));
    return designation('designation.ended', who.capacity, input);
  },
};

async function load(tx: Tx, { account, session, state }: Input): Promise<DesignationFacts> {
  const accredited = await accreditedAt(tx, session, state);
  return {
    session: await sessionFacts(tx, session),
    parameters: await sessionParameters(tx, session),
    person: accredited.find((person) => person.account === account) ?? null,
  };
}

/** The head of the delegation itself, or the Secretariat on the delegation's written request. */
function whoDesignates(
  facts: DesignationFacts,
  { session, state, reference }: Input,
  actor: Actor,
):
  | { readonly objection: Objection }
  | { readonly capacity: Capacity; readonly person: NonNullable<DesignationFacts['person']> } {
  const own = delegateOf(actor, session, state);
  const head = own?.role === 'head' ? own : null;
  const capacity = head ?? acting(actor, 'secretariat');
  if (!capacity)
    return {
      objection: no('only-the-head-designates', { state }, basis),
    };
  if (!facts.session) return { objection: noSuchSession };
  const wrong = wrongWorld(facts.session, actor);
  if (wrong) return { objection: wrong };
  if (!facts.person)
    return {
      objection: no('not-accredited', { state }),
    };
  if (!head && reference === null)
    return {
      objection: no('request-missing', {}, basis),
    };
  return { capacity, person: facts.person };
}

function designation(
  act: 'representative.designated' | 'designation.ended',
  capacity: Capacity,
  { account, session, state, reference }: Input,
): Decision<DelegationAct> {
  return {
    ok: true,
    capacity: capacityName(capacity),
    acts: [
      {
        act,
        subject: `seat:${session}/${state}`,
        audience: 'participants',
        cites: [basis],
        data: { account, session, state, reference },
      },
    ],
  };
}
