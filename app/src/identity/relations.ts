import { relation } from '../store/relation.ts';

/** What persons are, from an instant to an instant, for queries of other rooms. */
export const capacities = relation
  .selectFrom('capacity')
  .select(['id', 'account', 'kind', 'session', 'state', 'role', 'designated_at', 'valid_from', 'valid_until'])
  .as('capacity');

/** Accounts of persons that are played. */
export const demonstrationAccountIds = relation.selectFrom('account').select('id').where('demonstration', '=', true);
