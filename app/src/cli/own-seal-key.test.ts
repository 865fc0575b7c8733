import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { withOwnSealKey } from './own-seal-key.ts';

it('finds the key that a demonstration drew beside its database, and no other', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'plenary-own-'));
  const own = { DATA_DIR: path.join(folder, 'data') };
  expect(withOwnSealKey(own)).toEqual(own);
  const seed = 'ab'.repeat(32);
  writeFileSync(path.join(folder, 'data.seal-key'), seed);
  expect(withOwnSealKey(own).PLENARY_SEAL_KEY).toBe(seed);
  const given = { ...own, PLENARY_SEAL_KEY: 'cd'.repeat(32) };
  expect(withOwnSealKey(given)).toEqual(given);
  const elsewhere = { ...own, DATABASE_URL: 'postgres://elsewhere/plenary', PLENARY_MODE: 'demonstration' };
  expect(withOwnSealKey(elsewhere)).toEqual(elsewhere);
});
