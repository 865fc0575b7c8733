import type { DecisionId } from '@plenary/rules';
import { type ActOf, act, itsSubject, sayingOf } from '../door/acts.ts';
import type { LanguageMap } from '../words/languages.ts';

/** What the record can say of sessions, their agenda and their plenary meetings. Times are ISO instants, days ISO days. */
export const sessionActs = {
  'session.created': act<{
    readonly session: string;
    readonly number: number | null;
    readonly kind: 'regular' | 'resumed' | 'special';
    readonly title: LanguageMap;
    readonly symbolPrefix: string;
    readonly city: 'The Hague' | 'New York';
    readonly building: string | null;
    readonly starts: string;
    readonly ends: string;
    readonly demonstration: boolean;
    /** the session of the data that it is; missing in entries of before */
    readonly announced?: string | null;
  }>({
    about: ({ session }) => `session:${session}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data }) {
      await tx
        .insertInto('session')
        .values({
          id: data.session,
          number: data.number,
          kind: data.kind,
          title: JSON.stringify(data.title),
          symbol_prefix: data.symbolPrefix,
          city: data.city,
          building: data.building,
          starts: data.starts,
          ends: data.ends,
          demonstration: data.demonstration,
          announced: data.announced ?? null,
        })
        .execute();
    },
  }),

  'session.changed': act<{
    readonly session: string;
    readonly title: LanguageMap;
    readonly city: 'The Hague' | 'New York';
    readonly building: string | null;
    readonly starts: string;
    readonly ends: string;
    /** missing: as it was */
    readonly announced?: string | null;
  }>({
    about: ({ session }) => `session:${session}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data: { session, title, ...facts } }) {
      await tx
        .updateTable('session')
        .set({ ...facts, title: JSON.stringify(title) })
        .where('id', '=', session)
        .execute();
    },
  }),

  'agenda-item.added': act<{
    readonly item: string;
    readonly session: string;
    readonly number: number;
    readonly title: LanguageMap;
    /** the kind of decision that it usually leads to */
    readonly kind?: DecisionId;
  }>({
    about: ({ session }) => `session:${session}`,
    audience: 'public',
    within: ({ item }) => [`agenda-item:${item}`],
    async apply(tx, { data }) {
      await tx
        .insertInto('agenda_item')
        .values({
          id: data.item,
          session: data.session,
          number: data.number,
          title: JSON.stringify(data.title),
          kind: data.kind ?? null,
        })
        .execute();
    },
  }),

  /** with `kind` where that was said with it; null takes it away */
  'agenda-item.renamed': act<{
    readonly item: string;
    readonly session: string;
    readonly title: LanguageMap;
    readonly kind?: DecisionId | null;
  }>({
    about: ({ item }) => `agenda-item:${item}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data }) {
      await tx
        .updateTable('agenda_item')
        .set({ title: JSON.stringify(data.title), ...(data.kind === undefined ? {} : { kind: data.kind }) })
        .where('id', '=', data.item)
        .execute();
    },
  }),

  'meeting.scheduled': act<{
    readonly meeting: string;
    readonly session: string;
    readonly number: number;
    readonly startsAt: string;
    readonly room: string | null;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data }) {
      await tx
        .insertInto('meeting')
        .values({
          id: data.meeting,
          session: data.session,
          number: data.number,
          starts_at: data.startsAt,
          room: data.room,
          cancelled_because: null,
          opened_at: null,
          closed_at: null,
          item: null,
        })
        .execute();
    },
  }),

  'meeting.rescheduled': act<{
    readonly meeting: string;
    readonly session: string;
    readonly startsAt: string;
    readonly room: string | null;
  }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data }) {
      await tx
        .updateTable('meeting')
        .set({ starts_at: data.startsAt, room: data.room })
        .where('id', '=', data.meeting)
        .execute();
    },
  }),

  'meeting.cancelled': act<{ readonly meeting: string; readonly session: string; readonly reason: string }>({
    about: ({ meeting }) => `meeting:${meeting}`,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { data }) {
      await tx
        .updateTable('meeting')
        .set({ status: 'cancelled', cancelled_because: data.reason })
        .where('id', '=', data.meeting)
        .execute();
    },
  }),
};

export type SessionAct = ActOf<typeof sessionActs>;
export const say = sayingOf(sessionActs);
