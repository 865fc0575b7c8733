import { orderOfSpeakers, orderPolicies, type WaitingSpeaker } from '@plenary/rules';
import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { choice, instant, localTime, reason, ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chairCommand, instantAsked } from '../meetings/index.ts';
import { sessionDays } from '../sessions/index.ts';
import { say } from './acts.ts';
import { floorOf } from './facts.ts';
import { waitingForOrder } from './waiting-for-order.ts';

/** The President orders those who wait by a policy that has a name; the reason is kept. What comes later stands at the end again. */
export const orderSpeakers = chairCommand({
  name: 'order-speakers',
  undo: { again: 'ordered once more, or moved by hand' },
  whileSuspended: true,
  input: z.object({ meeting: ref('meeting'), policy: choice(orderPolicies), reason }),
  load: async (tx, { item }): Promise<{ readonly waits: readonly WaitingSpeaker[] }> => ({
    waits: item ? await waitingForOrder(tx, item.id) : [],
  }),
  decide({ item, waits }, { meeting, policy, reason }) {
    if (!item) return refuse(no('no-item-open'));
    if (waits.length === 0) return refuse(no('list-empty'));
    const found = orderOfSpeakers(waits, policy);
    const order = found.value.map(({ id, why }) => ({ speaker: id, why }));
    const cites = found.lines.map(({ cite }) => cite.provision);
    return [say('speakers-list.ordered', { meeting, item: item.id, policy, reason, order }, cites)];
  },
});

/** The President announces the list, and at which hour it closes: nobody is put on it by asking afterwards. */
export const announceList = chairCommand({
  name: 'announce-list',
  undo: { again: 'announced with another hour, or opened again' },
  whileSuspended: true,
  input: z.object({
    meeting: ref('meeting'),
    /** an instant, or from a form what the clock of the session's city shows */
    closesAt: instant.optional(),
    closesAtLocal: localTime.optional(),
  }),
  load: async (tx, { meeting, session }) => ({
    ...(await floorOf(tx, meeting)),
    days: await sessionDays(tx, session),
  }),
  decide({ item, listClosed, days }, { meeting, closesAt, closesAtLocal }, now) {
    if (!item) return refuse(no('no-item-open'));
    if (listClosed) return refuse(no('list-closed'));
    if (!days) return refuse(no('no-item-open'));
    const closes = instantAsked(days, { startsAt: closesAt, startsAtLocal: closesAtLocal });
    if (!closes.ok) return refuse(closes.objection);
    if (closes.at <= now) return refuse(no('closes-in-the-past'));
    return [say('speakers-list.announced', { meeting, item: item.id, closesAt: closes.at })];
  },
});
