import { describe, expect, test } from 'vitest';
import { madeUpData, madeUpEntries, salt } from '../test/log-fixture.ts';
import { type Entry, entryHash, formatRecordLine, parseRecordLine } from './index.ts';

const entries = madeUpEntries(8);
const open = entries[0] as Entry;
const hidden = entries[6] as Entry;
const data = { value: madeUpData(1), salt };
const line = formatRecordLine(open, { data, seal: null });

function problem(text: string): string | null {
  const parsed = parseRecordLine(text);
  return parsed.ok ? null : parsed.problem.text;
}

describe('a line of the public record', () => {
  test('of a public act says all that its commitment and its seal need', () => {
    const texts = { 'states.json': '{}\n' };
    const parsed = parseRecordLine(formatRecordLine(open, { data, seal: '1 - x', texts }));
    expect(parsed).toEqual({
      ok: true,
      value: { kind: 'public', seq: 1, hash: entryHash(open), seal: '1 - x', entry: open, data, texts },
    });
  });

  test('of any other act says number, hash and seal, whatever is given', () => {
    const text = formatRecordLine(hidden, { data, seal: '7 - x', texts: { a: 'b' } });
    expect(JSON.parse(text)).toEqual({ hash: entryHash(hidden), seal: '7 - x', seq: 7, v: 1 });
    expect(parseRecordLine(text)).toMatchObject({ ok: true, value: { kind: 'sealed', seq: 7, seal: '7 - x' } });
  });

  test('says that data were erased', () => {
    const erased = formatRecordLine(open, { data: null, seal: null });
    expect(JSON.parse(erased)).toMatchObject({ erased: true });
    expect(parseRecordLine(erased)).toMatchObject({ ok: true, value: { data: null } });
  });

  test.each([
    ['', 'not JSON'],
    ['[]', 'not an object'],
    ['null', 'not an object'],
    ['{"v":1}', 'neither an entry nor a number and a hash'],
    ['{"v":1.5}', 'canonical JSON: 1.5 is not a safe whole number'],
    [line.replace('{"data"', '{ "data"'), 'not in its canonical form'],
    [line.replace('"data":{', '"data":{"ballots":1,'), 'not in its canonical form'],
    [line.replace(/,"salt":"[^"]*"/, ''), 'neither data with their salt, nor said to be erased'],
    [line.replace('"entry":', '"entry":1,"x":'), 'not in its canonical form'],
    [line.replace('"audience":"public"', '"audience":"bureau"'), 'an act for bureau stands open'],
    [line.replace('"seq":1', '"seq":0'), 'seq is not a whole number from 1'],
    [line.replace(/\}$/, ',"seal":1}').replace(/("salt":"[^"]*")(,"seal":1)/, '$1$2'), 'the seal is not text'],
    [line.replace(/\}$/, ',"zzz":1}'), 'a field that nobody knows: zzz'],
    [line.replace(/\}$/, ',"seq":1}'), 'it says its number twice'],
    [line.replace(/\}$/, ',"texts":{"a":1}}'), 'its texts are not texts'],
    [`{"data":{},"hash":"${'0'.repeat(64)}","seq":7,"v":1}`, 'it tells data of an entry that is not public'],
  ])('%s: %s', (text, expected) => {
    expect(problem(text)).toBe(expected);
  });
});
