import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { day, sessionId } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { localDay, untilClosed } from '../sessions/index.ts';
import { type CredentialsAct, say } from './acts.ts';
import {
  aboutObjection,
  type CredentialsFacts,
  committeeOrSecretariat,
  credentialsFacts,
  forCommittee,
  noCommittee,
  onlyTheCommittee,
  ruleOn,
} from './facts.ts';
import { type Report, reportNow, reportsOf } from './reports.ts';

const input = z.object({ session: sessionId, metOn: day });
type Input = z.infer<typeof input>;

/**
 * The Committee adopts its report: what it found, as it stands. Until the Assembly has adopted it, the Committee may make it anew.
 */
export const makeCredentialsReport: Command<
  Input,
  CredentialsFacts & { readonly reports: readonly Report[] },
  CredentialsAct,
  z.input<typeof input>
> = untilClosed({
  name: 'make-credentials-report',
  edition: 2,
  undo: { again: 'it is made anew, until the Assembly has adopted it' },
  who: committeeOrSecretariat,
  input,
  // What the Committee adopts is the draft that it read.
  subject: ({ session }) => `session:${session}`,
  staleBy: () => [
    ...['credentials.received', 'credentials.corrected', 'credentials.examined'],
    ...['credentials-committee.appointed', 'credentials-committee.chair-chosen'],
    ...['credentials-report.made', 'credentials-report.adopted'],
  ],
  async load(tx, { session }, _actor, now) {
    return { ...(await credentialsFacts(tx, session, now)), reports: await reportsOf(tx, session) };
  },
  decide(facts, { session, metOn }, actor, now) {
    const capacity = forCommittee(facts, actor);
    if (!capacity) return refuse(onlyTheCommittee);
    const refused = aboutObjection(facts, [], actor, now);
    if (refused) return refuse(refused);
    const { committee } = facts;
    if (!committee) return refuse(noCommittee);
    if (!committee.chair) return refuse(no('credentials-chair-missing', {}, ruleOn.committee));
    if (metOn > localDay(facts.session?.city ?? 'The Hague', now))
      return refuse(no('committee-met-in-future', { day: metOn }));
    const appointed = localDay(facts.session?.city ?? 'The Hague', committee.appointedAt);
    if (metOn < appointed) return refuse(no('committee-met-before', { day: appointed }, ruleOn.committee));
    const { waiting, ...lists } = reportNow(facts.parties, facts.held);
    if (waiting.length > 0) return refuse(no('credentials-unexamined', { n: waiting.length }, ruleOn.committee));
    if (lists.accepted.length + lists.onUnderstanding.length + lists.objected.length === 0)
      return refuse(no('credentials-nothing-examined', {}, ruleOn.committee));
    const last = facts.reports.at(-1);
    const number = last === undefined ? 1 : last.adopted === null ? last.number : last.number + 1;
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [
        say('credentials-report.made', { session, number, metOn, chairedBy: committee.chair.state, ...lists }, [
          ruleOn.committee,
        ]),
      ],
    };
  },
});
