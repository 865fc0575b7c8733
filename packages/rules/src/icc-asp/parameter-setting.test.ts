import { describe, expect, it } from 'vitest';
import { parameterRegister } from './parameter-register.ts';
import { setParameter } from './parameter-setting.ts';
import type { ParameterKey } from './parameters/shapes.ts';
import { isSettled, parameterText } from './parameters.ts';
import { quorum } from './quorum.ts';

describe('setting a parameter', () => {
  it('takes every default of an open point', () => {
    const open = parameterRegister.filter((entry) => !isSettled(entry));
    expect(open.length).toBeGreaterThan(40);
    for (const { key, default: value } of open)
      expect(setParameter({}, key, value)).toEqual({ settings: { [key]: value } });
  });

  it('is refused where a text settles the point, with that text', () => {
    const settled = parameterRegister.filter(isSettled);
    expect(settled.length).toBeGreaterThan(5);
    for (const { key, default: value, cite } of settled)
      expect(setParameter({}, key, value)).toMatchObject({
        objection: { code: 'parameter.settled', facts: { parameter: key }, cite, confidence: 'sourced' },
      });
  });

  it.each([
    ['noncoop.letterDays', 7],
    ['debate.minutes', 1],
    ['debate.minutes', 60],
    ['judges.cutoff.from', 1],
    ['quorum.open.fraction', { numerator: 1, denominator: 2 }],
    ['quorum.open.fraction', { numerator: 1, denominator: 1 }],
    ['quorum.counts', 'voting'],
    ['quorum.open.base', 'takingPart'],
    ['quorum.takeUp', 'asProcedure'],
    ['elections.nominationsFromFloor', true],
    ['motion.order', ['closeDebate']],
    ['replies.minutes', [3, 2]],
    ['judges.listCeilings', { A: 12, B: 18 }],
    ['judges.genderCap.table', { 0: 0, 1: 0, 2: 1, 3: 1, 4: 2, 5: 2, 6: 3, 7: 3, 8: 4, 9: 4, 10: 5 }],
  ] as const)('%s to %o', (key, value) => {
    expect(setParameter({ 'tfv.maxTerms': 3 }, key, value)).toEqual({
      settings: { 'tfv.maxTerms': 3, [key]: value },
    });
  });

  const share = 'Allowed: a share above 0 and at most 1, in whole numbers, such as 1/2';
  it.each([
    ['noncoop.letterDays', -1, 'parameter.whole', 'Allowed: a whole number from 0 up'],
    ['noncoop.letterDays', '7', 'parameter.whole', 'Allowed: a whole number from 0 up'],
    ['noncoop.letterDays', 1.5, 'parameter.whole', 'Allowed: a whole number from 0 up'],
    ['debate.minutes', 0, 'parameter.whole', 'Allowed: a whole number from 1 to 60'],
    ['debate.minutes', 61, 'parameter.whole', 'Allowed: a whole number from 1 to 60'],
    ['quorum.open.base', 'accredited', 'parameter.choice', 'Allowed: byCredentials, takingPart'],
    ['quorum.counts', 'badges', 'parameter.choice', 'Allowed: present, presentOrVoted, voting'],
    ['elections.nominationsFromFloor', 'true', 'parameter.choice', 'Allowed: false, true'],
    ['quorum.open.fraction', 0.5, 'parameter.share', share],
    ['quorum.open.fraction', { numerator: 1 }, 'parameter.share', share],
    ['quorum.open.fraction', { numerator: 0, denominator: 2 }, 'parameter.share', share],
    ['quorum.open.fraction', { numerator: 1, denominator: 0 }, 'parameter.share', share],
    ['quorum.open.fraction', { numerator: 3, denominator: 2 }, 'parameter.share', share],
    ['quorum.open.fraction', { numerator: 1, denominator: 2, rest: 1 }, 'parameter.share', share],
    [
      'judges.genderCap.table',
      { 0: 'none' },
      'parameter.table',
      'Allowed: a whole number from 0 to 18 for each of 0, 1, 2',
    ],
    ['judges.listCeilings', { A: 13 }, 'parameter.table', 'Allowed: a whole number from 0 to 18 for each of A, B'],
    [
      'judges.listCeilings',
      { A: 13, B: 19 },
      'parameter.table',
      'Allowed: a whole number from 0 to 18 for each of A, B',
    ],
    [
      'judges.listCeilings',
      { A: 13, B: 9, C: 1 },
      'parameter.table',
      'Allowed: a whole number from 0 to 18 for each of A, B',
    ],
    ['judges.listCeilings', [13, 9], 'parameter.table', 'Allowed: a whole number from 0 to 18 for each of A, B'],
    ['motion.order', 'closeDebate', 'parameter.list', 'Allowed: a list, each entry a string'],
    ['motion.order', [1], 'parameter.list', 'Allowed: a list, each entry a string'],
    ['motion.order', [], 'parameter.list', 'Allowed: a list, each entry a string'],
    ['replies.minutes', [1, 'two'], 'parameter.list', 'Allowed: a list, each entry a number'],
  ] as const)('%s to %o is refused', (key, value, code, text) => {
    expect(setParameter({}, key, value)).toMatchObject({
      objection: { code, text: expect.stringContaining(text), facts: { parameter: key } },
    });
  });

  it('of an unknown key is a defect of the caller', () => {
    expect(() => setParameter({}, 'nothing' as ParameterKey, 1)).toThrow('no such parameter');
  });

  it('changes what a rule says, and the finding tells', () => {
    const set = setParameter({}, 'quorum.open.fraction', { numerator: 1, denominator: 2 });
    const parameters = 'settings' in set ? set.settings : {};
    const found = quorum({ purpose: 'open', statesParties: 125, participating: 100, present: 40 }, parameters);
    expect(found.value).toMatchObject({ needed: 63, present: 40, met: false });
    expect(found.parameters[0]?.default).toBe(false);
  });
});

describe('a value in words', () => {
  it.each([
    [4, '4'],
    ['present', 'present'],
    [true, 'yes'],
    [false, 'no'],
    [{ numerator: 1, denominator: 3 }, '1/3'],
    [{ A: 13, B: 9 }, 'A: 13, B: 9'],
    [[5, 3], '5, 3'],
  ])('%o', (value, text) => {
    expect(parameterText(value)).toBe(text);
  });
});

describe('the register', () => {
  it('has a name for each parameter, and choices or a range of numbers for what is no list', () => {
    const names = parameterRegister.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { key, default: value, choices, range } of parameterRegister) {
      if (typeof value === 'string' || typeof value === 'boolean') expect(choices, key).toContain(value);
      if (range) expect(range.least, key).toBeLessThanOrEqual(range.most);
    }
  });
});
