import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../test/ask.ts';
import { type BackupFolder, backupFolder } from '../../test/backups.ts';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { everything } from '../../test/everything.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { olderDatabase } from '../../test/older-database.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { verifyStore } from '../cli/verification.ts';
import { perform } from '../door/perform.ts';
import { openDoor } from '../modules.ts';
import { renameAgendaItem } from '../sessions/rename-agenda-item.ts';
import { openStore, type Store } from '../store/database.ts';
import {
  BackupProblem,
  decrypterFrom,
  encrypterFor,
  makeKey,
  openBackup,
  restoreBackup,
  writeBackup,
} from './index.ts';

let folder: BackupFolder;
let stage: TestStage;
/** The file of a staged database, whole. */
let whole: Buffer;

beforeAll(async () => {
  folder = await backupFolder();
  stage = await testStage();
  await openedBy(stage);
  await folder.write(stage.store.url, 'whole');
  whole = readFileSync(folder.at('whole'));
});
afterAll(async () => {
  folder[Symbol.dispose]();
  await stage[Symbol.asyncDispose]();
});

const emptyDatabase = (): Promise<TestDatabase> => testDatabase({ migrated: false });

/** What tables hold, without how far PostgreSQL has counted ahead in its sequences. */
async function rowsOf(store: Store): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries(Object.entries(await everything(store)).filter(([, said]) => said.includes(' rows (')));
}

const wrong = async (store: Store) => (await verifyStore(store)).filter(({ ok }) => !ok);

describe('a backup', () => {
  it('comes back as the same rows in every table, goes on from there, and backed up again is the same bytes', async () => {
    await using restored = await emptyDatabase();
    const written = await folder.write(stage.store.url, 'first');
    const { migrated, ...counted } = await folder.restore('first', restored.url);
    expect(migrated).toEqual([]);
    expect(counted).toEqual({ end: true, tables: written.tables, rows: written.rows, bytes: written.bytes });
    expect(written.rows).toBeGreaterThan(1_000);
    expect(await rowsOf(restored.store)).toEqual(await rowsOf(stage.store));
    expect(await wrong(restored.store)).toEqual([]);

    await folder.write(restored.url, 'second');
    const [first, second] = [await folder.text('first'), await folder.text('second')];
    expect(withoutMoment(second) === withoutMoment(first)).toBe(true);

    const title = { en: 'After the restoration' };
    const input = { item: stage.items.agenda, title };
    for (const { table, column, next } of await nextNumbers(restored.url)) {
      const [greatest] = await ask(restored.url, `select coalesce(max(${column}), 0)::int as n from ${table}`);
      expect(Number(next), table).toBe((greatest as { n: number }).n + 1);
    }
    const outcome = await perform(openDoor(restored.store, sealSeeds), renameAgendaItem, input, {
      account: stage.secretariat,
    });
    expect(outcome).toMatchObject({ ok: true, seq: (written.head.last?.entry ?? 0) + 1 });
    expect(await wrong(restored.store)).toEqual([]);
  });

  it('can be read by nobody but its owner on the disk, and says nothing to who has not the key', () => {
    expect(statSync(folder.at('whole')).mode & 0o777).toBe(0o600);
    expect(statSync(folder.key).mode & 0o777).toBe(0o600);
    expect(whole.toString('latin1')).not.toMatch(/plenary|entry|account|Secretariat/);
  });

  it('lists its migrations and counts each table, in plain text once it is opened', async () => {
    const lines = (await folder.text('whole')).split('\n');
    const head = JSON.parse(lines[0] ?? '');
    expect(head).toMatchObject({ 'plenary-backup': 1, mode: null });
    expect(head.migrations[0]).toEqual({ name: '0001_record', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const at = lines.indexOf(lines.find((line) => line.startsWith('{"table":"entry"')) ?? '');
    const ends = lines.indexOf('\\.', at);
    expect(JSON.parse(lines[ends + 1] ?? '')).toMatchObject({ rows: ends - at - 1 });
    expect(lines.at(-1)).toBe('');
    expect(JSON.parse(lines.at(-2) ?? '')).toMatchObject({ end: true });
  });

  it('of a database of an earlier version is restored as that version made it, and brought up to date', async () => {
    await using older = await olderDatabase('0016-production');
    await using restored = await emptyDatabase();
    await folder.write(older.url, 'older');
    const { migrated } = await folder.restore('older', restored.url);
    expect(migrated.length).toBeGreaterThan(8);
    expect(await wrong(restored.store)).toEqual([]);
    const { mode } = await restored.store.reads.selectFrom('database_mode').select('mode').executeTakeFirstOrThrow();
    expect(mode).toBe('production');
  });

  it('that was taken while people acted is one state of the record, and verifies', { timeout: 120_000 }, async () => {
    await using busy = await testStage();
    let acts = 0;
    let going = true;
    const acting = (async () => {
      for (; going; acts += 1) {
        const item = busy.items.agenda;
        await busy.done(renameAgendaItem, { item, title: { en: `Agenda, text ${acts}` } });
      }
    })();
    const taken: number[] = [];
    try {
      for (const n of [0, 1, 2]) {
        const before = acts;
        const { head } = await folder.write(busy.store.url, `beside-${n}`);
        taken.push(head.last?.entry ?? 0);
        // Without acts in the middle the test would hold nothing.
        expect(acts).toBeGreaterThan(before);
      }
    } finally {
      going = false;
      await acting;
    }
    const live = await busy.store.reads.selectFrom('entry').select(['seq', 'hash']).orderBy('seq').execute();
    for (const [n, last] of taken.entries()) {
      await using restored = await emptyDatabase();
      await folder.restore(`beside-${n}`, restored.url);
      const rows = await restored.store.reads.selectFrom('entry').select(['seq', 'hash']).orderBy('seq').execute();
      expect(rows).toEqual(live.slice(0, last));
      const asked = await restored.store.reads
        .selectFrom('entry')
        .select('request')
        .where('request', 'is not', null)
        .execute();
      const kept = await restored.store.reads.selectFrom('request').select('id').execute();
      expect(new Set(kept.map(({ id }) => id))).toEqual(new Set(asked.map(({ request }) => request)));
      expect(await wrong(restored.store)).toEqual([]);
    }
  });
});

/** What each sequence of the database would give. */
async function nextNumbers(url: string) {
  const columns = await ask(
    url,
    `select table_name as table, column_name as column, nextval(pg_get_serial_sequence(quote_ident(table_name), column_name)) as next
     from information_schema.columns where table_schema = 'public' and is_identity = 'YES'`,
  );
  expect(columns.length).toBeGreaterThan(2);
  return columns as readonly { readonly table: string; readonly column: string; readonly next: string }[];
}

function withoutMoment(text: string): string {
  return text.replace(/"made":"[^"]+"/, '');
}

describe('a file that is not as it was written', () => {
  let target: TestDatabase;
  beforeAll(async () => {
    target = await emptyDatabase();
  });
  afterAll(() => target[Symbol.asyncDispose]());

  /** Why it was not restored; and nothing of it is there. */
  async function refusal(name: string, key?: string): Promise<string> {
    const why = await folder.restore(name, target.url, key === undefined ? {} : { key }).then(
      () => 'restored',
      (error: unknown) => error,
    );
    expect(why).toBeInstanceOf(BackupProblem);
    expect(await everything(target.store)).toEqual({});
    return why instanceof Error ? why.message : '';
  }

  const places = (length: number): readonly number[] => {
    const header = length - (length - 250);
    const some = [0, 5, 21, ...Array.from({ length: 12 }, (_, n) => 22 + n * 19)].filter((at) => at < header);
    const far = [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99].map((share) => Math.floor(share * length));
    return [...some, ...[260, 300, 65_000, 65_800, 66_000], ...far, length - 17, length - 16, length - 1];
  };

  it('with one flipped bit, wherever it is, is refused and leaves nothing', { timeout: 120_000 }, async () => {
    expect(whole.length).toBeGreaterThan(200_000);
    for (const at of places(whole.length)) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x01;
      writeFileSync(folder.at('flipped'), changed);
      expect(await refusal('flipped'), `byte ${at}`).toMatch(
        at < 22
          ? /is no backup of Plenary/
          : /not as it was written: it was changed|The key does not open|the beginning of the file was changed/,
      );
    }
  });

  it('cut, or with something behind it, is refused and leaves nothing', { timeout: 60_000 }, async () => {
    for (const length of [0, 10, 22, 100, 200, 216, 300, 65_752, 65_753, whole.length >> 1, whole.length - 1]) {
      writeFileSync(folder.at('cut'), whole.subarray(0, length));
      expect(await refusal('cut'), `${length} bytes`).toMatch(
        /is no backup of Plenary|not as it was written|ends too early/,
      );
    }
    for (const more of [Buffer.from('x'), Buffer.alloc(16), whole]) {
      writeFileSync(folder.at('longer'), Buffer.concat([whole, more]));
      expect(await refusal('longer')).toMatch(/not as it was written/);
    }
  });

  it('with another key, or with what is no key, is said to be that', async () => {
    using other = await backupFolder();
    expect(await refusal('whole', other.key)).toMatch(/^The key does not open .*encrypted to another key/);
    expect(await refusal('whole', folder.at('whole'))).toMatch(/holds no key/);
    expect(await refusal('whole', folder.at('none'))).toMatch(/^There is no .*none/);
  });

  it('that is something else is said to be no backup', async () => {
    writeFileSync(folder.at('text'), 'A letter to the Registry.\n');
    writeFileSync(folder.at('nothing'), '');
    await folder.seal('letter', 'A letter to the Registry.\n');
    for (const name of ['text', 'nothing', 'letter']) expect(await refusal(name)).toMatch(/is no backup of Plenary/);
    expect(await refusal('missing')).toMatch(/^There is no .*missing/);
  });

  it.each<readonly [string, (text: string) => string, RegExp]>([
    ['lost a row', (text) => text.replace(/^(\{"table":"entry".*\n).*\n/m, '$1'), /does not agree with itself/],
    [
      'has another text in a row',
      (text) => text.replace(/Demonstration/, 'Demonstratiom'),
      /does not agree with itself/,
    ],
    ['lost its last line', (text) => text.replace(/\{"end":true.*\n$/, ''), /ends too early/],
    ['lost the end of a table', (text) => text.slice(0, text.lastIndexOf('\\.\n')), /ends too early/],
    [
      'lost a whole table',
      (text) => text.replace(/^\{"table":"sign_in".*\n\\\.\n.*\n/m, ''),
      /does not agree with itself/,
    ],
    ['lost a table and says so', withoutSignIns, /not those that its migrations make \(sign_in\)/],
    [
      'has a table that is none',
      (text) => text.replace('{"table":"sign_in"', '{"table":"sign_out"'),
      /not those .*sign_out/,
    ],
    [
      'has other columns',
      (text) => text.replace('"columns":["seq",', '"columns":['),
      /not those that its migrations make/,
    ],
    ['goes on behind its end', (text) => `${text}{"table":"entry","columns":[]}\n`, /does not agree with itself/],
    [
      'is of a later form',
      (text) => text.replace('{"plenary-backup":1', '{"plenary-backup":2'),
      /by a newer Plenary, in a form \(2\)/,
    ],
    [
      'has a later migration',
      (text) => text.replace('"migrations":[', `"migrations":[{"name":"209901010000_x","sha256":"${'0'.repeat(64)}"},`),
      /by a newer Plenary: its database has 209901010000_x/,
    ],
    [
      'has another text of a migration',
      (text) => text.replace(/"sha256":"[0-9a-f]{4}/, '"sha256":"0000'),
      /whose migration 0001_record has another text/,
    ],
  ])('sealed with the right key, that %s, is refused and leaves nothing', async (_, change, why) => {
    const text = await folder.text('whole');
    const changed = change(text);
    expect(changed === text).toBe(false);
    await folder.seal('changed', changed);
    expect(await refusal('changed')).toMatch(why);
  });
});

/** With the counts of its last line right: who has the public half of the key can make a file that agrees with itself. */
function withoutSignIns(text: string): string {
  const section = /^\{"table":"sign_in".*\n\\\.\n(.*)\n/m.exec(text);
  const end = JSON.parse(section?.[1] ?? '{}') as { rows: number; bytes: number };
  return text.replace(section?.[0] ?? '', '').replace(/\{"end":true.*\n$/, (line) => {
    const { tables, rows, bytes } = JSON.parse(line) as { tables: number; rows: number; bytes: number };
    return `${JSON.stringify({ end: true, tables: tables - 1, rows: rows - end.rows, bytes: bytes - end.bytes })}\n`;
  });
}

describe('a database that holds anything', () => {
  it('takes no backup, whatever it holds, and stays as it is', async () => {
    await using full = await testDatabase();
    const before = await everything(full.store);
    await expect(folder.restore('whole', full.url)).rejects.toThrow(/This database is not empty .*Nothing was written/);
    expect(await everything(full.store)).toEqual(before);

    await using one = await emptyDatabase();
    await ask(one.url, 'create view notes as select 1 as n');
    await expect(folder.restore('whole', one.url)).rejects.toThrow(/it holds "notes"/);
  });

  it('that was just restored takes no second one; of two at once one is done', { timeout: 60_000 }, async () => {
    await using target = await emptyDatabase();
    const both = await Promise.allSettled([folder.restore('whole', target.url), folder.restore('whole', target.url)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(String(both.find((one) => one.status === 'rejected')?.reason)).toContain('This database is not empty');
    await expect(folder.restore('whole', target.url)).rejects.toThrow('This database is not empty');
    expect(await wrong(target.store)).toEqual([]);
  });

  it('that goes away in the middle keeps nothing of it', async () => {
    await using target = await emptyDatabase();
    const opened = await openBackup(folder.at('whole'), await decrypterFrom(folder.key));
    const broken: typeof opened = {
      head: opened.head,
      async *tables() {
        const all = opened.tables();
        for (let n = 0; ; n += 1) {
          const { done, value } = await all.next();
          if (done === true) return value;
          if (n === 12)
            await ask(
              target.url,
              `select pg_terminate_backend(pid) from pg_stat_activity
               where application_name = 'plenary restore' and datname = current_database()`,
            );
          yield value;
        }
      },
    };
    await expect(restoreBackup(target.url, broken, null)).rejects.toThrow(
      /went away in the middle .* Nothing was kept/,
    );
    expect(await everything(target.store)).toEqual({});
  });

  it('takes a row of many megabytes as any other', async () => {
    await using db = await testDatabase();
    await using target = await emptyDatabase();
    const long = `insert into request (id, command, input_hash, answer, at)
      select gen_random_uuid(), 'x', string_agg(md5(n::text), E'\\n\\\\.\\n'), '"\\\\."', now() from generate_series(1, 400000) n`;
    await ask(db.url, long);
    await folder.write(db.url, 'long');
    await folder.restore('long', target.url);
    const hash = 'select md5(input_hash), length(input_hash), answer from request';
    expect(await ask(target.url, hash)).toEqual(await ask(db.url, hash));
  });

  it('of a demonstration is not made where production was said', async () => {
    await using older = await olderDatabase('0016-demonstration');
    await using target = await emptyDatabase();
    await folder.write(older.url, 'demonstration');
    await expect(folder.restore('demonstration', target.url, { mode: 'production' })).rejects.toThrow(
      'This database is for a demonstration',
    );
    expect(await everything(target.store)).toEqual({});
  });
});

describe('a backup that fails', () => {
  it('overwrites nothing and leaves nothing', async () => {
    const { url } = stage.store;
    writeFileSync(folder.at('mine'), 'mine');
    await expect(folder.write(url, 'mine')).rejects.toThrow(/is there already, and a backup overwrites nothing/);
    writeFileSync(folder.at('busy.part'), 'mine');
    await expect(folder.write(url, 'busy')).rejects.toThrow(/another backup is being written, or one was broken off/);
    expect([readFileSync(folder.at('mine'), 'utf8'), readFileSync(folder.at('busy.part'), 'utf8')]).toEqual([
      'mine',
      'mine',
    ]);
    await expect(folder.write(url, 'no/folder')).rejects.toThrow(/^There is no .*make its folder/);
    await expect(folder.write(url, 'mine/file')).rejects.toThrow(/is no folder/);
    await using empty = await emptyDatabase();
    await expect(folder.write(empty.url, 'empty')).rejects.toThrow('there is nothing to back up');
    expect([folder.has('busy'), folder.has('empty'), folder.has('empty.part')]).toEqual([false, false, false]);
  });

  it('because the database goes away in the middle leaves no file', async () => {
    await using busy = await testStage();
    const other = await openStore(busy.store.url, { poolSize: 1 });
    const gone = writeBackup(busy.store.url, folder.at('gone'), encrypterFor(folder.recipient), () => {
      void sql`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'plenary backup' and datname = current_database()`.execute(other.reads);
    });
    await expect(gone).rejects.toThrow(/^The database does not answer, or went away in the middle/);
    expect([folder.has('gone'), folder.has('gone.part')]).toEqual([false, false]);
    await other.close();
  });

  it('opens with any one of the keys it was encrypted to, one that withstands quantum computers among them', async () => {
    using other = await backupFolder();
    const identity = await generateHybridIdentity();
    writeFileSync(folder.at('pq'), `# a remark\n\n${identity}\n`);
    const both = `${other.recipient}, ${await identityToRecipient(identity)}`;
    await writeBackup(stage.store.url, folder.at('both'), encrypterFor(both));
    for (const key of [other.key, folder.at('pq')]) {
      await using restored = await emptyDatabase();
      expect(await folder.restore('both', restored.url, { key })).toMatchObject({ end: true });
    }
    await using target = await emptyDatabase();
    await expect(folder.restore('both', target.url)).rejects.toThrow(/^The key does not open/);
  });

  it('draws no key over another, and takes no recipient that is none', async () => {
    await expect(makeKey(folder.key)).rejects.toThrow('a key is never overwritten');
    expect(() => encrypterFor('')).toThrow('Say to whose key the backup is encrypted');
    expect(() => encrypterFor('age1abc')).toThrow('age1abc is no recipient of age');
    const secret = /^AGE-SECRET.*$/m.exec(readFileSync(folder.key, 'utf8'))?.[0] ?? '';
    expect(() => encrypterFor(secret)).toThrow(/^What was given is no recipient/);
  });
});
