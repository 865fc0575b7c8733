import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { choice, day, flag, optionalLine, sessionId, stateCode, title } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { partiesOn } from '../membership/index.ts';
import { agendaItem } from '../parameters/index.ts';
import { askers, longBefore, untilClosed } from '../sessions/index.ts';
import { say } from './acts.ts';
import { agendaCommand, nextNumber } from './facts.ts';

const input = z.object({
  session: sessionId,
  title,
  by: choice(askers),
  /** which, of a State Party */
  state: stateCode.optional(),
  requested: day,
  /** symbol of the explanatory memorandum, the basic documents or the draft decision */
  memorandum: optionalLine(200),
  /** whoever asks says that it is important and urgent */
  urgent: flag.optional(),
});

/**
 * Enters that somebody asks for an item. By which way it comes, from when it may be taken up and who decides follows from the day of the
 * request (Rules of Procedure, rules 11 to 18 [unverified]): in time it goes on the agenda, later it waits for the Assembly.
 */
export const requestAgendaItem = untilClosed(
  agendaCommand({
    name: 'request-agenda-item',
    edition: 2,
    undo: { back: 'withdraw-agenda-request' },
    input,
    subject: ({ session }) => `session:${session}`,
    staleBy: () => ['agenda.adopted'],
    afterAdoption: true,
    session: async (_tx, { session }) => session,
    load: async (tx, { requested }) => ({
      parties: await partiesOn(tx, requested),
      request: String(randomUUID()),
      item: String(randomUUID()),
    }),
    decide({ session, standing, parameters, items, more }, asked, today) {
      const { title: wanted, by, state = null, requested, memorandum, urgent } = asked;
      if (requested > today) return refuse(no('request-to-come', { day: requested }));
      const early = longBefore(session, requested);
      if (early) return refuse(early);
      if (by === 'stateParty' && state === null) return refuse(no('agenda-which-state'));
      if (by === 'stateParty' && state !== null && !more.parties.includes(state))
        return refuse(no('not-a-state-party-then', { state, day: requested }));
      const found = agendaItem(
        {
          ...{ session: session.kind, opening: session.starts, requested, by },
          ...{ memorandum: memorandum !== null, urgent: urgent === true },
        },
        parameters,
      );
      const { route, objections } = found.value;
      if (route === null || memorandum === null) return refuse(...objections);
      // Nothing goes on an adopted agenda without the Assembly, in whatever time it was asked for.
      const decision = found.value.decision ?? (standing.adoptedAt === null ? null : 'D02');
      const data = { session: session.id, title: wanted, requested, memorandum, route };
      const of = by === 'stateParty' ? state : null;
      const cites = found.lines.map(({ cite }) => cite.provision);
      const request = say('agenda-item.requested', { request: more.request, ...data, by, state: of, decision }, cites);
      if (decision !== null) return [request];
      const listed = say('agenda-item.listed', {
        ...{ item: more.item, session: session.id, number: nextNumber(items), title: wanted },
        asked: { requested, by, state: of, route, memorandum },
        notBefore: null,
      });
      return [request, listed];
    },
    answer: ({ request }) => ({ request }),
  }),
);
