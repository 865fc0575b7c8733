import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { nextLine, nextSeed, retire } from '../../test/given/key-change.ts';
import { introduce, logDoor, record, seed, sequence, signedSize, until } from '../../test/given/log.ts';
import { type LogFinding, verifyLog, verifyLogIn } from './verify-log.ts';

/** 302 acts, six checkpoints, a change of key. */
async function given(db: TestDatabase): Promise<void> {
  const door = logDoor(db.store);
  await introduce(door);
  await using sequencer = sequence(db.store, { seeds: [seed, nextSeed] });
  const signed = async (last: number): Promise<void> => {
    sequencer.wake();
    await until(
      () => signedSize(db.store),
      (size) => size === last,
    );
  };
  await signed(1);
  await signed(await record(door, 10));
  await introduce(door, nextLine);
  await signed(12);
  await retire(door);
  await signed(13);
  await signed(await record(door, 250));
  await signed(await record(door, 39));
}

function failed(found: readonly LogFinding[]): readonly string[] {
  return found.filter(({ ok }) => !ok).map(({ what, detail }) => `${what}: ${detail}`);
}

describe('the log held against the acts', () => {
  it('stands', async () => {
    await using db = await testDatabase();
    expect(failed(await verifyLog(db.store))).toEqual([]);
    await given(db);
    await record(logDoor(db.store), 2);
    const found = await verifyLog(db.store);
    expect(found.map(({ what, ok }) => [what, ok])).toEqual([
      ['log', true],
      ['log tiles', true],
      ['log checkpoints', true],
    ]);
    expect(found[0]?.detail).toContain('302 leaves');
    expect(Number(/^(\d+)/.exec(found[2]?.detail ?? '')?.[1])).toBeGreaterThanOrEqual(6);
  });

  it('does not stand after any planted change', async () => {
    await using db = await testDatabase();
    await given(db);
    for (const table of ['entry', 'log_leaf', 'log_tile', 'log_checkpoint'])
      await sql.raw(`alter table ${table} disable trigger all`).execute(db.store.writes);
    const flip = (column: string, at: number): string => `set_byte(${column}, ${at}, get_byte(${column}, ${at}) # 1)`;
    const plants: readonly (readonly [string, RegExp])[] = [
      [`update entry set subject = 'made-up:2' where seq = 5`, /entry 5 has another hash/],
      ['update entry set hash = reverse(hash) where seq = 302', /entry 302 has another hash/],
      ['update entry set commitment = null where seq = 7', /entry 7: commitment/],
      ['delete from entry where seq = 302', /entry 302 is in the log and not/],
      ['delete from entry where seq = 100', /entry 100 is in the log and not/],
      [`update log_leaf set bytes = ${flip('bytes', 30)} where seq = 290`, /entry 290 is another/],
      ['delete from log_leaf where seq = 44', /entry 44 is another/],
      [`insert into log_leaf values (303, 'x')`, /leaf 303 is behind/],
      [
        `update log_tile set bytes = ${flip('bytes', 0)} where level = 0 and place = 0`,
        /log tiles: entry 1 and its hash/,
      ],
      [`update log_tile set bytes = ${flip('bytes', 45 * 32)} where level = 0 and place = 1`, /log tiles: entry 302/],
      [`update log_tile set bytes = ${flip('bytes', 31)} where level = 1`, /log tiles: tile\/1/],
      ['delete from log_tile where level = 1', /log tiles: .* is missing/],
      [
        `update log_checkpoint set root = ${flip('root', 3)} where size = 11`,
        /checkpoint 11: the acts give another root/,
      ],
      [
        `update log_checkpoint set note = replace(note, E'\\n11\\n', E'\\n10\\n') where size = 11`,
        /checkpoint 11: the signature/,
      ],
      [
        `update log_checkpoint set note = (select note from log_checkpoint where size = 1) where size = 12`,
        /checkpoint 12/,
      ],
    ];
    for (const [plant, says] of plants) {
      const found: string[] = [];
      const attempt = db.store.writes.transaction().execute(async (tx) => {
        const { numAffectedRows } = await sql.raw(plant).execute(tx);
        expect([plant, numAffectedRows]).toEqual([plant, 1n]);
        found.push(...failed(await verifyLogIn(tx)));
        throw new Error('taken back');
      });
      await expect(attempt).rejects.toThrow('taken back');
      expect(found, plant).toEqual([expect.stringMatching(says)]);
    }
    expect(failed(await verifyLog(db.store))).toEqual([]);
  });
});
