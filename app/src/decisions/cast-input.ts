import { choice as oneOf } from '../door/input.ts';
import type { Choice } from './acts.ts';

/** The ballot says for and against, the record yes and no. */
const said: Readonly<Record<string, Choice>> = { for: 'yes', against: 'no', yes: 'yes', no: 'no', abstain: 'abstain' };

export const choice = oneOf(['yes', 'no', 'abstain', 'for', 'against'], 'input.vote').transform(
  (word): Choice => said[word] ?? 'abstain',
);

export function answerOfChoice(choice: Choice): 'for' | 'against' | 'abstain' {
  return choice === 'yes' ? 'for' : choice === 'no' ? 'against' : 'abstain';
}
