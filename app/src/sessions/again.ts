import type { Redecide } from '../door/again.ts';
import { addAgendaItem, addRequestedItemBefore } from './add-agenda-item.ts';
import { changeSession } from './change-session.ts';
import { createSession } from './create-session.ts';
import { renameAgendaItem } from './rename-agenda-item.ts';

export const sessionsAgain: Redecide = {
  'session.created': ({ number, kind, title, city, building, starts, ends, announced }) => ({
    command: createSession,
    input: { number, kind, title, city, building, starts, ends, announced },
  }),
  'session.changed': (input) => ({ command: changeSession, input }),
  'agenda-item.added': ({ session, title, kind, request }) =>
    request
      ? {
          command: addRequestedItemBefore,
          input: { session, title, kind, requested: request.requested },
          drawn: ['item'],
        }
      : { command: addAgendaItem, input: { session, title, kind }, drawn: ['item'] },
  'agenda-item.renamed': ({ item, title, kind }) => ({ command: renameAgendaItem, input: { item, title, kind } }),
};
