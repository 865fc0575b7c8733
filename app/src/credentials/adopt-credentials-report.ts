import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { sessionId } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chair } from '../door/who.ts';
import { isRefused } from '../parameters/index.ts';
import { type CredentialsAct, say } from './acts.ts';
import { type DecidingFacts, decidedBy, decidingFacts, decisionInput } from './decided.ts';
import { aboutObjection, type CredentialsFacts, credentialsFacts, ruleOn } from './facts.ts';
import { overtakenIn, type Report, reportsOf } from './reports.ts';

const input = z.object({ session: sessionId, ...decisionInput });
type Input = z.infer<typeof input>;

interface Facts extends CredentialsFacts {
  readonly deciding: DecidingFacts;
  readonly reports: readonly Report[];
}

/** The Assembly adopts the report of its Credentials Committee; by that, and by nothing else, credentials are accepted. */
export const adoptCredentialsReport: Command<Input, Facts, CredentialsAct, z.input<typeof input>> = {
  name: 'adopt-credentials-report',
  edition: 4,
  undo: { asks: 'what the report accepts is accepted' },
  who: chair,
  input,
  // What is adopted is the report that was read.
  subject: ({ session }) => `session:${session}`,
  staleBy: () => ['credentials-report.made', 'credentials-report.adopted'],
  async load(tx, { session }, _actor, now, filled) {
    return {
      ...(await credentialsFacts(tx, session, now)),
      deciding: await decidingFacts(tx, session, filled),
      reports: await reportsOf(tx, session),
    };
  },
  decide(facts, { session, ...decision }, actor, now) {
    const capacity = acting(actor, 'president', 'secretariat');
    if (!capacity) return refuse(chair.refusal);
    const refused = aboutObjection(facts, [], actor, now);
    if (refused) return refuse(refused);
    const report = facts.reports.find(({ adopted }) => adopted === null);
    if (!report) return refuse(no('credentials-not-reported', {}, ruleOn.committee));
    const decided = decidedBy(facts, decision, ruleOn.committee);
    if (isRefused(decided)) return decided;
    const overtaken = overtakenIn(report, facts.held);
    if (overtaken !== null) return refuse(no('credentials-report-overtaken', { state: overtaken }, ruleOn.committee));
    if (!decided.carried)
      return refuse(no('credentials-not-carried', { needed: decided.data.needed ?? 0 }, ruleOn.committee));
    const { number, accepted, onUnderstanding, objected, nothing } = report;
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [
        say(
          'credentials-report.adopted',
          { session, number, ...decided.data, accepted, onUnderstanding, objected, nothing },
          [ruleOn.committee, ruleOn.provisional, ...decided.cites],
        ),
      ],
    };
  },
};
