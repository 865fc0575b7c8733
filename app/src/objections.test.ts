import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasMessage } from './web/messages.ts';

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
    const systemOnly = /^(log-key-.*|log-not-.*|log-name-used|log-loss-not-shown|reference-malformed)$/;
    const silent = [...byCode.keys()].filter((code) => !systemOnly.test(code) && !hasMessage(`objection.${code}`));
    expect(silent).toEqual([]);
  });

  it('is reached by a test that names its code', () => {
    const untested = [...byCode].filter(([code]) => !tests.includes(`'${code}'`));
    expect(untested.map(([code, spoken]) => `${code} (${spoken.map(({ file }) => file).join(', ')})`)).toEqual([]);
  });
});
