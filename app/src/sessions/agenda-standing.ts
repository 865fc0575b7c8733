import type { Db, Tx } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { AgendaBody } from './agenda-body.ts';
import type { AskedFor, ItemStanding } from './agenda-items.ts';

/** The items of a list that was issued, by their ids, each in short. */
export type IssuedItems = Readonly<Record<string, string>>;

/** Where the agenda of a session stands as a whole. Days are ISO days. */
export interface AgendaStanding {
  readonly issuedOn: string | null;
  readonly supplementedOn: string | null;
  /** what was issued then; null where nothing was, or where that is not known */
  readonly issuedAs: IssuedItems | null;
  readonly supplementedAs: IssuedItems | null;
  /** ISO instant; from then on its numbers do not move, and the Assembly alone changes it */
  readonly adoptedAt: string | null;
  /** the meeting */
  readonly adoptedIn: string | null;
}

const untouched: AgendaStanding = {
  ...{ issuedOn: null, supplementedOn: null, issuedAs: null, supplementedAs: null },
  ...{ adoptedAt: null, adoptedIn: null },
};

export async function agendaStanding(db: Db | Tx, session: string): Promise<AgendaStanding> {
  const row = await db
    .selectFrom('agenda')
    .select(['issued_on as issuedOn', 'supplemented_on as supplementedOn'])
    .select(['issued_as as issuedAs', 'supplemented_as as supplementedAs'])
    .select(['adopted_at as adoptedAt', 'adopted_in as adoptedIn'])
    .where('session', '=', session)
    .executeTakeFirst();
  return row ?? untouched;
}

/** What is not named stays. */
export async function setAgendaStanding(tx: Tx, session: string, now: Partial<AgendaStanding>): Promise<void> {
  const standing = { ...(await agendaStanding(tx, session)), ...now };
  const { issuedOn, supplementedOn, issuedAs, supplementedAs, adoptedAt, adoptedIn } = standing;
  const row = {
    ...{ issued_on: issuedOn, supplemented_on: supplementedOn, adopted_at: adoptedAt, adopted_in: adoptedIn },
    issued_as: issuedAs && JSON.stringify(issuedAs),
    supplemented_as: supplementedAs && JSON.stringify(supplementedAs),
  };
  await tx
    .insertInto('agenda')
    .values({ session, ...row })
    .onConflict((conflict) => conflict.column('session').doUpdateSet(row))
    .execute();
}

export interface NewItem {
  readonly item: string;
  readonly number: number;
  readonly title: LanguageMap;
  readonly parts?: readonly LanguageMap[];
  readonly body?: AgendaBody | null;
  readonly kind?: string | null;
  readonly notBefore?: string | null;
  readonly asked?: AskedFor | null;
}

export async function insertItems(tx: Tx, session: string, items: readonly NewItem[]): Promise<void> {
  await tx
    .insertInto('agenda_item')
    .values(
      items.map(({ item, number, title, parts = [], body = null, kind = null, notBefore = null, asked = null }) => ({
        ...{ id: item, session, number, body, kind, not_before: notBefore },
        title: JSON.stringify(title),
        parts: JSON.stringify(parts),
        asked: asked && JSON.stringify(asked),
      })),
    )
    .execute();
}

/** Ids in the order of their numbers, which begin with 1. */
export async function setOrder(tx: Tx, order: readonly string[]): Promise<void> {
  await tx
    .updateTable('agenda_item')
    .set(({ fn, val }) => ({ number: fn<number>('array_position', [val([...order]), 'id']) }))
    .where('id', 'in', order)
    .execute();
}

export interface ItemDetails {
  readonly parts: readonly LanguageMap[];
  readonly body: AgendaBody | null;
  readonly annotation: LanguageMap | null;
}

export async function setItemDetails(tx: Tx, item: string, { parts, body, annotation }: ItemDetails): Promise<void> {
  await tx
    .updateTable('agenda_item')
    .set({ parts: JSON.stringify(parts), body, annotation: annotation && JSON.stringify(annotation) })
    .where('id', '=', item)
    .execute();
}

export async function setItemStanding(tx: Tx, item: string, standing: ItemStanding): Promise<void> {
  await tx.updateTable('agenda_item').set({ standing }).where('id', '=', item).execute();
}

export async function setItemTitle(tx: Tx, item: string, title: LanguageMap): Promise<void> {
  await tx
    .updateTable('agenda_item')
    .set({ title: JSON.stringify(title) })
    .where('id', '=', item)
    .execute();
}
