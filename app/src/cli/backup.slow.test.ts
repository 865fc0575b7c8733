import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type AppProcess, buildApp, startApp } from '../../test/app-process.ts';
import { ask } from '../../test/ask.ts';
import { Caller } from '../../test/caller.ts';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { everything } from '../../test/everything.ts';
import { byForce } from '../../test/forge.ts';
import { sealSeedText } from '../../test/given/seal-seed-text.ts';
import { stagedDatabase } from '../../test/given/staged.ts';
import { playMeeting } from '../../test/played-meeting.ts';
import { testStage } from '../../test/stage.ts';
import { runTask, startTask } from '../../test/task.ts';

/** Backup and restoration as an operator does them: the built program, real files, real processes. */

const secret = 'of the drill of the restoration, thirty-two bytes and more';
let folder = '';
const at = (name: string): string => path.join(folder, name);

beforeAll(buildApp);
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'plenary-drill-'));
  // The server may run as another user.
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function drawnKey(): Promise<{ readonly key: string; readonly recipient: string }> {
  const { status, out } = await runTask(['backup', 'key', at('key')], {});
  expect(status).toBe(0);
  return { key: at('key'), recipient: out.trim() };
}

/** A staged database, copied, and a backup of it. */
async function backedUp(): Promise<{ readonly db: TestDatabase; readonly key: string; readonly file: string }> {
  const { key, recipient } = await drawnKey();
  const db = await testDatabase({ like: (await stagedDatabase()).name });
  const file = at('backup');
  const env = { DATABASE_URL: db.url, PLENARY_BACKUP_RECIPIENT: recipient };
  expect(await runTask(['backup', file], env)).toMatchObject({ status: 0 });
  return { db, key, file };
}

describe('the drill: from a running program to an empty machine', () => {
  it('a played meeting is there again: the vote page, the log, a repeated request, a sign-in; it verifies, and goes on', {
    timeout: 240_000,
  }, async () => {
    const { key, recipient } = await drawnKey();
    await using stage = await testStage();
    await playMeeting(stage, async () => {});
    const first = {
      DATABASE_URL: stage.store.url,
      PLENARY_MODE: 'demonstration',
      PLENARY_SECRET: secret,
      PLENARY_SEAL_KEY: sealSeedText,
    };
    const { id: vote } = await stage.db
      .selectFrom('vote')
      .select('id')
      .orderBy('opened_at')
      .limit(1)
      .executeTakeFirstOrThrow();
    const said = { session: stage.session, state: 'URY', name: 'Example, Before', role: 'adviser' };
    const requestId = randomUUID();
    let app = await startApp(first);
    let cookie = '';
    let answered: Awaited<ReturnType<Caller['act']>>;
    let seen: Awaited<ReturnType<typeof looks>>;
    let entries = 0;
    try {
      // What there is at its start is signed; the act that follows is not yet.
      await signedUp(app, await entriesIn(first.DATABASE_URL));
      const secretariat = await Caller.signIn(app.url, stage.secretariat);
      cookie = secretariat.cookie;
      answered = await secretariat.act(app.url, 'accredit-person', said, { requestId });
      expect(answered).toMatchObject({ ok: true });
      entries = await entriesIn(first.DATABASE_URL);
      seen = await looks(app, vote, cookie);
      expect(seen).toMatchObject({ carried: true, me: true });
      const made = await runTask(['backup', at('backup'), '--to', recipient], { DATABASE_URL: first.DATABASE_URL });
      expect(made).toMatchObject({ status: 0, err: '' });
      expect(made.out).toMatch(
        /^Backed up: \d+ tables, \d+ rows, [\d.]+ MB of text, [\d.]+ (kB|MB) in .*\/backup, [\d.]+ s\.\nTaken at .*: the record up to entry \d+ of .*, hash [0-9a-f]{64}\.\nNot in it: PLENARY_SECRET, PLENARY_LOG_KEY and PLENARY_SEAL_KEY\./,
      );
      expect(made.out).toContain(`record up to entry ${entries} `);
    } finally {
      await app.stop();
    }

    const machine = { DATA_DIR: at('machine') };
    const restored = await runTask(['restore', at('backup'), '--key', key], machine);
    expect(restored).toMatchObject({ status: 0, err: '' });
    expect(restored.out).toMatch(/^Restored: \d+ tables, \d+ rows, .*\n.*\nok {4}/);
    expect(restored.out).toMatch(/\nThe record stands \(/);
    expect(await runTask(['verify'], machine)).toMatchObject({ status: 0 });
    const keys = await runTask(['log-key', 'list'], machine);
    expect(keys.out).toMatch(/introduced/);
    expect(keys).toEqual(await runTask(['log-key', 'list'], { DATABASE_URL: first.DATABASE_URL }));

    app = await startApp({ ...machine, PLENARY_SECRET: secret, PLENARY_SEAL_KEY: sealSeedText });
    try {
      expect(await looks(app, vote, cookie)).toEqual(seen);
      const again = new Caller(cookie);
      expect(await again.act(app.url, 'accredit-person', said, { requestId })).toEqual({
        ...answered,
        repeated: true,
      });
      const next = { ...said, name: 'Example, After' };
      expect(await again.act(app.url, 'accredit-person', next)).toMatchObject({ ok: true });
    } finally {
      expect(await app.stop()).toBe(0);
    }
    const verified = await runTask(['verify'], machine);
    expect(verified).toMatchObject({ status: 0, out: expect.stringMatching(/^ok {6}log: /m) });
    // The repeated request has made none.
    expect(/chain: (\d+) entries/.exec(verified.out)?.[1]).toBe(String(entries + 1));
  });
});

/** What people see of it. */
async function looks(app: AppProcess, vote: string, cookie: string) {
  const get = async (address: string): Promise<string> => {
    const answer = await fetch(`${app.url}${address}`, { headers: { cookie } });
    expect(answer.status, address).toBe(200);
    return answer.text();
  };
  return {
    vote: hashed((await get(`/votes/${vote}.json`)).replaceAll(app.url, '')),
    page: hashed(withoutNow(await get(`/votes/${vote}`)).replaceAll(app.url, '')),
    carried: /<p class="verdict">Adopted<\/p>/.test(await get(`/votes/${vote}`)),
    me: /Secretariat/.test(await get('/me')),
    // It goes on signing: its size is another a moment later.
    log: (await get('/log/checkpoint')).split('\n')[0],
  };
}

/** Without the hour of the hall, the minute in which it was made, the last signature, and the code that holds the address. */
function withoutNow(page: string): string {
  return page
    .replaceAll(/<time [^>]*data-clock[^>]*>[^<]*/g, '')
    .replaceAll(/<svg class="qr".*?<\/svg>/gs, '')
    .replaceAll(/(<dt>Signed state[^<]*<\/dt>)<dd>.*?<\/dd>/g, '$1')
    .replaceAll(/(<dt>This page was made<\/dt>)<dd>[^<]*/g, '$1');
}

/** A whole page in the report of a failure helps nobody. */
function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The signed log holds so many entries. */
async function signedUp(app: AppProcess, entries: number): Promise<void> {
  const size = async (): Promise<number> =>
    Number((await (await fetch(`${app.url}/log/checkpoint`)).text()).split('\n')[1]);
  await expect.poll(size, { timeout: 30_000 }).toBe(entries);
}

async function entriesIn(url: string): Promise<number> {
  return Number(((await ask(url, 'select max(seq) as n from entry'))[0] as { n: string }).n);
}

describe('npm run backup and npm run restore', () => {
  it('say how they are used, and need to be told where and with which key', async () => {
    for (const args of [
      ['backup'],
      ['backup', 'key'],
      ['backup', 'a', 'b'],
      ['backup', 'a', '--what'],
      ['restore', 'a'],
      ['restore', '--key', 'a'],
      ['restore', 'a', 'b', '--key', 'c'],
    ])
      expect(await runTask(args, {})).toMatchObject({ status: 2, err: expect.stringContaining('Usage:') });
    const env = { DATABASE_URL: inject('serverUrl') };
    expect(await runTask(['backup', at('file')], env)).toMatchObject({
      status: 1,
      err: expect.stringContaining('Say to whose key the backup is encrypted'),
    });
    expect(await runTask(['restore', at('file'), '--key', at('key')], {})).toMatchObject({
      status: 1,
      err: expect.stringContaining('Say where the backup goes'),
    });
    const { recipient } = await drawnKey();
    const away = { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' };
    expect(await runTask(['backup', at('file'), '--to', recipient], away)).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^The database does not answer/),
    });
    expect(readdirSync(folder)).toEqual(['key']);
  });

  it('a wrong key, a changed file and a second restoration end with status 1 and a sentence', async () => {
    const { db, key, file } = await backedUp();
    await using _ = db;
    await using target = await testDatabase({ migrated: false });
    const env = { DATABASE_URL: target.url };
    expect(await runTask(['backup', 'key', at('other')], {})).toMatchObject({ status: 0 });
    const wrongKey = await runTask(['restore', file, '--key', at('other')], { DATA_DIR: at('machine') });
    expect(wrongKey).toMatchObject({ status: 1, out: '', err: expect.stringMatching(/^The key does not open /) });
    // Said before a database is made.
    expect(existsSync(at('machine'))).toBe(false);

    const changed = readFileSync(file);
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
    writeFileSync(at('changed'), changed);
    const refused = await runTask(['restore', at('changed'), '--key', key], env);
    expect(refused).toMatchObject({ status: 1, out: '', err: expect.stringContaining('is not as it was written') });
    expect(await everything(target.store)).toEqual({});

    expect(await runTask(['restore', file, '--key', key], env)).toMatchObject({ status: 0 });
    const before = await everything(target.store);
    const second = await runTask(['restore', file, '--key', key], env);
    expect(second).toMatchObject({ status: 1, out: '', err: expect.stringContaining('This database is not empty') });
    expect(await everything(target.store)).toEqual(before);
  });

  it('a backup of a record that does not stand is restored as it is, said not to stand, and ends with status 1', async () => {
    const { db, key } = await backedUp();
    await using _ = db;
    await byForce(db.store, `update entry set data = data || '{"forged":true}' where seq = 5`);
    const to = /age1\w+/.exec(readFileSync(key, 'utf8'))?.[0] ?? '';
    expect(await runTask(['backup', at('forged'), '--to', to], { DATABASE_URL: db.url })).toMatchObject({ status: 0 });
    await using target = await testDatabase({ migrated: false });
    const restored = await runTask(['restore', at('forged'), '--key', key], { DATABASE_URL: target.url });
    expect(restored.status).toBe(1);
    expect(restored.out).toMatch(
      /^Restored: [\s\S]*FAILED {2}chain: the data of entry 5 [\s\S]*The record does not stand/,
    );
    expect(restored.err).toContain('what it holds does not stand');
  });

  it('killed with -9 in the middle of a restoration, at three places, nothing of it stays, and it is done again', async () => {
    const { db, key, file } = await backedUp();
    await using _ = db;
    await using target = await testDatabase({ migrated: false });
    const env = { DATABASE_URL: target.url };
    const bytes = readFileSync(file);
    for (const share of [0.02, 0.5, 0.95]) {
      // Through a pipe, so that it stands still in the middle until it is killed.
      const pipe = at(`pipe-${share}`);
      execFileSync('mkfifo', [pipe]);
      const { child, ended } = startTask(['restore', pipe, '--key', key], env);
      const into = await open(pipe, 'w');
      await into.write(bytes.subarray(0, 66_000 + Math.floor(share * (bytes.length - 66_000))));
      await expect.poll(() => busyIn(target.url), { timeout: 30_000, interval: 20 }).toBe(true);
      child.kill('SIGKILL');
      expect(await ended).toMatchObject({ status: null, out: '' });
      await into.close();
      await expect.poll(() => busyIn(target.url), { timeout: 30_000 }).toBe(false);
      expect(await everything(target.store)).toEqual({});
    }
    expect(await runTask(['restore', file, '--key', key], env)).toMatchObject({ status: 0 });
  });

  it('killed with -9 in the middle of a backup, no file bears its name, and the broken one is said', async () => {
    const { db, key } = await backedUp();
    await using _ = db;
    const to = /age1\w+/.exec(readFileSync(key, 'utf8'))?.[0] ?? '';
    const args = ['backup', at('killed'), '--to', to];
    // Enough that it takes a while.
    await ask(
      db.url,
      `insert into request (id, command, input_hash, answer, at)
       select gen_random_uuid(), 'x', repeat(md5(n::text), 8), to_jsonb(n), now() from generate_series(1, 100000) n`,
    );
    const { child, ended } = startTask(args, { DATABASE_URL: db.url });
    await expect.poll(() => existsSync(at('killed.part')), { timeout: 30_000, interval: 2 }).toBe(true);
    child.kill('SIGKILL');
    expect(await ended).toMatchObject({ status: null });
    expect(existsSync(at('killed'))).toBe(false);
    const refused = await runTask(args, { DATABASE_URL: db.url });
    expect(refused).toMatchObject({ status: 1, err: expect.stringContaining('If none is under way, remove it') });
    rmSync(at('killed.part'));
    expect(await runTask(args, { DATABASE_URL: db.url })).toMatchObject({ status: 0 });
  });

  it('on a disk that is full: said, and no file is left', async ({ skip }) => {
    const { db, key } = await backedUp();
    await using _ = db;
    const disk = at('disk');
    execFileSync('mkdir', [disk]);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', disk], { stdio: 'pipe' });
    } catch {
      return skip('no disk can be mounted here');
    }
    try {
      const to = /age1\w+/.exec(readFileSync(key, 'utf8'))?.[0] ?? '';
      const full = await runTask(['backup', path.join(disk, 'backup'), '--to', to], { DATABASE_URL: db.url });
      expect(full).toMatchObject({ status: 1, out: '', err: expect.stringMatching(/^The disk of .* is full/) });
      expect(readdirSync(disk)).toEqual([]);
    } finally {
      execFileSync('umount', ['-l', disk]);
    }
  });
});

/** Somebody restores into it. */
async function busyIn(url: string): Promise<boolean> {
  const rows = await ask(
    url,
    `select from pg_stat_activity where application_name = 'plenary restore' and datname = current_database() and query ilike 'copy%'`,
  );
  return rows.length > 0;
}
