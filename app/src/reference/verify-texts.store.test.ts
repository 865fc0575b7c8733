import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testStage } from '../../test/stage.ts';
import { verifyTexts } from './verify-texts.ts';

it('a text that is kept is found when it is another than its hash says, or when no act took it in', async () => {
  await using db = await testStage();
  expect(await verifyTexts(db.store.writes)).toMatchObject([
    { ok: true, detail: expect.stringContaining('texts are what their hashes say') },
  ]);
  for (const [statement, says] of [
    [
      `update reference_text set text = text || ' ' where sha256 = (select min(sha256) from reference_text)`,
      'is another',
    ],
    [`insert into reference_text select encode(sha256('x'), 'hex'), 'x'`, 'no act took in the text'],
  ] as const) {
    const attempt = db.store.writes.transaction().execute(async (tx) => {
      await sql`alter table reference_text disable trigger all`.execute(tx);
      await sql.raw(statement).execute(tx);
      expect(await verifyTexts(tx)).toMatchObject([{ ok: false, detail: expect.stringContaining(says) }]);
      throw new Error('taken back');
    });
    await expect(attempt).rejects.toThrow('taken back');
  }
});
