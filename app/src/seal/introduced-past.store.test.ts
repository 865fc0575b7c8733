import { proveSealKey, sealKeyOf } from '@plenary/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { append } from '../../test/forge.ts';
import { nextSealSeed, sealKey } from '../../test/given/seal-seeds.ts';
import { type HeldStage, heldStage } from '../../test/held-stage.ts';
import { openedBy, type TestStage } from '../../test/stage.ts';
import { verifyStore } from '../cli/verification.ts';
import type { Act } from '../door/act.ts';
import { perform } from '../door/perform.ts';
import { registerPresence } from '../meetings/index.ts';
import { openDoor } from '../modules.ts';
import { acceptUnsealed, introduceSealKey, sealKeys } from './index.ts';
import { allSeals } from './sealed-rows.ts';

const stranger = new Uint8Array(32).fill(77);

/** A meeting is open; each test has a copy. */
let held: HeldStage<null>;

beforeAll(async () => {
  held = await heldStage('enough', async (stage) => {
    await openedBy(stage);
    return null;
  });
}, 60_000);

afterAll(() => held.drop());

async function wrong({ store }: Pick<TestStage, 'store'>): Promise<readonly string[]> {
  return (await verifyStore(store)).filter(({ ok }) => !ok).map(({ what, detail }) => `${what}: ${detail}`);
}

async function lastSeq({ db }: TestStage): Promise<number> {
  const row = await db.selectFrom('entry').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow();
  return row.seq;
}

const leavesOf = ({ meeting }: Pick<TestStage, 'meeting'>) => ({ meeting, left: ['GHA'] });

describe('an act that introduces a key past the door', () => {
  const system = { actor: null, capacity: 'system' };
  const introduction = (data: object): Act => ({
    act: 'seal-key.introduced',
    subject: 'record',
    audience: 'public',
    cites: [],
    data,
  });

  it.each([
    ['that names no key', {}, 1],
    ['that names null', { key: null }, 1],
    ['that names the key of now once more', { key: sealKey, proof: 'x' }, 1],
    ['that names another without its seal', { key: sealKeyOf(stranger), proof: proveSealKey(stranger, sealKey) }, 0],
  ])('%s changes nothing of how acts are sealed, is found, and is let stand by an act', async (_, data, accused) => {
    await using stage = await held.copy();
    await append(stage.door, [introduction(data)], system);
    const forged = await lastSeq(stage);
    const bare = await perform(openDoor(stage.store), registerPresence, leavesOf(stage), {
      account: stage.secretariat,
    });
    expect(bare).toMatchObject({ ok: false, objections: [{ code: 'cannot-seal' }] });
    await stage.done(registerPresence, leavesOf(stage));
    expect((await sealKeys(stage.db)).map(({ key }) => key)).toEqual([sealKey]);
    const { open } = await allSeals(stage.db);
    expect(open).toMatchObject([{ from: forged, to: forged, why: 'none' }]);
    const reason = 'Somebody wrote it past the program, as minuted.';
    expect(await perform(stage.door, acceptUnsealed, { reason }, { account: null })).toMatchObject({ ok: true });
    expect((await allSeals(stage.db)).open).toEqual([]);
    // Decided again like any act: its command says it of a key that is proved and new, and of no other.
    const says = expect.stringMatching(new RegExp(`^entry ${forged}, seal-key\\.introduced: `));
    expect(await wrong(stage)).toEqual(Array.from({ length: accused }, () => says));
  });

  it('that names an earlier key, while the program holds both, makes no honest act look forged', async () => {
    await using stage = await held.copy();
    const next = { key: sealKeyOf(nextSealSeed), proof: proveSealKey(nextSealSeed, sealKey) };
    expect(await perform(stage.door, introduceSealKey, next, { account: null })).toMatchObject({ ok: true });
    await append(stage.door, [introduction({ key: sealKey, proof: 'x' })], system);
    const forged = await lastSeq(stage);
    await stage.done(registerPresence, leavesOf(stage));
    expect((await allSeals(stage.db)).open).toMatchObject([{ from: forged, to: forged, why: 'none' }]);
  });
});
