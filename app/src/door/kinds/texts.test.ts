import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oddValues } from '../../../test/given/odd-values.ts';
import { body, line, optionalLine, personName, reason, text, title } from '../input.ts';

const title80 = line({ max: 80 });
const note = text({ max: 80 });

/** What is said of it, or what is taken. */
function taken(schema: typeof title80, given: unknown): unknown {
  const parsed = schema.safeParse(given);
  return parsed.success ? parsed.data : { wrong: parsed.error.issues[0]?.message };
}

describe('a line of text', () => {
  it.each([
    ['Report of the Bureau', 'Report of the Bureau'],
    ['  Report  ', 'Report'],
    ['Rapport : « séance »', 'Rapport : « séance »'],
    ['e\u0301te\u0301', 'été'],
    ['A\u030angstro\u0308m', 'Ångström'],
    ['hyphen\u00adation', 'hyphenation'],
    ['\ufeffReport\u200b', 'Report'],
    ['one\ttwo', 'one two'],
    ['الدورة الخامسة\u200f (25)', 'الدورة الخامسة\u200f (25)'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['क\u094d\u200dष', 'क\u094d\u200dष'],
    ['\u{1f469}\u200d\u{1f467}', '\u{1f469}\u200d\u{1f467}'],
    ['\u2764\ufe0f', '\u2764\ufe0f'],
    ['大会第二十五届会议', '大会第二十五届会议'],
    ['Анна и Anna, α-particle, A股', 'Анна и Anna, α-particle, A股'],
    ['\u{20000}'.repeat(80), '\u{20000}'.repeat(80)],
    ['<b>=1+1</b> \\ %00 {{x}}', '<b>=1+1</b> \\ %00 {{x}}'],
  ])('%j is taken', (given, kept) => {
    expect(taken(title80, given)).toBe(kept);
  });

  it.each([
    [undefined, 'input.write'],
    [null, 'input.write'],
    [7, 'input.write'],
    [['Report'], 'input.write'],
    ['', 'input.write'],
    [' \u3000\t', 'input.write'],
    ['\u200b\u200b', 'input.write'],
    ['\u0301', 'input.write'],
    ['x'.repeat(81), 'input.too-long?max=80'],
    ['x'.repeat(20_000), 'input.too-long?max=80'],
    // Cyrillic А, Greek ο: they show one thing and are another.
    ['\u0410nna', 'input.mixed-letters'],
    ['Rep\u03bfrt of the Bureau', 'input.mixed-letters'],
    ['a\0b', 'input.control'],
    ['a\u001b[31m', 'input.control'],
    ['a\u009fb', 'input.control'],
    ['a\nb', 'input.one-line'],
    ['a\r\nb', 'input.one-line'],
    ['a\u2028b', 'input.one-line'],
    ['a\u0085b', 'input.one-line'],
    ['\ud800', 'input.broken'],
    ['a\udc00b', 'input.broken'],
    ['a\u202eb', 'input.direction'],
    ['a\u202ab\u202c', 'input.direction'],
    ['a\u2066b\u2069', 'input.direction'],
    ['الجمعية\u202e', 'input.direction'],
    ['a\u200fb', 'input.direction'],
    ['ad\u200cmin', 'input.invisible'],
    ['\u200dx', 'input.invisible'],
    ['x\u{e0041}', 'input.invisible'],
    ['a\u2062b', 'input.invisible'],
    ['a\u3164', 'input.invisible'],
    ['\u2800', 'input.invisible'],
    ['\ue000', 'input.unknown-sign'],
    ['a\uffff', 'input.unknown-sign'],
    ['a\ufffdb', 'input.unknown-sign'],
    [`a${'\u0301'.repeat(10)}`, 'input.marks'],
  ])('%j is not: %s', (given, wrong) => {
    expect(taken(title80, given)).toEqual({ wrong });
  });

  it('that may be left out is null then', () => {
    for (const empty of [undefined, null, '', '  ', '\u200b']) expect(optionalLine(80).parse(empty)).toBeNull();
    expect(optionalLine(80).parse(' Room 1 ')).toBe('Room 1');
    expect(optionalLine(80).safeParse('\u0301').success).toBe(false);
  });

  it('of a person’s name has single spaces and two letters at least', () => {
    expect(personName().parse(' Made-up,\u00a0  Name ')).toBe('Made-up, Name');
    expect(taken(personName(), 'x')).toEqual({ wrong: 'input.name' });
    for (const signs of ['. .', '--', '12', 'ــــ', 'ʰʰ', 'ˈˈ', 'ªº'])
      expect(taken(personName(), signs)).toEqual({ wrong: 'input.name' });
    expect(taken(personName(), 'x'.repeat(121))).toEqual({ wrong: 'input.too-long?max=120' });
  });
});

describe('a text', () => {
  it('has lines, which end in one way', () => {
    expect(taken(note, 'one\r\ntwo\rthree\u2028four\tfive\n')).toBe('one\ntwo\nthree\nfour\tfive');
    expect(taken(note, 'page\u000cbreak')).toEqual({ wrong: 'input.control' });
  });

  it('that gives a reason has three letters at least', () => {
    expect(taken(reason, 'ok')).toEqual({ wrong: 'input.reason' });
    expect(taken(reason, ' \u200b\u200b\u200b ')).toEqual({ wrong: 'input.reason' });
  });
});

describe('whatever is taken', () => {
  const odd = fc.constantFrom(
    ...oddValues.flatMap(({ value }) => (typeof value === 'string' && value.length < 80 ? [value] : [])),
  );
  const sign = fc.constantFrom(
    ...'aé\u0301\u0323\u200b\u200d\u200c\u200f\u202e\u2066\n\r\t \u00a0\u2028\0\ud83d\ude00\ufe0fشक\u094d'.split(''),
  );
  const given = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    odd,
    fc.string({ unit: sign, maxLength: 30 }),
  );

  it.each([
    ['line', title80],
    ['text', note],
    ['name', personName()],
  ] as const)('as a %s is in normal form, and passes again unchanged', (_, schema) => {
    fc.assert(
      fc.property(given, (text) => {
        const once = schema.safeParse(text);
        if (!once.success) return;
        expect(once.data).toBe(once.data.normalize('NFC'));
        expect(once.data.isWellFormed()).toBe(true);
        expect(once.data.trim()).toBe(once.data);
        expect(schema.parse(once.data)).toBe(once.data);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([title, body])('as a text of six languages passes again unchanged', (schema) => {
    fc.assert(
      fc.property(given, given, (en, ar) => {
        const once = schema.safeParse({ en, ar });
        if (once.success) expect(schema.parse(once.data)).toEqual(once.data);
      }),
    );
  });

  it('is the same whether it came composed or not', () => {
    fc.assert(
      fc.property(given, (text) => {
        expect(taken(title80, text.normalize('NFD'))).toEqual(taken(title80, text.normalize('NFC')));
      }),
    );
  });

  it('is answered at once, however long', () => {
    const started = performance.now();
    for (const sign of ['x', '\u0301\u0323', '\u200d', '\u{1f600}', ' ', '\u200b', 'a\u0301', '\n'])
      taken(title80, sign.repeat(60_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
