import { type Finding, finding, line, type Objection } from '../finding.ts';
import { procedure, statute } from './cite.ts';
import { type DecisionId, decisionKind } from './decision-catalogue.ts';
import type { Parameters } from './parameters/shapes.ts';
import { parameterValue, usesOf } from './parameters.ts';

/** Why a proposal may not yet be put to the vote: every effort for consensus comes first. Empty when it may. */
export function mayPutToVote(facts: {
  readonly kind: DecisionId;
  readonly consensusSought: boolean;
}): readonly Objection[] {
  const kind = decisionKind(facts.kind);
  if (!kind.vote) {
    return [
      {
        code: 'vote.none',
        text: `${kind.name}: nothing is voted`,
        facts: { kind: kind.id },
        cite: kind.cite,
        confidence: kind.confidence,
      },
    ];
  }
  if (!kind.consensusFirst || facts.consensusSought) return [];
  return [
    {
      code: 'vote.consensusFirst',
      text: 'Every effort to reach a decision by consensus comes before a vote',
      facts: { kind: kind.id },
      cite: statute('112(7)'),
      confidence: 'sourced',
    },
  ];
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
