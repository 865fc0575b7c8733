import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { reason, ref, sessionId } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { say } from './acts.ts';
import { agendaCommand } from './facts.ts';
import { requestsOf } from './requests.ts';
import { sessionOfItem } from './session-of-item.ts';

/** Takes an item off an agenda that is not adopted, at the wish of whoever asked for it, or because it was entered by mistake. */
export const withdrawAgendaItem = agendaCommand({
  name: 'withdraw-agenda-item',
  undo: { back: 'add-agenda-item' },
  input: z.object({ item: ref('agenda-item'), reason }),
  subject: ({ item }) => `agenda-item:${item}`,
  session: sessionOfItem,
  load: async () => null,
  decide({ session, items }, { item, reason: why }) {
    const found = items.find(({ id }) => id === item);
    if (!found) return refuse(no('no-such-item'));
    if (found.standing !== 'on') return refuse(no('item-gone', { number: found.number, standing: found.standing }));
    if (found.status !== 'waiting') return refuse(no('agenda-item-taken-up', { number: found.number }));
    return [say('agenda-item.withdrawn', { item, session: session.id, number: found.number, reason: why })];
  },
});

/** Takes back that somebody asked for an item, as long as the Assembly has not decided on it. */
export const withdrawAgendaRequest = agendaCommand({
  name: 'withdraw-agenda-request',
  undo: { back: 'request-agenda-item' },
  input: z.object({ session: sessionId, request: ref('agenda-request'), reason }),
  subject: ({ session }) => `session:${session}`,
  staleBy: () => ['inclusion.decided'],
  afterAdoption: true,
  session: async (_tx, { session }) => session,
  load: (tx, { session }) => requestsOf(tx, session),
  decide({ session, more }, { request: id, reason: why }) {
    const request = more.find((one) => one.id === id);
    if (!request) return refuse(no('no-such-request'));
    if (request.outcome !== null) return refuse(no('inclusion-decided', { outcome: request.outcome }));
    return [say('agenda-request.withdrawn', { request: id, session: session.id, title: request.title, reason: why })];
  },
});
