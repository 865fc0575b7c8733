import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cosign, formatVerifierKey, type SigningKey, signatureLine, signingKey } from '@plenary/record';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { introduce, logDoor, logLine, logName, record, seed, sequence, until } from '../../test/given/log.ts';
import { startWitness } from '../../test/given/witness.ts';
import { perform } from '../door/perform.ts';
import type { Tx } from '../store/database.ts';
import type { WitnessPlace } from './log-config.ts';
import { logView } from './reads.ts';
import { resumeLog } from './resume-log.ts';
import type { LogFinding } from './verify-log.ts';
import { verifyLogIn } from './verify-log.ts';
import { verifyPromises, type WitnessesGiven } from './verify-promises.ts';

/** Nine acts, four checkpoints, confirmed by a witness over HTTP; then a contradiction that was decided on. */

let folder = '';
let db: TestDatabase;
let given: { readonly witnesses: readonly WitnessPlace[]; readonly quorum: number };

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'plenary-promises-'));
  db = await testDatabase();
  const door = logDoor(db.store);
  await using archive = await startWitness(folder, 'archive', [logLine]);
  given = { witnesses: [archive.place], quorum: 1 };
  await introduce(door);
  const confirmed = async (last: number): Promise<void> => {
    await using _ = sequence(db.store, given);
    await until(
      () => logView(db.store.reads),
      ({ latest }) => latest?.size === last && latest.quorumReached,
    );
  };
  for (const count of [2, 3, 2]) await confirmed(await record(door, count));
  await sql`insert into log_halt (origin, witness, kind, size, entries, at)
    values (${logName}, 'archive.example/witness', 'split', 7, 8, now())`.execute(db.store.writes);
  const reason = 'Made up for a test: the archive had copied another record.';
  expect(await perform(door, resumeLog, { reason }, { account: null })).toMatchObject({ ok: true });
  await confirmed(9);
});

afterAll(async () => {
  await db[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

function failed(found: readonly LogFinding[]): readonly string[] {
  return found.filter(({ ok }) => !ok).map(({ what, detail }) => `${what}: ${detail}`);
}

/** What does not stand after the change, which is taken back. */
async function wrongAfter(
  change: string | ((tx: Tx) => Promise<unknown>),
  witnesses: WitnessesGiven = null,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  const attempt = db.store.writes.transaction().execute(async (tx) => {
    for (const table of ['log_checkpoint', 'log_night', 'log_cosignature', 'log_witness'])
      await sql.raw(`alter table ${table} disable trigger all`).execute(tx);
    if (typeof change === 'string')
      for (const statement of change.split(';')) {
        const { numAffectedRows } = await sql.raw(statement).execute(tx);
        expect([statement, numAffectedRows]).not.toEqual([statement, 0n]);
      }
    else await change(tx);
    wrong.push(...failed([...(await verifyLogIn(tx)), ...(await verifyPromises(tx, witnesses))]));
    throw new Error('taken back');
  });
  await expect(attempt).rejects.toThrow('taken back');
  return wrong;
}

describe('what the log promised', () => {
  it('stands, and says whether the witnesses were compared with those the program is told to ask', async () => {
    const without = await verifyPromises(db.store.reads, null);
    expect(failed(without)).toEqual([]);
    expect(without.map(({ what }) => what)).toEqual(['log promises', 'log cosignatures', 'log witnesses']);
    expect(without[2]?.detail).toContain('not compared: PLENARY_WITNESSES is not given here');
    const compared = await verifyPromises(db.store.reads, given);
    expect(failed(compared)).toEqual([]);
    expect(compared[1]?.detail).toMatch(/^4 confirmations .* all of witnesses that PLENARY_WITNESSES names$/);
    expect(compared[2]?.detail).toBe('1 are those that PLENARY_WITNESSES names');
  });

  it('stands in a database that nobody signed yet', async () => {
    await using empty = await testDatabase();
    expect(failed(await verifyPromises(empty.store.reads, null))).toEqual([]);
  });

  it.each([
    [
      'the newest checkpoint deleted',
      'delete from log_checkpoint where size = 9',
      'the checkpoint of 9 entries of record.example/assembly, which the state of the log names, is missing',
    ],
    ['all of them deleted', 'delete from log_checkpoint', 'which the state of the log names, is missing'],
    [
      'one in the middle deleted',
      'delete from log_checkpoint where size = 6',
      'the checkpoint of 6 entries of record.example/assembly, which the one of 8 names, is missing',
    ],
    [
      'the first deleted',
      'delete from log_checkpoint where size = (select min(size) from log_checkpoint)',
      ', is missing',
    ],
    [
      'the newest deleted, and the state of the log set back with it',
      'delete from log_checkpoint where size = 9; update log_state set signed_size = 8',
      'the confirmation of 9 entries by archive.example/witness: there is no such checkpoint',
    ],
    [
      'the state of the log set back',
      'update log_state set signed_size = 8',
      'signed 9 entries, and the state of the log names 8 as the last',
    ],
    [
      'the state of the log forgotten',
      'update log_state set signed_size = null, signed_origin = null',
      'the state of the log names no checkpoint, and there are some',
    ],
    [
      'other keys than those that signed it named with a checkpoint',
      `update log_checkpoint set key_ids = '{00000000}' where size = 8`,
      'checkpoint 8: it names other keys than those that signed it',
    ],
    [
      'the night of another checkpoint',
      'update log_night set size = 5',
      'the checkpoint of 5 entries of record.example/assembly, which the night of',
    ],
    [
      'the head of the log',
      `update log_state set head = repeat('a', 64)`,
      'log: the hash that the log remembers of entry 9 is not that of the entry',
    ],
    ['the size of the log', 'update log_state set size = 8', 'log: leaf 9 is behind the end of the log'],
    ['the state of the log deleted', 'delete from log_state', 'log: how far the log is was deleted'],
    [
      'a contradiction deleted',
      'delete from log_halt',
      'the contradiction of archive.example/witness that entry 9 names is missing',
    ],
    [
      'an answer that contradicts, without its contradiction',
      `update log_witness set answer = 'ahead', answer_size = 30`,
      'archive.example/witness contradicted the log with its last answer, and no contradiction is on record',
    ],
    [
      'a confirmation that is rubbish',
      `update log_cosignature set line = 'rubbish' where size = 8`,
      'the confirmation of 8 entries by archive.example/witness: it is no signature',
    ],
    [
      'a confirmation of another state',
      'update log_cosignature set line = (select line from log_cosignature where size = 8) where size = 6',
      'the confirmation of 6 entries by archive.example/witness: the cosignature of archive.example/witness is false',
    ],
    [
      'a confirmation at another time',
      `update log_cosignature set at = at - interval '1 day' where size = 8`,
      'it was signed at another time than it says',
    ],
    [
      'a confirmation by a key that nobody knows',
      `update log_cosignature set witness = 'made.up+00000000+AAAA' where size = 8`,
      'no witness has its key',
    ],
    [
      'a confirmation of a state that was never signed',
      `insert into log_cosignature (origin, size, witness, line, at) select origin, 7, witness, line, at from log_cosignature where size = 8`,
      'the confirmation of 7 entries by archive.example/witness: there is no such checkpoint',
    ],
  ])('is found changed: %s', async (_what, change, says) => {
    expect((await wrongAfter(change)).join('\n')).toContain(says);
  });

  const forger: SigningKey = signingKey('forger.example/witness', 'witness', new Uint8Array(32).fill(66));
  const planted = async (tx: Tx): Promise<void> => {
    const line = formatVerifierKey(forger.key);
    const { note } = await tx
      .selectFrom('log_checkpoint')
      .select('note')
      .where('size', '=', 9)
      .executeTakeFirstOrThrow();
    const time = 1_828_000_000;
    const cosignature = signatureLine(cosign(note.slice(0, note.indexOf('\n\n') + 1), forger, time));
    await sql`insert into log_witness (key, name, address, configured) values (${line}, ${forger.key.name}, 'https://x.example', true)`.execute(
      tx,
    );
    await sql`insert into log_cosignature values (9, ${line}, ${cosignature}, ${new Date(time * 1_000).toISOString()}, ${logName})`.execute(
      tx,
    );
  };

  it('a witness planted with its own confirmation is found where verify knows whom the program asks', async () => {
    expect(await wrongAfter(planted)).toEqual([]);
    expect(await wrongAfter(planted, given)).toEqual([
      expect.stringMatching(
        /^log witnesses: forger.example\/witness counts as a witness, and PLENARY_WITNESSES does not name it/,
      ),
    ]);
  });

  it('another number of witnesses that are enough is found where verify knows it', async () => {
    const wrong = await wrongAfter('update log_state set quorum = 0', given);
    expect(wrong).toEqual([expect.stringContaining('0 witnesses are enough, and by what is set it is 1')]);
    const silenced = await wrongAfter('update log_witness set configured = false', given);
    expect(silenced).toEqual([expect.stringContaining('does not count as a witness')]);
  });

  it('the key of a demonstration is one that its record introduced', async () => {
    const kept = (bytes: Uint8Array | string) =>
      `insert into log_demonstration_seed (seed) values ('${Buffer.from(bytes).toString('hex')}')`;
    expect(await wrongAfter(kept(seed))).toEqual([]);
    const other = kept(new Uint8Array(32).fill(1));
    expect(await wrongAfter(other)).toEqual([
      'log demonstration key: the seed kept here is that of no key which the record introduced',
    ]);
    expect(await wrongAfter(`${kept(seed)}; insert into database_mode (mode) values ('production')`)).toEqual([
      'log demonstration key: the database is for production, and holds the secret of a log key',
    ]);
  });
});
