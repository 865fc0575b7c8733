import { type Finding, finding, type Line, line } from '../../finding.ts';
import { wholeNumber } from '../../threshold.ts';
import { statute } from '../cite.ts';
import { outcomeOfVote } from '../outcome-of-vote.ts';

export interface NumberFacts {
  readonly now: number;
  readonly proposed: number;
  readonly byPresidency: boolean;
  readonly statesParties: number;
  readonly present: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}

/** A change of the number of judges: on the Presidency's reasoned proposal, by two thirds of the members, never below 18. */
export function numberOfJudges(facts: NumberFacts): Finding<{ readonly judges: number; readonly changed: boolean }> {
  const lawful = facts.byPresidency && wholeNumber(facts.proposed, 'proposed') >= 18;
  const outcome = outcomeOfVote({
    kind: 'D04',
    statesParties: facts.statesParties,
    present: facts.present,
    yes: facts.yes,
    no: facts.no,
    abstain: facts.abstain,
  });
  const changed = lawful && outcome.value.carried && facts.proposed !== facts.now;
  const lines: Line[] = [...outcome.lines];
  if (!facts.byPresidency)
    lines.push(line('number.proposal', 'Only the Presidency proposes it', {}, statute('36(2)(a)'), 'sourced'));
  if (facts.proposed < 18)
    lines.push(line('number.least', 'Never fewer than 18 judges', {}, statute('36(1) and (2)(c)'), 'sourced'));
  return finding('judges.number', { judges: changed ? facts.proposed : facts.now, changed }, lines);
}
