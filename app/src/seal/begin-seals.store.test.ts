import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sealKeyOf, toHex } from '@plenary/record';
import { afterAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { sealKey, sealSeed } from '../../test/given/seal-seeds.ts';
import { testStage } from '../../test/stage.ts';
import { verifyStore } from '../cli/verification.ts';
import { keepRecord } from '../keep-record.ts';
import { openDoor } from '../modules.ts';
import { beginSeals, demonstrationSealSeed, readSealSeeds, sealKeys } from './index.ts';

const other = new Uint8Array(32).fill(51);
const folder = mkdtempSync(path.join(tmpdir(), 'plenary-seal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a start of the program', () => {
  it('introduces its key in a record without seals, once, however many start', async () => {
    await using db = await testDatabase();
    const doors = [1, 2, 3].map(() => openDoor(db.store, [sealSeed]));
    await Promise.all(doors.map((door) => beginSeals(door, [sealSeed], false)));
    expect(await sealKeys(db.store.reads)).toMatchObject([{ key: sealKey, seq: 1 }]);
    await beginSeals(openDoor(db.store, []), [], false);
    expect(await sealKeys(db.store.reads)).toHaveLength(1);
  });

  it('ends where production holds another key, and names both and the way on', async () => {
    await using stage = await testStage();
    const begun = beginSeals(openDoor(stage.store, [other]), [other], false);
    await expect(begun).rejects.toThrow(
      `The record is sealed with the key ${sealKey}, and PLENARY_SEAL_KEY holds the seed of ${sealKeyOf(other)}. ` +
        'Put the right seed into it. If it is lost: npm run seal:key -- replace "<reason>".',
    );
    expect(await sealKeys(stage.db)).toHaveLength(1);
  });

  it('ends where a demonstration is given another key: only its own, drawn by itself, takes the place of the one before', async () => {
    await using stage = await testStage();
    const config = {
      mode: 'demonstration',
      sealSeeds: [other],
      host: '127.0.0.1',
      port: 0,
      database: { kind: 'url', url: stage.store.url },
      secret: null,
      origin: null,
      log: 'json',
    } as const;
    await expect(keepRecord(stage.store, config)).rejects.toThrow(`The record is sealed with the key ${sealKey}`);
    expect(await sealKeys(stage.db)).toHaveLength(1);
  });

  it('ends where a demonstration has the seed of an earlier key, and names the way on', async () => {
    await using stage = await testStage();
    await beginSeals(openDoor(stage.store, [other]), [other], true);
    const begun = beginSeals(openDoor(stage.store, [sealSeed]), [sealSeed], true);
    await expect(begun).rejects.toThrow(
      `The record is sealed with the key ${sealKeyOf(other)}. The seed that this demonstration has drawn is that of an earlier key (${sealKey})`,
    );
    expect(await sealKeys(stage.db)).toHaveLength(2);
  });

  it('goes on with its own key where a demonstration was moved, and says so in the record', async () => {
    await using stage = await testStage();
    await beginSeals(openDoor(stage.store, [other]), [other], true);
    expect(await sealKeys(stage.db)).toMatchObject([{ key: sealKey }, { key: sealKeyOf(other) }]);
    const found = await verifyStore(stage.store);
    expect(found.filter(({ ok }) => !ok)).toEqual([]);
    expect(found.find(({ what }) => what === 'seals')?.detail).toContain('in the place of a lost one');
  });
});

describe('the key of a demonstration', () => {
  it('is drawn once, into a file that its owner alone reads', () => {
    const file = path.join(folder, 'new', 'postgres.seal-key');
    const drawn = demonstrationSealSeed(file);
    expect(readFileSync(file, 'utf8')).toBe(`${toHex(drawn)}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(toHex(demonstrationSealSeed(file))).toBe(toHex(drawn));
    expect(toHex(demonstrationSealSeed(path.join(folder, 'another.seal-key')))).not.toBe(toHex(drawn));
  });

  it('is not guessed from a file that holds something else', () => {
    const file = path.join(folder, 'damaged.seal-key');
    writeFileSync(file, 'ab\n');
    expect(() => demonstrationSealSeed(file)).toThrow(/holds no seed of 64 hexadecimal digits\. Remove it/);
  });

  it('lasts as long as the program where no file can be written', () => {
    const taken = path.join(folder, 'a-file');
    writeFileSync(taken, '');
    chmodSync(taken, 0o600);
    const [one, two] = [1, 2].map(() => toHex(demonstrationSealSeed(path.join(taken, 'postgres.seal-key'))));
    expect(one).toHaveLength(64);
    expect(one).not.toBe(two);
  });
});

describe('PLENARY_SEAL_KEY', () => {
  it.each<[string | undefined, number, boolean]>([
    [undefined, 0, true],
    ['', 0, true],
    ['0'.repeat(64), 1, true],
    [`${'a'.repeat(64)} ${'B'.repeat(64)}`, 2, true],
    ['0'.repeat(63), 0, false],
    [`${'0'.repeat(64)},x`, 1, false],
  ])('%s', (PLENARY_SEAL_KEY, count, fits) => {
    const { seeds, problem } = readSealSeeds({ PLENARY_SEAL_KEY });
    expect(seeds).toHaveLength(count);
    expect(problem === null).toBe(fits);
  });
});
