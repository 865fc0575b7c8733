import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from './election-format.ts';
import { meetable } from './meetable.ts';
import { attempt } from './refusal.ts';
import { must } from './testing/hold-election.ts';
import { missingMinimums, readTies, type TiedPlan, tiedPicks, tiedQuestions } from './ties.ts';

const plan: TiedPlan = {
  question: 'Election of three judges',
  candidates: ['Alva', 'Brandt', 'Cissoko', 'Diaz', 'Eriksen', 'Fofana'],
  seats: 3,
  requirements: [
    { name: 'List A', members: ['Cissoko', 'Alva', 'Brandt'], atLeast: 2 },
    { name: 'Africa', members: ['Cissoko', 'Fofana'], atLeast: 1 },
    { name: 'Adjusted to none', members: ['Diaz'], atLeast: 0 },
  ],
};
const questions = must(tiedQuestions(plan));

test('the worked example of section 12', () => {
  expect(questions.map(({ answers, min, max, blank }) => [answers.join(), min, max, blank])).toEqual([
    ['Alva,Brandt,Cissoko,Diaz,Eriksen,Fofana', 1, 3, true],
    ['Abstention,Abstention,Alva,Brandt,Cissoko', 2, 3, undefined],
    ['Abstention,Cissoko,Fofana', 1, 2, undefined],
  ]);
  expect(questions[1]?.question).toBe('Minimum voting requirement: List A');
  expect(readTies(questions)).toEqual([null, [0, 0, 1, 2, 3], [0, 3, 6]]);
});

test('what a choice still misses', () => {
  expect(missingMinimums({ questions }, [0, 1, 0, 1, 1, 0, 0])).toEqual([]);
  expect(missingMinimums({ questions }, [1, 0, 0, 0, 0, 0, 0])).toEqual([]);
  expect(missingMinimums({ questions }, [0, 1, 0, 0, 1, 0, 1])).toEqual([{ name: 'List A', atLeast: 2, chosen: 1 }]);
  expect(missingMinimums({ questions }, [0, 0, 0, 0, 1, 0, 0])).toEqual([
    { name: 'List A', atLeast: 2, chosen: 0 },
    { name: 'Africa', atLeast: 1, chosen: 0 },
  ]);
});

test('the sums of the tied questions of the worked example', () => {
  const sum = (picks: number[]): number[] =>
    tiedPicks(questions, readTies(questions), picks).map((slots) => slots.reduce((a, b) => a + b, 0));
  expect(sum([0, 1, 0, 1, 1, 0, 0])).toEqual([3, 2, 1]);
  expect(sum([1, 0, 0, 0, 0, 0, 0])).toEqual([1, 2, 1]);
});

function code(changed: Partial<TiedPlan>): string {
  const outcome = tiedQuestions({ ...plan, ...changed });
  return outcome.ok ? 'made' : outcome.refusal.code;
}

describe('setup refuses', () => {
  const africa = { name: 'Africa', members: ['Cissoko', 'Fofana'], atLeast: 1 };
  test.each<[string, Partial<TiedPlan>, string]>([
    ['a label twice', { candidates: ['Alva', 'Alva'], requirements: [] }, 'tie.core'],
    ['a candidate named Abstention', { candidates: ['Abstention', 'Alva'], requirements: [] }, 'tie.core'],
    ['an unknown member', { requirements: [{ ...africa, members: ['Nobody'] }] }, 'tie.requirement'],
    ['more than the group has', { requirements: [{ ...africa, atLeast: 3 }] }, 'tie.requirement'],
    ['more than there are seats', { seats: 1, requirements: [{ ...africa, atLeast: 2 }] }, 'tie.requirement'],
    ['a negative minimum', { requirements: [{ ...africa, atLeast: -1 }] }, 'tie.requirement'],
    ['half a candidate', { requirements: [{ ...africa, atLeast: 1.5 }] }, 'tie.requirement'],
    [
      'minimums that no ballot can meet together',
      {
        seats: 1,
        requirements: [africa, { name: 'Other', members: ['Alva', 'Diaz'], atLeast: 1 }],
      },
      'tie.impossible',
    ],
    ['nothing wrong', {}, 'made'],
  ])('%s', (_, changed, expected) => expect(code(changed)).toBe(expected));
});

describe('reading the ties refuses a description that is not of the form', () => {
  const [core, listA, africa] = questions as [Question, Question, Question];
  const { blank, ...open } = core;
  test.each<[string, Question[], string]>([
    ['no blank in question 0', [open, listA], 'tie.core'],
    ['no minimum in question 0', [{ ...core, min: 0 }, listA], 'tie.core'],
    ['a blank of its own', [core, { ...listA, blank: true }], 'tie.requirement'],
    ['a minimum other than its abstentions', [core, { ...listA, min: 1 }], 'tie.requirement'],
    ['another maximum', [core, { ...listA, max: 2 }], 'tie.requirement'],
    ['no abstention', [core, { ...africa, answers: ['Cissoko', 'Fofana'] }], 'tie.requirement'],
    ['only abstentions', [core, { ...africa, answers: ['Abstention'], max: 1 }], 'tie.requirement'],
    ['an unknown label', [core, { ...africa, answers: ['Abstention', 'Cissoko', 'X'] }], 'tie.requirement'],
    ['a label twice', [core, { ...africa, answers: ['Abstention', 'Fofana', 'Fofana'] }], 'tie.requirement'],
    ['another order', [core, { ...africa, answers: ['Abstention', 'Fofana', 'Cissoko'] }], 'tie.requirement'],
  ])('%s', (_, wrong, expected) => {
    expect(blank).toBe(true);
    const outcome = attempt(() => readTies(wrong));
    expect(outcome.ok ? 'read' : outcome.refusal.code).toBe(expected);
  });
});

test('the search agrees with trying every choice', () => {
  const candidates = ['a', 'b', 'c', 'd', 'e'];
  const need = fc.record({
    members: fc.subarray(candidates, { minLength: 1 }),
    atLeast: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(need, { maxLength: 4 }), fc.integer({ min: 1, max: 4 }), (needs, seats) => {
      const choices = Array.from({ length: 32 }, (_, bits) => candidates.filter((_, i) => (bits >> i) & 1));
      const possible = choices.some(
        (choice) =>
          choice.length <= seats &&
          needs.every((one) => one.members.filter((member) => choice.includes(member)).length >= one.atLeast),
      );
      expect(meetable(needs, candidates, seats)).toBe(possible);
    }),
    { numRuns: 300 },
  );
});
