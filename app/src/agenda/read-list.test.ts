import { describe, expect, it } from 'vitest';
import { readList, seenOf } from './read-list.ts';

const titles = (text: string) => readList(text).items.map(({ number, title, parts }) => [number, title, parts]);

describe('a pasted agenda', () => {
  it('is one item for each line, with its sub-items', () => {
    const text =
      '1. Opening of the session\r\n2) Adoption of the agenda\n\n3\tElections\n(a) Judges\n(b)  The President\n4. Other matters';
    expect(titles(text)).toEqual([
      [1, 'Opening of the session', []],
      [2, 'Adoption of the agenda', []],
      [3, 'Elections', ['Judges', 'The President']],
      [4, 'Other matters', []],
    ]);
    expect(readList(text)).toMatchObject({ faults: [], renumbered: false });
  });

  it.each([
    ['Opening', null, 'Opening'],
    ['Item 12: Budget for 2027', 12, 'Budget for 2027'],
    ['Point 7 : Budget', 7, 'Budget'],
    ['2027 budget', null, '2027 budget'],
    ['6 judges: election', null, '6 judges: election'],
    ['1 Opening', 1, 'Opening'],
    ['7\tBudget', 7, 'Budget'],
    ['٣. الميزانية', 3, 'الميزانية'],
    ['１２、预算', 12, '预算'],
    ['\uFEFF1. Opening', 1, 'Opening'],
    ['10 – Reports', 10, 'Reports'],
    ['1.  Cost-of-living: an update', 1, 'Cost-of-living: an update'],
  ])('reads %j', (text, number, title) => {
    expect(titles(text)).toEqual([[number, title, []]]);
  });

  it('takes "3.1" for a sub-item of item 3, and an item "4 bis" for one of its own: those behind it are numbered anew', () => {
    const text =
      '3. Reports\n3.1 Report of the Committee\n3.2. Second\n4. Budget\n4bis. Extra item\n5. 2.5 per cent: a study';
    expect(titles(text)).toEqual([
      [3, 'Reports', ['Report of the Committee', 'Second']],
      [4, 'Budget', []],
      [null, 'Extra item', []],
      [5, '2.5 per cent: a study', []],
    ]);
    expect(readList(text)).toMatchObject({ faults: [], renumbered: true });
    expect(readList('3.1 Report').faults).toMatchObject([{ line: 1, what: 'partFirst' }]);
  });

  it('says what is wrong beside the line, and loses none', () => {
    const text = ['(a) Judges', '1. Opening', '2.', `3. ${'x'.repeat(501)}`, '4. opening', '- Flags'].join('\n');
    expect(readList(text).faults.map(({ line, what }) => [line, what])).toEqual([
      [1, 'partFirst'],
      [3, 'empty'],
      [4, 'tooLong'],
      [5, 'twice'],
    ]);
    expect(titles(text)).toEqual([[1, 'Opening', ['Flags']]]);
  });

  it('says when its numbers do not run on: they are given anew', () => {
    expect(readList('1. A\n3. B').renumbered).toBe(true);
    expect(readList('5. A\n6. B\nC').renumbered).toBe(false);
  });

  it('is known again by what the preview showed, and by nothing that it did not', () => {
    const seen = (text: string) => seenOf(readList(text));
    expect(seen('1. A\n2. B')).toBe(seen('7) A\n\n8) B'));
    expect(seen('1. A\n2. B')).not.toBe(seen('1. B\n2. A'));
    expect(seen('1. A\n(a) B')).not.toBe(seen('1. A\n2. B'));
  });
});
