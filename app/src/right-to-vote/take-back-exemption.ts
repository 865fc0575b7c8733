import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { reason, sessionId, stateCode } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { byTwoPersons } from '../door/two-persons.ts';
import { minutesToConfirm, type SessionParameters, sessionParameters } from '../parameters/index.ts';
import { noSuchSession, type SessionFacts, sessionFacts, wrongWorld } from '../sessions/index.ts';
import { type RightToVoteAct, say } from './acts.ts';
import { mayEnter } from './certify-contributions.ts';
import { lastStatement, type Statement } from './statements.ts';

const input = z.object({ session: sessionId, state: stateCode, reason });
type Input = z.infer<typeof input>;

interface Facts {
  readonly session: SessionFacts | null;
  readonly statement: Statement | null;
  readonly parameters: SessionParameters;
}

/**
 * Takes back an exemption that was entered by mistake, for another State or without the decision of the Assembly. Votes and
 * ballots that were opened under it keep who might vote in them: that was fixed when they were opened.
 */
const takeBackExemptionAlone: Command<Input, Facts, RightToVoteAct, z.input<typeof input>> = {
  name: 'take-back-exemption',
  undo: { back: 'grant-exemption' },
  who: mayEnter,
  input,
  subject: ({ state }) => `state:${state}`,
  load: async (tx, { session, state }) => ({
    session: await sessionFacts(tx, session),
    statement: await lastStatement(tx, session, state),
    parameters: await sessionParameters(tx, session),
  }),
  decide({ session, statement }, { state, reason, ...input }, actor) {
    const capacity = acting(actor, 'secretariat');
    if (!capacity) return refuse(mayEnter.refusal);
    if (!session) return refuse(noSuchSession);
    const wrong = wrongWorld(session, actor);
    if (wrong) return refuse(wrong);
    if (!statement?.waiver)
      return refuse(
        no(
          'not-exempt',
          {
            state,
          },
          'Rome Statute, article 112(8)',
        ),
      );
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [say('exemption.taken-back', { session: input.session, state, reason }, ['Rome Statute, article 112(8)'])],
    };
  },
};

/** One officer proposes it, another confirms it. */
export const takeBackExemption = byTwoPersons(takeBackExemptionAlone, {
  restsOn: ({ state }) => ({ subject: `state:${state}` }),
  minutes: ({ parameters }) => minutesToConfirm(parameters),
});
