import type { Redecide } from '../door/again.ts';
import { allowBesidePlenary, endBesidePlenary } from './beside-plenary.ts';
import { cancelEntry } from './cancel-entry.ts';
import { changeEntry } from './change-entry.ts';
import { changeMeetingRoom } from './change-meeting-room.ts';
import { declareMeetingRoom } from './declare-meeting-room.ts';
import { placeDay, placeTogether, placeTogetherBefore } from './place-day.ts';
import { placeEntry } from './place-entry.ts';

export const programmeAgain: Redecide = {
  'meeting-room.declared': ({ session, name, seats, interpretation }) => ({
    command: declareMeetingRoom,
    input: { session, name, seats, interpretation },
    drawn: ['room'],
  }),
  'meeting-room.changed': ({ room, name, seats, interpretation }) => ({
    command: changeMeetingRoom,
    input: { room, name, seats, interpretation },
  }),
  // A pasted list places several at once; the list itself is not in the record.
  'programme-entry.placed': ({ entry, ...input }, { next, entered }) => {
    const other = next.findIndex(({ act }) => act !== 'programme-entry.placed');
    const behind = other < 0 ? next : next.slice(0, other);
    const before = !entered(placeDay);
    if (behind.length === 0 && !before) return { command: placeEntry, input, drawn: ['entry'] };
    const entries = [{ entry, ...input }, ...behind.map(({ data }) => data ?? {})];
    return { command: before ? placeTogetherBefore : placeTogether, input: { session: input.session, entries } };
  },
  // What is not said with the move stands as it was, or is said by the act behind it.
  'programme-entry.moved': async ({ entry, startsAt, endsAt, room }, { tx, next }) => {
    const row = await tx
      .selectFrom('programme_entry')
      .select(['body', 'title', 'items', 'note'])
      .where('id', '=', entry)
      .executeTakeFirst();
    const [behind] = next;
    const said = behind?.act === 'programme-entry.changed' && behind.data?.entry === entry ? behind.data : row;
    if (!said) return null;
    const { body, title, items, note } = said;
    return { command: changeEntry, input: { entry, startsAt, endsAt, room, body, title, items, note } };
  },
  'programme-entry.changed': async ({ entry, body, title, items, note }, { tx }) => {
    const row = await tx
      .selectFrom('programme_entry')
      .select(['starts_at', 'ends_at', 'room'])
      .where('id', '=', entry)
      .executeTakeFirst();
    if (!row) return null;
    const { starts_at: startsAt, ends_at: endsAt, room } = row;
    return { command: changeEntry, input: { entry, startsAt, endsAt, room, body, title, items, note } };
  },
  'programme-entry.cancelled': ({ entry, reason }) => ({ command: cancelEntry, input: { entry, reason } }),
  'beside-plenary.allowed': (input) => ({ command: allowBesidePlenary, input }),
  'beside-plenary.ended': (input) => ({ command: endBesidePlenary, input }),
};
