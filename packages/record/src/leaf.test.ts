import { describe, expect, test } from 'vitest';
import { madeUpEntries } from '../test/log-fixture.ts';
import { utf8 } from './bytes.ts';
import type { Json } from './canonical-json.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Entry } from './entry.ts';
import { entryHash, entryText } from './entry.ts';
import { encodeBundle, parseBundle } from './entry-bundle.ts';
import { leafBytes, parseLeaf } from './leaf.ts';

const entries = madeUpEntries(7);
const open = entries[0] as Entry;
const sealed = entries[6] as Entry;

test('the text of an entry is canonical JSON, whatever stands in it', () => {
  const odd: Entry = { ...open, actor: null, subject: '"\u0007\\ é 漢', cites: ['a "b"', '\n'], capacity: '' };
  for (const entry of [open, sealed, odd]) expect(entryText(entry)).toBe(canonicalJson(entry as unknown as Json));
});

describe('a leaf', () => {
  test('of a public act is the entry', () => {
    const leaf = parseLeaf(leafBytes(open));
    expect(leaf).toEqual({ ok: true, value: { kind: 'entry', seq: 1, hash: entryHash(open), entry: open } });
  });

  test('of any other act tells number and hash alone', () => {
    const bytes = leafBytes(sealed);
    expect(new TextDecoder().decode(bytes)).toBe(`{"hash":"${entryHash(sealed)}","seq":7,"v":1}`);
    expect(parseLeaf(bytes)).toEqual({ ok: true, value: { kind: 'sealed', seq: 7, hash: entryHash(sealed) } });
  });

  const text = entryText(open);
  const cases: [string, Uint8Array, RegExp][] = [
    ['bad UTF-8', Uint8Array.of(0xff), /UTF-8/],
    ['not JSON', utf8('{'), /not JSON/],
    ['a list', utf8('[]'), /version/],
    ['a space more', utf8(`${text} `), /canonical/],
    ['a byte order mark', utf8(`\ufeff${text}`), /not JSON/],
    ['another order of fields', utf8(JSON.stringify(open)), /canonical/],
    ['an escape that need not be', utf8(text.replace('ballot', '\\u0062allot')), /canonical/],
    ['a lone surrogate', utf8(text.replace('ballot.closed', '\\ud800')), /canonical/],
    ['a field more', utf8(text.replace('{', '{"Z":1,')), /fields/],
    ['a field twice', utf8(text.replace('{', '{"act":"x",')), /canonical/],
    ['a private act in the open', utf8(entryText(sealed)), /bureau/],
    ['a sealed leaf with number 0', utf8(`{"hash":"${'a'.repeat(64)}","seq":0,"v":1}`), /seq is/],
    ['a sealed leaf beyond all numbers', utf8(`{"hash":"${'a'.repeat(64)}","seq":9999999999999999,"v":1}`), /seq/],
    ['a sealed leaf with a short hash', utf8(`{"hash":"${'a'.repeat(63)}","seq":1,"v":1}`), /at is/],
  ];
  test.each(cases)('with %s is none', (_name, bytes, message) => {
    const leaf = parseLeaf(bytes);
    expect(leaf.ok ? '' : leaf.problem.text).toMatch(message);
  });
});

describe('a bundle', () => {
  const parts = [utf8('one'), new Uint8Array(0), new Uint8Array(65_535).fill(3)];
  const bytes = encodeBundle(parts);

  test('reads back', () => {
    expect(bytes.length).toBe(3 + 0 + 65_535 + 6);
    expect([...bytes.subarray(0, 7)]).toEqual([0, 3, 0x6f, 0x6e, 0x65, 0, 0]);
    expect(parseBundle(bytes, 3)).toEqual({ ok: true, value: parts });
  });

  const cases: [string, Uint8Array, number, RegExp][] = [
    ['one entry too many', bytes, 2, /more than 2/],
    ['one entry too few', bytes, 4, /3 entries where 4 belong/],
    ['an entry cut short', bytes.subarray(0, -1), 3, /entry 2 cut short/],
    ['a length cut short', bytes.subarray(0, 6), 3, /length of entry 1 cut short/],
    ['nothing', new Uint8Array(0), 1, /0 entries/],
  ];
  test.each(cases)('with %s is refused', (_name, given, width, message) => {
    const bundle = parseBundle(given, width);
    expect(bundle.ok ? '' : bundle.problem.text).toMatch(message);
  });

  test('takes no entry that is too long for its length', () => {
    expect(() => encodeBundle([new Uint8Array(65_536)])).toThrow(RangeError);
  });
});
