import type { AgendaItemAnswer, DecisionId } from '@plenary/rules';
import { type ActOf, act, itsSubject, sayingOf } from '../door/acts.ts';
import type { LanguageMap } from '../words/languages.ts';
import { setOrder } from './agenda-standing.ts';

/** Who convened a special session; `requests`: so many States Parties, where so many were needed. */
export interface Convened {
  readonly by: 'bureau' | 'request';
  readonly requests: number | null;
  readonly needed: number | null;
  readonly reference: string | null;
}

/** What the record can say of sessions and their agenda. Days are ISO days. */
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
    /** of a special session; missing in entries of before */
    readonly convened?: Convened;
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
          convened: data.convened ? JSON.stringify(data.convened) : null,
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
    /** ids of all items in their order from now on, where it was put between others */
    readonly order?: readonly string[];
    /** the day it was asked for, where that was said, and what follows from it */
    readonly request?: { readonly requested: string } & Pick<AgendaItemAnswer, 'route' | 'decision' | 'notBefore'>;
  }>({
    about: ({ session }) => `session:${session}`,
    audience: 'public',
    within: ({ item }) => [`agenda-item:${item}`],
    async apply(tx, { data }) {
      // Those behind it make room first: no two have one number.
      if (data.order) await setOrder(tx, data.order);
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
};

export type SessionAct = ActOf<typeof sessionActs>;
export const say = sayingOf(sessionActs);
