import { credentialsExamined, credentialsStep, examinations } from '@plenary/rules';
import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { choice, sessionId, stateCode, text } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { untilClosed } from '../sessions/index.ts';
import { type CredentialsAct, say } from './acts.ts';
import {
  aboutObjection,
  type CredentialsFacts,
  committeeOrSecretariat,
  credentialsFacts,
  each,
  forCommittee,
  heldBy,
  noCommittee,
  onlyTheCommittee,
  ruleOn,
} from './facts.ts';
import { type OpenObjection, openObjections } from './objections.ts';

const input = z.object({
  session: sessionId,
  states: z.array(stateCode).min(1).max(250),
  examined: choice(examinations),
  reason: text({ min: 0, max: 1000 }).default(''),
});
type Input = z.infer<typeof input>;

interface Facts extends CredentialsFacts {
  readonly open: readonly OpenObjection[];
}

/**
 * The Committee has examined the credentials of one delegation, or of many at once: accepted, accepted on the understanding that
 * originals follow, or objected to with the reason. Nothing is accepted by that; an objection goes to the Assembly.
 */
export const examineCredentials: Command<Input, Facts, CredentialsAct, z.input<typeof input>> = untilClosed({
  name: 'examine-credentials',
  edition: 2,
  undo: { again: 'they are examined once more' },
  who: committeeOrSecretariat,
  input,
  async load(tx, { session }, _actor, now) {
    return { ...(await credentialsFacts(tx, session, now)), open: await openObjections(tx, session) };
  },
  decide(facts, { session, states, examined, reason }, actor, now) {
    const capacity = forCommittee(facts, actor);
    if (!capacity) return refuse(onlyTheCommittee);
    const refused = aboutObjection(facts, states, actor, now);
    if (refused) return refuse(refused);
    if (!facts.committee) return refuse(noCommittee);
    const wrong = states.find((state) => !credentialsExamined(heldBy(facts, state), examined).value.admits);
    if (wrong !== undefined)
      return refuse(
        no('credentials-not-found-so', { state: wrong, received: heldBy(facts, wrong).received }, ruleOn.committee),
      );
    if (examined === 'objected' && reason.length < 3)
      return refuse(no('credentials-reason-missing', {}, ruleOn.objection));
    const all = each(states);
    const own = facts.open.filter(({ by, account }) => by === null && account === null).map(({ state }) => state);
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [
        say('credentials.examined', { session, states: all, examined, reason: reason === '' ? null : reason }, [
          ruleOn.committee,
        ]),
        // The Committee objects for the Assembly to decide, where no State has done so before, and takes that back. What the Assembly
        // has refused is refused: there its report alone says what it finds of new credentials.
        ...(examined === 'objected'
          ? all
              .filter((state) => !('code' in credentialsStep(heldBy(facts, state), 'object')))
              .map((state) =>
                say('credentials-objection.raised', { session, state, account: null, by: null, reason }, [
                  ruleOn.objection,
                ]),
              )
          : all
              .filter((state) => own.includes(state))
              .map((state) =>
                say('credentials-objection.withdrawn', { session, state, account: null, reason: null }, [
                  ruleOn.objection,
                ]),
              )),
      ],
    };
  },
});
