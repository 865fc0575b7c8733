import { type Finding, finding, line } from '../finding.ts';
import { type ArrearsFacts, arrears } from './arrears.ts';
import { statute } from './cite.ts';
import type { Parameters } from './parameters/shapes.ts';

export interface VoteFacts {
  /** A State Party on the day of the vote. */
  readonly party: boolean;
  readonly arrears?: ArrearsFacts;
  /** The Assembly has let the State vote although it is in arrears, and that decision is in force on the day. */
  readonly waiver?: boolean;
}

export interface RightToVote {
  readonly mayVote: boolean;
  readonly reason: 'party' | 'notParty' | 'arrears' | 'waived';
  readonly arrearsCents?: bigint;
  readonly minimumPaymentCents?: bigint;
}

const one = line('vote.party', 'A State Party has one vote', {}, statute('112(7)'), 'sourced');

/** Whether a State may vote in the Assembly and in the Bureau. A State that may not still speaks, proposes and counts in every base. */
export function rightToVote(facts: VoteFacts, parameters: Parameters = {}): Finding<RightToVote> {
  if (!facts.party) {
    return finding('vote.right', { mayVote: false, reason: 'notParty' }, [
      line('vote.notParty', 'Only a State Party has a vote', {}, statute('112(1) and (7)'), 'sourced'),
    ]);
  }
  if (facts.arrears === undefined) return finding('vote.right', { mayVote: true, reason: 'party' }, [one]);
  const owed = arrears(facts.arrears, parameters);
  const { arrearsCents, minimumPaymentCents, reached } = owed.value;
  const sums = { arrearsCents, minimumPaymentCents };
  if (!reached) {
    return finding('vote.right', { mayVote: true, reason: 'party', ...sums }, [one, ...owed.lines], owed.parameters);
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
