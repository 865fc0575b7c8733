import { type Finding, finding, type Line, line } from '../finding.ts';
import { procedure } from './cite.ts';

export interface ExplanationFacts {
  /** It sponsors the proposal or the amendment that is voted on. */
  readonly sponsor: boolean;
  /** The proposal was amended: it is not voted on as its sponsor moved it. */
  readonly amended?: boolean;
  readonly secret: boolean;
}

export type ExplanationBar = 'sponsor' | 'secret';

/**
 * Whether a representative may explain the vote, before or after the voting (docs/law.md, 3.7). What stands against it; empty when
 * nothing does. INTERPRETATION: the sponsor explains its vote on its own proposal once that was amended, as in the rules of the
 * conference of Rome. That the President may limit the time is not judged here.
 */
export function explanationOfVote({
  sponsor,
  amended = false,
  secret,
}: ExplanationFacts): Finding<readonly ExplanationBar[]> {
  const cite = procedure('conduct during voting');
  const bars: ExplanationBar[] = [];
  const lines: Line[] = [];
  if (sponsor && !amended) {
    bars.push('sponsor');
    lines.push(
      line('explanation.sponsor', 'The sponsor of a proposal does not explain its vote on it', {}, cite, 'unverified'),
    );
  }
  if (secret) {
    bars.push('secret');
    lines.push(line('explanation.secret', 'No vote is explained in a secret ballot', {}, cite, 'unverified'));
  }
  if (bars.length === 0)
    lines.push(
      line('explanation.may', 'The vote may be explained, before or after the voting', {}, cite, 'unverified'),
    );
  return finding('vote.explanation', bars, lines);
}
