import { describe, expect, it } from 'vitest';
import { classifyMatter, mayPutToVote } from './consensus.ts';
import { type DecisionId, decisionIds } from './decision-catalogue.ts';

describe('consensus before a vote', () => {
  it.each([
    ['D01', false, 'consensusFirst'],
    ['D01', true, 'mayBePut'],
    ['D03', false, 'mayBePut'],
    ['D20', false, 'mayBePut'],
    ['D16', true, 'nothingVoted'],
    ['D22', true, 'nothingVoted'],
  ] as const)('%s, sought: %s', (kind, consensusSought, answer) => {
    expect(mayPutToVote({ kind, consensusSought }).value).toBe(answer);
  });

  it('is asked of every open decision of substance', () => {
    const asked = decisionIds.filter(
      (kind: DecisionId) => mayPutToVote({ kind, consensusSought: false }).value === 'consensusFirst',
    );
    expect(asked).toEqual([
      'D01',
      'D02',
      'D04',
      'D05',
      'D09',
      'D10',
      'D11',
      'D12',
      'D13',
      'D14',
      'D15',
      'D17',
      'D18',
      'D19',
    ]);
  });

  it.each([
    ['procedure', undefined, 'D02'],
    ['substance', undefined, 'D01'],
    ['doubtful', undefined, 'D02'],
    ['doubtful', 'substance', 'D01'],
    ['procedure', 'substance', 'D02'],
  ] as const)('a matter ruled %s (in doubt: %s) is decided as %s', (ruling, set, kind) => {
    const found = classifyMatter(ruling, set === undefined ? {} : { 'classify.default': set });
    expect(found.value).toBe(kind);
    expect(found.lines[0]?.text).toContain(`decided as ${kind}`);
  });
});
