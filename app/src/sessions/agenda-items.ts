import type { DecisionId } from '@plenary/rules';
import type { Db, Tx } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';

export type ItemStatus = 'waiting' | 'open' | 'concluded';

/** An item of an agenda, for deciding. */
export interface ItemOfSession {
  readonly session: string;
  readonly number: number;
  readonly status: ItemStatus;
  /** the kind of decision that it usually leads to */
  readonly kind: DecisionId | null;
}

/** An item as a page shows it. */
export interface AgendaItem {
  readonly id: string;
  readonly number: number;
  readonly title: LanguageMap;
  readonly status: ItemStatus;
  readonly kind: DecisionId | null;
}

/** Null when there is no such item. */
export async function itemOf(db: Db, item: string): Promise<ItemOfSession | null> {
  const row = await db
    .selectFrom('agenda_item')
    .select(['session', 'number', 'status', 'kind'])
    .where('id', '=', item)
    .executeTakeFirst();
  return row ?? null;
}

export async function agendaOf(db: Db, session: string): Promise<readonly AgendaItem[]> {
  return db
    .selectFrom('agenda_item')
    .select(['id', 'number', 'title', 'status', 'kind'])
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
