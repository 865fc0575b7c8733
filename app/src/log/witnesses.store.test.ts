import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openCheckpoint } from '@plenary/record';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { introduce, listening, logDoor, logLine, record, sequence, signedSize, until } from '../../test/given/log.ts';
import { copyOf, startWitness } from '../../test/given/witness.ts';
import { perform } from '../door/perform.ts';
import { openStore } from '../store/database.ts';
import { proofOf } from './proof.ts';
import { logTrust, logView } from './reads.ts';
import { resumeLog } from './resume-log.ts';

/** The witness that archives run, over HTTP on this machine. */

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plenary-witness-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const witness = (name: string, known = true) => startWitness(folder, name, known ? [logLine] : []);

describe('witnesses', () => {
  it('cosign each checkpoint; a proof carries their signatures', async () => {
    await using db = await testDatabase();
    await using archive = await witness('archive');
    await using coalition = await witness('coalition');
    const door = logDoor(db.store);
    await introduce(door);
    await using sequencer = sequence(db.store, { witnesses: [archive.place, coalition.place], quorum: 2 });
    for (const count of [1, 5, 300]) {
      const last = await record(door, count, 'vote.announced');
      sequencer.wake();
      await until(
        () => logView(db.store.reads),
        ({ latest }) => latest?.size === last && latest.quorumReached,
      );
    }
    const view = await logView(db.store.reads);
    expect(view.witnesses.map(({ name, answer }) => [name, answer])).toEqual([
      ['archive.example/witness', 'cosigned'],
      ['coalition.example/witness', 'cosigned'],
    ]);
    expect(view.witnesses.every(({ cosignedAt }) => cosignedAt !== null)).toBe(true);
    const trust = await logTrust(db.store.reads);
    const proof = await proofOf(db.store.reads, 1);
    if (trust === null || proof.kind !== 'proof') throw new Error('no proof');
    expect(trust.quorum).toBe(2);
    const opened = openCheckpoint(proof.checkpoint.note, trust);
    expect(opened.ok && opened.value.quorumReached && opened.value.cosignatures).toHaveLength(2);
    expect(sequencer.errors).toEqual([]);
  });

  it('missing: the checkpoint stands without its quorum, and proofs rest on the last that has it', async () => {
    await using db = await testDatabase();
    await using archive = await witness('archive');
    const door = logDoor(db.store);
    await introduce(door);
    const silent = await witness('coalition');
    await using sequencer = sequence(db.store, { witnesses: [archive.place, silent.place], quorum: 2 });
    await until(
      () => logView(db.store.reads),
      ({ latest }) => latest?.size === 1 && latest.quorumReached,
    );
    await silent[Symbol.asyncDispose]();
    const last = await record(door, 1, 'vote.announced');
    sequencer.wake();
    const view = await until(
      () => logView(db.store.reads),
      ({ latest, witnesses }) =>
        latest?.size === last && latest.cosigned === 1 && witnesses[1]?.answer === 'unreachable',
    );
    expect(view).toMatchObject({ state: 'signing', latest: { quorumReached: false } });
    expect(await proofOf(db.store.reads, 1)).toMatchObject({ checkpoint: { size: 1, quorumReached: true } });
    expect(await proofOf(db.store.reads, last)).toMatchObject({ checkpoint: { size: last, quorumReached: false } });
  });

  it('that do not know the log refuse, and that is said', async () => {
    await using db = await testDatabase();
    await using stranger = await witness('archive', false);
    await introduce(logDoor(db.store));
    await using _ = sequence(db.store, { witnesses: [stranger.place], quorum: 1 });
    const view = await until(
      () => logView(db.store.reads),
      ({ witnesses, state }) => witnesses[0]?.answer === 'refused' && state === 'signing',
    );
    expect(view.witnesses[0]?.detail).toContain('404');
  });

  it('that answer without end are given up', async () => {
    await using db = await testDatabase();
    await using archive = await witness('archive');
    const flood = createServer((_, response) => {
      const more = setInterval(() => response.write('x'.repeat(65_536)), 1);
      response.on('close', () => clearInterval(more));
    });
    await using flooding = await listening(flood);
    await introduce(logDoor(db.store));
    const place = { ...archive.place, address: flooding.address };
    await using _ = sequence(db.store, { witnesses: [place], quorum: 1 });
    const view = await until(
      () => logView(db.store.reads),
      ({ witnesses }) => witnesses[0]?.answer === 'unreachable',
    );
    expect(view.witnesses[0]?.detail).toBe('the answer is too long');
  });
});

describe('a database that was rolled back', () => {
  it('is refused by the witness: nothing more is signed, and it is said, until an act says why', async () => {
    await using archive = await witness('archive');
    const config = { witnesses: [archive.place], quorum: 1 };
    await using db = await testDatabase();
    {
      await introduce(logDoor(db.store));
      await using sequencer = sequence(db.store, config);
      sequencer.wake();
      await until(
        () => logView(db.store.reads),
        ({ latest }) => latest?.quorumReached === true,
      );
    }
    await db.store.close();
    await using backup = await copyOf(db);
    {
      const original = await openStore(db.url, { poolSize: 4 });
      const last = await record(logDoor(original), 10);
      await using _ = sequence(original, config);
      await until(
        () => logView(original.reads),
        ({ latest }) => latest?.size === last && latest.quorumReached,
      );
      await _.close();
      await original.close();
    }
    const restored = await openStore(backup.url, { poolSize: 4 });
    try {
      const door = logDoor(restored);
      await record(door, 3, 'vote.announced');
      await using sequencer = sequence(restored, config);
      const view = await until(
        () => logView(restored.reads),
        ({ state }) => state === 'halted',
      );
      expect(view.halts).toEqual([{ witness: 'archive.example/witness', kind: 'ahead', size: 11 }]);
      expect(view.witnesses[0]?.answer).toBe('ahead');
      expect([view.size, await signedSize(restored)]).toEqual([4, 1]);
      await record(door, 3, 'vote.announced');
      sequencer.wake();
      await until(
        () => logView(restored.reads),
        ({ size }) => size === 7,
      );
      expect(await signedSize(restored)).toBe(1);

      const reason = 'Made up for a test: the ten lost acts were recorded again.';
      const outcome = await perform(door, resumeLog, { reason }, { account: null });
      expect(outcome.ok).toBe(true);
      sequencer.wake();
      await until(
        () => signedSize(restored),
        (size) => size === 8,
      );
      const again = await perform(door, resumeLog, { reason }, { account: null });
      expect(again).toMatchObject({ ok: false, objections: [{ code: 'log-not-halted' }] });
      expect((await logView(restored.reads)).latest?.quorumReached).toBe(false);
      // Grown past what the witness saw, it is another history, and that is a new contradiction.
      await record(door, 5, 'vote.announced');
      sequencer.wake();
      const split = await until(
        () => logView(restored.reads),
        ({ state }) => state === 'halted',
      );
      expect(split.halts).toEqual([{ witness: 'archive.example/witness', kind: 'split', size: 11 }]);
    } finally {
      await restored.close();
    }
  });

  it('waits for a witness before it signs again, when none answers', async () => {
    await using db = await testDatabase();
    const door = logDoor(db.store);
    const archive = await witness('archive');
    const config = { witnesses: [archive.place], quorum: 1 };
    await introduce(door);
    {
      await using _ = sequence(db.store, config);
      await until(
        () => logView(db.store.reads),
        ({ latest }) => latest?.quorumReached === true,
      );
    }
    await archive[Symbol.asyncDispose]();
    await record(door, 1, 'vote.announced');
    await using sequencer = sequence(db.store, config);
    await until(
      () => logView(db.store.reads),
      ({ state, size }) => state === 'unconfirmed' && size === 2,
    );
    expect(await signedSize(db.store)).toBe(1);
    expect(sequencer.errors).toEqual([]);
  });
});
