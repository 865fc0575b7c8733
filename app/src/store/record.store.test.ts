import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { jsonb, type Store } from './database.ts';

async function append(store: Store, seq: number): Promise<void> {
  await store.writes
    .insertInto('entry')
    .values({
      seq,
      at: '2026-12-07T09:30:00.500Z',
      act: 'meeting.opened',
      subject: 'meeting:1',
      audience: 'public',
      actor: null,
      capacity: 'system',
      cites: ['Rome Statute, article 112(7)', 'a "quoted", one'],
      data: jsonb(['list', { present: 62 }]),
      salt: 'salt',
      commitment: `commitment ${seq}`,
      previous: `hash ${seq - 1}`,
      hash: `hash ${seq}`,
      request: null,
    })
    .execute();
}

describe('the record in the database', () => {
  it('gives back what was appended, in the forms that the program uses', async () => {
    await using db = await testDatabase();
    await append(db.store, 1);
    const row = await db.store.reads.selectFrom('entry').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      seq: 1,
      at: '2026-12-07T09:30:00.500Z',
      cites: ['Rome Statute, article 112(7)', 'a "quoted", one'],
      data: ['list', { present: 62 }],
    });
  });

  it.each([
    ['update', 'update entry set audience = $$sealed$$'],
    ['update of no row', 'update entry set audience = $$sealed$$ where seq = 99'],
    ['delete', 'delete from entry where seq = 2'],
    ['delete of no row', 'delete from entry where seq = 99'],
    ['truncate', 'truncate entry'],
    ['truncate with others', 'truncate entry, request cascade'],
    ['its data taken', 'update entry set data = null, salt = null where seq = 1'],
    ['its salt taken', 'update entry set salt = null'],
    ['other data', `update entry set data = '{}'`],
    ['update by conflict', 'insert into entry select * from entry on conflict (seq) do update set act = $$x$$'],
    ['update while replaying changes', 'set session_replication_role = replica; update entry set act = $$x$$'],
    ['truncate while replaying changes', 'set session_replication_role = replica; truncate entry'],
  ])('refuses %s', async (_, text) => {
    await using db = await testDatabase();
    await append(db.store, 1);
    await append(db.store, 2);
    const before = await db.store.reads.selectFrom('entry').selectAll().orderBy('seq').execute();
    await expect(db.store.writes.connection().execute((one) => sql.raw(text).execute(one))).rejects.toThrow(
      /append-only: (UPDATE|DELETE|TRUNCATE) refused/,
    );
    expect(await db.store.reads.selectFrom('entry').selectAll().orderBy('seq').execute()).toEqual(before);
  });

  it('refuses a number, a hash or a request that is already there', async () => {
    await using db = await testDatabase();
    await append(db.store, 1);
    await expect(append(db.store, 1)).rejects.toMatchObject({ code: '23505', constraint: 'entry_pkey' });
    const request = {
      id: '3f0e1c7a-6a53-4a65-9d36-0d4f0f6f8b01',
      actor: null,
      command: 'open-meeting',
      input_hash: 'h',
      answer: jsonb({ seq: 1 }),
      at: '2026-12-07T09:30:00.500Z',
    };
    await db.store.writes.insertInto('request').values(request).execute();
    await expect(db.store.writes.insertInto('request').values(request).execute()).rejects.toMatchObject({
      constraint: 'request_pkey',
    });
  });
});
