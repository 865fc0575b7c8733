import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  auditLog,
  formatVerifierKey,
  fromBase64,
  openCheckpoint,
  signingKey,
  type Trust,
  verifyProof,
} from '@plenary/record';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { retire } from '../../test/given/key-change.ts';
import { introduce, logDoor, logLine, logName, record, seed, sequence, until } from '../../test/given/log.ts';
import { logSite } from '../../test/given/log-site.ts';
import { copyOf, serveWitness, startWitness } from '../../test/given/witness.ts';
import { perform } from '../door/perform.ts';
import { openStore, type Store } from '../store/database.ts';
import { exportLog } from './export-log.ts';
import { proofOf } from './proof.ts';
import { type LogView, logTrust, logView } from './reads.ts';
import { seedProblem } from './signing-keys.ts';
import { succeedLog } from './succeed-log.ts';
import { verifyLog } from './verify-log.ts';

const names = ['record.example/second', 'record.example/third'] as const;
const seeds = [new Uint8Array(32).fill(20), new Uint8Array(32).fill(30)] as const;
const lines = [0, 1].map((n) =>
  formatVerifierKey(signingKey(names[n] ?? '', 'log', seeds[n] ?? new Uint8Array()).key),
) as [string, string];
const reason = 'Made up for a test: the disk burned and the backup of the night before was restored.';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plenary-succession-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function succeed(store: Store, key: string, lost?: { readonly size: number; readonly root: string }) {
  return perform(logDoor(store), succeedLog, { key, reason, ...(lost && { lost }) }, { account: null });
}

/** A record of 4 entries whose witness has cosigned 11 of another course, and the trust of a reader from before. */
async function rolledBack() {
  await using archive = await startWitness(folder, 'archive', [logLine]);
  const config = { witnesses: [archive.place], quorum: 1 };
  await using db = await testDatabase();
  const signed = (store: Store, size: number): Promise<LogView> =>
    until(
      () => logView(store.reads),
      ({ latest }) => latest?.size === size && latest.quorumReached,
    );
  {
    await introduce(logDoor(db.store));
    await using _ = sequence(db.store, config);
    await signed(db.store, 1);
  }
  await db.store.close();
  const backup = await copyOf(db);
  const original = await openStore(db.url, { poolSize: 4 });
  await record(logDoor(original), 10);
  {
    await using _ = sequence(original, config);
    await signed(original, 11);
  }
  const before = await logTrust(original.reads);
  await original.close();
  if (before === null) throw new Error('no trust');
  const store = await openStore(backup.url, { poolSize: 4 });
  await record(logDoor(store), 3, 'vote.announced');
  return {
    store,
    before,
    async [Symbol.asyncDispose]() {
      await store.close();
      await backup[Symbol.asyncDispose]();
    },
  };
}

/** Runs the sequencer with these seeds and the archive's witness until it holds. */
async function watched(
  store: Store,
  given: readonly Uint8Array[],
  keys: readonly string[],
  holds: (view: LogView) => boolean,
): Promise<LogView> {
  await using archive = await serveWitness(folder, 'archive', keys);
  await using sequencer = sequence(store, { seeds: given, witnesses: [archive.place], quorum: 1 });
  const view = await until(() => logView(store.reads), holds);
  expect(sequencer.errors).toEqual([]);
  return view;
}

const confirmed = ({ size, latest }: LogView): boolean => latest?.size === size && latest.quorumReached;

async function verdict(store: Store): Promise<readonly string[]> {
  return (await verifyLog(store)).filter(({ ok }) => !ok).map(({ detail }) => detail);
}

async function origins(store: Store) {
  const { rows } = await sql<{ origin: string; sizes: number[] }>`
    select origin, array_agg(size order by size) as sizes from log_checkpoint group by origin order by min(size)`.execute(
    store.reads,
  );
  return rows;
}

async function proofUnder(store: Store, seq: number, trust: Trust) {
  const proof = await proofOf(store.reads, seq);
  if (proof.kind !== 'proof') throw new Error(proof.kind);
  return verifyProof(proof.file, trust);
}

describe('a log that a witness contradicts for ever', () => {
  it('is succeeded by another, which the same witness confirms from its beginning', async () => {
    await using given = await rolledBack();
    const { store, before } = given;
    expect(await succeed(store, lines[0])).toMatchObject({ objections: [{ code: 'log-not-contradicted' }] });
    await watched(store, [seed], [], ({ state }) => state === 'halted');
    const site = logSite(store);
    const page = async (): Promise<string> => (await site.request('/log')).text();
    expect(await page()).toContain('has confirmed a record of 11 entries; this one is shorter');

    const outcome = await succeed(store, lines[0]);
    expect(outcome).toMatchObject({ ok: true, seq: 5, answer: { name: names[0] } });
    // Killed between the act and the first signature: nothing was running. With the old seed nothing is signed.
    const idle = await watched(store, [seed], [], ({ state, size }) => state === 'no-key' && size === 5);
    expect(idle).toMatchObject({ name: names[0], latest: null, halts: [] });
    expect(idle.witnesses[0]).toMatchObject({ answer: null, detail: '' });
    expect((await site.request('/log/checkpoint')).status).toBe(404);
    // What was published once stays so.
    expect((await site.request('/log/tile/0/000.p/1')).status).toBe(200);

    const view = await watched(store, [seed, seeds[0]], [lines[0]], confirmed);
    expect(view).toMatchObject({ state: 'signing', name: names[0], keys: [{ key: lines[0], retiredAt: null }] });
    expect(view.witnesses[0]).toMatchObject({ answer: 'cosigned' });
    expect(view.former).toMatchObject([
      {
        name: logName,
        successor: names[0],
        seq: 5,
        reason,
        signed: { size: 1 },
        contradictions: [{ witness: 'archive.example/witness', kind: 'ahead', size: 11 }],
        lost: null,
        keys: [{ key: logLine, retiredAt: expect.any(String) }],
      },
    ]);
    expect(await origins(store)).toEqual([
      { origin: logName, sizes: [1] },
      { origin: names[0], sizes: [5] },
    ]);
    expect(await verdict(store)).toEqual([]);

    const trust = await logTrust(store.reads);
    if (trust === null) throw new Error('no trust');
    expect([trust.origin, trust.logKeys.map(formatVerifierKey)]).toEqual([names[0], [lines[0]]]);
    expect(await proofUnder(store, 2, trust)).toMatchObject({ ok: true, value: { entry: { seq: 2 } } });
    expect(await proofUnder(store, 2, before)).toMatchObject({ ok: false, problem: { code: 'origin' } });
    const opened = openCheckpoint(await (await site.request('/log/checkpoint')).text(), trust);
    expect(opened).toMatchObject({ value: { checkpoint: { origin: names[0], size: 5 }, quorumReached: true } });

    const shown = await page();
    expect(shown).toContain(`This log, ${names[0]}, began on`);
    expect(shown).toContain(`It succeeds ${logName}, which has ended.`);
    for (const words of [reason, logLine, 'had confirmed a record of 11 entries', `<code>${logName}\n1\n`])
      expect(shown).toContain(words);
    expect(shown).not.toContain('Nothing is signed');

    const out = path.join(folder, 'export');
    expect(await exportLog(store.reads, out, async () => null)).toMatchObject({
      ok: true,
      entries: 5,
      unsigned: 0,
      results: 2,
    });
    const read = (name: string): Uint8Array => readFileSync(path.join(out, name));
    const [origin, size, root] = read('checkpoint').toString().split('\n');
    expect([origin, JSON.parse(read('trust.json').toString()).origin]).toEqual([names[0], names[0]]);
    const tree = { size: Number(size), root: fromBase64(root ?? '') ?? new Uint8Array() };
    expect(auditLog(tree, read)).toMatchObject({ ok: true, size: 5 });
  });

  it('once more: two successions in a row', async () => {
    await using given = await rolledBack();
    const { store } = given;
    await watched(store, [seed], [], ({ state }) => state === 'halted');
    expect((await succeed(store, lines[0])).ok).toBe(true);
    await watched(store, [seeds[0]], [lines[0]], confirmed);

    // The old contradiction is no ground against the new log, and its own states are in the record.
    expect(await succeed(store, lines[1])).toMatchObject({ objections: [{ code: 'log-not-contradicted' }] });
    const { latest } = await logView(store.reads);
    const held = { size: latest?.size ?? 0, root: latest?.root ?? '' };
    expect(await succeed(store, lines[1], held)).toMatchObject({ objections: [{ code: 'log-loss-not-shown' }] });
    expect(await succeed(store, logLine, { size: 999, root: held.root })).toMatchObject({
      objections: [{ code: 'log-name-used' }],
    });

    // A state of which the operator has a print; the record is longer and has another root there.
    await record(logDoor(store), 2);
    const lost = { size: 6, root: held.root };
    expect(await succeed(store, lines[1], lost)).toMatchObject({ ok: true, seq: 8 });
    const view = await watched(store, [seeds[1]], [lines[1]], confirmed);
    expect(view.former.map(({ name, successor }) => [name, successor])).toEqual([
      [names[0], names[1]],
      [logName, names[0]],
    ]);
    expect(view.former[0]).toMatchObject({ signed: held, lost, contradictions: [] });
    expect((await origins(store)).map(({ origin }) => origin)).toEqual([logName, ...names]);
    expect(await verdict(store)).toEqual([]);
    const page = await (await logSite(store).request('/log')).text();
    expect(page).toContain('stated that a record of 6 entries had been signed');
  });

  it('signs nothing more under its name, also when it is at work while it is ended', async () => {
    await using db = await testDatabase();
    const { store } = db;
    const door = logDoor(store);
    await introduce(door);
    await using sequencer = sequence(store, { seeds: [seed, seeds[0]] }, { pace: { settle: 0, look: 5, sign: 1 } });
    const acting = record(door, 60, 'vote.announced');
    await until(
      () => logView(store.reads),
      ({ latest }) => (latest?.size ?? 0) > 5,
    );
    const outcome = await succeed(store, lines[0], { size: 1_000, root: 'A'.repeat(43).concat('=') });
    const last = await acting;
    sequencer.wake();
    await until(
      () => logView(store.reads),
      ({ latest }) => latest?.size === Math.max(last, outcome.ok ? outcome.seq : 0),
    );
    const [former, now] = await origins(store);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    const { former: logs } = await logView(store.reads);
    expect(former?.sizes.at(-1)).toBe(logs[0]?.signed?.size);
    expect(former?.sizes.at(-1)).toBeLessThan(outcome.seq);
    expect(now?.sizes[0]).toBeGreaterThanOrEqual(outcome.seq);
    expect(await verdict(store)).toEqual([]);
    expect(sequencer.errors).toEqual([]);
  });

  it('is not signed by somebody else: a checkpoint from after its end does not stand', async () => {
    await using given = await rolledBack();
    const { store } = given;
    await watched(store, [seed], [], ({ state }) => state === 'halted');
    await succeed(store, lines[0]);
    await watched(store, [seeds[0]], [lines[0]], confirmed);
    await sql.raw(`update log_succession set seq = 1 where seq = 5`).execute(store.writes);
    expect(await verdict(store)).toEqual([`checkpoint 1: ${logName} had not begun or had ended`]);
  });
});

describe('seeds that cannot sign', () => {
  it('are explained at the start', async () => {
    await using db = await testDatabase();
    const { store } = db;
    const said = (...given: readonly Uint8Array[]) => seedProblem(store.writes, given);
    expect(await said(seed)).toContain('the record knows no key of its log');
    expect(await said()).toContain('PLENARY_LOG_KEY is not set, and the record knows no key of its log');
    await introduce(logDoor(store));
    expect([await said(seed), await said(seeds[0], seed)]).toEqual([null, null]);
    expect(await said()).toBe(
      `Nothing is signed here: PLENARY_LOG_KEY is not set. Put into it the seed of ${logLine}.`,
    );
    expect(await said(seeds[0])).toBe(
      `Nothing is signed: no seed given is one that the record knows. Put into PLENARY_LOG_KEY that of ${logLine}.`,
    );
    await succeed(store, lines[0], { size: 1_000, root: 'A'.repeat(43).concat('=') });
    expect(await said(seed)).toBe(
      `Nothing is signed: the seed given is that of ${logName}, a log that has ended; ${names[0]} succeeds it. Put into PLENARY_LOG_KEY that of ${lines[0]}.`,
    );
    expect(await said(seeds[0])).toBeNull();
    const next = new Uint8Array(32).fill(21);
    await introduce(logDoor(store), formatVerifierKey(signingKey(names[0], 'log', next).key));
    await retire(logDoor(store), lines[0]);
    expect(await said(seeds[0])).toContain(`that of a key of ${names[0]} that was retired`);
    expect(await said(next)).toBeNull();
  });
});
