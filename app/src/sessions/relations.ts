import { relation } from '../store/relation.ts';
import { placesOfRow } from './places.ts';
import type { OfSession } from './slots.ts';

/** Sessions that are run here, for queries of other rooms. */
export const sessions = relation
  .selectFrom('session')
  .select([
    'id',
    'number',
    'kind',
    'title',
    'symbol_prefix',
    'city',
    'starts',
    'ends',
    'demonstration',
    'announced',
    'standing',
    'resumed_on',
  ])
  .select(placesOfRow.as('places'))
  .as('session');

/** Items of their agendas. */
export const agendaItems = relation
  .selectFrom('agenda_item')
  .select(['id', 'session', 'number', 'title', 'status', 'kind', 'list_closed', 'standing'])
  .as('agenda_item');

/** Of which session each of them is. */
export const itemsOfSession: readonly OfSession[] = [
  { kind: 'agenda-item', rows: relation.selectFrom('agenda_item').select(['id', 'session']) },
];
