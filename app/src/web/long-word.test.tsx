import { describe, expect, it } from 'vitest';
import { hasLongWord, onOneLine } from './long-word.ts';

const long = 'Rechtsschutzversicherungsgesellschaften';

describe('a word that no column of a table holds', () => {
  it.each([
    ['in a text', `The ${long}`],
    [
      'in an element',
      <a key="a" href="/x">
        {long}
      </a>,
    ],
    ['beside others', ['1', <b key="b">{long}</b>]],
    ['in a text of languages', <Shown key="x" map={{ en: 'Report', fr: long }} />],
  ])('is found %s', (_, content) => {
    expect(hasLongWord(content)).toBe(true);
  });

  it.each([
    ['words', 'Report of the Bureau on the working methods of the Assembly of States Parties'],
    ['a long name', 'Internationalisierungsbemühung'],
    ['Chinese', '关于走廊长度和咖啡休息时间以及工作组名称问题的演示性工作组报告及其附件'],
    [
      'an address behind a name',
      <a key="a" href={`/${long}`}>
        Report
      </a>,
    ],
    ['nothing', null],
    ['a figure', 12],
  ])('is not %s', (_, content) => {
    expect(hasLongWord(content)).toBe(false);
  });

  it('lets a name stand on one line that a line holds', () => {
    expect(onOneLine('Twenty-fifth session')).toBe('nowrap');
    expect(onOneLine(long)).toBe('breaks');
    expect(onOneLine('word '.repeat(9))).toBe('breaks');
  });
});

function Shown(_: { readonly map: Readonly<Record<string, string>> }) {
  return null;
}
