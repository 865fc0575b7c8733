import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { signCheckpoint, signingKey } from '@plenary/record';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import {
  introduce,
  logDoor,
  logLine,
  logName,
  record,
  seed,
  sequence,
  signedSize,
  until,
} from '../../test/given/log.ts';
import { copyOf, startWitness } from '../../test/given/witness.ts';
import { perform } from '../door/perform.ts';
import { openStore, type Store } from '../store/database.ts';
import type { Halt } from './acts.ts';
import { compareKept, keptWords, readKept } from './kept-checkpoint.ts';
import { openLogOf } from './open-log-of.ts';
import { logView } from './reads.ts';
import { resumeLog } from './resume-log.ts';
import { keptGiven, verifyKept } from './verify-kept.ts';

/** A checkpoint that the program keeps outside the database, and a database that is an older copy. */

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plenary-kept-'));
  file = path.join(folder, 'checkpoint');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sizeIn = (): number => (existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[1]) : 0);

async function signedOn(store: Store, count: number): Promise<number> {
  const last = await record(logDoor(store), count, 'vote.announced');
  await using sequencer = sequence(store, { kept: file });
  await until(
    async () => Math.min(await signedSize(store), sizeIn()),
    (size) => size === last,
  );
  expect(sequencer.errors).toEqual([]);
  return last;
}

/** The backup of the night, while the original went on to eleven entries. */
async function restoredCopy(
  db: TestDatabase,
): Promise<AsyncDisposable & { readonly store: Store; readonly url: string }> {
  await introduce(logDoor(db.store));
  await signedOn(db.store, 3);
  await db.store.close();
  const backup = await copyOf(db);
  const original = await openStore(db.url, { poolSize: 4 });
  expect(await signedOn(original, 7)).toBe(11);
  await original.close();
  const store = await openStore(backup.url, { poolSize: 4 });
  return {
    store,
    url: backup.url,
    async [Symbol.asyncDispose]() {
      await store.close();
      await backup[Symbol.asyncDispose]();
    },
  };
}

/** What the program says at its start. */
async function startSaying(store: Store, env: Record<string, string>, least = 0): Promise<readonly string[]> {
  const said: string[] = [];
  const say = (...words: readonly unknown[]): void =>
    void said.push(words.filter((word) => typeof word === 'string').join(' '));
  const given = { PLENARY_LOG_KEY: Buffer.from(seed).toString('hex'), ...env };
  const log = { warn: say, error: say } as never;
  const sequencer = await openLogOf({ door: logDoor(store), demonstration: false, env: given, log });
  await until(
    async () => ({ said, ...(await logView(store.reads)) }),
    ({ state }) => said.length >= least && state !== 'starting',
  );
  await sequencer.close();
  return said;
}

describe('the checkpoint that the program keeps outside the database', () => {
  it('is the newest one that it signed, whole, and nothing else lies beside it', async () => {
    await using db = await testDatabase();
    await introduce(logDoor(db.store));
    expect(await startSaying(db.store, { PLENARY_CHECKPOINT: file })).toEqual([
      `No checkpoint is kept in ${file} yet: it is written with the next signature.`,
    ]);
    await signedOn(db.store, 3);
    const last = await signedOn(db.store, 2);
    const { note } = await db.store.reads
      .selectFrom('log_checkpoint')
      .select('note')
      .where('size', '=', last)
      .executeTakeFirstOrThrow();
    expect(readFileSync(file, 'utf8')).toBe(note);
    expect(readdirSync(folder)).toEqual(['checkpoint']);
    // A new start finds that the record holds it, and signs on.
    await signedOn(db.store, 2);
    expect((await logView(db.store.reads)).state).toBe('signing');
  });

  it('may be one that was taken from /log, without its signatures, or not yet there', async () => {
    await using db = await testDatabase();
    await introduce(logDoor(db.store));
    const last = await signedOn(db.store, 3);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.split('\n\n')[0]?.replaceAll('\n', '\r\n') ?? '');
    expect(await readKept(file)).toMatchObject({ origin: logName, size: last });
    await signedOn(db.store, 2);
    rmSync(file);
    await signedOn(db.store, 2);
  });

  it('prevents the start when it is no checkpoint, and says what one is', async () => {
    await using db = await testDatabase();
    await introduce(logDoor(db.store));
    for (const text of ['', 'a letter\n', `${logName}\n3\nAAAA\n`]) {
      writeFileSync(file, text);
      await expect(startSaying(db.store, { PLENARY_CHECKPOINT: file })).rejects.toThrow('is no checkpoint');
    }
    await expect(startSaying(db.store, { PLENARY_CHECKPOINT: folder })).rejects.toThrow('cannot be read');
    await expect(startSaying(db.store, { PLENARY_CHECKPOINT: 'checkpoint' })).rejects.toThrow(
      'the whole path of a file',
    );
  });

  it('that cannot be written is said, and keeps nothing from being signed', async () => {
    await using db = await testDatabase();
    await introduce(logDoor(db.store));
    await using sequencer = sequence(db.store, { kept: path.join(folder, 'missing', 'checkpoint') });
    await until(
      () => signedSize(db.store),
      (size) => size === 1,
    );
    await until(
      async () => sequencer.errors.length,
      (count) => count > 0,
    );
    expect(String(sequencer.errors[0])).toMatch(/could not be kept in .*ENOENT.* Make its folder/);
    const given = await keptGiven(path.join(folder, 'missing', 'checkpoint'));
    expect(await verifyKept(db.store.reads, given)).toEqual([
      expect.objectContaining({
        ok: true,
        uncompared: true,
        detail: expect.stringContaining('not compared: there is no file'),
      }),
    ]);
    expect(await verifyKept(db.store.reads, await keptGiven(' '))).toEqual([]);
  });
});

describe('an older copy that was restored', () => {
  const env = () => ({ PLENARY_CHECKPOINT: file });

  it('is said at the start, and nothing is signed until an act says why', async () => {
    await using db = await testDatabase();
    await using copy = await restoredCopy(db);
    const { store } = copy;
    const said = await startSaying(store, env());
    expect(said[0]).toContain(`${file}: The checkpoint names 11 entries of ${logName}`);
    expect(said[0]).toContain('and this record has 4. The database was set back, or entries were removed');

    const verified = async () => verifyKept(store.reads, await keptGiven(file));
    expect(await verified()).toEqual([
      expect.objectContaining({
        ok: false,
        detail: expect.stringContaining('and this record has 4. The database was set back'),
      }),
    ]);

    await record(logDoor(store), 2, 'vote.announced');
    const halted: (readonly Halt[])[] = [];
    {
      await using sequencer = sequence(store, { kept: file }, { onHalt: (halts) => halted.push(halts) });
      const view = await until(
        () => logView(store.reads),
        ({ state, size }) => state === 'halted' && size === 6,
      );
      expect(view.halts).toEqual([{ witness: 'the kept checkpoint', kind: 'ahead', size: 11 }]);
      await until(
        async () => halted.length,
        (count) => count > 0,
      );
      expect(halted).toEqual([view.halts]);
      expect([await signedSize(store), sizeIn()]).toEqual([4, 11]);

      const reason = 'Made up for a test: the machine burned, and nobody has the seven acts of the day.';
      expect(await perform(logDoor(store), resumeLog, { reason }, { account: null })).toMatchObject({ ok: true });
      sequencer.wake();
      await until(
        async () => [await signedSize(store), sizeIn()],
        ([signed, kept]) => signed === 7 && kept === 7,
      );
    }
    // Decided on: the next start has nothing to say, nor has verification.
    expect(await verified()).toEqual([expect.objectContaining({ what: 'kept checkpoint', ok: true })]);
    expect(await startSaying(store, env())).toEqual([]);
  });

  it('and acted in until it is longer is another record, and is said', async () => {
    await using db = await testDatabase();
    await using copy = await restoredCopy(db);
    const { store } = copy;
    await record(logDoor(store), 20);
    const [said] = await startSaying(store, env());
    expect(said).toContain('and here the same number has the fingerprint');
    await using _ = sequence(store, { kept: file });
    const view = await until(
      () => logView(store.reads),
      ({ state }) => state === 'halted',
    );
    expect(view.halts).toEqual([{ witness: 'the kept checkpoint', kind: 'split', size: 11 }]);
    expect(await signedSize(store)).toBe(4);
  });

  it('from before the log began is said too', async () => {
    await using db = await testDatabase();
    const other = signingKey('other.example/record', 'log', seed);
    const checkpoint = { origin: 'other.example/record', size: 5, root: new Uint8Array(32).fill(3) };
    writeFileSync(file, signCheckpoint(checkpoint, [other], null));
    const kept = await readKept(file);
    if (kept === null) throw new Error('not there');
    expect(keptWords(kept, await compareKept(db.store.reads, kept))).toContain(
      'and this record knows no log of that name.',
    );
    await introduce(logDoor(db.store));
    expect(keptWords(kept, await compareKept(db.store.reads, kept))).toContain(`its own is ${logName}`);
    await using _ = sequence(db.store, { kept: file });
    const view = await until(
      () => logView(db.store.reads),
      ({ state }) => state === 'halted',
    );
    expect(view.halts).toEqual([{ witness: 'the kept checkpoint', kind: 'split', size: 5 }]);
    expect(await signedSize(db.store)).toBe(0);
  });

  it('is said at each start when a witness knows better, with the ways on', async () => {
    await using db = await testDatabase();
    await using archive = await startWitness(folder, 'archive', [logLine]);
    const config = { witnesses: [archive.place], quorum: 1 };
    const confirmed = (store: Store, last: number) =>
      until(
        () => logView(store.reads),
        ({ latest }) => latest?.size === last && latest.quorumReached,
      );
    await introduce(logDoor(db.store));
    {
      await using _ = sequence(db.store, config);
      await confirmed(db.store, 1);
    }
    await db.store.close();
    await using backup = await copyOf(db);
    const original = await openStore(db.url, { poolSize: 4 });
    {
      const last = await record(logDoor(original), 4, 'vote.announced');
      await using _ = sequence(original, config);
      await confirmed(original, last);
    }
    await original.close();

    const restored = await openStore(backup.url, { poolSize: 4 });
    try {
      const witnesses = { PLENARY_WITNESSES: `${archive.place.line} ${archive.place.address}` };
      for (const start of [1, 2]) {
        const said = await startSaying(restored, witnesses, 1);
        expect(said, `start ${start}`).toEqual([
          expect.stringMatching(
            /^Nothing is signed: archive\.example\/witness has seen 5 entries, and this record is shorter\. The database may be an older copy.*resume "<reason>"/,
          ),
        ]);
      }
    } finally {
      await restored.close();
    }
  });
});
