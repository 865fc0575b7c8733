import { expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { asMade } from './as-made.ts';

it('what the migrations make is what made-by-migrations.json says (else: npx vitest run --project store app/src/store/made-by-migrations --update)', async () => {
  await using db = await testDatabase();
  const found = await asMade(db.store.writes);
  await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot('made-by-migrations.json');
  expect(Object.keys(found)).toContain('trigger entry_keeps_rows of table entry');
});
