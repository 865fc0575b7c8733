import { describe, expect, it } from 'vitest';
import { noRequirements } from './candidate.ts';
import { numberOfJudges } from './number-of-judges.ts';
import { firstDrawSizes, judgeTerm, staysForHearing } from './term.ts';
import { fitsVacancy, judgeVacancy } from './vacancy.ts';

describe('term of a judge', () => {
  it.each([
    [{ kind: 'full', electionYear: 2020 }, '2021-03-11', '2030-03-10', false],
    [{ kind: 'firstDraw', years: 3 }, '2003-03-11', '2006-03-10', true],
    [{ kind: 'firstDraw', years: 6 }, '2003-03-11', '2009-03-10', false],
    [{ kind: 'firstDraw', years: 9 }, '2003-03-11', '2012-03-10', false],
    [{ kind: 'vacancy', electedOn: '2015-06-24', predecessorEnds: '2021-03-10' }, '2015-06-24', '2021-03-10', false],
    [{ kind: 'vacancy', electedOn: '2018-03-11', predecessorEnds: '2021-03-10' }, '2018-03-11', '2021-03-10', true],
    [{ kind: 'vacancy', electedOn: '2018-03-10', predecessorEnds: '2021-03-10' }, '2018-03-10', '2021-03-10', false],
  ] as const)('%o', (facts, starts, ends, mayBeReElected) => {
    expect(judgeTerm(facts).value).toEqual({ starts, ends, mayBeReElected });
  });

  it('goes on to the end of a hearing that has begun', () => {
    expect(staysForHearing({ termEnds: '2024-03-10', hearingBegan: '2024-03-10' }).value).toBe(true);
    expect(staysForHearing({ termEnds: '2024-03-10', hearingBegan: '2024-03-11' }).value).toBe(false);
    expect(staysForHearing({ termEnds: '2024-03-10', hearingBegan: null }).value).toBe(false);
    expect(firstDrawSizes(18)).toEqual([6, 6, 6]);
  });
});

describe('a vacancy', () => {
  it('TV-4.7: restricts the nominations to what is missing', () => {
    const found = judgeVacancy({ arose: '2014-06-03', requirements: { ...noRequirements, asiaPacific: 1 } });
    expect(found.value).toEqual({
      electionFrom: '2014-01-14',
      electionUntil: '2014-10-21',
      restrictedTo: ['asiaPacific'],
    });
    expect(found.lines.at(-1)?.text).toBe('Nominations from: Asia-Pacific States');
    expect(judgeVacancy({ arose: '2014-06-03', requirements: noRequirements }).value.restrictedTo).toEqual([]);
  });

  it('of several missing groups one is enough; a missing list is a must', () => {
    const judge = { name: 'Amber', list: 'A', region: 'grulac', gender: 'F' } as const;
    expect(fitsVacancy(judge, [])).toBe(true);
    expect(fitsVacancy(judge, ['asiaPacific', 'grulac'])).toBe(true);
    expect(fitsVacancy(judge, ['asiaPacific'])).toBe(false);
    expect(fitsVacancy(judge, ['listB', 'grulac'])).toBe(false);
    expect(fitsVacancy(judge, ['listA', 'asiaPacific'])).toBe(false);
    expect(fitsVacancy(judge, ['listA', 'female'])).toBe(true);
    expect(fitsVacancy(judge, ['listA'])).toBe(true);
  });
});

describe('the number of judges', () => {
  const vote = { now: 18, byPresidency: true, statesParties: 124, present: 100, no: 10, abstain: 0 };

  it.each([
    [
      { proposed: 20, yes: 83 },
      { judges: 20, changed: true },
    ],
    [
      { proposed: 20, yes: 82 },
      { judges: 18, changed: false },
    ],
    [
      { proposed: 17, yes: 83 },
      { judges: 18, changed: false },
    ],
    [
      { proposed: 18, yes: 83 },
      { judges: 18, changed: false },
    ],
    [
      { proposed: 18, yes: 83, now: 20 },
      { judges: 18, changed: true },
    ],
    [
      { proposed: 20, yes: 83, byPresidency: false },
      { judges: 18, changed: false },
    ],
  ])('%o', (over, value) => {
    expect(numberOfJudges({ ...vote, ...over }).value).toEqual(value);
  });

  it('says why it does not change', () => {
    expect(
      numberOfJudges({ ...vote, proposed: 17, yes: 83, byPresidency: false })
        .lines.slice(-2)
        .map((l) => l.code),
    ).toEqual(['number.proposal', 'number.least']);
  });
});
