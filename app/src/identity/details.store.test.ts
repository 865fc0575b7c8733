import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testStage } from '../../test/stage.ts';
import { accreditPerson, accreditPersons, describePerson, endAccreditation } from '../delegations/index.ts';
import { perform } from '../door/perform.ts';
import { erasePerson } from '../erasure/index.ts';
import { acts, again, filled, tables } from '../modules.ts';
import { verifyRecord } from '../record/index.ts';
import { detailsOf } from './details.ts';
import { ownData } from './own-data.ts';
import { verifyDetails } from './verify-details.ts';

/** What is known of persons beside their names: kept outside the record, bound by it, taken home by the person, and erased. */
it('are bound by the record, and gone with the person', async () => {
  await using stage = await testStage();
  const { session, db, store } = stage;
  const seat = { session, state: 'URY' };
  const known = { title: 'H.E. Ms', function: 'Example Minister', email: 'ash@example.org', place: 2 };
  await stage.done(accreditPersons, {
    session,
    persons: [
      { state: 'URY', name: 'Example, Ash', role: 'adviser', ...known },
      { state: 'BRA', name: 'Example, Birch', role: 'alternate' },
    ],
  });
  const account = (await db.selectFrom('account').select('id').where('name', '=', 'Example, Ash').executeTakeFirst())
    ?.id;
  if (!account) throw new Error('not accredited');
  expect((await detailsOf(db, [account])).get(account)).toEqual(known);
  await stage.done(describePerson, { ...seat, account, ...known, email: 'other@example.org' });
  // Two desks: who saw the person before the other wrote is asked again, and a neighbour of the delegation is in nobody's way.
  const { seq: seen } = await db.selectFrom('entry').select('seq').orderBy('seq', 'desc').executeTakeFirstOrThrow();
  const basedOn = (state: string, id: string, email: string, entry: number) =>
    perform(
      stage.door,
      describePerson,
      { session, state, account: id, email },
      { account: stage.secretariat, basedOn: entry },
    );
  const other = await stage.done(accreditPerson, { ...seat, name: 'Sample, Cedar', role: 'adviser' });
  expect(await basedOn('URY', other.account ?? '', 'cedar@example.org', seen)).toMatchObject({ ok: true });
  expect(await basedOn('URY', account, 'other@example.org', seen - 1)).toMatchObject({
    objections: [{ code: 'stale' }],
  });
  expect(await basedOn('URY', account, 'other@example.org', seen)).toMatchObject({
    objections: [{ code: 'nothing-changed' }],
  });
  expect((await ownData(db, account, filled))?.details).toEqual({ ...known, email: 'other@example.org' });
  const { rows } = await sql<{ said: string }>`select string_agg(data::text, '') as said from entry`.execute(db);
  expect(rows[0]?.said).not.toMatch(/example\.org|Example Minister/);
  expect(await verifyDetails(db)).toEqual([
    { what: 'details of persons', ok: true, detail: '2 are those that were entered' },
  ]);
  const found = await verifyRecord(store, { acts, again, tables, filled });
  expect(found.filter(({ ok }) => !ok)).toEqual([]);

  await sql`update person_details set email = 'forged@example.org' where account = ${account}`.execute(store.writes);
  expect(await verifyDetails(db)).toMatchObject([{ ok: false, detail: expect.stringContaining(account) }]);
  await sql`insert into person_details (account, salt) select id, repeat('0', 32) from account where name = 'Example, Birch'`.execute(
    store.writes,
  );
  expect((await verifyDetails(db))[0]?.detail.split('; ')).toHaveLength(2);
  await sql`delete from person_details where email is null`.execute(store.writes);

  await stage.done(endAccreditation, { ...seat, account });
  await stage.done(erasePerson, { account, reason: 'At the request of the person' });
  expect((await detailsOf(db, [account])).size).toBe(0);
  expect(await verifyDetails(db)).toMatchObject([{ ok: true, detail: '1 are those that were entered; 1 were erased' }]);
  const after = await verifyRecord(store, { acts, again, tables, filled });
  expect(after.filter(({ ok }) => !ok)).toEqual([]);
});
