import { leafBytes, openCheckpoint, parseVerifierKey, verifyDocument, verifyProof } from '@plenary/record';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { nextLine, nextSeed, retire } from '../../test/given/key-change.ts';
import { introduce, logDoor, record, sequence, signedSize, until } from '../../test/given/log.ts';
import { openStore, type Store } from '../store/database.ts';
import { entryColumns, entryOf } from '../store/entry-of.ts';
import { documentOf, proofOf } from './proof.ts';
import { logTrust, logView, nights } from './reads.ts';

async function heads(store: Store) {
  const { rows } = await sql<{ entries: number; leaves: number; size: number }>`
    select (select count(*) from entry) as entries, (select count(*) from log_leaf) as leaves,
           (select size from log_state) as size`.execute(store.reads);
  return rows[0] ?? { entries: 0, leaves: 0, size: 0 };
}

/** Each act stands in the log exactly once, in its place. */
async function expectWholeLog(store: Store): Promise<void> {
  const entries = await store.reads.selectFrom('entry').select(entryColumns).orderBy('seq').execute();
  const leaves = await store.reads.selectFrom('log_leaf').select(['seq', 'bytes']).orderBy('seq').execute();
  expect(leaves.map(({ seq, bytes }) => [seq, bytes.toString('utf8')])).toEqual(
    entries.map((row) => [row.seq, Buffer.from(leafBytes(entryOf(row))).toString('utf8')]),
  );
}

describe('the sequencer', () => {
  it('takes every act into the log, signs it, and proves it', async () => {
    await using db = await testDatabase();
    const door = logDoor(db.store);
    await introduce(door);
    await record(door, 30);
    await using sequencer = sequence(db.store);
    await until(
      () => signedSize(db.store),
      (size) => size === 31,
    );
    const last = await record(door, 270);
    sequencer.wake();
    await until(
      () => signedSize(db.store),
      (size) => size === last,
    );
    await expectWholeLog(db.store);
    const trust = await logTrust(db.store.reads);
    if (trust === null) throw new Error('no trust');
    for (const seq of [1, 2, 31, 256, 257, 301]) {
      const proof = await proofOf(db.store.reads, seq);
      if (proof.kind !== 'proof') throw new Error(proof.kind);
      expect(verifyProof(proof.file, trust).ok).toBe(true);
      const document = await documentOf(db.store.reads, seq);
      expect(proof.open).toBe(document !== null);
      if (document === null) continue;
      expect(verifyDocument(proof.file, Buffer.from(document), trust).ok).toBe(true);
      const other = document.replace('note', 'Note').replace('log-key', 'log_key').replace('"key"', '"kez"');
      expect(verifyDocument(proof.file, Buffer.from(other), trust)).toMatchObject({
        problem: { code: 'other-document' },
      });
    }
    expect(await documentOf(db.store.reads, 4)).toBeNull();
    expect(await proofOf(db.store.reads, 999)).toEqual({ kind: 'unknown' });
    expect(sequencer.errors).toEqual([]);
    expect(await logView(db.store.reads)).toMatchObject({ state: 'signing', size: 301, latest: { size: 301 } });
    expect(await nights(db.store.reads, 5)).toMatchObject([{ day: new Date().toISOString().slice(0, 10) }]);
  });

  it('signs a result at once, other acts within its time', async () => {
    await using db = await testDatabase();
    const door = logDoor(db.store);
    await introduce(door);
    await using sequencer = sequence(db.store, {}, { pace: { settle: 5, look: 20, sign: 60_000 } });
    await until(
      () => signedSize(db.store),
      (size) => size === 1,
    );
    await record(door, 2);
    sequencer.wake();
    await until(
      () => heads(db.store),
      ({ size }) => size === 3,
    );
    expect(await signedSize(db.store)).toBe(1);
    expect((await proofOf(db.store.reads, 3)).kind).toBe('unsigned');
    await record(door, 1, 'vote.announced');
    sequencer.wake();
    await until(
      () => signedSize(db.store),
      (size) => size === 4,
    );
  });

  it('names the checkpoint of each night, also when nothing was recorded', async () => {
    await using db = await testDatabase();
    await introduce(logDoor(db.store));
    {
      await using _ = sequence(db.store);
      await until(
        () => nights(db.store.reads, 5),
        ({ length }) => length === 1,
      );
    }
    await sql`update log_night set day = day - 1`.execute(db.store.writes);
    await using _ = sequence(db.store);
    const two = await until(
      () => nights(db.store.reads, 5),
      ({ length }) => length === 2,
    );
    expect(two.map(({ size }) => size)).toEqual([1, 1]);
    expect(two[0]?.root).toBe(two[1]?.root);
    expect(await signedSize(db.store)).toBe(1);
  });

  it('signs nothing with a key that the record does not know, and says so', async () => {
    await using db = await testDatabase();
    const door = logDoor(db.store);
    await introduce(door);
    await using sequencer = sequence(db.store, { seeds: [new Uint8Array(32).fill(1)] });
    await until(
      () => logView(db.store.reads),
      ({ state, size }) => state === 'no-key' && size === 1,
    );
    expect(await signedSize(db.store)).toBe(0);
    expect(sequencer.errors).toEqual([]);
  });

  it.each([
    [`update entry set subject = 'made-up:2' where seq = 4`, 'entry 4 has another hash than it says'],
    ['update entry set commitment = null where seq = 4', 'entry 4: commitment is not 64 hex digits'],
    ['update entry set previous = reverse(previous) where seq = 4', 'entry 4 does not name the hash of the one before'],
    ['delete from entry where seq = 4', 'entry 4 is missing'],
  ])('stops before an entry that was changed after the fact: %s', async (plant, detail) => {
    await using db = await testDatabase();
    const door = logDoor(db.store);
    await introduce(door);
    await record(door, 5);
    await sql.raw('alter table entry disable trigger all').execute(db.store.writes);
    await sql.raw(plant).execute(db.store.writes);
    await using _ = sequence(db.store);
    const view = await until(
      () => logView(db.store.reads),
      ({ state }) => state === 'broken',
    );
    expect(view).toMatchObject({ detail, size: 0 });
    expect(await signedSize(db.store)).toBe(0);
  });

  it('of two works one; when its connection is cut the other goes on', async () => {
    await using db = await testDatabase();
    const door = logDoor(db.store);
    await introduce(door);
    const second = await openStore(db.url, { poolSize: 2 });
    {
      await using one = sequence(db.store);
      await using two = sequence(second);
      for (let round = 1; round <= 3; round++) {
        const last = await record(door, 3);
        one.wake();
        two.wake();
        await until(
          () => signedSize(db.store),
          (size) => size === last,
        );
        const { rows } = await sql<{ holders: number }>`
          select count(*)::int as holders from pg_locks
          where locktype = 'advisory' and objid = ${0x706c6f67}
            and database = (select oid from pg_database where datname = current_database())`.execute(db.store.reads);
        expect(rows).toEqual([{ holders: 1 }]);
        await cutSequencers(db.store);
      }
      await until(
        () => heads(db.store),
        ({ entries, size }) => entries === size,
      );
    }
    await second.close();
    await expectWholeLog(db.store);
  });

  it('cut a hundred times while it works: each act is in the log exactly once', async () => {
    await using db = await testDatabase();
    const door = logDoor(db.store);
    await introduce(door);
    await using sequencer = sequence(db.store, {}, { pace: { settle: 0, look: 10, sign: 1, again: 1 } });
    for (let cut = 0; cut < 100; cut++) {
      await record(door, 2);
      sequencer.wake();
      await new Promise((resolve) => setTimeout(resolve, (cut * 7) % 23));
      await cutSequencers(db.store);
    }
    await until(
      () => signedSize(db.store),
      (size) => size === 201,
    );
    await expectWholeLog(db.store);
    const checkpoints = await db.store.reads.selectFrom('log_checkpoint').select(['size', 'note']).execute();
    const trust = await logTrust(db.store.reads);
    if (trust === null) throw new Error('no trust');
    for (const { note } of checkpoints) expect(openCheckpoint(note, trust).ok).toBe(true);
    expect(new Set(checkpoints.map(({ size }) => size)).size).toBe(checkpoints.length);
    expect(sequencer.errors.length).toBeGreaterThan(10);
  }, 60_000);

  it('leaves proofs whole when the data of an act are erased', async () => {
    await using db = await testDatabase();
    const door = logDoor(db.store);
    await introduce(door);
    await record(door, 4);
    await using _ = sequence(db.store);
    await until(
      () => signedSize(db.store),
      (size) => size === 5,
    );
    await sql.raw('alter table entry disable trigger all').execute(db.store.writes);
    await sql.raw(`update entry set data = '{}'::jsonb, salt = null where seq = 3`).execute(db.store.writes);
    const trust = await logTrust(db.store.reads);
    const proof = await proofOf(db.store.reads, 3);
    if (proof.kind !== 'proof' || trust === null) throw new Error('no proof');
    expect(verifyProof(proof.file, trust)).toMatchObject({ ok: true, value: { data: null } });
    expect(await documentOf(db.store.reads, 3)).toBeNull();
    await expectWholeLog(db.store);
  });

  it('changes its key: both sign, then the new one alone', async () => {
    await using db = await testDatabase();
    const door = logDoor(db.store);
    await introduce(door);
    await using sequencer = sequence(db.store, { seeds: [new Uint8Array(32).fill(9), nextSeed] });
    await introduce(door, nextLine);
    sequencer.wake();
    const keyIds = async () =>
      (
        await db.store.reads
          .selectFrom('log_checkpoint')
          .select('key_ids')
          .orderBy('size', 'desc')
          .limit(1)
          .executeTakeFirst()
      )?.key_ids ?? [];
    await until(keyIds, (ids) => ids.length === 2);
    await retire(door);
    sequencer.wake();
    const ids = await until(keyIds, (each) => each.length === 1);
    const next = parseVerifierKey(nextLine);
    expect(next.ok && ids).toEqual([next.ok ? next.value.keyId : '']);
    const trust = await logTrust(db.store.reads);
    expect(trust?.logKeys).toHaveLength(1);
    const proof = await proofOf(db.store.reads, 1);
    expect(proof.kind === 'proof' && trust !== null && verifyProof(proof.file, trust).ok).toBe(true);
  });
});

/** What the database itself refuses, whoever asks. */
describe('the stored log', () => {
  it.each([
    ['a leaf changed', 'update log_leaf set bytes = $$x$$::bytea'],
    ['a leaf removed', 'delete from log_leaf where seq = 99'],
    ['all leaves removed', 'truncate log_leaf'],
    [
      'a second root for a size',
      `insert into log_checkpoint select size, sha256('x'), note, key_ids, signed_at from log_checkpoint`,
    ],
    ['a checkpoint changed', `update log_checkpoint set root = sha256('x')`],
    ['a checkpoint removed', 'delete from log_checkpoint'],
    ['all checkpoints removed', 'truncate log_checkpoint cascade'],
    ['a tile cut', 'update log_tile set bytes = substring(bytes for 32)'],
    ['a tile changed', `update log_tile set bytes = sha256('x') || substring(bytes from 33)`],
    ['a tile moved', 'update log_tile set place = place + 1'],
    ['a tile removed', 'delete from log_tile'],
    ['all tiles removed', 'truncate log_tile'],
    ['while replaying changes', 'set session_replication_role = replica; delete from log_tile'],
  ])('refuses %s', async (_, text) => {
    await using db = await testDatabase();
    const door = logDoor(db.store);
    await introduce(door);
    await record(door, 2);
    {
      await using _sequencer = sequence(db.store);
      await until(
        () => signedSize(db.store),
        (size) => size === 3,
      );
    }
    await expect(db.store.writes.connection().execute((one) => sql.raw(text).execute(one))).rejects.toThrow(
      /refused|duplicate key/,
    );
  });
});

async function cutSequencers(store: Store): Promise<void> {
  await sql`select pg_terminate_backend(pid) from pg_locks
    where locktype = 'advisory' and objid = ${0x706c6f67} and granted
      and database = (select oid from pg_database where datname = current_database())`.execute(store.reads);
}
