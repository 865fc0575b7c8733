import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { reason, sessionId, stateCode } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { headOrSecretariat } from '../door/who.ts';
import { type CredentialsAct, say } from './acts.ts';
import { aboutObjection, type CredentialsFacts, credentialsFacts, ruleOn } from './facts.ts';
import { objecting, person } from './object-to-credentials.ts';
import { isAgainst, type OpenObjection, openObjections } from './objections.ts';

const input = z.object({ session: sessionId, by: stateCode, state: stateCode, account: person, reason });
type Input = z.infer<typeof input>;

/** A State Party withdraws its objection, as long as the Assembly has not decided on it. */
export const withdrawCredentialsObjection: Command<
  Input,
  CredentialsFacts & { readonly open: readonly OpenObjection[] },
  CredentialsAct,
  z.input<typeof input>
> = {
  name: 'withdraw-credentials-objection',
  undo: { back: 'object-to-credentials' },
  who: headOrSecretariat,
  input,
  async load(tx, { session }, _actor, now) {
    return { ...(await credentialsFacts(tx, session, now)), open: await openObjections(tx, session) };
  },
  decide(facts, { session, by, state, account, reason }, actor, now) {
    const capacity = objecting(actor, session, by);
    if (!capacity) return refuse(no('only-the-head-objects', { state: by }, ruleOn.objection));
    const refused = aboutObjection(facts, [by, state], actor, now);
    if (refused) return refuse(refused);
    if (!facts.open.some((one) => one.by === by && isAgainst(one, { state, account })))
      return refuse(no('no-open-objection', { state }, ruleOn.objection));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [say('credentials-objection.withdrawn', { session, state, account, reason }, [ruleOn.objection])],
    };
  },
};
