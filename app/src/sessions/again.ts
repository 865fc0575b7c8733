import type { Redecide } from '../door/again.ts';
import { addAgendaItem, addRequestedItemBefore } from './add-agenda-item.ts';
import { changeSession } from './change-session.ts';
import { createSession, createSessionBefore, createSessionUncounted } from './create-session.ts';
import { renameAgendaItem } from './rename-agenda-item.ts';

export const sessionsAgain: Redecide = {
  'session.created': ({ session, kind, convened, number, ...said }, { entered }) => {
    const { title, city, building, starts, ends, announced } = said;
    const facts = { kind, title, city, building, starts, ends, announced };
    const command = [createSession, createSessionUncounted].find(entered);
    if (!command) return { command: createSessionBefore, input: { ...facts, number } };
    if (!convened) return { command, input: { ...facts, number } };
    const { by, requests, reference } = convened;
    const own = /^S-(\d+)$/.exec(session)?.[1];
    return {
      command,
      input: { ...facts, number: own ? Number(own) : null, convenedBy: by, requests: requests ?? undefined, reference },
    };
  },
  'session.changed': (input) => ({ command: changeSession, input }),
  'agenda-item.added': ({ session, title, kind, request, number, order }) =>
    request
      ? {
          command: addRequestedItemBefore,
          input: { session, title, kind, requested: request.requested },
          drawn: ['item'],
        }
      : {
          command: addAgendaItem,
          input: { session, title, kind, after: order?.[number - 2] },
          drawn: ['item'],
        },
  'agenda-item.renamed': ({ item, title, kind }) => ({ command: renameAgendaItem, input: { item, title, kind } }),
};
