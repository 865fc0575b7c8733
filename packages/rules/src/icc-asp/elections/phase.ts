import { type Finding, finding, line } from '../../finding.ts';
import { wholeNumber } from '../../threshold.ts';
import { procedure } from '../cite.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';

export type Phase = 'open' | 'restricted' | 'unrestricted';

/**
 * Which ballot of an election is restricted. INTERPRETATION: the first is open; then three restricted ballots and three
 * unrestricted ones alternate, as in rules 93 and 94 of the General Assembly (docs/law.md, section 3.8, U-7).
 */
export function ballotPhase(ballot: number, parameters: Parameters = {}): Finding<Phase> {
  if (wholeNumber(ballot, 'ballot') < 1) throw new RangeError('ballots are numbered from 1');
  const size = parameterValue('elections.blockSize', parameters);
  const block = Math.floor((ballot - 2) / size);
  const phase: Phase = ballot === 1 ? 'open' : block % 2 === 0 ? 'restricted' : 'unrestricted';
  const facts = { ballot, phase, size };
  return finding(
    'election.phase',
    phase,
    [
      line(
        `phase.${phase}`,
        `Ballot ${ballot} is ${phase}`,
        facts,
        procedure('rules on elections (about 76 to 82)'),
        'open',
      ),
    ],
    usesOf(['elections.blockSize'], parameters),
  );
}
