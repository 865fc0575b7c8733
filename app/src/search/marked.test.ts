import { expect, test } from 'vitest';
import { marked } from './marked.ts';
import { soughtIn } from './query.ts';

const shown = (text: string, sought: string) =>
  marked(text, soughtIn(sought).words)
    .map(({ text, fits }) => (fits ? `[${text}]` : text))
    .join('');

test.each([
  ['Report on non-cooperation', 'coop REPORT', '[Report] on non-[cooperation]'],
  ['Rapport sur la coopération', 'cooperation', 'Rapport sur la [coopération]'],
  ['Élection d’un juge', 'elec', '[Élection] d’un juge'],
  ['تقرير المكتب عن التعاون', 'تعاون', 'تقرير المكتب عن [التعاون]'],
  ['刚果民主共和国', '民主', '刚果[民主]共和国'],
  ['Доклад об учёте', 'учет', 'Доклад об [учёте]'],
  ['ICC-ASP/22/Res.1', 'asp 22 res 1', '[ICC]-[ASP]/[22]/[Res].[1]'],
  ['<b>&amp;', 'b', '<[b]>&amp;'],
  ['nothing here', 'other', 'nothing here'],
  ['', 'other', ''],
])('%s, where %s is looked for', (text, sought, found) => {
  expect(shown(text, sought)).toBe(found);
});
