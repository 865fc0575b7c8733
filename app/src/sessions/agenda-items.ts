import type { AgendaRoute, DecisionId } from '@plenary/rules';
import type { Db, Tx } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { AgendaBody } from './agenda-body.ts';

export type ItemStatus = 'waiting' | 'open' | 'concluded';

/** Whether it is on the agenda, or was and is shown as gone: its number is given to no other. */
export type ItemStanding = 'on' | 'withdrawn' | 'deleted';

/** Who may ask for an item; `other` may not, and is told so. */
export const askers = ['stateParty', 'bureau', 'court', 'unitedNations', 'other'] as const;

/** How an item came on the agenda that was asked for. */
export interface AskedFor {
  /** ISO day */
  readonly requested: string;
  readonly by: (typeof askers)[number];
  /** ISO code, of a State Party */
  readonly state: string | null;
  readonly route: AgendaRoute;
  /** symbol of the memorandum, or how it is found */
  readonly memorandum: string;
}

/** An item of an agenda, for deciding. */
export interface ItemOfSession {
  readonly session: string;
  readonly number: number;
  readonly status: ItemStatus;
  /** the kind of decision that it usually leads to */
  readonly kind: DecisionId | null;
  readonly standing: ItemStanding;
  /** ISO day before which it is not taken up */
  readonly notBefore: string | null;
}

/** An item as a page shows it. */
export interface AgendaItem {
  readonly id: string;
  readonly number: number;
  readonly title: LanguageMap;
  readonly status: ItemStatus;
  readonly kind: DecisionId | null;
  /** ISO day before which it is not taken up */
  readonly notBefore: string | null;
}

/** An item with all that its agenda says of it. */
export interface WholeItem extends AgendaItem {
  readonly parts: readonly LanguageMap[];
  readonly body: AgendaBody | null;
  readonly annotation: LanguageMap | null;
  readonly standing: ItemStanding;
  readonly asked: AskedFor | null;
}

/** Null when there is no such item. */
export async function itemOf(db: Db, item: string): Promise<ItemOfSession | null> {
  const row = await db
    .selectFrom('agenda_item')
    .select(['session', 'number', 'status', 'kind', 'standing', 'not_before as notBefore'])
    .where('id', '=', item)
    .executeTakeFirst();
  return row ?? null;
}

/** The items that stand: those withdrawn or deleted are not taken up, and nothing is put forward under them. */
export async function agendaOf(db: Db, session: string): Promise<readonly AgendaItem[]> {
  return db
    .selectFrom('agenda_item')
    .select(['id', 'number', 'title', 'status', 'kind', 'not_before as notBefore'])
    .where('session', '=', session)
    .where('standing', '=', 'on')
    .orderBy('number')
    .execute();
}

/** Every item that the agenda had, with those that are gone. */
export async function wholeAgenda(db: Db, session: string): Promise<readonly WholeItem[]> {
  return db
    .selectFrom('agenda_item')
    .select(['id', 'number', 'title', 'status', 'kind', 'parts', 'body', 'annotation', 'standing', 'asked'])
    .select('not_before as notBefore')
    .where('session', '=', session)
    .orderBy('number')
    .execute();
}

/** A meeting has taken it up, or concluded it. */
export async function setItemStatus(tx: Tx, item: string, status: 'open' | 'concluded'): Promise<void> {
  await tx.updateTable('agenda_item').set({ status }).where('id', '=', item).execute();
}

/** Its list of speakers is closed until it is opened again, in whatever meeting. */
export async function setListClosed(tx: Tx, item: string, closed: boolean): Promise<void> {
  await tx.updateTable('agenda_item').set({ list_closed: closed }).where('id', '=', item).execute();
}
