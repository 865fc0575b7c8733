import { describe, expect, it } from 'vitest';
import { judgeItems } from './agenda-list.ts';

const lines = (...rows: readonly (readonly [string, string])[]) =>
  rows.map(([item, title], place) => ({ line: place + 2, values: { item, title: { en: title } } }));
const becomes = (found: ReturnType<typeof judgeItems>) => [...found.judged.values()].map((one) => one.becomes);

describe('a list of agenda items in a file', () => {
  const there = [
    { title: { en: 'Opening of the session' }, standing: 'on' },
    { title: { en: 'Withdrawn before' }, standing: 'withdrawn' },
  ];

  it('makes items with their sub-items, by a letter or a second figure behind the number', () => {
    const found = judgeItems(
      [],
      lines(['1', 'Opening'], ['2', 'Reports'], ['2 (a)', 'Court'], ['2.2', 'Fund'], ['', 'Budget']),
    );
    expect(becomes(found)).toEqual(['new', 'new', 'new', 'new', 'new']);
    expect(found.items).toEqual([
      { title: 'Opening', parts: [] },
      { title: 'Reports', parts: ['Court', 'Fund'] },
      { title: 'Budget', parts: [] },
    ]);
  });

  it('leaves an item that is there as it is, with its sub-items, and takes one anew that was withdrawn', () => {
    const found = judgeItems(
      there,
      lines(['1', 'opening  of the Session'], ['(a)', 'Minute of silence'], ['2', 'Withdrawn before']),
    );
    expect(becomes(found)).toEqual(['same', 'same', 'new']);
    expect(found.items).toEqual([{ title: 'Withdrawn before', parts: [] }]);
  });

  it('says beside the cell that a sub-item comes first, or that a title comes twice', () => {
    const found = judgeItems([], lines(['(a)', 'Court'], ['1', 'Budget'], ['2', 'budget']));
    expect([...found.judged.values()].map(({ wrong }) => wrong)).toEqual([
      { column: 'item', said: 'agenda.list.part-first' },
      undefined,
      { column: 'title', said: 'agenda.list.twice' },
    ]);
  });
});
