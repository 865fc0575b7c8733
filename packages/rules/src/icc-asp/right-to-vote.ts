import { type Finding, finding, line } from '../finding.ts';
import { type ArrearsFacts, arrears } from './arrears.ts';
import { statute } from './cite.ts';
import { rightUnderCredentials } from './credentials/rights.ts';
import type { CredentialsStanding } from './credentials/standing.ts';
import type { Parameters } from './parameters/shapes.ts';

export interface VoteFacts {
  /** A State Party on the day of the vote. */
  readonly party: boolean;
  readonly arrears?: ArrearsFacts;
  /** The Assembly has let the State vote although it is in arrears, and that decision is in force on the day. */
  readonly waiver?: boolean;
  /** Where the credentials of its delegation stand. */
  readonly credentials?: CredentialsStanding;
}

export interface RightToVote {
  readonly mayVote: boolean;
  readonly reason: 'party' | 'notParty' | 'credentials' | 'arrears' | 'waived';
  readonly arrearsCents?: bigint;
  readonly minimumPaymentCents?: bigint;
}

const one = line('vote.party', 'A State Party has one vote', {}, statute('112(7)'), 'sourced');

/**
 * Whether a State may vote in the Assembly and in the Bureau. A State in arrears still speaks, proposes and counts in every base; one
 * whose credentials the Assembly has refused does not vote until it accepts new ones.
 */
export function rightToVote(facts: VoteFacts, parameters: Parameters = {}): Finding<RightToVote> {
  if (!facts.party) {
    return finding('vote.right', { mayVote: false, reason: 'notParty' }, [
      line('vote.notParty', 'Only a State Party has a vote', {}, statute('112(1) and (7)'), 'sourced'),
    ]);
  }
  const { credentials } = facts;
  const admitted = credentials === undefined ? null : rightUnderCredentials('vote', credentials);
  if (admitted?.value === false)
    return finding('vote.right', { mayVote: false, reason: 'credentials' }, admitted.lines);
  // Rights that an open objection could end are said to be provisional.
  const party = credentials === 'objected' && admitted ? [one, ...admitted.lines] : [one];
  if (facts.arrears === undefined) return finding('vote.right', { mayVote: true, reason: 'party' }, party);
  const owed = arrears(facts.arrears, parameters);
  const { arrearsCents, minimumPaymentCents, reached } = owed.value;
  const sums = { arrearsCents, minimumPaymentCents };
  if (!reached) {
    return finding(
      'vote.right',
      { mayVote: true, reason: 'party', ...sums },
      [...party, ...owed.lines],
      owed.parameters,
    );
  }
  if (facts.waiver === true) {
    const waived = line(
      'vote.waived',
      'The Assembly lets it vote: non-payment beyond its control',
      {},
      statute('112(8)'),
      'sourced',
    );
    return finding(
      'vote.right',
      { mayVote: true, reason: 'waived', ...sums },
      [...owed.lines, waived],
      owed.parameters,
    );
  }
  const suspended = line(
    'vote.suspended',
    'No vote in the Assembly and in the Bureau',
    {},
    statute('112(8)'),
    'sourced',
  );
  return finding(
    'vote.right',
    { mayVote: false, reason: 'arrears', ...sums },
    [...owed.lines, suspended],
    owed.parameters,
  );
}
