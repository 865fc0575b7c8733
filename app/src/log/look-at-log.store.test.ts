import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { introduce, logDoor, logLine, logName, record, seed, sequence, until } from '../../test/given/log.ts';
import { copyOf, startWitness } from '../../test/given/witness.ts';
import { openStore, type Store } from '../store/database.ts';
import type { LogConfig } from './log-config.ts';
import { lookAtLog } from './look-at-log.ts';
import { logView } from './reads.ts';

let folder = '';
let kept = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plenary-look-'));
  kept = path.join(folder, 'checkpoint');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function said(store: Store, config: Partial<LogConfig>): Promise<Record<string, string>> {
  const looks = await lookAtLog(store.reads, { seeds: [seed], witnesses: [], quorum: 0, kept: null, ...config });
  return Object.fromEntries(looks.map(({ what, state, detail }) => [what, `${state}: ${detail}`]));
}

it('the log is looked at with its witnesses and the checkpoint that is kept; an older copy is said loudly by both', async () => {
  await using db = await testDatabase();
  await using archive = await startWitness(folder, 'archive', [logLine]);
  await using gone = await startWitness(folder, 'gone', [logLine]);
  await gone[Symbol.asyncDispose]();
  const config = { witnesses: [archive.place, gone.place], quorum: 1, kept };
  const signedOn = async (store: Store, count: number): Promise<void> => {
    const last = await record(logDoor(store), count);
    await using _ = sequence(store, config);
    await until(
      () => logView(store.reads),
      ({ latest }) => latest?.size === last && latest.quorumReached,
    );
  };

  const empty = await said(db.store, { kept });
  expect(empty['signed record']).toBe('note: 0 entries, 0 in the log, nothing is signed');
  expect(empty['key of the log']).toContain('wrong: Nothing is signed: the record knows no key of its log');
  expect((await said(db.store, { seeds: [] })).witnesses).toContain('note: none is named in PLENARY_WITNESSES');
  expect((await said(db.store, config)).witnesses).toBe('note: not asked: nothing is signed yet');
  expect(empty['kept checkpoint']).toBe(`note: nothing is in ${kept} yet: it is written with the next signature`);

  await introduce(logDoor(db.store));
  await signedOn(db.store, 3);
  const good = await said(db.store, config);
  expect(good['signed record']).toMatch(
    /^ok: 4 entries, 4 in the log, 4 signed on 20\d\d-.* with the fingerprint \S{44}$/,
  );
  expect(good['key of the log']).toContain('ok: ');
  expect(good['witness archive.example/witness']).toBe('ok: holds 4 entries, as this record does');
  expect(good['witness gone.example/witness']).toContain('note: does not answer');
  expect(good['kept checkpoint']).toMatch(
    new RegExp(
      `^ok: The checkpoint names 4 entries of ${logName} .* holds them, unchanged\\. What was recorded after it, the checkpoint does not know\\.$`,
    ),
  );

  await db.store.close();
  await using backup = await copyOf(db);
  const original = await openStore(db.url, { poolSize: 4 });
  await signedOn(original, 5);
  await original.close();
  const restored = await openStore(backup.url, { poolSize: 4 });
  try {
    const answers = await restored.reads.selectFrom('log_witness').selectAll().orderBy('key').execute();
    const older = await said(restored, config);
    expect(older['witness archive.example/witness']).toContain('wrong: holds 9 entries, and this record has signed 4');
    expect(older['kept checkpoint']).toContain('wrong: The checkpoint names 9 entries');
    expect(older.contradiction).toBeUndefined();
    // It looks, and leaves everything as it is.
    expect(await restored.reads.selectFrom('log_witness').selectAll().orderBy('key').execute()).toEqual(answers);

    {
      await using _ = sequence(restored, config);
      await until(
        () => logView(restored.reads),
        ({ state, halts }) => state === 'halted' && halts.length === 2,
      );
    }
    expect((await said(restored, config)).contradiction).toContain('Only if it is lost for good, an act says why');
    writeFileSync(kept, 'a letter');
    expect((await said(restored, config))['kept checkpoint']).toContain('wrong: ');
  } finally {
    await restored.close();
  }
});
