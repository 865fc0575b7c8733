import type { AgendaRoute, DecisionId } from '@plenary/rules';
import { type ActOf, act, itsSubject, sayingOf } from '../door/acts.ts';
import type { TakenData } from '../parameters/index.ts';
import {
  type AgendaBody,
  type AskedFor,
  type IssuedItems,
  insertItems,
  setAgendaStanding,
  setItemDetails,
  setItemStanding,
  setItemTitle,
  setOrder,
} from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';

interface WrittenItem {
  readonly title: LanguageMap;
  readonly parts: readonly LanguageMap[];
  readonly body: AgendaBody | null;
  readonly kind: DecisionId | null;
}

interface AskedItem {
  readonly request: string;
  readonly session: string;
  readonly title: LanguageMap;
  readonly by: AskedFor['by'];
  readonly state: string | null;
  /** ISO day */
  readonly requested: string;
  readonly memorandum: string;
  readonly route: AgendaRoute;
  /** of the Assembly on its inclusion; null where none is needed */
  readonly decision: DecisionId | null;
}

const ofSession = ({ session }: { readonly session: string }) => `session:${session}` as const;
const ofItem = ({ item }: { readonly item: string }) => `agenda-item:${item}` as const;

/** What the record can say of an agenda: how it is drawn up, issued, adopted, and changed by the Assembly. */
export const agendaActs = {
  /** Items put at its end: pasted, or carried over from another session. */
  'agenda.written': act<{
    readonly session: string;
    /** the number of the first of them */
    readonly first: number;
    readonly items: readonly string[];
    readonly texts: readonly WrittenItem[];
    /** the session that they come from, with the items there; null for a pasted list */
    readonly from: string | null;
    readonly sources: readonly string[];
    /** how many */
    readonly count: number;
  }>({
    about: ofSession,
    audience: 'public',
    within: ({ items }) => items.map((item) => `agenda-item:${item}` as const),
    apply: (tx, { data: { session, first, items, texts } }) =>
      insertItems(
        tx,
        session,
        items.flatMap((item, place) => {
          const text = texts[place];
          return text ? [{ item, number: first + place, ...text }] : [];
        }),
      ),
  }),

  'agenda.ordered': act<{
    readonly session: string;
    readonly item: string;
    /** the number that it has from now on */
    readonly number: number;
    readonly order: readonly string[];
  }>({
    about: ofSession,
    audience: 'public',
    within: ({ item }) => [ofItem({ item })],
    apply: (tx, { data }) => setOrder(tx, data.order),
  }),

  'agenda-item.described': act<{
    readonly item: string;
    readonly session: string;
    readonly parts: readonly LanguageMap[];
    readonly body: AgendaBody | null;
    readonly annotation: LanguageMap | null;
  }>({
    about: ofItem,
    audience: 'public',
    within: itsSubject,
    apply: (tx, { data: { item, ...details } }) => setItemDetails(tx, item, details),
  }),

  'agenda.issued': act<{
    readonly session: string;
    readonly list: 'provisional' | 'supplementary';
    readonly on: string;
    readonly count: number;
    /** the items as they were issued, in short */
    readonly as?: IssuedItems;
  }>({
    about: ofSession,
    audience: 'public',
    within: itsSubject,
    apply: (tx, { data: { session, list, on, as = null } }) =>
      setAgendaStanding(
        tx,
        session,
        list === 'provisional' ? { issuedOn: on, issuedAs: as } : { supplementedOn: on, supplementedAs: as },
      ),
  }),

  /** It goes on the agenda at once, or waits for the Assembly. */
  'agenda-item.requested': act<AskedItem>({
    about: ofSession,
    audience: 'public',
    within: itsSubject,
    async apply(tx, { at, data }) {
      const { request: id, by: asked_by, decision, title, ...rest } = data;
      if (decision === null) return;
      await tx
        .insertInto('agenda_request')
        .values({ id, asked_by, decision, title: JSON.stringify(title), asked_at: at, ...rest })
        .execute();
    },
  }),

  'agenda-item.listed': act<{
    readonly item: string;
    readonly session: string;
    readonly number: number;
    readonly title: LanguageMap;
    readonly asked: AskedFor;
    readonly notBefore: string | null;
  }>({
    about: ofSession,
    audience: 'public',
    within: ({ item }) => [ofItem({ item })],
    apply: (tx, { data: { session, ...item } }) => insertItems(tx, session, [item]),
  }),

  /** Whoever asked for it wishes it no longer, or it was entered by mistake. */
  'agenda-request.withdrawn': act<{
    readonly request: string;
    readonly session: string;
    readonly title: LanguageMap;
    readonly reason: string;
  }>({
    about: ofSession,
    audience: 'public',
    within: itsSubject,
    apply: (tx, { data }) => setOutcome(tx, data.request, 'withdrawn'),
  }),

  'inclusion.spoken': act<{
    readonly request: string;
    readonly session: string;
    readonly meeting: string;
    readonly state: string;
    /** neither: it was noted by mistake */
    readonly side: 'for' | 'against' | 'neither';
  }>({
    about: ofSession,
    audience: 'public',
    within: ({ meeting }) => [`meeting:${meeting}`],
    apply: (tx, { data }) => noteSpeaker(tx, data),
  }),

  /** Noted before on the other side. */
  'inclusion.corrected': act<{
    readonly request: string;
    readonly session: string;
    readonly meeting: string;
    readonly state: string;
    readonly side: 'for' | 'against';
  }>({
    about: ofSession,
    audience: 'public',
    within: ({ meeting }) => [`meeting:${meeting}`],
    apply: (tx, { data }) => noteSpeaker(tx, data),
  }),

  'inclusion.decided': act<
    TakenData & {
      readonly request: string;
      readonly session: string;
      readonly meeting: string;
      readonly title: LanguageMap;
      readonly outcome: 'included' | 'refused';
      /** id of the item that it became */
      readonly item: string | null;
      /** the Assembly decided that it need not wait */
      readonly atOnce: boolean;
    }
  >({
    about: ofSession,
    audience: 'public',
    within: ({ meeting }) => [`meeting:${meeting}`],
    apply: (tx, { data }) => setOutcome(tx, data.request, data.outcome),
  }),

  'agenda.adopted': act<TakenData & { readonly session: string; readonly meeting: string; readonly count: number }>({
    about: ofSession,
    audience: 'public',
    within: ({ meeting }) => [`meeting:${meeting}`],
    apply: (tx, { at, data }) => setAgendaStanding(tx, data.session, { adoptedAt: at, adoptedIn: data.meeting }),
  }),

  'agenda.adoption-taken-back': act<{
    readonly session: string;
    readonly meeting: string;
    readonly reason: string;
  }>({
    about: ofSession,
    audience: 'public',
    within: ({ meeting }) => [`meeting:${meeting}`],
    apply: (tx, { data }) => setAgendaStanding(tx, data.session, { adoptedAt: null, adoptedIn: null }),
  }),

  'agenda-item.withdrawn': act<{
    readonly item: string;
    readonly session: string;
    readonly number: number;
    readonly reason: string;
  }>({
    about: ofItem,
    audience: 'public',
    within: itsSubject,
    apply: (tx, { data }) => setItemStanding(tx, data.item, 'withdrawn'),
  }),

  'agenda-item.deleted': act<
    TakenData & {
      readonly item: string;
      readonly session: string;
      readonly meeting: string;
      readonly number: number;
      readonly reason: string;
    }
  >({
    about: ofItem,
    audience: 'public',
    within: ({ meeting }) => [`meeting:${meeting}`],
    apply: (tx, { data }) => setItemStanding(tx, data.item, 'deleted'),
  }),

  'agenda-item.amended': act<
    TakenData & {
      readonly item: string;
      readonly session: string;
      readonly meeting: string;
      readonly number: number;
      readonly title: LanguageMap;
    }
  >({
    about: ofItem,
    audience: 'public',
    within: ({ meeting }) => [`meeting:${meeting}`],
    apply: (tx, { data }) => setItemTitle(tx, data.item, data.title),
  }),
};

/** On one side, on the other, or on none: noted once more it is corrected. */
async function noteSpeaker(
  tx: Tx,
  { request, state, side }: { readonly request: string; readonly state: string; readonly side: string },
): Promise<void> {
  const row = await tx
    .selectFrom('agenda_request')
    .select(['spoken_for', 'spoken_against'])
    .where('id', '=', request)
    .executeTakeFirstOrThrow();
  const on = (states: readonly string[], here: boolean) => [
    ...states.filter((one) => one !== state),
    ...(here ? [state] : []),
  ];
  await tx
    .updateTable('agenda_request')
    .set({ spoken_for: on(row.spoken_for, side === 'for'), spoken_against: on(row.spoken_against, side === 'against') })
    .where('id', '=', request)
    .execute();
}

async function setOutcome(tx: Tx, request: string, outcome: 'included' | 'refused' | 'withdrawn'): Promise<void> {
  await tx.updateTable('agenda_request').set({ outcome }).where('id', '=', request).execute();
}

export type AgendaAct = ActOf<typeof agendaActs>;
export const say = sayingOf(agendaActs);

/**
 * Acts on a session that change what its agenda lists: a form that was based on the list before is refused. What is done to one item
 * is said of the item: who issues or adopts the list says which one was read.
 */
export const changesOfList: readonly string[] = [
  'agenda.written',
  'agenda.ordered',
  'agenda-item.added',
  'agenda-item.listed',
  'agenda.issued',
  'agenda.adopted',
];
