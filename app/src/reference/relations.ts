import { relation } from '../store/relation.ts';

/** Names of States in six languages by code, for queries of other rooms. */
export const namedStates = relation.selectFrom('state_name').select(['iso3', 'names']).as('state_name');
