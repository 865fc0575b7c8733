import path from 'node:path';
import { expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { perform } from '../door/perform.ts';
import { memberships } from '../membership/index.ts';
import { loadReferenceFiles } from '../membership/load-reference.ts';
import { openDoor } from '../modules.ts';
import { openStore } from '../store/database.ts';
import { oncePerData, oncePerDay } from './once-per-data.ts';
import { referenceTexts } from './read-reference-folder.ts';
import { neededFile } from './reference-file.ts';
import { stateNames } from './state-names.ts';

const data = path.resolve(import.meta.dirname, '../../../data');

it('what follows from the data is worked out once, and anew when others are loaded, by whichever instance', async () => {
  await using db = await testDatabase();
  const other = await openStore(db.url, { poolSize: 2 });
  try {
    const files = (await referenceTexts(data)).map(({ path, text }) => ({ path, text }));
    const load = async (texts: typeof files) =>
      expect((await perform(openDoor(other), loadReferenceFiles, { files: texts }, { account: null })).ok).toBe(true);
    await load(files);
    let made = 0;
    const parties = oncePerData(async (tx) => {
      made += 1;
      return (await memberships(tx)).length;
    });
    const { reads } = db.store;
    const first = await parties(reads);
    expect(await parties(reads)).toBe(first);
    expect(await parties(other.reads)).toBe(first);
    expect(made).toBe(1);
    const names = await stateNames(reads);
    expect(await stateNames(reads)).toBe(names);
    expect(names.get('FRA')?.en).toBe('France');

    await load(
      files.map(({ path, text }) => ({ path, text: text.replaceAll('"en": "France"', '"en": "France, anew"') })),
    );
    expect((await stateNames(reads)).get('FRA')?.en).toBe('France, anew');
    expect((await neededFile(reads, 'states.json')).states.find(({ iso3 }) => iso3 === 'FRA')?.names.en).toBe(
      'France, anew',
    );
    expect(await parties(reads)).toBe(first);
    expect(made).toBe(2);
    // A page that is still read in one moment before the load sees what held then.
    await reads
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        expect((await stateNames(tx)).get('FRA')?.en).toBe('France, anew');
        await load(files);
        expect((await stateNames(tx)).get('FRA')?.en).toBe('France, anew');
        expect((await stateNames(reads)).get('FRA')?.en).toBe('France');
        expect((await stateNames(tx)).get('FRA')?.en).toBe('France, anew');
      });
  } finally {
    await other.close();
  }
});

it('what is made while other data are loaded is given and not kept', async () => {
  await using db = await testDatabase();
  const { reads, writes } = db.store;
  const say = (sha256: string) =>
    writes
      .insertInto('reference_file')
      .values({ path: 'states.json', sha256, body: '{}' })
      .onConflict((kept) => kept.column('path').doUpdateSet({ sha256 }))
      .execute();
  await say('one');
  const made: string[] = [];
  const once = oncePerData(async () => {
    const which = made.length === 0 ? 'of before, or of after' : 'of after';
    made.push(which);
    if (made.length === 1) await say('two');
    return which;
  });
  expect(await once(reads)).toBe('of before, or of after');
  expect(await once(reads)).toBe('of after');
  await say('one');
  expect(await once(reads)).toBe('of after');
  expect(made).toHaveLength(3);
});

it('of one thing a day is worked out once, and few days are remembered', () => {
  const made: string[] = [];
  const once = oncePerDay((day, of: object) => {
    made.push(day);
    return { day, of };
  });
  const [one, another] = [{}, {}];
  expect(once('2026-01-01', one)).toBe(once('2026-01-01', one));
  expect(once('2026-01-01', another)).not.toBe(once('2026-01-01', one));
  expect(made).toHaveLength(2);
  for (let day = 0; day < 150; day += 1) once(`day ${day}`, one);
  expect(made).toHaveLength(152);
  once('day 149', one);
  expect(made).toHaveLength(152);
  once('2026-01-01', one);
  expect(made).toHaveLength(153);
});
