import { parseSeal, proveSealKey, sealHolds, sealKeyOf } from '@plenary/record';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { nextSealSeed, sealKey, sealSeeds } from '../../test/given/seal-seeds.ts';
import { openedBy, testStage } from '../../test/stage.ts';
import { verifyStore } from '../cli/verification.ts';
import { registerPresence } from '../meetings/index.ts';
import { openDoor } from '../modules.ts';
import { introduceSealKey } from '../seal/index.ts';
import { openStore } from '../store/database.ts';
import { perform } from './perform.ts';

/** Two programs on one database: what one has done, the other knows at its next act. */
it('each seals with the key that the other has introduced, and neither with one whose act was taken back', async () => {
  await using stage = await testStage();
  await openedBy(stage);
  const beside = await openStore(stage.store.url, { poolSize: 2 });
  try {
    const [one, other] = [stage.door, openDoor(beside, sealSeeds)];
    const [next, last] = [sealKeyOf(nextSealSeed), sealKey];
    const act = async (door: typeof one, way: 'left' | 'arrived'): Promise<void> => {
      const input = { meeting: stage.meeting, [way]: ['BRA'] };
      expect(await perform(door, registerPresence, input, { account: stage.delegate('BRA') })).toMatchObject({
        ok: true,
      });
    };
    const sealedBy = async (): Promise<string | undefined> => {
      const { seq, hash, seal } = await stage.db
        .selectFrom('entry')
        .select(['seq', 'hash', 'seal'])
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow();
      const read = parseSeal(seal ?? '');
      return [next, last].find((key) => read !== null && sealHolds(key, read, { seq, hash }));
    };
    await act(one, 'left');
    await act(other, 'arrived');
    expect(await sealedBy()).toBe(last);

    const introduced = { key: next, proof: proveSealKey(nextSealSeed, last) };
    await sql`create function no_news() returns trigger language plpgsql as $$ begin raise exception 'no news today'; end $$`.execute(
      stage.db,
    );
    await sql`create trigger no_news before insert on entry for each row when (new.act = 'seal-key.introduced') execute function no_news()`.execute(
      stage.db,
    );
    await expect(perform(one, introduceSealKey, introduced, { account: null })).rejects.toThrow('no news today');
    await sql`drop trigger no_news on entry`.execute(stage.db);
    await sql`drop function no_news()`.execute(stage.db);
    await act(one, 'left');
    expect(await sealedBy()).toBe(last);

    expect(await perform(one, introduceSealKey, introduced, { account: null })).toMatchObject({ ok: true });
    await act(other, 'arrived');
    expect(await sealedBy()).toBe(next);
    await act(one, 'left');
    expect(await sealedBy()).toBe(next);
    expect((await verifyStore(stage.store)).filter(({ ok }) => !ok)).toEqual([]);
  } finally {
    await beside.close();
  }
});
