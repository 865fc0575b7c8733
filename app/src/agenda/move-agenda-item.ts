import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { ref, sessionId, whole } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { untilClosed } from '../sessions/index.ts';
import { changesOfList, say } from './acts.ts';
import { agendaCommand } from './facts.ts';
import { sessionOfItem } from './session-of-item.ts';

const input = z.object({ item: ref('agenda-item'), session: sessionId, to: whole({ min: 1, max: 999 }) });

/** Gives an item another place; those behind it move up or down. Once the agenda is adopted numbers stay what others refer to. */
export const moveAgendaItem = untilClosed(
  agendaCommand({
    name: 'move-agenda-item',
    undo: { again: 'moved once more' },
    input,
    subject: ({ session }) => `session:${session}`,
    staleBy: () => changesOfList,
    session: sessionOfItem,
    load: async () => null,
    decide({ session, items }, { item, to, session: named }) {
      const moved = items.find(({ id }) => id === item);
      if (!moved || session.id !== named) return refuse(no('no-such-item'));
      const others = items.filter((one) => one !== moved);
      const place = Math.min(to, items.length);
      const order = [...others.slice(0, place - 1), moved, ...others.slice(place - 1)];
      if (moved.number === place) return refuse(no('nothing-changed'));
      const taken = order.find((one, at) => one.status !== 'waiting' && one.number !== at + 1);
      if (taken) return refuse(no('agenda-item-taken-up', { number: taken.number }));
      return [
        say('agenda.ordered', { session: session.id, item, number: place, order: order.map(({ id }) => id) }, [
          'Rules of Procedure of the Assembly, rule 11',
        ]),
      ];
    },
  }),
);
