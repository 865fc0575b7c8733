import { type Finding, finding, line, type Objection } from '../../finding.ts';
import { procedure } from '../cite.ts';

/** Whether its mover may withdraw a proposal: before voting on it starts, and while it has not been amended. */
export function mayWithdraw(facts: {
  readonly votingStarted: boolean;
  readonly amended: boolean;
  readonly byMover: boolean;
}): readonly Objection[] {
  const cite = procedure('rule on withdrawal of proposals');
  const refuse = (code: string, text: string): Objection => ({ code, text, facts: {}, cite, confidence: 'unverified' });
  const out: Objection[] = [];
  if (!facts.byMover) out.push(refuse('withdrawal.notMover', 'Only its mover withdraws a proposal'));
  if (facts.votingStarted) out.push(refuse('withdrawal.voting', 'Voting on it has started'));
  if (facts.amended) out.push(refuse('withdrawal.amended', 'It has been amended'));
  return out;
}

/** A withdrawn proposal may be brought back by any State Party; one decided in the session only by two thirds (D21). */
export function mayBringBack(state: 'withdrawn' | 'adopted' | 'rejected'): Finding<'freely' | 'byReconsideration'> {
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
  return finding('proposals.reconsideration', 'byReconsideration', [
    line(
      'proposal.reconsidered',
      `A proposal that was ${state} is not taken up again in the session without two thirds of those present and voting`,
      { state },
      procedure('rule on reconsideration'),
      'unverified',
    ),
  ]);
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
