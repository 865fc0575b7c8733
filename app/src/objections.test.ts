import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageCtx } from './web/ctx.ts';
import { objectionText } from './web/objection-text.ts';
import { langs } from './words/languages.ts';
import { catalogue } from './words/messages.ts';

const folder = import.meta.dirname;
const rules = path.resolve(folder, '../../packages/rules/src');

const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const filesOf = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/(^|[\\/])words[\\/]/.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
const files = filesOf(folder);

/** Every code of an objection with its English sentence. A command can give no other: `no` takes these alone. */
const sentences = [...catalogue('en')].flatMap(([key, text]) =>
  key.startsWith('objection.') ? [[key.slice('objection.'.length), text] as const] : [],
);

/** What stands for a fact of this name below. */
function stoodFor(name: string): string | number {
  const words: Readonly<Record<string, string>> = {
    state: 'FRA',
    called: 'GHA',
    key: 'listA',
    list: 'B',
    region: 'weog',
    given: 'grulac',
    kind: 'D03',
    usual: 'D04',
    name: 'Example, Ash',
    candidate: 'Example, Ash',
    role: 'adviser',
    command: 'npm start',
  };
  return words[name] ?? (['day', 'date', 'starts', 'ends'].includes(name) ? '2026-12-07' : 41);
}

/** The facts that a sentence names: `{state}`, and `{stateName}` for what people call it. */
function factsOf(text: string): Readonly<Record<string, string | number>> {
  const names = [...text.matchAll(/\{(\w+?)(?:Name)?[,}]/g)].flatMap(([, name]) => name ?? []);
  return Object.fromEntries(names.map((name) => [name, stoodFor(name)]));
}

describe('every objection', () => {
  it('has a code of small letters and hyphens; those of the rules begin with what they are of', () => {
    expect(sentences.length).toBeGreaterThan(200);
    expect(
      sentences.filter(([code]) => !/^[a-z]+(-[a-z]+)*$|^(agenda|count|parameter)\.[a-zA-Z]+$/.test(code)),
    ).toEqual([]);
  });

  // That each is met by a test is noted while the tests run: the last check of npm test (scripts/objections-reached.mjs).
  it('is given somewhere', () => {
    const spoken = [...files, ...filesOf(rules)]
      .filter(({ file }) => !isTest(file))
      .map(({ text }) => text)
      .join('\n');
    expect(sentences.map(([code]) => code).filter((code) => !spoken.includes(`'${code}'`))).toEqual([]);
  });

  describe.each(langs)('in %s', (lang) => {
    const ctx = languageCtx(lang, '2026-12-07T10:00:00.000Z');

    it.each(sentences)('%s', (code, english) => {
      const facts = factsOf(english);
      const shown = objectionText(ctx, { code, facts });
      // No code of a State, no word of the program, no ISO day is left for the reader; but what is typed at the machine.
      const readable = shown.replaceAll(/npm run [\w:]+( -- [\w ]+)?( <\w+>)?|--lost <\w+>:<\w+>/g, '');
      expect(readable).not.toMatch(/\b(FRA|GHA|weog|grulac|listA|D03|D04)\b|\d{4}-\d\d-\d\d|\b[a-z]+[A-Z]\w+/);
      if (lang !== 'en') expect(readable).not.toMatch(/\badviser\b/);
      // A name that the English sentence says, each language says.
      for (const [name, value] of Object.entries(facts)) {
        if (!english.includes(`{${name}}`)) continue;
        if (value === 41) expect(shown, name).toContain('41');
        if (value === 'Example, Ash') expect(shown, name).toContain('Example, Ash');
        if (value === 'FRA' && lang === 'fr') expect(shown, name).toContain('France');
      }
    });
  });
});
