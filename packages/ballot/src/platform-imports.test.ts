import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);
const importing = /(?:from|import)\s*\(?\s*'([^']+)'/g;

test('nothing but the platform is imported, and Node through one file alone', () => {
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    for (const [, from] of text.matchAll(importing)) {
      const own = from?.startsWith('./') || from?.startsWith('../') || from === '#platform';
      const node = file === 'platform/node.ts' && from === 'node:crypto';
      expect({ file, from, allowed: own || node }).toEqual({ file, from, allowed: true });
    }
  }
});

test('no other source of randomness and nothing that logs', () => {
  for (const file of files) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    expect({ file, found: /Math\.random|console\.|localStorage|Date\.now|new Date/.exec(text)?.[0] }).toEqual({
      file,
      found: undefined,
    });
  }
});
