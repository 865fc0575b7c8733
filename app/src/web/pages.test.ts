import { expect, test } from 'vitest';
import { askedPage, linkedPages, pageOfList, pageSize } from './pages.ts';

test('a page that is no number is the first, one beyond the last is the last', () => {
  for (const text of ['0', '-1', '1.5', 'x', '', '1234567'])
    expect(askedPage(new URLSearchParams({ page: text })), text).toBe(1);
  expect(askedPage(new URLSearchParams())).toBe(1);
  expect(askedPage(new URLSearchParams('page=3'))).toBe(3);
  expect(pageOfList(pageSize + 1, 1)).toEqual({ page: 1, pages: 2, from: 0, to: pageSize });
  expect(pageOfList(pageSize + 1, 9)).toEqual({ page: 2, pages: 2, from: pageSize, to: 2 * pageSize });
  expect(pageOfList(pageSize, 2)).toMatchObject({ page: 1, pages: 1 });
  expect(pageOfList(0, 1)).toMatchObject({ page: 1, pages: 1, from: 0 });
  expect(pageOfList(41, 3, 20)).toMatchObject({ page: 3, pages: 3, from: 40 });
});

test('however many pages there are, few are linked', () => {
  expect(linkedPages({ page: 1, pages: 1 })).toEqual([1]);
  expect(linkedPages({ page: 1, pages: 2 })).toEqual([1, 2]);
  expect(linkedPages({ page: 1, pages: 90 })).toEqual([1, 2, 3, 90]);
  expect(linkedPages({ page: 40, pages: 90 })).toEqual([1, 38, 39, 40, 41, 42, 90]);
  expect(linkedPages({ page: 90, pages: 90 })).toEqual([1, 88, 89, 90]);
});
