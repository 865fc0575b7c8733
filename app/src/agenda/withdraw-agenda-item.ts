import { z } from 'zod';
import { type Command, editionOf, refuse } from '../door/command.ts';
import { reason, ref, sessionId } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { type AgendaAct, say } from './acts.ts';
import { type AgendaFacts, agendaCommand } from './facts.ts';
import { requestsOf } from './requests.ts';
import { sessionOfItem } from './session-of-item.ts';

/** In its edition before: the number stayed taken in a draft that was never issued, too. */
const withdrawAgendaItemBefore = agendaCommand({
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

type Before = typeof withdrawAgendaItemBefore;

/**
 * Takes an item off an agenda that is not adopted, at the wish of whoever asked for it, or because it was entered by mistake. In a draft
 * that was never issued nobody knows the numbers yet: those behind it close up, and it stands at the end with what is gone.
 */
export const withdrawAgendaItem: Command<
  z.infer<Before['input']>,
  Awaited<ReturnType<Before['load']>>,
  AgendaAct,
  z.input<Before['input']>
> = {
  ...withdrawAgendaItemBefore,
  edition: editionOf(withdrawAgendaItemBefore) + 1,
  before: withdrawAgendaItemBefore,
  decide(facts, input, ...given) {
    const decided = withdrawAgendaItemBefore.decide(facts, input, ...given);
    const order = facts && decided.ok ? closedUp(facts, input.item) : null;
    if (!facts || !decided.ok || order === null) return decided;
    const { id: session } = facts.session;
    const ordered = { session, item: input.item, number: order.length, order };
    return {
      ...decided,
      acts: [...decided.acts, say('agenda.ordered', ordered, ['Rules of Procedure of the Assembly, rule 11'])],
    };
  },
};

/** Ids in their order without a gap; null where numbers stay: the list was issued, or an item that was taken up would move. */
function closedUp({ standing, items }: AgendaFacts, item: string): readonly string[] | null {
  if (standing.issuedOn !== null) return null;
  const stays = (one: AgendaFacts['items'][number]) => one.standing === 'on' && one.id !== item;
  const order = [
    ...items.filter(stays),
    ...items.filter((one) => !stays(one) && one.id !== item),
    ...items.filter(({ id }) => id === item),
  ];
  const moved = order.filter((one, place) => one.number !== place + 1);
  return moved.length === 0 || moved.some(({ status }) => status !== 'waiting') ? null : order.map(({ id }) => id);
}

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
