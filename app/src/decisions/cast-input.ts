import { z } from 'zod';
import type { Choice } from './acts.ts';

/** The ballot says for and against, the record yes and no. */
const said: Readonly<Record<string, Choice>> = { for: 'yes', against: 'no', yes: 'yes', no: 'no', abstain: 'abstain' };

export const choice = z
  .enum(['yes', 'no', 'abstain', 'for', 'against'], 'Choose: in favour, against, or abstention.')
  .transform((word): Choice => said[word] ?? 'abstain');

export function answerOfChoice(choice: Choice): 'for' | 'against' | 'abstain' {
  return choice === 'yes' ? 'for' : choice === 'no' ? 'against' : 'abstain';
}
