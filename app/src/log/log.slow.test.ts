import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  auditLog,
  consistencyProof,
  consistencyTiles,
  fromBase64,
  inclusionProof,
  inclusionTiles,
  leafHash,
  parseTrust,
  toBase64,
  verifyDocument,
} from '@plenary/record';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { goMissing, runGo } from '../../../packages/record/test/go-tools.ts';
import { needs } from '../../../scripts/skipped.ts';
import { buildApp, startApp } from '../../test/app-process.ts';
import { testDatabase } from '../../test/database.ts';
import { linger, lingerNoMore, lingers } from '../../test/given/lingering.ts';
import { introduce, logDoor, record, sequence, signedSize, until } from '../../test/given/log.ts';
import { sealSeedText } from '../../test/given/seal-seed-text.ts';
import type { Store } from '../store/database.ts';
import { exportLog } from './export-log.ts';
import { storedLeaves, tileReader } from './stored-tiles.ts';
import { verifyLog } from './verify-log.ts';

let folder = '';
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'plenary-log-')), 'export');
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

describe('the program killed while it takes acts into the log', () => {
  beforeAll(buildApp);

  it('loses none and takes none twice', async () => {
    await using db = await testDatabase();
    const door = logDoor(db.store);
    await linger(db.store, 'update of size on log_state', 0.15);
    let behind = 0;
    for (let kill = 0; kill < 6; kill++) {
      const app = await startApp({
        PLENARY_MODE: 'demonstration',
        PLENARY_SEAL_KEY: sealSeedText,
        DATABASE_URL: db.url,
      });
      const acting = record(door, 300);
      // Every other one is killed in the middle of taking acts into the log, the others wherever they are.
      if (kill % 2 === 0) await until(() => lingers(db.store), Boolean);
      else await sleep(100 + kill * 70);
      await app.kill();
      await acting;
      if ((await count(db.store, 'log_leaf')) < (await count(db.store, 'entry'))) behind += 1;
    }
    // Killed between a commit of the door and the log, not only at rest.
    expect(behind).toBeGreaterThan(2);
    await lingerNoMore(db.store);
    const entries = await count(db.store, 'entry');
    const app = await startApp({ PLENARY_MODE: 'demonstration', PLENARY_SEAL_KEY: sealSeedText, DATABASE_URL: db.url });
    await until(
      () => count(db.store, 'log_leaf'),
      (leaves) => leaves === entries,
    );
    expect(await app.stop()).toBe(0);
    expect((await verifyLog(db.store)).filter(({ ok }) => !ok)).toEqual([]);
    expect(await signedSize(db.store)).toBeGreaterThan(0);
  });
});

async function count(store: Store, table: 'entry' | 'log_leaf'): Promise<number> {
  const { n } = await store.reads
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

describe('a log handed out as a folder', () => {
  it('is audited from its files alone, and its results are proved by its own proof files', async () => {
    await using db = await testDatabase();
    await given(db.store);
    expect(await exportLog(db.store.reads, folder, noText)).toMatchObject({ ok: true, entries: 602, results: 1 });
    const read = (name: string): Uint8Array => readFileSync(path.join(folder, name));
    const [, size, root] = read('checkpoint').toString().split('\n');
    const tree = { size: Number(size), root: fromBase64(root ?? '') ?? new Uint8Array() };
    expect(auditLog(tree, read)).toMatchObject({ ok: true, size: 602 });
    const trust = parseTrust(read('trust.json').toString());
    if (!trust.ok) throw new Error(trust.problem.text);
    const proved = verifyDocument(read('results/entry-602.tlog-proof'), read('results/entry-602.json'), trust.value);
    expect(proved).toMatchObject({ ok: true, value: { entry: { act: 'vote.announced' } } });
    expect(await exportLog(db.store.reads, folder, noText)).toMatchObject({
      ok: false,
      text: expect.stringContaining('not empty'),
    });
  });

  it('before anything is signed is refused', async () => {
    await using db = await testDatabase();
    expect(await exportLog(db.store.reads, folder, noText)).toMatchObject({
      ok: false,
      text: expect.stringContaining('not signed'),
    });
  });

  const missing = goMissing();
  it("is taken by Go's own implementation, which takes none of its changed notes", needs(missing), async () => {
    await using db = await testDatabase();
    await given(db.store);
    await exportLog(db.store.reads, folder, noText);
    const cases = await goCases(db.store, readFileSync(path.join(folder, 'checkpoint'), 'utf8'));
    writeFileSync(path.join(folder, 'cases.json'), JSON.stringify(cases));
    const program = path.resolve(import.meta.dirname, '../../../packages/record/test/go-check');
    expect(JSON.parse(runGo(program, folder))).toEqual({
      tree: null,
      notes: { Accepted: cases.notes.length - 40, Rejected: 40, Wrong: null },
      inclusion: { Accepted: cases.inclusion.length, Rejected: 0, Wrong: null },
      consistency: { Accepted: cases.consistency.length, Rejected: 0, Wrong: null },
    });
    expect(cases.notes.length).toBeGreaterThan(42);
  });
});

const noText = async () => null;

/** 602 acts, signed several times on the way. */
async function given(store: Store): Promise<void> {
  const door = logDoor(store);
  await introduce(door);
  await using sequencer = sequence(store);
  for (const [acts, name] of [
    [100, 'note.made'],
    [500, 'note.made'],
    [1, 'vote.announced'],
  ] as const) {
    const last = await record(door, acts, name);
    sequencer.wake();
    await until(
      () => signedSize(store),
      (size) => size === last,
    );
  }
}

/** Every checkpoint, every entry of the last one, every pair of checkpoints; and forty changed letters of the last note. */
async function goCases(store: Store, note: string) {
  const checkpoints = await store.reads.selectFrom('log_checkpoint').selectAll().orderBy('size').execute();
  const last = checkpoints.at(-1);
  const key = await store.reads.selectFrom('log_key').select('key').executeTakeFirstOrThrow();
  if (!last) throw new Error('nothing is signed');
  const leaves = await storedLeaves(store.reads, 0, last.size);
  const inclusion = [];
  for (const [index, leaf] of leaves.entries()) {
    const read = await tileReader(store.reads, inclusionTiles(index, last.size));
    const proof = inclusionProof(index, last.size, read).map(toBase64);
    inclusion.push({
      size: last.size,
      index,
      root: toBase64(last.root),
      leaf: toBase64(leafHash(leaf)),
      proof,
      accept: true,
    });
  }
  const consistency = [];
  for (const old of checkpoints.filter(({ size }) => size < last.size)) {
    const read = await tileReader(store.reads, consistencyTiles(old.size, last.size));
    consistency.push({
      size: last.size,
      old: old.size,
      root: toBase64(last.root),
      oldRoot: toBase64(old.root),
      proof: consistencyProof(old.size, last.size, read).map(toBase64),
      accept: true,
    });
  }
  const changed = Array.from({ length: 40 }, (_, at) => {
    const bytes = Buffer.from(note);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return { text: bytes.toString('utf8'), accept: false };
  });
  return {
    key: key.key,
    size: last.size,
    root: toBase64(last.root),
    notes: [...checkpoints.map((row) => ({ text: row.note, accept: true })), ...changed],
    inclusion,
    consistency,
  };
}
