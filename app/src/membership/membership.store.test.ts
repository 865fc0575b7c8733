import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { inTime } from '../../test/in-time.ts';
import type { Door } from '../door/perform.ts';
import { filledBy } from '../door/slot.ts';
import { electionFileNames, neededFile, referenceFile } from '../reference/index.ts';
import type { Store } from '../store/database.ts';
import { membershipActs } from './acts.ts';
import { loadReference, memberships, membershipsOf } from './index.ts';

const data = path.resolve(import.meta.dirname, '../../../data');
const doorOf = (store: Store): Door => ({ store, acts: membershipActs, filled: filledBy([]) });

/** A copy of data/ that may be damaged. */
async function copyOfData(): Promise<{ readonly folder: string } & AsyncDisposable> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plenary-data-'));
  await cp(data, folder, { recursive: true });
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

async function entries(store: Store): Promise<readonly string[]> {
  return (await store.reads.selectFrom('entry').select('act').orderBy('seq').execute()).map((entry) => entry.act);
}

describe('the reference data in the database', () => {
  it('are loaded once, quickly, and again only when a file has changed', async () => {
    await using db = await testDatabase();
    await using copy = await copyOfData();
    const door = doorOf(db.store);
    expect(await inTime(5_000, () => loadReference(door, copy.folder))).toEqual({ ok: true, loaded: true });
    expect(await loadReference(door, copy.folder)).toEqual({ ok: true, loaded: false });
    expect(await entries(db.store)).toEqual(['reference.loaded']);

    const all = await memberships(db.store.reads);
    expect(all).toHaveLength(127);
    expect(await membershipsOf(db.store.reads, 'HUN')).toEqual([
      { iso3: 'HUN', group: 'easternEuropean', entryIntoForce: '2002-07-01', partyUntil: '2026-06-02' },
    ]);
    const china = await db.store.reads
      .selectFrom('state_name')
      .select(['iso2', 'names'])
      .where('iso3', '=', 'CHN')
      .executeTakeFirst();
    expect(china).toEqual({
      iso2: 'CN',
      names: { en: 'China', fr: 'Chine', es: 'China', ar: 'الصين', zh: '中国', ru: 'Китай' },
    });
    expect((await neededFile(db.store.reads, 'states.json')).states[0]?.iso3).toBe('AFG');
    expect(await electionFileNames(db.store.reads)).toContain('elections/2003-judges.json');
    expect((await referenceFile(db.store.reads, 'elections/2003-judges.json'))?.kind).toBe('judges');
    expect(await referenceFile(db.store.reads, 'elections/1999-judges.json')).toBeNull();

    const file = path.join(copy.folder, 'states.json');
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('"shortName": "Afghanistan"', '"shortName": "Afghanistan (renamed)"'),
    );
    expect(await loadReference(door, copy.folder)).toEqual({ ok: true, loaded: true });
    expect(await entries(db.store)).toEqual(['reference.loaded', 'reference.loaded']);
    expect((await neededFile(db.store.reads, 'states.json')).states[0]?.shortName).toBe('Afghanistan (renamed)');
  });

  it('stay as they are when a file is malformed', async () => {
    await using db = await testDatabase();
    await using copy = await copyOfData();
    const door = doorOf(db.store);
    await loadReference(door, copy.folder);
    await writeFile(path.join(copy.folder, 'scale.json'), '{"meta": {"title": "scale"}, "scale": 3}');
    const outcome = await loadReference(door, copy.folder);
    expect(outcome).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(/^scale\.json, .*Nothing was loaded\.$/), expect.any(String)],
    });
    expect(await entries(db.store)).toEqual(['reference.loaded']);
    expect((await neededFile(db.store.reads, 'scale.json')).scale).toHaveLength(127);
  });

  it('says that a file has not been loaded', async () => {
    await using db = await testDatabase();
    await expect(neededFile(db.store.reads, 'scale.json')).rejects.toThrow('scale.json has not been loaded');
  });
});
