import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { auditLog, fromBase64, openCheckpoint, parseTrust } from '@plenary/record';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildApp, productionEnv, startApp } from '../../test/app-process.ts';
import { testDatabase } from '../../test/database.ts';
import { signedSize, until } from '../../test/given/log.ts';
import { sealSeedText } from '../../test/given/seal-seed-text.ts';
import { copyOf, serveWitness, startWitness } from '../../test/given/witness.ts';
import { logView } from '../log/index.ts';
import { openStore } from '../store/database.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const production = {
  PLENARY_MODE: 'production',
  PLENARY_SECRET: 'x'.repeat(32),
  PLENARY_SEAL_KEY: sealSeedText,
  PLENARY_ORIGIN: 'https://assembly.example',
};

/** What Node.js has compiled once serves the next of many processes. */
const { NODE_COMPILE_CACHE: cache } = process.env;
const compiled = cache === undefined ? {} : { NODE_COMPILE_CACHE: cache };

beforeAll(buildApp);

/** A task of the terminal in the built program. */
function task(url: string, ...args: readonly string[]) {
  const run = spawnSync(process.execPath, [path.join(root, 'app/dist/server/main.js'), ...args], {
    cwd: root,
    env: { ...compiled, PATH: process.env.PATH, ...production, DATABASE_URL: url },
    encoding: 'utf8',
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

describe('the keys of the log at the terminal', () => {
  it('draws a key, signs with it, changes it, and hands the log out', async () => {
    await using db = await testDatabase();
    expect(task(db.url, 'log-key', 'list').out).toContain('no key of its log yet');
    const first = drawn(task(db.url, 'log-key', 'draw', 'assembly.example/record'));
    expect(first.key).toMatch(/^assembly\.example\/record\+[0-9a-f]{8}\+/);
    const folder = path.join(mkdtempSync(path.join(tmpdir(), 'plenary-export-')), 'log');
    expect(task(db.url, 'log-export', folder)).toMatchObject({
      status: 1,
      err: expect.stringContaining('not signed yet'),
    });

    const other = task(db.url, 'log-key', 'draw', 'other.example/record');
    expect(other).toMatchObject({
      status: 1,
      err: expect.stringContaining('named assembly.example/record for as long as it is kept'),
    });
    const second = drawn(task(db.url, 'log-key', 'draw', 'assembly.example/record'));
    const app = await startApp({
      ...(await productionEnv(db.url)),
      PLENARY_LOG_KEY: `${first.seed},${second.seed}`,
    });
    const entries = await until(
      () => signedSize(db.store),
      (size) => size >= 3,
    );
    const trust = parseTrust(await (await fetch(`${app.url}/log/trust.json`)).text());
    const note = await (await fetch(`${app.url}/log/checkpoint`)).text();
    if (!trust.ok) throw new Error(trust.problem.text);
    const opened = openCheckpoint(note, trust.value);
    expect(opened.ok && opened.value.signedBy).toHaveLength(2);

    expect(task(db.url, 'log-key', 'retire', first.key).status).toBe(0);
    expect(task(db.url, 'log-key', 'retire', second.key)).toMatchObject({
      status: 1,
      err: expect.stringContaining('only key'),
    });
    expect(task(db.url, 'log-key', 'resume', 'There is nothing to resume here.')).toMatchObject({
      status: 1,
      err: 'No witness contradicts the log.\n',
    });
    const last = await until(
      () => signedSize(db.store),
      (size) => size > entries,
    );
    expect(await app.stop()).toBe(0);

    const exported = task(db.url, 'log-export', folder);
    expect(exported).toMatchObject({ status: 0, out: expect.stringContaining(`${last} entries in`) });
    const read = (name: string): Uint8Array => readFileSync(path.join(folder, name));
    const [, size, rootLine] = read('checkpoint').toString().split('\n');
    const tree = { size: Number(size), root: fromBase64(rootLine ?? '') ?? new Uint8Array() };
    expect(auditLog(tree, read)).toMatchObject({ ok: true, size: last });
    expect(read('verify.html').toString()).toContain(second.key);
    rmSync(path.dirname(folder), { recursive: true });

    const verified = task(db.url, 'verify');
    expect(verified.out).toContain('signed roots are what the acts give');
    expect(verified.status).toBe(0);
  });

  it('ends a log that a witness contradicts for ever, and begins another', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'plenary-succession-'));
    await using db = await testDatabase();
    const first = drawn(task(db.url, 'log-key', 'draw', 'assembly.example/record'));
    const archive = await startWitness(folder, 'archive', [first.key]);
    const { line, address } = archive.place;
    const env = { PLENARY_LOG_KEY: first.seed, PLENARY_WITNESSES: `${line} ${address}` };
    /** Until the witness has confirmed every entry; gives their number. */
    const confirmed = async (url: string): Promise<number> => {
      const store = await openStore(url, { poolSize: 1 });
      const last = store.reads.selectFrom('entry').select(({ fn }) => fn.max('seq').as('seq'));
      const { seq } = await last.executeTakeFirstOrThrow();
      await until(
        () => logView(store.reads),
        ({ latest }) => latest?.quorumReached === true && latest.size === seq,
      );
      await store.close();
      return seq;
    };

    // The backup of the night, then acts that only the witness still knows.
    const before = await startApp({ ...env, ...(await productionEnv(db.url)) });
    const size = await confirmed(db.url);
    expect(await before.stop()).toBe(0);
    await db.store.close();
    await using backup = await copyOf(db);
    drawn(task(db.url, 'log-key', 'draw', 'assembly.example/record'));
    const lost = await startApp({ ...env, ...(await productionEnv(db.url)) });
    expect(await confirmed(db.url)).toBe(size + 1);
    expect(await lost.stop()).toBe(0);

    const restored = await startApp({ ...env, ...(await productionEnv(backup.url)) });
    const logPage = async (url: string): Promise<string> => (await fetch(`${url}/log`)).text();
    await until(
      () => logPage(restored.url),
      (text) => text.includes('Nothing is signed: a witness contradicts this record'),
    );
    const reason = 'Made up for a test: the disk burned after the backup of the night.';
    const succeed = (...words: readonly string[]) => task(backup.url, 'log-key', 'succeed', ...words);
    expect(succeed('assembly.example/record', reason)).toMatchObject({
      status: 1,
      err: expect.stringContaining('was named assembly.example/record already'),
    });
    expect(succeed('a name', reason)).toMatchObject({ status: 1, err: expect.stringContaining('no spaces') });
    expect(succeed('assembly.example/record-2', 'lost')).toMatchObject({
      status: 1,
      err: expect.stringContaining('Write in a sentence'),
    });
    for (const words of [[], ['assembly.example/record-2'], ['assembly.example/record-2', '--lost', '12', reason]])
      expect(succeed(...words)).toMatchObject({ status: 2, err: expect.stringContaining('Usage') });
    const second = drawn(succeed('assembly.example/record-2', reason));
    await restored.kill();

    const old = await startApp({ ...env, ...(await productionEnv(backup.url)) });
    expect(old.said()).toContain('the seed given is that of assembly.example/record, a log that has ended');
    expect(await old.stop()).toBe(0);
    await archive[Symbol.asyncDispose]();
    await using again = await serveWitness(folder, 'archive', [second.key]);
    const renewed = { PLENARY_LOG_KEY: second.seed, PLENARY_WITNESSES: `${line} ${again.place.address}` };
    const app = await startApp({ ...env, ...(await productionEnv(backup.url)), ...renewed });
    expect(await confirmed(backup.url)).toBe(size + 1);
    expect(await logPage(app.url)).toContain('It succeeds assembly.example/record, which has ended.');
    const trust = parseTrust(await (await fetch(`${app.url}/log/trust.json`)).text());
    expect(trust).toMatchObject({ ok: true, value: { origin: 'assembly.example/record-2', quorum: 1 } });
    expect(await (await fetch(`${app.url}/log/verify.html`)).text()).toContain(second.key);
    expect(await app.stop()).toBe(0);

    const listed = task(backup.url, 'log-key', 'list').out;
    expect(listed).toContain(`assembly.example/record ended with entry ${size + 1}`);
    expect(listed).toContain('The log of now is assembly.example/record-2.');
    const verified = task(backup.url, 'verify');
    expect(verified.out).toContain('table log_succession: 1 rows are what the record says');
    expect(verified.status).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['log-key', 'Usage'],
    ['log-export', 'Usage'],
  ])('%s without words says what it wants', async (name, says) => {
    await using db = await testDatabase();
    expect(task(db.url, name)).toMatchObject({ status: 2, err: expect.stringContaining(says) });
  });

  it('a key or witness that cannot be read prevents the start, and the secret is not repeated', async () => {
    await using db = await testDatabase();
    const wrong = {
      PLENARY_MODE: 'demonstration',
      DATABASE_URL: db.url,
      PLENARY_LOG_KEY: 'ab'.repeat(31),
      PLENARY_WITNESSES: 'archive.example',
    };
    const failed = startApp(wrong).then(
      () => 'started',
      (error: Error) => error.message,
    );
    expect(await failed).toMatch(/does not start:[\s\S]*PLENARY_LOG_KEY[\s\S]*PLENARY_WITNESSES/);
    expect(await failed).not.toContain('abab');
  });
});

function drawn(run: ReturnType<typeof task>): { readonly key: string; readonly seed: string } {
  expect(run).toMatchObject({ status: 0, err: '' });
  const key = /^ {2}(\S+\+\S+)$/m.exec(run.out)?.[1] ?? '';
  const seed = /^ {2}([0-9a-f]{64})$/m.exec(run.out)?.[1] ?? '';
  return { key, seed };
}
