import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { ref, sessionId } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { sessionFacts, untilClosed, wholeAgenda } from '../sessions/index.ts';
import { say } from './acts.ts';
import { agendaCommand, nextNumber } from './facts.ts';
import { same } from './read-list.ts';

const input = z.object({
  session: sessionId,
  /** whose agenda is taken over */
  earlier: sessionId,
  items: z.array(ref('agenda-item')).max(200).default([]),
});

/** Begins from the agenda of another session: what is ticked is carried over, with its sub-items, body and languages. */
export const carryAgenda = untilClosed(
  agendaCommand({
    name: 'carry-agenda',
    undo: { back: 'withdraw-agenda-item' },
    input,
    subject: ({ session }) => `session:${session}`,
    staleBy: () => ['agenda.written', 'agenda.adopted'],
    session: async (_tx, { session }) => session,
    load: async (tx, { earlier, items }) => ({
      origin: await sessionFacts(tx, earlier),
      items: await wholeAgenda(tx, earlier),
      ids: items.map((): string => randomUUID()),
    }),
    decide({ session, items, more }, { earlier, items: ticked }) {
      if (!more.origin || more.origin.id === session.id || more.origin.demonstration !== session.demonstration)
        return refuse(no('agenda-other-session'));
      const chosen = more.items.filter(({ id }) => ticked.includes(id));
      if (chosen.length === 0) return refuse(no('agenda-nothing-ticked'));
      if (chosen.length < new Set(ticked).size) return refuse(no('no-such-item'));
      const there = chosen.find(({ title }) =>
        items.some((one) => one.standing === 'on' && same(one.title.en, title.en)),
      );
      if (there) return refuse(no('agenda-carried-twice', { title: there.title.en }));
      return [
        say(
          'agenda.written',
          {
            session: session.id,
            first: nextNumber(items),
            items: more.ids.slice(0, chosen.length),
            texts: chosen.map(({ title, parts, body, kind }) => ({ title, parts, body, kind })),
            from: earlier,
            sources: chosen.map(({ id }) => id),
            count: chosen.length,
          },
          ['Rules of Procedure of the Assembly, rule 11'],
        ),
      ];
    },
  }),
);
