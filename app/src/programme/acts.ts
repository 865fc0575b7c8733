import { type ActOf, act, itsSubject, sayingOf } from '../door/acts.ts';
import type { Lang, LanguageMap } from '../words/languages.ts';
import type { Body } from './bodies.ts';

interface RoomSaid {
  readonly room: string;
  readonly session: string;
  readonly name: LanguageMap;
  readonly seats: number | null;
  readonly interpretation: readonly Lang[];
}

interface Entry {
  readonly entry: string;
  readonly session: string;
}

interface Matter {
  readonly body: Body;
  readonly title: LanguageMap | null;
  /** ids of agenda items */
  readonly items: readonly string[];
  readonly note: LanguageMap | null;
}

/** ISO instants */
interface Place {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly room: string | null;
}

const aboutEntry = {
  about: ({ entry }: Entry) => `programme-entry:${entry}`,
  audience: 'public',
  within: itsSubject,
} as const;
const json = (value: object | null) => (value === null ? null : JSON.stringify(value));
const matter = ({ body, title, items, note }: Matter) => ({
  body,
  title: json(title),
  items: JSON.stringify(items),
  note: json(note),
});
const place = ({ startsAt, endsAt, room }: Place) => ({ starts_at: startsAt, ends_at: endsAt, room });

const ofProgramme = {
  about: ({ session }: { readonly session: string }) => `programme:${session}`,
  audience: 'public',
  within: ({ session }: { readonly session: string }) => [`session:${session}`],
} as const;

/** What the record can say of a programme of work. A meeting of the plenary is scheduled by an act of its own. */
export const programmeActs = {
  'meeting-room.declared': act<RoomSaid>({
    about: ({ room }) => `meeting-room:${room}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data: { room, session, name, seats, interpretation } }) {
      const values = { name: JSON.stringify(name), seats, interpretation: JSON.stringify(interpretation) };
      await tx
        .insertInto('meeting_room')
        .values({ id: room, session, ...values })
        .execute();
    },
  }),

  'meeting-room.changed': act<RoomSaid>({
    about: ({ room }) => `meeting-room:${room}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data: { room, name, seats, interpretation } }) {
      const values = { name: JSON.stringify(name), seats, interpretation: JSON.stringify(interpretation) };
      await tx.updateTable('meeting_room').set(values).where('id', '=', room).execute();
    },
  }),

  'programme-entry.placed': act<Entry & Matter & Place>({
    ...aboutEntry,
    async apply(tx, { data }) {
      const { entry: id, session } = data;
      await tx
        .insertInto('programme_entry')
        .values({ id, session, ...matter(data), ...place(data) })
        .execute();
    },
  }),

  /** to another time or room */
  'programme-entry.moved': act<Entry & Place>({
    ...aboutEntry,
    async apply(tx, { data }) {
      await tx.updateTable('programme_entry').set(place(data)).where('id', '=', data.entry).execute();
    },
  }),

  'programme-entry.changed': act<Entry & Matter>({
    ...aboutEntry,
    async apply(tx, { data }) {
      await tx.updateTable('programme_entry').set(matter(data)).where('id', '=', data.entry).execute();
    },
  }),

  'programme-entry.cancelled': act<Entry & { readonly reason: string }>({
    ...aboutEntry,
    async apply(tx, { data: { entry, reason } }) {
      await tx.updateTable('programme_entry').set({ cancelled_because: reason }).where('id', '=', entry).execute();
    },
  }),

  /** A body may meet while the plenary does. */
  'beside-plenary.allowed': act<{ readonly session: string; readonly body: Body; readonly reason: string }>({
    ...ofProgramme,
    async apply(tx, { data }) {
      await tx.insertInto('beside_plenary').values(data).execute();
    },
  }),

  'beside-plenary.ended': act<{ readonly session: string; readonly body: Body; readonly reason: string }>({
    ...ofProgramme,
    async apply(tx, { data: { session, body } }) {
      await tx.deleteFrom('beside_plenary').where('session', '=', session).where('body', '=', body).execute();
    },
  }),
};

export type ProgrammeAct = ActOf<typeof programmeActs>;
export const say = sayingOf(programmeActs);
