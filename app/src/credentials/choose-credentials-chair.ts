import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { ref, sessionId, stateCode } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { secretariat } from '../door/who.ts';
import { accreditedAt } from '../identity/index.ts';
import { untilClosed } from '../sessions/index.ts';
import { type CredentialsAct, say } from './acts.ts';
import { aboutObjection, type CredentialsFacts, credentialsFacts, noCommittee, ruleOn } from './facts.ts';

const input = z.object({ session: sessionId, state: stateCode, account: ref('account') });
type Input = z.infer<typeof input>;

/** The Committee has chosen who chairs it; the Secretariat enters it. From then on that person enters what the Committee finds. */
export const chooseCredentialsChair: Command<
  Input,
  CredentialsFacts & { readonly accredited: boolean },
  CredentialsAct,
  z.input<typeof input>
> = untilClosed({
  name: 'choose-credentials-chair',
  undo: { again: 'another person is chosen' },
  who: secretariat,
  input,
  async load(tx, { session, state, account }, _actor, now) {
    const persons = await accreditedAt(tx, session, state);
    return {
      ...(await credentialsFacts(tx, session, now)),
      accredited: persons.some((person) => person.account === account),
    };
  },
  decide(facts, { session, state, account }, actor, now) {
    const capacity = acting(actor, 'secretariat');
    if (!capacity) return refuse(secretariat.refusal);
    const refused = aboutObjection(facts, [state], actor, now);
    if (refused) return refuse(refused);
    if (!facts.committee) return refuse(noCommittee);
    if (!facts.committee.members.includes(state))
      return refuse(no('not-of-the-committee', { state }, ruleOn.committee));
    if (!facts.accredited) return refuse(no('not-accredited', { state }));
    if (facts.committee.chair?.account === account) return refuse(no('nothing-changed'));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [say('credentials-committee.chair-chosen', { session, account, state }, [ruleOn.committee])],
    };
  },
});
