import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edited, pair } from './morph.ts';

describe('pairing present nodes with wanted ones', () => {
  test('equal lists pair in place', () => {
    expect(pair(['P ', 'LI a', 'LI b'], ['P ', 'LI a', 'LI b'])).toEqual([0, 1, 2]);
  });

  test('a keyed node is found wherever it moved', () => {
    expect(pair(['LI a', 'LI b', 'LI c'], ['LI c', 'LI a', 'LI d', 'LI b'])).toEqual([2, 0, -1, 1]);
  });

  test('nodes without key pair in their order, and only with their own kind', () => {
    expect(pair(['P ', '#text', 'P '], ['#text', 'P ', 'P ', 'P '])).toEqual([1, 0, 2, -1]);
    expect(pair(['P '], ['DIV '])).toEqual([-1]);
  });

  test('no present node is used twice, none is invented, each pair has one label', () => {
    const labels = fc.array(fc.constantFrom('P ', 'LI a', 'LI b', '#text'), { maxLength: 8 });
    fc.assert(
      fc.property(labels, labels, (have, want) => {
        const pairs = pair(have, want);
        const used = pairs.filter((at) => at >= 0);
        expect(pairs).toHaveLength(want.length);
        expect(new Set(used).size).toBe(used.length);
        pairs.forEach((at, i) => {
          if (at >= 0) expect(have[at]).toBe(want[i]);
        });
        for (const label of new Set(want)) {
          const count = (list: readonly string[]): number => list.filter((one) => one === label).length;
          expect(used.filter((at) => have[at] === label)).toHaveLength(Math.min(count(have), count(want)));
        }
      }),
    );
  });
});

describe('whether a person has changed a control', () => {
  test.each([
    ['a text as given', { type: 'text', value: 'a', defaultValue: 'a' }, false],
    ['a text changed', { type: 'text', value: 'ab', defaultValue: 'a' }, true],
    ['a text emptied', { type: 'textarea', value: '', defaultValue: 'a' }, true],
    ['a box as given', { type: 'checkbox', value: '1', defaultValue: '1', checked: true, defaultChecked: true }, false],
    ['a box ticked', { type: 'checkbox', value: '1', defaultValue: '1', checked: true, defaultChecked: false }, true],
    ['a choice made', { type: 'radio', value: 'for', defaultValue: 'for', checked: true, defaultChecked: false }, true],
    [
      'a choice taken back',
      { type: 'radio', value: 'for', defaultValue: 'for', checked: false, defaultChecked: true },
      true,
    ],
    ['a hidden value set by the page', { type: 'hidden', value: 'x', defaultValue: 'y' }, false],
  ])('%s', (_, control, answer) => {
    expect(edited(control)).toBe(answer);
  });

  const option = (selected: boolean, defaultSelected: boolean) => ({ selected, defaultSelected });
  test.each([
    ['the first of a list without default', 'select-one', [option(true, false), option(false, false)], false],
    ['another of a list without default', 'select-one', [option(false, false), option(true, false)], true],
    ['the default of a list', 'select-one', [option(false, false), option(true, true)], false],
    ['not the default of a list', 'select-one', [option(true, false), option(false, true)], true],
    ['none of several', 'select-multiple', [option(false, false)], false],
    ['one of several', 'select-multiple', [option(true, false)], true],
  ])('%s', (_, type, options, answer) => {
    expect(edited({ type, options })).toBe(answer);
  });
});
