import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkReference, type ReferenceText, readReferenceFolder } from './index.ts';
import { isGrounded } from './shapes.ts';

const data = path.resolve(import.meta.dirname, '../../../data');

async function loaded(): Promise<readonly ReferenceText[]> {
  const read = await readReferenceFolder(data);
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 5)));
  return read.files;
}

/** The files with one of them changed as text. */
async function changed(
  file: string,
  change: (value: Record<string, never>) => void,
): Promise<readonly ReferenceText[]> {
  return (await loaded()).map((each) => {
    if (each.path !== file) return each;
    const value = JSON.parse(each.text);
    change(value);
    return { path: file, text: JSON.stringify(value) };
  });
}

describe('the reference files', () => {
  it('are all well formed, and hashed by their bytes', async () => {
    const files = await readReferenceFolder(data);
    expect(files).toMatchObject({ ok: true });
    if (!files.ok) return;
    expect(files.files).toHaveLength(26);
    expect(files.files.find((file) => file.path === 'states.json')?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('says which file is missing', async () => {
    const files = (await loaded()).filter((file) => file.path !== 'scale.json');
    expect(checkReference(files)).toEqual([{ file: 'scale.json', at: '', problem: 'the file is missing' }]);
  });

  it('reports an empty folder as missing files, not as a crash', async () => {
    const read = await readReferenceFolder(import.meta.dirname);
    expect(read.ok === false && read.problems.map((problem) => problem.problem)).toEqual(
      Array(7).fill('the file is missing'),
    );
  });

  it('says what is not JSON', async () => {
    const files = (await loaded()).map((file) => (file.path === 'organs.json' ? { ...file, text: '{"meta":' } : file));
    expect(checkReference(files)).toEqual([
      { file: 'organs.json', at: '', problem: expect.stringMatching(/^not JSON/) },
    ]);
  });

  it('names the place of a wrong value', async () => {
    const files = await changed('states.json', (value) => {
      Object.assign(value.states?.[3] ?? {}, { deposited: '2001-02-30' });
    });
    expect(checkReference(files)).toEqual([
      { file: 'states.json', at: 'states.3.deposited', problem: 'not a day (YYYY-MM-DD)' },
    ]);
  });

  it('refuses a key that it does not know', async () => {
    const files = await changed('observers.json', (value) => Object.assign(value, { guests: [] }));
    expect(checkReference(files)).toMatchObject([{ file: 'observers.json', at: '' }]);
  });

  it('refuses what calls itself sourced and names no source', async () => {
    const files = await changed('states.json', (value) => Object.assign(value.states?.[0] ?? {}, { source: [] }));
    expect(checkReference(files)).toEqual([
      { file: 'states.json', at: 'states.0', problem: 'says that it is sourced or derived and names no source' },
    ]);
    expect(isGrounded({ source: [], confidence: 'unverified' })).toBe(true);
  });

  it('refuses a file that nobody asked for', async () => {
    expect(checkReference([...(await loaded()), { path: 'elections/../x.json', text: '{}' }])).toMatchObject([
      { file: 'elections/../x.json', problem: 'Plenary reads no file of this name' },
    ]);
  });
});

describe('what the files say of each other', () => {
  it('refuses an entry into force that article 126 does not give', async () => {
    const files = await changed('states.json', (value) => {
      Object.assign(value.states?.[0] ?? {}, { entryIntoForce: '2003-04-01' });
    });
    expect(checkReference(files)).toEqual([
      {
        file: 'states.json',
        at: 'AFG',
        problem: 'deposited on 2003-02-10, so article 126 gives 2003-05-01, not 2003-04-01',
      },
    ]);
  });

  it('refuses a State that leaves before it joins', async () => {
    const files = await changed('states.json', (value) => {
      Object.assign(value.states?.[0] ?? {}, { partyUntil: '2003-05-01' });
    });
    expect(checkReference(files)).toMatchObject([
      { at: 'AFG', problem: expect.stringContaining('before it becomes one') },
    ]);
  });

  it('refuses a State that is party and signatory at once', async () => {
    const files = await changed('signatories.json', (value) => {
      Object.assign(value.signatories?.[0] ?? {}, { iso3: 'AFG' });
    });
    expect(checkReference(files)).toEqual([
      { file: 'states.json', at: 'AFG', problem: 'AFG stands twice in the lists of States Parties and signatories' },
    ]);
  });

  it('refuses the code of a State that has no name', async () => {
    const files = await changed('organs.json', (value) => Object.assign(value.bureau?.[0] ?? {}, { president: 'XYZ' }));
    expect(checkReference(files)).toEqual([
      { file: 'organs.json', at: 'bureau.0.president', problem: 'XYZ is not the code of a State whose name is known' },
    ]);
  });

  it('refuses a session that points at an election that is not there', async () => {
    const files = (await loaded()).filter((file) => file.path !== 'elections/2003-cbf.json');
    expect(checkReference(files).map(({ at, problem }) => `${at}: ${problem}`)).toEqual([
      'sessions.0.elections.3.details: elections/2003-cbf.json is not there',
      'sessions.1.elections.1.details: elections/2003-cbf.json is not there',
    ]);
  });
});
