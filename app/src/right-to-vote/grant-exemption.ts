import { type Finding, isPartyOn, type Membership, type RightToVote } from '@plenary/rules';
import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { reason, sessionId, stateCode } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { byTwoPersons } from '../door/two-persons.ts';
import { membershipsOf } from '../membership/index.ts';
import { minutesToConfirm, type SessionParameters, sessionParameters } from '../parameters/index.ts';
import {
  localDay,
  noSuchSession,
  type SessionFacts,
  sessionFacts,
  untilClosed,
  wrongWorld,
} from '../sessions/index.ts';
import { type RightToVoteAct, say } from './acts.ts';
import { mayEnter, memberObjections } from './certify-contributions.ts';
import { seatOf } from './seats.ts';
import { lastStatement, type Statement } from './statements.ts';

const input = z.object({ session: sessionId, state: stateCode, reason });
type Input = z.infer<typeof input>;

interface Facts {
  readonly session: SessionFacts | null;
  readonly memberships: readonly Membership[];
  readonly statement: Statement | null;
  readonly parameters: SessionParameters;
}

/**
 * Records that the Assembly lets a State in arrears vote at this session, being satisfied that the failure to pay is beyond
 * its control. The decision is the Assembly's; the Secretariat enters it. Rome Statute, article 112(8), last sentence.
 */
const grantExemptionAlone: Command<Input, Facts, RightToVoteAct, z.input<typeof input>> = untilClosed({
  name: 'grant-exemption',
  undo: { back: 'take-back-exemption' },
  who: mayEnter,
  input,
  subject: ({ state }) => `state:${state}`,
  async load(tx, { session, state }) {
    return {
      session: await sessionFacts(tx, session),
      memberships: await membershipsOf(tx, state),
      statement: await lastStatement(tx, session, state),
      parameters: await sessionParameters(tx, session),
    };
  },
  decide({ session, memberships, statement, parameters }, { state, reason, ...input }, actor, now) {
    const capacity = acting(actor, 'secretariat');
    if (!capacity) return refuse(mayEnter.refusal);
    if (!session) return refuse(noSuchSession);
    const wrong = wrongWorld(session, actor);
    if (wrong) return refuse(wrong);
    const notParty = memberObjections(memberships, state, now);
    if (notParty.length > 0) return refuse(...notParty);
    const found = findingOf(memberships, statement, localDay(session.city, now), parameters);
    if (found?.value.reason !== 'arrears') return refuse(notNeeded(state, found));
    return {
      ok: true,
      capacity: capacityName(capacity),
      answer: { state },
      acts: [say('exemption.granted', { session: input.session, state, reason }, ['Rome Statute, article 112(8)'])],
    };
  },
});

/** One officer proposes it, another confirms it. */
export const grantExemption = byTwoPersons(grantExemptionAlone, {
  restsOn: ({ state }) => ({ subject: `state:${state}` }),
  minutes: ({ parameters }) => minutesToConfirm(parameters),
});

/** By contributions alone: what the Assembly decided on its credentials is another matter, and no exemption gives that back. */
function findingOf(
  memberships: readonly Membership[],
  statement: Statement | null,
  day: string,
  parameters: SessionParameters,
): Finding<RightToVote> | null {
  const membership = memberships.find((each) => isPartyOn(each, day));
  return membership === undefined ? null : seatOf(membership, statement, day, parameters).finding;
}

function notNeeded(state: string, found: Finding<RightToVote> | null) {
  const facts = { state };
  const provision = 'Rome Statute, article 112(8)';
  switch (found?.value.reason) {
    case 'waived':
      return no('already-exempt', facts, provision);
    case undefined:
      return no('not-yet-a-party', facts, provision);
    case 'party':
    case 'notParty':
    case 'credentials':
    case 'arrears':
      return no('not-suspended', facts, provision);
  }
}
