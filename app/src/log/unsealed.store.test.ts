import { appendEntries, leafBytes, proveSealKey, sealKeyOf } from '@plenary/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { append, byForce } from '../../test/forge.ts';
import { introduce, seed, sequence, signedSize, until } from '../../test/given/log.ts';
import { nextSealSeed, sealKey, sealSeed } from '../../test/given/seal-seeds.ts';
import { type HeldStage, heldStage } from '../../test/held-stage.ts';
import { openedBy, type TestStage } from '../../test/stage.ts';
import type { Act } from '../door/act.ts';
import { perform } from '../door/perform.ts';
import { registerPresence } from '../meetings/index.ts';
import { acceptUnsealed, allSeals, replaceSealKey } from '../seal/index.ts';
import type { Store } from '../store/database.ts';
import { entryColumns, entryOf } from '../store/entry-of.ts';
import { logHealth } from './log-health.ts';
import { storedEdge } from './stored-tiles.ts';

let held: HeldStage<null>;

beforeAll(async () => {
  held = await heldStage('enough', async (stage) => {
    await introduce(stage.door);
    await openedBy(stage);
    return null;
  });
}, 60_000);

afterAll(() => held.drop());

const office: Act = {
  act: 'office.assigned',
  subject: 'office:president',
  audience: 'secretariat',
  cites: [],
  data: { account: '11111111-1111-4111-8111-111111111111', office: 'president', demonstration: true },
  unrecorded: { name: 'A forger' },
};

async function entries({ reads }: Store): Promise<number> {
  const { seq } = await reads
    .selectFrom('entry')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirstOrThrow();
  return Number(seq);
}

async function state({ reads }: Store): Promise<{ readonly state: string; readonly detail: string }> {
  return reads.selectFrom('log_state').select(['state', 'detail']).executeTakeFirstOrThrow();
}

const signedAll = (store: Store) => async () => (await signedSize(store)) === (await entries(store));
const isTrue = (yes: boolean): boolean => yes;

async function presence(stage: TestStage): Promise<void> {
  await stage.done(registerPresence, { meeting: stage.meeting, left: ['GHA'] });
  await stage.done(registerPresence, { meeting: stage.meeting, arrived: ['GHA'] });
}

describe('an entry that the door did not append', () => {
  it('ends the signing, loudly; an act with its reason lets it go on', async () => {
    await using stage = await held.copy();
    const { store } = stage;
    const said: string[] = [];
    await using sequencer = sequence(store, { seeds: [seed] }, { onError: (error) => void said.push(String(error)) });
    await until(signedAll(store), isTrue);
    const signed = await signedSize(store);

    await append(stage.door, [office], { actor: null, capacity: 'system' });
    sequencer.wake();
    const broken = `entry ${signed + 1} bears no seal: it was not appended by a program that held the key`;
    await until(
      () => state(store),
      ({ state }) => state === 'unsealed',
    );
    expect(await state(store)).toEqual({ state: 'unsealed', detail: `${signed + 1}-${signed + 1}` });
    expect(await logHealth(store.reads)).toMatchObject({ ok: false, state: 'unsealed' });
    // Acts go on, and are sealed; nothing of them is signed, however often it looks.
    await presence(stage);
    for (let n = 0; n < 5; n += 1) sequencer.wake();
    expect(await signedSize(store)).toBe(signed);
    await until(async () => said.length > 0, isTrue);
    expect(said).toEqual([`Error: ${broken}`]);

    const reason = 'The administrator entered it by hand, as minuted on the same day.';
    expect(await perform(stage.door, acceptUnsealed, { reason }, { account: null })).toMatchObject({ ok: true });
    sequencer.wake();
    await until(signedAll(store), isTrue);
    expect(await state(store)).toMatchObject({ state: 'signing' });
    await presence(stage);
    sequencer.wake();
    await until(signedAll(store), isTrue);
  });

  it('is let in by no act that bears no seal itself', async () => {
    await using stage = await held.copy();
    const { store } = stage;
    const signed = await entries(store);
    await append(stage.door, [office], { actor: null, capacity: 'system' });
    const { hash } = await stage.db
      .selectFrom('entry')
      .select('hash')
      .where('seq', '=', signed + 1)
      .executeTakeFirstOrThrow();
    const accepts: Act = {
      act: 'unsealed.accepted',
      subject: 'record',
      audience: 'public',
      cites: [],
      data: { from: signed + 1, to: signed + 1, hash, reason: 'Because the forger says so, and nobody else.' },
    };
    for (const key of [null, new Uint8Array(32).fill(66)])
      await append(stage.door, [accepts], { actor: null, capacity: 'system' }, key);
    await using _sequencer = sequence(store, { seeds: [seed] });
    await until(
      () => state(store),
      ({ state }) => state === 'unsealed',
    );
    expect((await state(store)).detail).toBe(`${signed + 1}-${signed + 2}`);
    expect(await signedSize(store)).toBe(0);
  });

  it('is not told from one of the door where its key was stolen: verification finds it by its command', async () => {
    await using stage = await held.copy();
    await append(stage.door, [office], { actor: null, capacity: 'system' }, sealSeed);
    await using _sequencer = sequence(stage.store, { seeds: [seed] });
    await until(signedAll(stage.store), isTrue);
  });

  it('is not signed where it was put into the log past the sequencer', async () => {
    await using stage = await held.copy();
    const { store } = stage;
    const last = await entries(store);
    {
      await using _sequencer = sequence(store, { seeds: [seed] });
      await until(signedAll(store), isTrue);
    }
    await append(stage.door, [office], { actor: null, capacity: 'system' });
    const row = await stage.db
      .selectFrom('entry')
      .select(entryColumns)
      .where('seq', '=', last + 1)
      .executeTakeFirstOrThrow();
    const leaf = leafBytes(entryOf(row));
    const { files } = appendEntries(await storedEdge(store.writes, last), [leaf]);
    await store.writes
      .insertInto('log_leaf')
      .values({ seq: last + 1, bytes: Buffer.from(leaf) })
      .execute();
    for (const { address, bytes } of files)
      if (address.level !== 'entries')
        await store.writes
          .insertInto('log_tile')
          .values({ level: address.level, place: address.index, bytes: Buffer.from(bytes) })
          .onConflict((conflict) => conflict.columns(['level', 'place']).doUpdateSet({ bytes: Buffer.from(bytes) }))
          .execute();
    await store.writes
      .updateTable('log_state')
      .set({ size: last + 1, head: row.hash, state: 'starting' })
      .execute();
    await using _again = sequence(store, { seeds: [seed] });
    await until(
      () => state(store),
      ({ state }) => state === 'unsealed',
    );
    expect(await signedSize(store)).toBe(last);
  });

  it('is let in by no act under a key that was slipped in with it', async () => {
    await using stage = await held.copy();
    const { store } = stage;
    const forger = new Uint8Array(32).fill(66);
    const system = { actor: null, capacity: 'system' };
    const said = (act: string, data: object): Act => ({ act, subject: 'record', audience: 'public', cites: [], data });
    const seq = (await entries(store)) + 1;
    const key = { key: sealKeyOf(forger), proof: 'x' };
    await append(stage.door, [said('seal-key.introduced', key), office], system, forger);
    const { hash } = await stage.db
      .selectFrom('entry')
      .select('hash')
      .where('seq', '=', seq + 1)
      .executeTakeFirstOrThrow();
    const gap = { from: seq, to: seq + 1, hash, reason: 'Because the forger says so, and nobody else.' };
    await append(stage.door, [said('unsealed.accepted', gap)], system, forger);
    await using _sequencer = sequence(store, { seeds: [seed] });
    await until(
      () => state(store),
      ({ state }) => state === 'unsealed',
    );
    expect(await signedSize(store)).toBeLessThan(seq);
  });

  it('is not signed with a key that comes with it in one transaction, and the acts of the door stand', async () => {
    await using stage = await held.copy();
    const { store } = stage;
    const signed = await entries(store);
    const forger = new Uint8Array(32).fill(66);
    const data = { key: sealKeyOf(forger), proof: proveSealKey(forger, sealKey), lost: 'The forger says so.' };
    const introduced: Act = { act: 'seal-key.introduced', subject: 'record', audience: 'public', cites: [], data };
    await append(stage.door, [introduced, office], { actor: null, capacity: 'system' }, forger);
    await presence(stage);
    const { open, keys } = await allSeals(stage.db);
    expect(open).toMatchObject([{ from: signed + 1, to: signed + 2, why: 'forged' }]);
    expect(keys.map(({ key }) => key)).toEqual([sealKey]);
    await using _sequencer = sequence(store, { seeds: [seed] }, { holds: (key) => key === sealKey });
    await until(
      () => state(store),
      ({ state }) => state === 'unsealed',
    );
    expect(await signedSize(store)).toBe(0);
  });

  it('is not signed once another key was put in the place of the forger’s', async () => {
    await using stage = await held.copy();
    const { store } = stage;
    const [forger, next] = [new Uint8Array(32).fill(66), nextSealSeed];
    const lost = 'The forger says that it was lost.';
    const data = { key: sealKeyOf(forger), proof: proveSealKey(forger, sealKey), lost };
    const introduced: Act = { act: 'seal-key.introduced', subject: 'record', audience: 'public', cites: [], data };
    await append(stage.door, [introduced], { actor: null, capacity: 'system' }, forger);
    await append(stage.door, [office], { actor: null, capacity: 'system' }, forger);
    const replaced = { key: sealKeyOf(next), proof: proveSealKey(next, sealKeyOf(forger)), lost };
    expect(await perform(stage.door, replaceSealKey, replaced, { account: null })).toMatchObject({ ok: true });
    const own = [sealKey, sealKeyOf(next)];
    await using _sequencer = sequence(store, { seeds: [seed] }, { holds: (key) => own.includes(key) });
    await until(
      () => state(store),
      ({ state }) => state === 'unsealed',
    );
    expect((await state(store)).detail).toMatch(/ foreign$/);
    expect(await signedSize(store)).toBe(0);
  });

  it('is not signed while the act that introduced the key says something else than it was made with', async () => {
    await using stage = await held.copy();
    const { store } = stage;
    await byForce(store, `update entry set data = '{}' where act = 'seal-key.introduced'`);
    await append(stage.door, [office], { actor: null, capacity: 'system' });
    const input = { meeting: stage.meeting, left: ['GHA'] };
    const refused = await perform(stage.door, registerPresence, input, { account: stage.secretariat });
    expect(refused).toMatchObject({ ok: false, objections: [{ code: 'cannot-seal' }] });
    await byForce(store, `update entry set data = data where false`);
    await using _sequencer = sequence(store, { seeds: [seed] });
    await until(
      () => state(store),
      ({ state }) => state === 'unsealed' || state === 'broken',
    );
    expect(await signedSize(store)).toBe(0);
  });

  it('is not signed behind a key that was put in the place of a "lost" one, and that the program does not hold', async () => {
    await using stage = await held.copy();
    const { store } = stage;
    const signed = await entries(store);
    const forger = new Uint8Array(32).fill(66);
    const data = {
      key: sealKeyOf(forger),
      proof: proveSealKey(forger, sealKey),
      lost: 'The forger says that it was lost.',
    };
    const introduced: Act = { act: 'seal-key.introduced', subject: 'record', audience: 'public', cites: [], data };
    await append(stage.door, [introduced], { actor: null, capacity: 'system' }, forger);
    await append(stage.door, [office], { actor: null, capacity: 'system' }, forger);
    const said: string[] = [];
    await using _sequencer = sequence(
      store,
      { seeds: [seed] },
      { holds: (key) => key === sealKey, onError: (error) => void said.push(String(error)) },
    );
    await until(
      () => state(store),
      ({ state }) => state === 'unsealed',
    );
    expect(await state(store)).toMatchObject({ detail: `${signed + 1}-${signed + 1} foreign` });
    expect(await signedSize(store)).toBe(0);
    await until(async () => said.length > 0, isTrue);
    expect(said).toEqual([
      `Error: entry ${signed + 1} puts a key in the place of a lost one, and this program does not hold it`,
    ]);
  });
});
