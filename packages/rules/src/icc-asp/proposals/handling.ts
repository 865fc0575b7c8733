import { type Finding, finding, type Line, line } from '../../finding.ts';
import { majorityName } from '../../threshold.ts';
import { procedure } from '../cite.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';

export interface WithdrawalOfProposal {
  /** A vote on it goes on, or was equally divided and is to be held again. */
  readonly votingStarted: boolean;
  /** Left out where nobody but its mover changes a text. */
  readonly amended?: boolean;
  /** Its mover asks, or the Secretariat for the mover. */
  readonly byMover: boolean;
}

export type WithdrawalBar = 'notMover' | 'voting' | 'amended';

/**
 * Whether a proposal may be withdrawn: by its mover, before voting on it starts, and while it has not been amended. What stands
 * against it; empty when nothing does. Who moved a proposal revises it under the same conditions: it is a new text in its place.
 */
export function proposalWithdrawal(facts: WithdrawalOfProposal): Finding<readonly WithdrawalBar[]> {
  const cite = procedure('rule on withdrawal of proposals');
  const bars: WithdrawalBar[] = [];
  const lines: Line[] = [];
  if (!facts.byMover) {
    bars.push('notMover');
    lines.push(line('proposal.notMover', 'Only its mover withdraws a proposal', {}, cite, 'unverified'));
  }
  if (facts.votingStarted) {
    bars.push('voting');
    lines.push(line('proposal.voting', 'Voting on it has started', {}, cite, 'unverified'));
  }
  if (facts.amended === true) {
    bars.push('amended');
    lines.push(line('proposal.amended', 'It has been amended', {}, cite, 'unverified'));
  }
  if (bars.length === 0) {
    const text = 'The mover may withdraw it: voting on it has not started, and it has not been amended';
    lines.push(line('proposal.mayBeWithdrawn', text, {}, cite, 'unverified'));
  }
  return finding('proposals.withdrawal', bars, lines);
}

/** A withdrawn proposal may be brought back by any State Party; one decided in the session only by a majority of its own (D21). */
export function mayBringBack(
  state: 'withdrawn' | 'adopted' | 'rejected',
  parameters: Parameters = {},
): Finding<'freely' | 'byReconsideration'> {
  if (state === 'withdrawn') {
    return finding('proposals.reconsideration', 'freely', [
      line(
        'proposal.reintroduced',
        'A withdrawn proposal may be brought back by any State Party',
        {},
        procedure('rule on withdrawal of proposals'),
        'unverified',
      ),
    ]);
  }
  const share = majorityName({ ...parameterValue('reconsider.majority', parameters), reach: 'atLeast' });
  const text = `A proposal that was ${state} is not taken up again in the session without ${share} of those present and voting`;
  return finding(
    'proposals.reconsideration',
    'byReconsideration',
    [line('proposal.reconsidered', text, { state, share }, procedure('rule on reconsideration'), 'unverified')],
    usesOf(['reconsider.majority'], parameters),
  );
}

export interface DivisionFacts {
  /** Whether each part voted on separately was adopted; operative parts are marked. */
  readonly parts: readonly { readonly operative: boolean; readonly adopted: boolean }[];
}

/** After a division: the parts adopted are put together; when all operative parts are rejected the whole is. */
export function afterDivision(facts: DivisionFacts): Finding<'putTogether' | 'rejected'> {
  const operative = facts.parts.filter((p) => p.operative);
  const rejected = operative.length > 0 && operative.every((p) => !p.adopted);
  const text = rejected
    ? 'All operative parts are rejected: the proposal as a whole is'
    : 'The parts adopted are put to the vote as a whole';
  return finding('proposals.division', rejected ? 'rejected' : 'putTogether', [
    line(
      'division.result',
      text,
      { parts: facts.parts.length, rejected: rejected ? 1 : 0 },
      procedure('rule on division'),
      'unverified',
    ),
  ]);
}

/** A motion on whether the Assembly may adopt a proposal at all is voted before the proposal. */
export function competenceFirst(pendingMotion: boolean): Finding<'motion' | 'proposal'> {
  const text = pendingMotion ? 'The motion on competence is put before the proposal' : 'The proposal is put';
  return finding('proposals.competence', pendingMotion ? 'motion' : 'proposal', [
    line(
      'competence',
      text,
      { motion: pendingMotion ? 1 : 0 },
      procedure('rule on decisions on competence'),
      'unverified',
    ),
  ]);
}
