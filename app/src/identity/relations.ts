import { relation } from '../store/relation.ts';

/** What persons are in offices and delegations, from an instant to an instant, for queries of other rooms. A focal point has no part in a seat. */
export const capacities = relation
  .selectFrom('capacity')
  .select(['id', 'account', 'kind', 'session', 'state', 'role', 'designated_at', 'valid_from', 'valid_until'])
  .where('kind', '<>', 'focal-point')
  .as('capacity');

/** Accounts of persons that are played. */
export const demonstrationAccountIds = relation.selectFrom('account').select('id').where('demonstration', '=', true);
