import { describe, expect, it } from 'vitest';
import { type Candidate, noRequirements } from './candidate.ts';
import { nominationShortfall } from './nomination-extension.ts';

function people(count: number, over: Partial<Candidate>): readonly Candidate[] {
  return Array.from(
    { length: count },
    (_, i): Candidate => ({ name: `${JSON.stringify(over)} ${i}`, list: null, region: 'weog', gender: null, ...over }),
  );
}

describe('extension of the nomination period', () => {
  it.each([
    ['twice as many', { asiaPacific: 2 }, people(4, { region: 'asiaPacific' }), []],
    ['one fewer, as in 2023', { asiaPacific: 2 }, people(3, { region: 'asiaPacific' }), ['asiaPacific']],
    ['a gender', { male: 3 }, people(5, { gender: 'M' }), ['male']],
    ['a list', { listB: 1 }, people(1, { list: 'B' }), ['listB']],
    [
      'several, in the order of the requirements',
      { listA: 1, african: 1, female: 1 },
      [],
      ['listA', 'african', 'female'],
    ],
    ['no requirement', {}, [], []],
  ] as const)('%s', (_what, some, candidates, shortfall) => {
    expect(nominationShortfall({ requirements: { ...noRequirements, ...some }, candidates }).value).toEqual(shortfall);
  });

  it('says how many are wanted, and how sure the rule is', () => {
    const requirements = { ...noRequirements, listB: 1, grulac: 2 };
    const found = nominationShortfall({ requirements, candidates: people(1, { list: 'B' }) });
    expect(found.lines.map((l) => [l.text, l.confidence])).toEqual([
      ['List B: 1 candidate, 2 wanted for a requirement of 1', 'open'],
      ['Latin American and Caribbean States: 0 candidates, 4 wanted for a requirement of 2', 'sourced'],
    ]);
    const softer = nominationShortfall(
      { requirements, candidates: people(1, { list: 'B' }) },
      { 'judges.extension.lists': 'minimum' },
    );
    expect(softer.value).toEqual(['grulac']);
    const enough = { requirements: { ...noRequirements, listB: 1 }, candidates: people(2, { list: 'B' }) };
    expect(nominationShortfall(enough).lines[0]).toMatchObject({ code: 'extension.none', confidence: 'sourced' });
    expect(nominationShortfall(enough, { 'judges.extension.lists': 'minimum' }).lines[0]).toMatchObject({
      text: 'At least 2 times as many candidates as every requirement of a region or gender, and as many as those of the lists',
      confidence: 'open',
    });
  });
});
