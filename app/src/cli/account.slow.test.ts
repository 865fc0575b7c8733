import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { buildApp } from '../../test/app-process.ts';
import { testDatabase } from '../../test/database.ts';
import { everything } from '../../test/everything.ts';
import { sealSeedText } from '../../test/given/seal-seed-text.ts';
import { signInKey } from '../identity/secrets.ts';
import { acceptInvitation } from '../identity/sign-in-link.ts';
import { viewerOf } from '../identity/viewer.ts';
import { writtenMode } from '../store/mode.ts';

const main = path.resolve(import.meta.dirname, '../../dist/server/main.js');

const secret = 'c2VjcmV0IG9mIGEgdGVzdCB0aGF0IGlzIGxvbmcgZW5vdWdo';
const key = signInKey({ mode: 'production', secret });

function run(args: readonly string[], env: Readonly<Record<string, string>>) {
  const production = {
    PLENARY_MODE: 'production',
    PLENARY_SECRET: secret,
    PLENARY_SEAL_KEY: sealSeedText,
    PLENARY_ORIGIN: 'https://assembly.example',
  };
  const all = { ...process.env, ...production, ...env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { env: all, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

beforeAll(buildApp);

describe('npm run account', () => {
  it('makes an account of an office, with a link that signs the person in once', async () => {
    await using db = await testDatabase();
    const env = { DATABASE_URL: db.url };
    const made = run(['account', 'president', 'Example, Ash'], env);
    expect(made.status).toBe(0);
    const [, account = '', token = ''] =
      /^Account (\S+)\nhttps:\/\/assembly\.example\/sign-in\/(\S+)$/m.exec(made.said) ?? [];
    const now = new Date();
    expect(await acceptInvitation(db.store, key, token, now)).toMatchObject({ account });
    expect(await viewerOf(db.store.reads, account, now.toISOString())).toMatchObject({
      name: 'Example, Ash',
      capacities: [{ of: 'president' }],
    });
    const again = run(['account', 'invite', account], env);
    const second = /sign-in\/(\S+)$/m.exec(again.said)?.[1] ?? '';
    expect(second).not.toBe(token);
    expect(await acceptInvitation(db.store, key, second, now)).toMatchObject({ account });

    expect(run(['account', 'list'], env).said).toMatch(
      new RegExp(`^${account}  Example, Ash  president from \\d{4}-\\d\\d-\\d\\d  2 open sign-ins$`, 'm'),
    );
    run(['account', 'invite', account], env);
    expect(run(['account', 'list'], env).said).toMatch(/ 2 open sign-ins {2}1 unused link$/m);
    const ended = run(['account', 'end-sign-ins', account], env);
    expect(ended).toMatchObject({ status: 0, said: 'Recorded as entry 7.\n' });
    expect(run(['account', 'list'], env).said).not.toMatch(/open sign-in|unused link/);
    expect(run(['account', 'end', account], env)).toMatchObject({ status: 0, said: 'Recorded as entry 8.\n' });
    expect(run(['account', 'end', account], env)).toMatchObject({
      status: 1,
      said: expect.stringContaining('This person holds no office now.'),
    });
    expect(run(['account', 'erase', account, 'Ash wants it'], env)).toMatchObject({
      status: 1,
      said: expect.stringContaining('Write it without the name.'),
    });
    expect(run(['account', 'erase', account, 'term over'], env)).toMatchObject({
      status: 0,
      said: 'Recorded as entry 9.\n',
    });
    expect(run(['account', 'list'], env).said).toMatch(new RegExp(`^${account}  erased on`, 'm'));
    const acts = await db.store.reads.selectFrom('entry').select('act').orderBy('seq').execute();
    expect(acts.map(({ act }) => act)).toEqual([
      'seal-key.introduced',
      'editions.raised',
      'office.assigned',
      'sign-in-link.made',
      'sign-in-link.made',
      'sign-in-link.made',
      'sign-ins.ended',
      'office.ended',
      'person.erased',
    ]);
  });

  it('confirms the clock of the database, and only when it is in doubt', async () => {
    await using db = await testDatabase();
    const env = { DATABASE_URL: db.url };
    const confirm = ['account', 'confirm-clock', 'Compared with the clock of the town hall.'];
    expect(run(confirm, env)).toMatchObject({ status: 1, said: expect.stringContaining('The clock is not in doubt') });
    expect(run(['account', 'president', 'Example, Ash'], env).status).toBe(0);
    await sql.raw('alter table entry disable trigger all').execute(db.store.writes);
    await sql`update entry set at = at + interval '400 days'`.execute(db.store.writes);
    expect(run(['account', 'president', 'Example, Elm'], env)).toMatchObject({
      status: 1,
      said: expect.stringContaining('Recording goes on by itself at that time'),
    });
    expect(run(confirm, env)).toMatchObject({ status: 0, said: 'Recorded as entry 5.\n' });
    expect(run(['account', 'president', 'Example, Elm'], env).status).toBe(0);
  });

  it('says how it is used', () => {
    const env = { DATABASE_URL: inject('serverUrl') };
    for (const args of [
      [],
      ['president'],
      ['delegate', 'Example, Ash'],
      ['end'],
      ['erase', 'id'],
      ['list', 'all'],
      ['end', 'a', 'b'],
    ])
      expect(run(['account', ...args], env)).toMatchObject({ status: 2, said: expect.stringContaining('Usage:') });
  });

  it('invites nobody and ends no office of anybody who is not there', async () => {
    await using db = await testDatabase();
    for (const what of ['invite', 'end', 'end-sign-ins'])
      for (const id of ['nobody', '00000000-0000-4000-8000-000000000000'])
        expect(run(['account', what, id], { DATABASE_URL: db.url })).toMatchObject({
          status: 1,
          said: expect.stringMatching(id === 'nobody' ? /Give the id of the account/ : /There is no such account/),
        });
  });
});

describe('what a task of the terminal needs', () => {
  const unsaid = { PLENARY_MODE: '', PLENARY_SECRET: '', PLENARY_SEAL_KEY: '', PLENARY_ORIGIN: '' };

  it('reading, it asks the database what it is for, and needs no secret', async () => {
    await using db = await testDatabase();
    const env = { DATABASE_URL: db.url };
    for (const task of [['verify'], ['account', 'list'], ['log-key', 'list']])
      expect(run(task, { ...env, ...unsaid })).toMatchObject({
        status: 1,
        said: expect.stringContaining('Say what this database is for: PLENARY_MODE=production or'),
      });
    expect(await writtenMode(db.store.reads)).toBeNull();
    expect(run(['account', 'president', 'Example, Ash'], env).status).toBe(0);
    expect(await writtenMode(db.store.reads)).toBe('production');
    for (const task of [['verify'], ['account', 'list'], ['log-key', 'list']])
      expect(run(task, { ...env, ...unsaid })).toMatchObject({ status: 0 });
  });

  it('writing, it needs what the program needs', async () => {
    await using db = await testDatabase();
    const env = { DATABASE_URL: db.url };
    expect(run(['account', 'president', 'Example, Ash'], { ...env, ...unsaid })).toMatchObject({
      status: 1,
      said: expect.stringContaining('Say what this database is for'),
    });
    expect(run(['account', 'president', 'Example, Ash'], env).status).toBe(0);
    const again = ['account', 'secretariat', 'Example, Birch'];
    expect(run(again, { ...env, PLENARY_MODE: '', PLENARY_ORIGIN: '' })).toMatchObject({
      status: 1,
      said: expect.stringContaining('Production needs PLENARY_ORIGIN'),
    });
    expect(run(again, { ...env, PLENARY_MODE: '' }).status).toBe(0);
  });

  it('in the mode that the database is not for, each is refused and writes nothing', async () => {
    await using db = await testDatabase();
    expect(run(['account', 'president', 'Example, Ash'], { DATABASE_URL: db.url }).status).toBe(0);
    const before = await everything(db.store);
    const env = { DATABASE_URL: db.url, PLENARY_MODE: 'demonstration', PLENARY_ORIGIN: '' };
    for (const task of [
      ['verify'],
      ['account', 'list'],
      ['account', 'secretariat', 'Example, Birch'],
      ['log-key', 'list'],
      ['log-key', 'draw', 'assembly.example/record'],
      ['log-export', '/nowhere/to/be/found'],
      ['rehearse'],
    ])
      expect(run(task, env)).toMatchObject({
        status: 1,
        said: expect.stringContaining('This database is for production'),
      });
    expect(await everything(db.store)).toEqual(before);
  });
});

describe('npm run account in production', () => {
  it('makes no link without PLENARY_SECRET: the program would not know it', async () => {
    const env = { PLENARY_MODE: 'production', PLENARY_SECRET: '', DATABASE_URL: inject('serverUrl') };
    expect(run(['account', 'invite', '00000000-0000-4000-8000-000000000000'], env)).toMatchObject({
      status: 1,
      said: expect.stringContaining('Production needs PLENARY_SECRET'),
    });
  });
});

describe('npm run rehearse', () => {
  it('is not held in production', () => {
    expect(run(['rehearse'], { DATABASE_URL: inject('serverUrl') })).toMatchObject({
      status: 1,
      said: expect.stringContaining('not held in production'),
    });
  });

  it('is not held where nobody says what the database is for', async () => {
    await using db = await testDatabase({ migrated: false });
    const env = { DATABASE_URL: db.url, PLENARY_MODE: '', PLENARY_ORIGIN: '' };
    expect(run(['rehearse'], env)).toMatchObject({
      status: 1,
      said: expect.stringContaining('Say what this database'),
    });
    expect(await everything(db.store)).toEqual({});
  });
});
