import { describe, expect, it } from 'vitest';
import { type AmendmentChange, amendmentFalls, isAmendment, putNext } from './amendments.ts';

describe('an amendment', () => {
  it.each<[AmendmentChange, number, readonly number[], string]>([
    ['adds', 1, [1], ''],
    ['adds', 2, [1], ''],
    ['adds', 3, [1], 'noSuchParagraph'],
    ['adds', 1, [], ''],
    ['adds', 2, [], 'noSuchParagraph'],
    ['adds', 8, [3, 7], ''],
    ['adds', 4, [3, 7], 'noSuchParagraph'],
    ['deletes', 1, [1], 'replacesWhole'],
    ['deletes', 2, [1], 'noSuchParagraph'],
    ['deletes', 1, [1, 2], ''],
    ['deletes', 2, [1, 2], ''],
    ['deletes', 3, [1, 2], 'noSuchParagraph'],
    ['revises', 1, [1], ''],
    ['revises', 2, [1], 'noSuchParagraph'],
    ['revises', 1, [], 'noSuchParagraph'],
    ['replaces', 1, [1, 2], 'replacesWhole'],
    ['replaces', 9, [1], 'replacesWhole'],
  ])('that %s paragraph %i of %j: %s', (change, paragraph, paragraphs, bar) => {
    const { value, lines } = isAmendment({ change, paragraph, paragraphs });
    expect(value).toEqual(bar === '' ? [] : [bar]);
    expect(lines.map(({ code }) => code)).toEqual([
      { '': 'amendment.part', replacesWhole: 'amendment.whole', noSuchParagraph: 'amendment.no-paragraph' }[bar],
    ]);
  });
});

describe('what is put next', () => {
  it.each([
    ['nothing waits', [], null, 'proposal'],
    ['nothing waits, and there was an order', [], ['a'], 'proposal'],
    ['one waits', ['a'], null, 'a'],
    ['one waits that came after the order', ['b'], ['a'], 'b'],
    ['two wait without an order', ['a', 'b'], null, 'order'],
    ['two wait, one is not in the order', ['a', 'b'], ['a'], 'order'],
    ['two wait in the order', ['a', 'b'], ['b', 'a'], 'b'],
    ['two wait, the first is decided', ['a', 'c'], ['b', 'c', 'a'], 'c'],
  ])('%s', (_, waiting, order, expected) => {
    const { value } = putNext({ waiting, order });
    expect(value.amendment ?? value.next).toBe(expected);
  });
});

describe('an amendment whose rejection another one implies', () => {
  it.each([true, false])('falls only once that one is adopted: %s', (adopted) => {
    expect(amendmentFalls(adopted).value).toBe(adopted);
  });
});
