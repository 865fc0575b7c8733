import { type RawBuilder, sql } from 'kysely';
import type { OfSession } from '../sessions/index.ts';
import { relation } from '../store/relation.ts';

/** Of which session each proposal and each vote is. */
export const decisionsOfSession: readonly OfSession[] = [
  { kind: 'proposal', rows: relation.selectFrom('proposal').select(['id', 'session']) },
  {
    kind: 'vote',
    rows: relation
      .selectFrom('vote')
      .innerJoin('proposal', 'proposal.id', 'vote.proposal')
      .select(['vote.id', 'proposal.session']),
  },
];

/** The subjects of the votes of a meeting, for a query of the record. */
export function voteSubjects(meeting: string): RawBuilder<string> {
  return sql<string>`(select 'vote:' || id from vote where meeting = ${meeting})`;
}
