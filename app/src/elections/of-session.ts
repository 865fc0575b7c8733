import { type RawBuilder, sql } from 'kysely';
import type { OfSession } from '../sessions/index.ts';
import { relation } from '../store/relation.ts';

/** Of which session each election and each ballot is. */
export const electionsOfSession: readonly OfSession[] = [
  { kind: 'election', rows: relation.selectFrom('election').select(['id', 'session']) },
  {
    kind: 'ballot',
    rows: relation
      .selectFrom('ballot')
      .innerJoin('election', 'election.id', 'ballot.election')
      .select(['ballot.id', 'election.session']),
  },
];

/** The subjects of the ballots of a meeting, for a query of the record. */
export function ballotSubjects(meeting: string): RawBuilder<string> {
  return sql<string>`(select 'ballot:' || id from ballot where meeting = ${meeting})`;
}
