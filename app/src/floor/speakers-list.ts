import { z } from 'zod';
import { objection, refuse } from '../door/command.ts';
import { id, whole } from '../door/input.ts';
import { chairCommand } from './chair.ts';

const input = z.object({ meeting: id });

/** The President announces the list and, with the consent of the Assembly, closes it. */
export const closeList = chairCommand({
  name: 'close-list',
  input,
  decide: (facts, { meeting }) =>
    facts.listClosed
      ? refuse(objection('list-closed', 'The list of speakers is closed already.'))
      : [
          {
            act: 'speakers-list.closed',
            subject: `meeting:${meeting}`,
            audience: 'public',
            cites: [],
            data: { meeting },
          },
        ],
});

export const reopenList = chairCommand({
  name: 'reopen-list',
  input,
  decide: (facts, { meeting }) =>
    facts.listClosed
      ? [
          {
            act: 'speakers-list.reopened',
            subject: `meeting:${meeting}`,
            audience: 'public',
            cites: [],
            data: { meeting },
          },
        ]
      : refuse(objection('list-open', 'The list of speakers is open.')),
});

export const setTimeLimit = chairCommand({
  name: 'set-time-limit',
  input: input.extend({
    seconds: whole({ min: 30, max: 3600 }),
  }),
  decide: (_facts, { meeting, seconds }) => [
    { act: 'time-limit.set', subject: `meeting:${meeting}`, audience: 'public', cites: [], data: { meeting, seconds } },
  ],
});
