import { z } from 'zod';
import {
  type DeadlineAct,
  metFirst,
  type SessionOnDeadlines,
  sessionOnDeadlines,
  stepsMet,
} from '../deadlines/index.ts';
import { acting, capacityName } from '../door/actor.ts';
import { beforeAsking } from '../door/again.ts';
import { type Command, refuse } from '../door/command.ts';
import { sessionId, stateCode } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { credentialsCommittee, isRefused } from '../parameters/index.ts';
import { localDay } from '../sessions/index.ts';
import { type CredentialsAct, say } from './acts.ts';
import { type DecidingFacts, decidedBy, decidingFacts, decisionInput } from './decided.ts';
import { aboutObjection, type CredentialsFacts, credentialsFacts, dayOf, each, ruleOn } from './facts.ts';
import { votingNow } from './slots.ts';

const input = z.object({ session: sessionId, members: z.array(stateCode).max(50).default([]), ...decisionInput });
type Input = z.infer<typeof input>;

interface Facts extends CredentialsFacts {
  readonly deciding: DecidingFacts;
  /** the session as its days are counted, and which of them are met */
  readonly days: SessionOnDeadlines | null;
  readonly met: Awaited<ReturnType<typeof stepsMet>>;
}

/**
 * The Assembly appoints the Credentials Committee on the proposal of the President; its deadline is met by that. A newer appointment
 * takes its place.
 */
export const appointCredentialsCommittee: Command<Input, Facts, CredentialsAct | DeadlineAct, z.input<typeof input>> = {
  name: 'appoint-credentials-committee',
  edition: 4,
  undo: { again: 'a newer appointment takes its place' },
  who: chair,
  input,
  subject: ({ session }) => `session:${session}`,
  staleBy: () => ['credentials-committee.appointed'],
  async load(tx, { session }, _actor, now, filled) {
    return {
      ...(await credentialsFacts(tx, session, now)),
      deciding: await decidingFacts(tx, session, filled),
      days: await sessionOnDeadlines(tx, session),
      met: await stepsMet(tx, session),
    };
  },
  decide(facts, { session, members, ...decision }, actor, now) {
    const capacity = acting(actor, 'president', 'secretariat');
    if (!capacity) return refuse(chair.refusal);
    const refused = aboutObjection(facts, [], actor, now);
    if (refused) return refuse(refused);
    const decided = decidedBy(facts, decision, ruleOn.committee);
    if (isRefused(decided)) return decided;
    const { objections } = credentialsCommittee({ members, statesParties: facts.parties }, facts.parameters).value;
    const bars = objections.map((bar) => barred(bar, facts.session ? dayOf(facts.session, now) : ''));
    if (bars.length > 0) return refuse(...bars);
    if (facts.committee && each(facts.committee.members).join() === each(members).join())
      return refuse(no('nothing-changed'));
    if (!decided.carried)
      return refuse(no('credentials-not-carried', { needed: decided.data.needed ?? 0 }, ruleOn.committee));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [
        say('credentials-committee.appointed', { session, members: each(members), ...decided.data }, [
          ruleOn.committee,
          ...decided.cites,
        ]),
        ...(facts.days && facts.session
          ? metFirst(
              { session: facts.days, parameters: facts.parameters, met: facts.met },
              'credentialsCommittee',
              localDay(facts.session.city, now),
            )
          : []),
      ],
    };
  },
};

/** As the same members were appointed once more, and while the Assembly voted: by this such an entry is decided again. */
const asked = beforeAsking(appointCredentialsCommittee, votingNow);
export const appointCredentialsCommitteeBefore: typeof appointCredentialsCommittee = {
  ...asked,
  load: async (...given) => ({ ...(await asked.load(...given)), committee: null }),
};

function barred(bar: ReturnType<typeof credentialsCommittee>['value']['objections'][number], day: string): Objection {
  const { facts } = bar;
  const state = String(facts.state);
  switch (bar.code) {
    case 'credentials.committeeSize':
      return no('credentials-committee-size', { size: Number(facts.size), named: Number(facts.named) }, bar);
    case 'credentials.committeeTwice':
      return no('credentials-committee-twice', { state }, bar);
    case 'credentials.committeeParty':
      return no('not-a-state-party-then', { state, day }, bar);
  }
}
