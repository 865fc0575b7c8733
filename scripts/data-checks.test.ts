import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** The checks that come with the reference data, as anybody can run them: they print what failed and how many passed. */
const root = path.resolve(import.meta.dirname, '..');

function counts(check: string): { readonly passed: number; readonly failed: number } {
  const said = execFileSync(process.execPath, [path.join(root, check)], { encoding: 'utf8' });
  const [, passed, failed] = said.match(/(\d+) passed, (\d+) failed\s*$/) ?? [];
  return { passed: Number(passed), failed: Number(failed) };
}

describe('the reference data', () => {
  it.each([
    ['data/validate.mjs', 2300],
    ['data/more/check.mjs', 2900],
  ])('hold against every check of %s', (check, atLeast) => {
    const { passed, failed } = counts(check);
    expect(failed).toBe(0);
    expect(passed).toBeGreaterThan(atLeast);
  });

  it.each(['docs/law.md', 'data/README.md', 'data/more/README.md'])('%s names no page that is not there', (page) => {
    const text = readFileSync(path.join(root, page), 'utf8');
    // A name stands beside the page or in the folder data; `schema/*.schema.json` stands for several.
    const named = [...text.matchAll(/(?:[\w.-]+\/)*[\w-]+\.(?:md|mjs|json)\b/g)].map(([name]) => name);
    expect(named.length).toBeGreaterThan(1);
    const beside = ['', 'docs', path.dirname(page), 'data', 'data/more'].map((folder) => path.join(root, folder));
    const missing = [...new Set(named)].filter(
      (name) => name !== 'schema.json' && !beside.some((folder) => existsSync(path.join(folder, name))),
    );
    expect(missing).toEqual([]);
  });

  it('law.md has as many worked examples as data/README.md says', () => {
    const law = readFileSync(path.join(root, 'docs/law.md'), 'utf8');
    const given = new Set([...law.matchAll(/\bTV-(\d+\.\d+)/g)].map(([, id]) => id));
    const said = readFileSync(path.join(root, 'data/README.md'), 'utf8').match(/(\d+) test vectors/)?.[1];
    expect(given.size).toBe(Number(said));
  });
});
