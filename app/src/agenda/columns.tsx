import { itemSaid, type WholeItem } from '../sessions/index.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { Column } from '../web/open-data.ts';

/** The agenda as data: the page shows it as a list of its own. */
export const agendaColumns: readonly Column<WholeItem>[] = [
  { key: 'number', label: 'sessions.column.item', value: ({ number }) => number, numeric: true },
  { key: 'title', label: 'sessions.column.title', rowHeader: true, value: ({ title }) => title },
  { key: 'sub_items', label: 'agenda.parts', value: ({ parts }) => parts.map(({ en }) => en) },
  { key: 'body', label: 'agenda.given-to', value: ({ body }) => body },
  { key: 'annotation', label: 'agenda.annotation', value: ({ annotation }) => annotation },
  { key: 'standing', label: 'sessions.column.status', value: ({ standing }) => standing },
  { key: 'status', label: 'sessions.column.status', value: ({ status }) => status },
  { key: 'route', label: 'agenda.asked', value: ({ asked }) => asked?.route ?? null },
  { key: 'asked_by', label: 'agenda.asked', value: ({ asked }) => asked && (asked.state ?? asked.by) },
  { key: 'asked_on', label: 'agenda.asked', value: ({ asked }) => asked?.requested ?? null },
  { key: 'not_before', label: 'agenda.not-before', value: ({ notBefore }) => notBefore },
];

/** Where an item stands: gone, waiting for its day, or as the meetings have it. */
export function standingSaid(ctx: LanguageCtx, item: WholeItem, now: boolean): string {
  return item.standing === 'on' ? itemSaid(ctx, item, now) : ctx.t(`agenda.standing.${item.standing}`);
}
