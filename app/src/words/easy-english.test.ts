import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const files = import.meta.glob<Readonly<Record<string, string>>>('../*/words/en.ts', {
  eager: true,
  import: 'english',
});
const messages = Object.values(files).flatMap((words) => Object.entries(words));

/** Sentences of a message as they are read: the first answer of each choice, a word for each value. */
function sentencesOf(message: string): readonly (readonly string[])[] {
  let text = message.replaceAll("'", '');
  const choice = /\{[^{}]*, (?:select|plural|selectordinal),[^{}]*\{([^{}]*)\}(?:[^{}]*\{[^{}]*\})*[^{}]*\}/;
  while (choice.test(text)) text = text.replace(choice, '$1');
  return text
    .replaceAll(/\{[^{}]*\}/g, 'value')
    .split(/[.!?:;](?:\s|$)/)
    .map((sentence) => sentence.match(/[\p{L}\d’-]+/gu) ?? [])
    .filter((words) => words.length > 0);
}

describe('U39: the English is easy, and what is hard is explained', () => {
  const sentences = messages.flatMap(([key, message]) => sentencesOf(message).map((words) => ({ key, words })));

  it('says things in short sentences: six words on average, labels among them, and hardly ever more than 25', () => {
    expect(sentences.length).toBeGreaterThan(2000);
    const words = sentences.reduce((sum, one) => sum + one.words.length, 0);
    expect(words / sentences.length).toBeLessThan(6);
    const long = sentences.filter(({ words: of }) => of.length > 25);
    expect(long.length / sentences.length).toBeLessThan(0.003);
  });

  it('says things in short words', () => {
    const words = sentences.flatMap(({ words: of }) => of);
    const letters = words.reduce((sum, word) => sum + word.length, 0);
    expect(letters / words.length).toBeLessThan(4.8);
  });

  it('explains a page in 80 words at most', () => {
    const helps = messages.filter(([key]) => /\.(lede|how|help|about|what|text)$/.test(key));
    expect(helps.length).toBeGreaterThan(50);
    const long = helps.filter(([, message]) => sentencesOf(message).flat().length > 80).map(([key]) => key);
    expect(long).toEqual([]);
  });

  it('has the words of the field in the glossary', () => {
    const glossary = readFileSync(path.resolve(import.meta.dirname, '../../../docs/glossary.md'), 'utf8');
    for (const word of ['quorum', 'silence procedure', 'minimum voting requirement'])
      expect(glossary).toContain(`| ${word} |`);
  });
});
