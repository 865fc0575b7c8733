import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { meetings, presences } from '../meetings/index.ts';
import { sessions } from '../sessions/index.ts';
import type { Db } from './database.ts';

const vote = '5f0e4e0e-0d3c-4b8f-9f0a-2f6d3f1c9b11';

/** The facts of one seat's vote, asked with what other rooms offer. */
function joined(db: Db) {
  return db
    .selectFrom('vote')
    .innerJoin(meetings, 'meeting.id', 'vote.meeting')
    .innerJoin(sessions, 'session.id', 'meeting.session')
    .leftJoin(presences, (join) => join.onRef('presence.meeting', '=', 'vote.meeting').on('presence.iso3', '=', 'BRA'))
    .select(['vote.status', 'meeting.session', 'session.demonstration', 'presence.present'])
    .where('vote.id', '=', vote);
}

/** The same, asked of the tables. */
function ofTables(db: Db) {
  return db
    .selectFrom('vote')
    .innerJoin('meeting', 'meeting.id', 'vote.meeting')
    .innerJoin('session', 'session.id', 'meeting.session')
    .leftJoin('presence', (join) => join.onRef('presence.meeting', '=', 'vote.meeting').on('presence.iso3', '=', 'BRA'))
    .select(['vote.status', 'meeting.session', 'session.demonstration', 'presence.present'])
    .where('vote.id', '=', vote);
}

describe('a relation that a room offers', () => {
  it('is planned as its table is: one look-up by index for each', async () => {
    await using db = await testDatabase();
    await db.store.reads.transaction().execute(async (tx) => {
      const planOf = async (query: ReturnType<typeof joined>) =>
        (await query.explain('text', undefined)).map((row) => Object.values(row as object)[0] as string);
      const plan = await planOf(joined(tx));
      expect(plan).toEqual(await planOf(ofTables(tx)));
      expect(plan.join('\n')).not.toContain('Seq Scan');
      expect(plan.join('\n')).not.toContain('Subquery Scan');
    });
  });

  it('locks the rows of its table when a decision is made on them', async () => {
    await using db = await testDatabase();
    const { writes, reads } = db.store;
    await writes
      .insertInto('session')
      .values({
        id: 'here',
        number: null,
        kind: 'special',
        title: '{"en":"Here"}',
        symbol_prefix: 'X',
        city: 'New York',
        building: null,
        starts: '2026-12-07',
        ends: '2026-12-08',
        demonstration: true,
        announced: null,
      })
      .execute();
    const others = () =>
      reads.selectFrom('session').select('id').where('id', '=', 'here').forUpdate().skipLocked().execute();
    expect(await others()).toHaveLength(1);
    await writes.transaction().execute(async (tx) => {
      await tx.selectFrom(sessions).select('id').where('id', '=', 'here').forUpdate().execute();
      expect(await others()).toEqual([]);
    });
  });
});
