import { relation } from '../store/relation.ts';

/** What is put to the Assembly, for queries of other rooms. */
export const proposals = relation
  .selectFrom('proposal')
  .select(['id', 'session', 'item', 'symbol', 'form', 'status', 'title', 'decided_at'])
  .as('proposal');
