import { type Finding, finding, line } from '../../finding.ts';
import { procedure } from '../cite.ts';
import { outcomeOfVote } from '../outcome-of-vote.ts';

export interface AppealCount {
  readonly statesParties: number;
  readonly present: number;
  /** For overruling the President. */
  readonly overrule: number;
  readonly uphold: number;
  readonly abstain: number;
}

/** A ruling stands unless a majority of States Parties present and voting overrules it; an equal division leaves it. */
export function rulingStands(count: AppealCount): Finding<boolean> {
  const { statesParties, present, overrule, uphold, abstain } = count;
  const outcome = outcomeOfVote({ kind: 'D20', statesParties, present, yes: overrule, no: uphold, abstain });
  const stands = !outcome.value.carried;
  const text = `${overrule} to overrule, ${uphold} to uphold: the ruling ${stands ? 'stands' : 'is overruled'}`;
  return finding(
    'floor.appeal',
    stands,
    [
      line(
        'appeal.result',
        text,
        { overrule, uphold, stands: stands ? 1 : 0 },
        procedure('rule on points of order'),
        'unverified',
      ),
      ...outcome.lines,
    ],
    outcome.parameters,
  );
}
