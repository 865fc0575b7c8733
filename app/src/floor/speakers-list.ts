import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { choice, id, whole } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { say } from './acts.ts';
import { chairCommand } from './chair.ts';

const input = z.object({ meeting: id });

/** The President announces the list and, with the consent of the Assembly, closes it: the list of the item before the meeting. */
export const closeList = chairCommand({
  name: 'close-list',
  input,
  decide({ item, listClosed }, { meeting }) {
    if (!item) return refuse(noItem);
    if (listClosed) return refuse(no('list-closed'));
    return [say('speakers-list.closed', { meeting, item: item.id })];
  },
});

export const reopenList = chairCommand({
  name: 'reopen-list',
  input,
  decide({ item, listClosed }, { meeting }) {
    if (!item) return refuse(noItem);
    if (!listClosed) return refuse(no('list-open'));
    return [say('speakers-list.reopened', { meeting, item: item.id })];
  },
});

const noItem = no('no-item-open');

/** Whose limit it is: of the speeches from the next one on, from the one in progress on, or of that one alone. */
export const extents = ['next', 'now', 'once'] as const;

export const setTimeLimit = chairCommand({
  name: 'set-time-limit',
  input: input.extend({
    seconds: whole({ min: 30, max: 3600 }),
    extent: choice(extents).default('next'),
  }),
  staleBy: ['time-limit.set'],
  decide({ speaking }, { meeting, seconds, extent }) {
    if (extent !== 'next' && !speaking) return refuse(no('nobody-speaking'));
    return [
      say('time-limit.set', {
        meeting,
        seconds,
        ...(extent !== 'next' && speaking ? { speaker: speaking.speaker, state: speaking.state } : {}),
        ...(extent === 'once' ? { once: true } : {}),
      }),
    ];
  },
});
