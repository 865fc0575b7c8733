import { type Finding, finding, line } from '../finding.ts';
import { moreThanHalf, neededOf, twoThirds, wholeNumber } from '../threshold.ts';
import { procedure, statute } from './cite.ts';

export interface RollCallOutcome {
  readonly presentAndVoting: number;
  readonly simpleRequired: number;
  readonly simpleCarried: boolean;
  readonly twoThirdsRequired: number;
  readonly twoThirdsReached: boolean;
}

/**
 * Both majorities of a counted vote of which neither kind nor presence is known, as in the records of other assemblies: the
 * rule on the outcome without a quorum. Nothing is carried without an affirmative vote.
 */
export function outcomeOfRollCall(facts: {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}): Finding<RollCallOutcome> {
  const { yes, no, abstain } = facts;
  wholeNumber(abstain, 'abstain');
  const presentAndVoting = wholeNumber(yes, 'yes') + wholeNumber(no, 'no');
  const simpleRequired = neededOf(presentAndVoting, moreThanHalf);
  const twoThirdsRequired = neededOf(presentAndVoting, twoThirds);
  const value = {
    presentAndVoting,
    simpleRequired,
    simpleCarried: yes >= simpleRequired,
    twoThirdsRequired,
    twoThirdsReached: yes > 0 && yes >= twoThirdsRequired,
  };
  return finding('vote.outcome', value, [
    line(
      'vote.presentAndVoting',
      `${yes} yes, ${no} no: ${presentAndVoting} present and voting; ${abstain} abstained`,
      { yes, no, abstain, presentAndVoting },
      procedure('rule on "present and voting" (about 66)'),
      'unverified',
    ),
    line(
      'vote.simple',
      `More than half of ${presentAndVoting} = ${simpleRequired}; ${yes} yes`,
      { presentAndVoting, required: simpleRequired, yes },
      statute('112(7)(b)'),
      'sourced',
    ),
    line(
      'vote.twoThirds',
      `Two thirds of ${presentAndVoting} = ${twoThirdsRequired}; ${yes} yes`,
      { presentAndVoting, required: twoThirdsRequired, yes },
      statute('112(7)(a)'),
      'sourced',
    ),
  ]);
}
