import path from 'node:path';
import { expect, it } from 'vitest';
import { readMigrations } from './migrate.ts';

it('the migrations of the program each bear a number of their own', async () => {
  const names = Object.keys(await readMigrations(path.resolve(import.meta.dirname, '../../migrations')));
  expect(names).toEqual(names.toSorted());
  expect(names.length).toBeGreaterThan(9);
});
