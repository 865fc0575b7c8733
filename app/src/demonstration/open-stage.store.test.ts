import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { everything } from '../../test/everything.ts';
import { linger, lingerNoMore } from '../../test/given/lingering.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { stageOn } from '../../test/stage.ts';
import { loadReference } from '../membership/index.ts';
import { openDoor } from '../modules.ts';
import { openStore, type Store } from '../store/database.ts';
import { openStage } from './open-stage.ts';

const data = path.resolve(import.meta.dirname, '../../../data');
const start = async (store: Store): Promise<void> => {
  const door = openDoor(store, sealSeeds);
  await loadReference(door, data);
  await openStage(door);
};

/** How many of each, and whether the stage is whole. */
async function counted(db: TestDatabase): Promise<unknown> {
  const { rows } = await sql`
    select (select count(*)::int from session) as sessions, (select count(*)::int from meeting) as meetings,
           (select count(*)::int from proposal) as proposals, (select count(*)::int from candidate) as candidates,
           (select count(*)::int from account where demonstration) as accounts,
           (select count(*)::int from capacity where kind = 'focal-point') as "focalPoints",
           (select count(*)::int from entry where act = 'reference.loaded') as loaded,
           (select complete from demonstration_stage) as complete`.execute(db.store.reads);
  return rows[0];
}
const whole = {
  sessions: 1,
  meetings: 1,
  proposals: 3,
  candidates: 12,
  accounts: 129,
  focalPoints: 2,
  loaded: 1,
  complete: true,
};

it('instances that start at once load one copy of the reference data and set one stage', async () => {
  await using db = await testDatabase();
  const stores = await Promise.all([1, 2, 3].map(() => openStore(db.url, { poolSize: 3 })));
  await Promise.all(stores.map(start));
  await Promise.all(stores.map((store) => store.close()));
  expect(await counted(db)).toEqual(whole);
  const before = await everything(db.store);
  await start(db.store);
  expect(await everything(db.store)).toEqual(before);
});

it.each([1, 30, 100])('a stage that was interrupted after %i accounts is gone on with', async (after) => {
  await using db = await testDatabase();
  await linger(db.store, 'insert on account', 0.02);
  const interrupted = await openStore(db.url, { poolSize: 3 });
  const failing = start(interrupted).then(
    () => 'whole',
    () => 'interrupted',
  );
  const accounts = async (): Promise<number> => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from account`.execute(db.store.reads);
    return rows[0]?.n ?? 0;
  };
  while ((await accounts()) < after) await sleep(1);
  await interrupted.close();
  expect(await failing).toBe('interrupted');
  expect(await counted(db)).toMatchObject({ complete: false });
  await lingerNoMore(db.store);
  await start(db.store);
  expect(await counted(db)).toEqual(whole);
});

it('a stage of before stages were noted down is taken as it is', async () => {
  await using db = await testDatabase();
  await stageOn(db.store);
  const before = await everything(db.store);
  await start(db.store);
  expect(await everything(db.store)).toEqual(before);
});
