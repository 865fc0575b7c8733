import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const lines = readFileSync(path.join(root, 'docs/tried-cases.md'), 'utf8').split('\n');
/** Rows of its tables, without heads. */
const rows = lines.flatMap((line) => {
  const [, , file, name] = /^\|(.*)\| `([^`]+)`: (.+) \|$/.exec(line) ?? [];
  return file && name ? [{ file, name }] : [];
});

describe('docs/tried-cases.md', () => {
  it('has a test in every row', () => {
    const all = lines.filter((line) => /^\| (?!case )/.test(line));
    expect(rows).toHaveLength(all.length);
    expect(rows.length).toBeGreaterThan(45);
  });

  it.each(rows)('$file: $name', ({ file, name }) => {
    expect(readFileSync(path.join(root, file), 'utf8')).toContain(name);
  });
});
