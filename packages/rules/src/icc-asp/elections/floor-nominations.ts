import { type Finding, finding, line } from '../../finding.ts';
import { procedure } from '../cite.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';

/** Whether candidates may still be nominated. INTERPRETATION: not once the election has begun, as in the General Assembly (U-7). */
export function floorNominations(facts: { readonly begun: boolean }, parameters: Parameters = {}): Finding<boolean> {
  const onTheFloor = parameterValue('elections.nominationsFromFloor', parameters);
  const text = facts.begun
    ? onTheFloor
      ? 'The election has begun; candidates may be nominated on the floor'
      : 'The election has begun; nobody is nominated on the floor'
    : 'The election has not begun: nominations are taken';
  return finding(
    'election.floorNominations',
    !facts.begun || onTheFloor,
    [
      line(
        'election.floorNominations',
        text,
        { begun: facts.begun ? 'yes' : 'no', taken: !facts.begun || onTheFloor ? 'yes' : 'no' },
        procedure('rules on elections (about 76 to 82)'),
        'open',
      ),
    ],
    usesOf(['elections.nominationsFromFloor'], parameters),
  );
}
