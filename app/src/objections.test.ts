import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageCtx } from './web/ctx.ts';
import { objectionText } from './web/form.tsx';
import { langs } from './words/languages.ts';
import { hasMessage } from './words/messages.ts';

const folder = import.meta.dirname;
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const textOf = (file: string) => readFileSync(path.join(folder, file), 'utf8');

/** `objection('code', …)` and `{ code: 'code', text: … }`. Lines of reasoning have codes with a dot; they are no objections. */
const spoken = /\bobjection\(\s*'([^']+)'|\bcode: '([a-z]+(?:-[a-z]+)*)',\s*text\b/g;

/** Every refusal a person can meet, with the file that speaks it. */
const refusals = files
  .filter((file) => !isTest(file))
  .flatMap((file) => [...textOf(file).matchAll(spoken)].map((found) => ({ code: found[1] ?? found[2] ?? '', file })));

interface Spoken {
  readonly code: string;
  readonly file: string;
  /** the English sentence, each figure or name in it as the reader would see it */
  readonly text: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What stands for a fact of this name in the tests below. */
function stoodFor(name: string): string | number {
  if (['state', 'called'].includes(name)) return name === 'state' ? 'FRA' : 'GHA';
  if (['day', 'date', 'starts', 'ends'].includes(name)) return '2026-12-07';
  const words: Readonly<Record<string, string>> = {
    key: 'listA',
    list: 'B',
    region: 'weog',
    given: 'grulac',
    kind: 'D03',
  };
  const texts: Readonly<Record<string, string>> = { name: 'Example, Ash', candidate: 'Example, Ash', role: 'adviser' };
  return words[name] ?? texts[name] ?? 41;
}

/** From an opening bracket to the one that closes it. */
function bracketed(text: string, from: number): string {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if ('([{'.includes(text[at] ?? '')) depth += 1;
    if (')]}'.includes(text[at] ?? '')) depth -= 1;
    if (depth === 0) return text.slice(from, at + 1);
  }
  return text.slice(from);
}

/** Every call `objection(code, text, provision, facts)` with a sentence and facts that can be read off it. */
function spokenIn(file: string): readonly Spoken[] {
  const source = textOf(file);
  return [...source.matchAll(/\bobjection\(/g)].flatMap((found) => {
    const call = bracketed(source, found.index + 'objection'.length).replaceAll(/\s+/g, ' ');
    const [, code = '', quote = '', text = '', rest = ''] = /^\( ?'([^']+)', ?(['`])(.*?)\2(.*)\)$/.exec(call) ?? [];
    if (code === '' || quote === '') return [];
    const literal = /, \{(.*)\}(?:, ?)?$/.exec(rest.trim())?.[1];
    // Facts under a name of their own are those of a function above; the tests of the command look at them.
    if (literal === undefined && /, ?\w+,? ?$/.test(rest)) return [];
    if (literal?.includes('...') === true) return [];
    const names = (literal ?? '').split(',').flatMap((part) => /^\s*(\w+)/.exec(part)?.[1] ?? []);
    const facts = Object.fromEntries(names.map((name) => [name, stoodFor(name)]));
    return [{ code, file, text, facts }];
  });
}

const sentences = files.filter((file) => !isTest(file)).flatMap(spokenIn);
const systemOnly = /^(log-key-.*|log-not-.*|log-name-used|log-loss-not-shown|reference-malformed)$/;

describe('every objection', () => {
  const tests = files.filter(isTest).map(textOf).join('\n');
  const byCode = Map.groupBy(refusals, ({ code }) => code);

  it('is found in the sources', () => {
    expect(byCode.size).toBeGreaterThan(70);
    expect([...byCode.keys()]).toEqual(
      expect.arrayContaining(['no-quorum', 'stale', 'already-voted', 'count-missing']),
    );
  });

  it('has a code of small letters and hyphens', () => {
    expect([...byCode.keys()].filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
  });

  it('has a sentence in the languages of its readers', () => {
    // Said to the system alone, which reads English at the terminal and in its log.
    const silent = [...byCode.keys()].filter((code) => !systemOnly.test(code) && !hasMessage(`objection.${code}`));
    expect(silent).toEqual([]);
  });

  it('is reached by a test that names its code', () => {
    const untested = [...byCode].filter(([code]) => !tests.includes(`'${code}'`));
    expect(untested.map(([code, spoken]) => `${code} (${spoken.map(({ file }) => file).join(', ')})`)).toEqual([]);
  });

  it('is read from nearly every place that speaks one', () => {
    expect(sentences.length).toBeGreaterThan(170);
    expect(new Set(sentences.map(({ code }) => code)).size).toBeGreaterThan(110);
  });

  describe.each(langs.filter((lang) => lang !== 'en'))('in %s', (lang) => {
    const ctx = languageCtx(lang, '2026-12-07T10:00:00.000Z');
    const said = sentences
      .filter(({ code }) => !systemOnly.test(code))
      .map((one) => [`${one.code} of ${one.file}`, one] as const);

    it.each(said)('%s', (_, { code, text, facts }) => {
      const shown = objectionText(ctx, { code, text, facts });
      expect(shown.lang, 'falls back to English').toBeNull();
      expect(shown.text).not.toBe(text);
      // No code of a State, no word of the program, no ISO day is left for the reader.
      expect(shown.text.replaceAll(/npm run [\w:]+( -- [\w ]+)?( <\w+>)?/g, '')).not.toMatch(
        /\b(FRA|GHA|weog|grulac|listA|D03|adviser)\b|\d{4}-\d\d-\d\d|\b[a-z]+[A-Z]\w+/,
      );
      // What the English sentence names stands in this one too.
      const named = Object.keys(facts).filter((name) => new RegExp(`\\$\\{[^}]*\\b${name}\\b`).test(text));
      for (const name of named) {
        const value = facts[name];
        if (value === 41 && !['at', 'value', 'time', 'city', 'database', 'machine', 'total'].includes(name))
          expect(shown.text, name).toContain('41');
        if (value === 'Example, Ash') expect(shown.text, name).toContain('Example, Ash');
        if (value === 'FRA' && ctx.lang === 'fr') expect(shown.text, name).toContain('France');
      }
    });
  });
});
