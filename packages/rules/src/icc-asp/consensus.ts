import { type Finding, finding, line } from '../finding.ts';
import { procedure, statute } from './cite.ts';
import { type DecisionId, decisionKind } from './decision-catalogue.ts';
import type { Parameters } from './parameters/shapes.ts';
import { parameterValue, usesOf } from './parameters.ts';

export type PuttingToVote = 'mayBePut' | 'nothingVoted' | 'consensusFirst';

/** Whether a proposal may be put to the vote: every effort for consensus comes first. */
export function mayPutToVote(facts: {
  readonly kind: DecisionId;
  /** The President has stated that consensus was sought and is not to be had. */
  readonly consensusSought: boolean;
}): Finding<PuttingToVote> {
  const { id: kind, name, vote, consensusFirst, cite, confidence } = decisionKind(facts.kind);
  if (!vote)
    return finding('vote.consensusFirst', 'nothingVoted', [
      line('vote.none', `${name}: nothing is voted`, { kind }, cite, confidence),
    ]);
  if (consensusFirst && !facts.consensusSought)
    return finding('vote.consensusFirst', 'consensusFirst', [
      line(
        'vote.consensusFirst',
        'Every effort to reach a decision by consensus comes before a vote',
        { kind },
        statute('112(7)'),
        'sourced',
      ),
    ]);
  const text = consensusFirst
    ? 'Consensus was sought and is not to be had: the matter may be put to the vote'
    : `${name} may be put to the vote at once`;
  return finding('vote.consensusFirst', 'mayBePut', [
    line('vote.mayBePut', text, { kind, sought: consensusFirst ? 'yes' : 'no' }, statute('112(7)'), 'sourced'),
  ]);
}

/** Whether a matter of which it is doubted is one of procedure. INTERPRETATION: the President rules, subject to appeal (U-6). */
export function classifyMatter(
  ruling: 'procedure' | 'substance' | 'doubtful',
  parameters: Parameters = {},
): Finding<'D01' | 'D02'> {
  const asSubstance = parameterValue('classify.default', parameters) === 'substance';
  const kind = ruling === 'procedure' ? 'D02' : ruling === 'substance' || asSubstance ? 'D01' : 'D02';
  const said =
    ruling === 'doubtful'
      ? asSubstance
        ? 'in doubt a matter of substance'
        : 'not ruled to be of substance'
      : `ruled a matter of ${ruling}`;
  return finding(
    'vote.classification',
    kind,
    [
      line(
        'vote.classified',
        `The matter is ${said}: decided as ${kind}`,
        { kind, ruling },
        procedure('rule on decisions on matters of procedure'),
        'open',
      ),
    ],
    usesOf(['classify.default'], parameters),
  );
}
