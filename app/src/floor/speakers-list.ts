import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { choice, ref, whole } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { say } from './acts.ts';
import { floorCommand } from './floor-command.ts';

const input = z.object({ meeting: ref('meeting') });

/** The President announces the list and, with the consent of the Assembly, closes it: the list of the item before the meeting. */
export const closeList = floorCommand({
  name: 'close-list',
  edition: 2,
  undo: { back: 'reopen-list' },
  input,
  decide({ item, listClosed }, { meeting }) {
    if (!item) return refuse(noItem);
    if (listClosed) return refuse(no('list-closed'));
    return [say('speakers-list.closed', { meeting, item: item.id })];
  },
});

export const reopenList = floorCommand({
  name: 'reopen-list',
  edition: 2,
  undo: { back: 'close-list' },
  input,
  decide({ item, listClosed, closesAt }, { meeting }) {
    if (!item) return refuse(noItem);
    if (!listClosed && closesAt === null) return refuse(no('list-open'));
    return [say('speakers-list.reopened', { meeting, item: item.id })];
  },
});

const noItem = no('no-item-open');

/** Whose limit it is: of the speeches from the next one on, from the one in progress on, or of that one alone. */
export const extents = ['next', 'now', 'once'] as const;

export const setTimeLimit = floorCommand({
  name: 'set-time-limit',
  undo: { again: 'set once more' },
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
