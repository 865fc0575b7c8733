import { z } from 'zod';
import type { DeadlineAct } from '../deadlines/index.ts';
import { metFirst, stepsMet } from '../deadlines/index.ts';
import { refuse } from '../door/command.ts';
import { choice, sessionId } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { untilClosed } from '../sessions/index.ts';
import { type AgendaAct, changesOfList, say } from './acts.ts';
import { agendaCommand } from './facts.ts';
import { asIssued, sameIssued } from './issued.ts';
import { changedSince, seenAgenda } from './seen-agenda.ts';

const input = z.object({
  session: sessionId,
  list: choice(['provisional', 'supplementary']),
  seen: seenAgenda,
});
type Input = z.infer<typeof input>;
type Steps = Awaited<ReturnType<typeof stepsMet>>;

/**
 * Issues the provisional agenda, or the list of supplementary items, today; its deadline is met when it is issued first. Issued anew it
 * is where it has changed.
 */
export const issueAgenda = untilClosed({ ...issuing(true), edition: 3 });

/** As it was when it did not keep what was issued, and issued the same once more. */
export const issueAgendaBefore = { ...issuing(false), edition: 2 };

function issuing(keeps: boolean) {
  return agendaCommand<Input, Steps, AgendaAct | DeadlineAct, z.input<typeof input>>({
    name: 'issue-agenda',
    undo: { again: 'issued once more, as it is then' },
    input,
    subject: ({ session }) => `session:${session}`,
    staleBy: () => changesOfList,
    session: async (_tx, { session }) => session,
    load: (tx, { session }) => stepsMet(tx, session),
    decide({ session, parameters, standing, items, more: met }, { list, seen }, today) {
      const changed = changedSince(seen, items);
      if (changed) return refuse(changed);
      const listed = items.filter(
        (item) => item.standing === 'on' && (list === 'provisional' || item.asked?.route === 'supplementary'),
      );
      if (list === 'supplementary' && standing.issuedOn === null) return refuse(no('agenda-not-issued'));
      if (listed.length === 0) return refuse(no('agenda-nothing-to-issue', { list }));
      const as = asIssued(listed);
      const before = list === 'provisional' ? standing.issuedAs : standing.supplementedAs;
      if (keeps && sameIssued(as, before)) return refuse(no('nothing-changed'));
      const rule = list === 'provisional' ? 'rule 10' : 'rule 12';
      return [
        say('agenda.issued', { session: session.id, list, on: today, count: listed.length, ...(keeps ? { as } : {}) }, [
          `Rules of Procedure of the Assembly, ${rule}`,
        ]),
        ...metFirst(
          { session, parameters, met },
          list === 'provisional' ? 'provisionalAgenda' : 'supplementaryList',
          today,
        ),
      ];
    },
  });
}
