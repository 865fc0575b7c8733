import { describe, expect, it } from 'vitest';
import { parameterRegister } from './parameter-register.ts';
import { setParameter } from './parameter-setting.ts';
import type { ParameterKey } from './parameters.ts';
import { quorum } from './quorum.ts';

describe('setting a parameter', () => {
  it('takes every default', () => {
    for (const { key, default: value } of parameterRegister)
      expect(setParameter({}, key, value)).toEqual({ settings: { [key]: value } });
  });

  it.each([
    ['noncoop.letterDays', 7],
    ['quorum.open.fraction', { numerator: 1, denominator: 2 }],
    ['quorum.counts', 'voting'],
    ['motion.order', ['closeDebate']],
    ['replies.minutes', [3, 2]],
    ['judges.listCeilings', { A: 12, B: 8 }],
  ] as const)('%s to %o', (key, value) => {
    expect(setParameter({ 'judges.mvrLastBallot': 5 }, key, value)).toEqual({
      settings: { 'judges.mvrLastBallot': 5, [key]: value },
    });
  });

  it.each([
    ['noncoop.letterDays', -1, 'A whole number from 0 up'],
    ['noncoop.letterDays', '7', 'A whole number from 0 up'],
    ['noncoop.letterDays', 1.5, 'A whole number from 0 up'],
    ['quorum.counts', 'badges', 'One of present, voting'],
    ['quorum.open.fraction', 0.5, 'A table of numbers'],
    ['quorum.open.fraction', { numerator: 1 }, 'Missing: denominator'],
    ['quorum.open.fraction', { numerator: 1, denominator: 0 }, 'A share lies between 0 and 1'],
    ['quorum.open.fraction', { numerator: 3, denominator: 2 }, 'A share lies between 0 and 1'],
    ['judges.genderCap.table', { 0: 'none' }, 'Every entry is a whole number from 0 up'],
    ['motion.order', 'closeDebate', 'A list of the same kind'],
    ['motion.order', [1], 'A list of the same kind'],
    ['replies.minutes', [1, 'two'], 'A list of the same kind'],
  ] as const)('%s to %o is refused', (key, value, text) => {
    expect(setParameter({}, key, value)).toMatchObject({
      objection: { code: 'parameter.value', text, facts: { parameter: key } },
    });
  });

  it('of an unknown key is a defect of the caller', () => {
    expect(() => setParameter({}, 'nothing' as ParameterKey, 1)).toThrow('no such parameter');
  });

  it('changes what a rule says, and the finding tells', () => {
    const set = setParameter({}, 'quorum.open.fraction', { numerator: 1, denominator: 2 });
    const parameters = 'settings' in set ? set.settings : {};
    const found = quorum({ purpose: 'open', statesParties: 125, participating: 100, present: 40 }, parameters);
    expect(found.value).toEqual({ needed: 50, present: 40, met: false });
    expect(found.parameters[0]?.default).toBe(false);
  });
});
