import type { Tx } from '../store/database.ts';

/** How far the elections of the session are. */
export async function electionsUnderway(tx: Tx, session: string) {
  const ballots = await tx
    .selectFrom('ballot')
    .innerJoin('election', 'election.id', 'ballot.election')
    .select(['ballot.status', 'election.status as election'])
    .where('election.session', '=', session)
    .execute();
  const candidate = await tx
    .selectFrom('candidate')
    .innerJoin('election', 'election.id', 'candidate.election')
    .select('candidate.id')
    .where('election.session', '=', session)
    .where('election.status', '=', 'open')
    .executeTakeFirst();
  return {
    votingOpen: ballots.some(({ status }) => status === 'open' || status === 'counted'),
    electionBegun: ballots.some(({ status, election }) => election === 'open' && status !== 'annulled'),
    candidateNominated: candidate !== undefined,
  };
}
