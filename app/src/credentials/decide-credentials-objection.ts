import { z } from 'zod';
import type { Act } from '../door/act.ts';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, editionOf, refuse } from '../door/command.ts';
import { choice, sessionId, stateCode } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { accreditedAt } from '../identity/index.ts';
import { isRefused } from '../parameters/index.ts';
import { say } from './acts.ts';
import { type DecidingFacts, decidedBy, decidingFacts, decisionInput } from './decided.ts';
import { aboutObjection, type CredentialsFacts, credentialsFacts, ruleOn } from './facts.ts';
import { person } from './object-to-credentials.ts';
import { hasLapsed, isAgainst, type OpenObjection, openObjections } from './objections.ts';
import { personExcluded } from './slots.ts';

const input = z.object({
  session: sessionId,
  state: stateCode,
  account: person,
  outcome: choice(['dismissed', 'upheld']),
  ...decisionInput,
});
type Input = z.infer<typeof input>;

interface Facts extends CredentialsFacts {
  readonly deciding: DecidingFacts;
  readonly open: readonly OpenObjection[];
  /** what ends for the person when the objection is upheld */
  readonly excluded: readonly Act[];
  /** it is to a person whose accreditation has ended */
  readonly lapsed: boolean;
}

/** In its edition before: it decided on a person whose accreditation had ended, too. */
export const decideCredentialsObjectionBefore: Command<Input, Facts, Act, z.input<typeof input>> = {
  name: 'decide-credentials-objection',
  edition: 4,
  undo: { asks: 'a delegation may lose its vote by it' },
  who: chair,
  input,
  // Another objection may be open by then, with another reason.
  subject: ({ session, state }) => `seat:${session}/${state}`,
  staleBy: () => [
    ...['credentials-objection.raised', 'credentials-objection.withdrawn', 'credentials-objection.decided'],
  ],
  async load(tx, { session, state, account }, _actor, now, filled) {
    const excluded: Act[] = [];
    if (account !== null)
      for (const ends of filled(personExcluded)) excluded.push(...(await ends(tx, { session, state, account })));
    return {
      ...(await credentialsFacts(tx, session, now)),
      deciding: await decidingFacts(tx, session, filled),
      open: await openObjections(tx, session),
      excluded,
      lapsed: hasLapsed({ state, account }, await accreditedAt(tx, session, state)),
    };
  },
  decide(facts, { session, state, account, outcome, ...decision }, actor, now) {
    const capacity = acting(actor, 'president', 'secretariat');
    if (!capacity) return refuse(chair.refusal);
    const refused = aboutObjection(facts, [state], actor, now);
    if (refused) return refuse(refused);
    const objection = facts.open.find((one) => isAgainst(one, { state, account }));
    if (!objection) return refuse(no('no-open-objection', { state }, ruleOn.objection));
    const decided = decidedBy(facts, decision, ruleOn.objection);
    if (isRefused(decided)) return decided;
    // INTERPRETATION: what is put to the vote is the objection; without the majority for it, it is dismissed.
    if (decision.how === 'hands' && decided.carried !== (outcome === 'upheld'))
      return refuse(
        no(
          'credentials-hands-say-otherwise',
          { outcome: decided.carried ? 'upheld' : 'dismissed', needed: decided.data.needed ?? 0 },
          ruleOn.objection,
        ),
      );
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [
        say('credentials-objection.decided', { session, state, account, by: objection.by, outcome, ...decided.data }, [
          ruleOn.objection,
          ...decided.cites,
        ]),
        ...(outcome === 'upheld' ? facts.excluded : []),
      ],
    };
  },
};

/**
 * The Assembly decides on an objection without delay. Dismissed, everything is as before; upheld, the delegation does not vote until
 * the Assembly accepts new credentials, or the person represents its State no longer.
 */
export const decideCredentialsObjection: typeof decideCredentialsObjectionBefore = {
  ...decideCredentialsObjectionBefore,
  edition: editionOf(decideCredentialsObjectionBefore) + 1,
  before: decideCredentialsObjectionBefore,
  decide(facts, input, ...given) {
    const decided = decideCredentialsObjectionBefore.decide(facts, input, ...given);
    return decided.ok && facts.lapsed
      ? refuse(no('credentials-objection-lapsed', { state: input.state }, ruleOn.objection))
      : decided;
  },
};
