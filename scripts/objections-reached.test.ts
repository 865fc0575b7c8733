import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { unreached, worded } from './objections-reached.mjs';

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'plenary-reached-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is named when the tests have met these. */
function missing(met: readonly string[]): readonly string[] {
  const file = path.join(folder, 'reached');
  writeFileSync(file, met.map((code) => `${code}\n`).join(''));
  return unreached(root, file);
}

it('every objection with words is known by its code', () => {
  const codes = worded(root);
  expect(codes.length).toBeGreaterThan(150);
  expect(codes).toEqual(expect.arrayContaining(['no-quorum', 'stale', 'not-signed-in', 'already-voted']));
  expect(new Set(codes).size).toBe(codes.length);
});

it('one that no test has met is named, and one that was met though none can; when all others were met, none is', () => {
  const codes = worded(root).filter((code) => code !== 'parameter.list');
  expect(missing(codes)).toEqual([]);
  expect(missing([...codes, 'not-a-code'].filter((code) => code !== 'stale'))).toEqual(['stale']);
  expect(missing([...codes, 'parameter.list'])).toEqual(['parameter.list']);
  expect(missing([])).toEqual(codes);
});

it('a sentence that showed the id of a thing is named', () => {
  const codes = worded(root).filter((code) => code !== 'parameter.list');
  expect(missing([...codes, 'id stale'])).toEqual(['id stale']);
});
