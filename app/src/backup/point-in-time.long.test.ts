import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ask } from '../../test/ask.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { openedBy, stageOn } from '../../test/stage.ts';
import { verifyStore } from '../cli/verification.ts';
import { perform } from '../door/perform.ts';
import { openDoor } from '../modules.ts';
import { renameAgendaItem } from '../sessions/rename-agenda-item.ts';
import { openStore } from '../store/database.ts';
import { type Embedded, startEmbedded } from '../store/embedded.ts';
import { migrate } from '../store/migrate.ts';
import { readPidFile } from '../store/postmaster.ts';

/**
 * What docs/handbook/operator.md says of a base backup and archived WAL, done on the server that npm brought: archive, base
 * backup over SQL, acts, the whole data folder lost, recovery.
 */

let folder = '';
const started: Embedded[] = [];
const at = (...names: readonly string[]): string => path.join(folder, ...names);

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plenary-wal-'));
  fs.chmodSync(folder, 0o755);
});
afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function start(name: string, settings: Readonly<Record<string, string>>): Promise<Embedded> {
  const server = await startEmbedded(at(name), { settings });
  started.push(server);
  return server;
}

async function stop(server: Embedded): Promise<void> {
  started.splice(started.indexOf(server), 1);
  await server.stop();
}

/** As the user of the server, who owns what lies there. */
function give(server: Embedded, file: string): void {
  const { user } = server.place;
  if (user !== null) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, file]);
}

const archiving = (): Readonly<Record<string, string>> => ({
  archive_mode: 'on',
  archive_command: `test ! -f ${at('archive')}/%f && cp %p ${at('archive')}/%f.part && mv ${at('archive')}/%f.part ${at('archive')}/%f`,
});

/** What pg_basebackup does, which npm's PostgreSQL does not have: the data folder as it lies, between two calls. */
async function baseBackup(server: Embedded, into: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    await client.query(`select pg_backup_start('trial', true)`);
    const { data } = server.place;
    const left = [
      'postmaster.pid',
      'postmaster.opts',
      'pg_wal',
      'pg_replslot',
      'pg_stat_tmp',
      'pg_dynshmem',
      'pg_notify',
    ];
    fs.cpSync(data, into, {
      recursive: true,
      verbatimSymlinks: true,
      // A file may vanish while it is copied: what was done with it stands in the WAL.
      filter: (source) => fs.existsSync(source) && !left.includes(path.relative(data, source).split(path.sep)[0] ?? ''),
    });
    for (const name of left.filter((each) => each.startsWith('pg_'))) fs.mkdirSync(path.join(into, name));
    fs.mkdirSync(path.join(into, 'pg_wal/archive_status'), { recursive: true });
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(true)');
    fs.writeFileSync(path.join(into, 'backup_label'), rows[0]?.labelfile ?? '');
  } finally {
    await client.end();
  }
}

async function recovered(name: string, base: string, to: Readonly<Record<string, string>>): Promise<Embedded> {
  fs.mkdirSync(at(name));
  fs.cpSync(base, at(name, 'data'), { recursive: true, verbatimSymlinks: true });
  fs.writeFileSync(at(name, 'data', 'recovery.signal'), '');
  fs.chmodSync(at(name, 'data'), 0o700);
  if (process.getuid?.() === 0) execFileSync('chown', ['-R', `--reference=${base}`, at(name, 'data')]);
  const settings = { restore_command: `cp ${at('archive')}/%f %p`, recovery_target_action: 'promote', ...to };
  const server = await start(name, settings);
  const recovering = async () => (await ask(server.url, 'select pg_is_in_recovery() as going'))[0];
  await expect.poll(recovering, { timeout: 60_000 }).toEqual({ going: false });
  return server;
}

it('a base backup and archived WAL give back the last archived act, or any moment before; the record verifies there and goes on', async () => {
  fs.mkdirSync(at('archive'));
  const server = await start('first', archiving());
  give(server, at('archive'));
  const store = await openStore(server.url, { poolSize: 4 });
  await migrate(store);
  const stage = await stageOn(store);
  const base = at('base');
  await baseBackup(server, base);
  give(server, base);

  await openedBy(stage);
  const rename = (title: string) => stage.done(renameAgendaItem, { item: stage.items.agenda, title: { en: title } });
  await rename('Before the moment');
  const [moment] = (await ask(server.url, 'select clock_timestamp()::text as at')) as readonly { at: string }[];
  const before = await head(server.url);
  await rename('After the moment');
  const last = await head(server.url);
  const [segment] = (await ask(server.url, 'select pg_walfile_name(pg_switch_wal()) as name')) as readonly {
    name: string;
  }[];
  await expect.poll(() => fs.existsSync(at('archive', segment?.name ?? '')), { timeout: 60_000 }).toBe(true);
  await rename('Never archived');
  await store.close();

  // The disk is lost. Killed, because a server that is stopped archives the rest; left at once, because it would be started again.
  process.kill(readPidFile(server.place.data)?.pid ?? 0, 'SIGKILL');
  await stop(server).catch(() => {});
  fs.rmSync(server.place.data, { recursive: true, force: true });

  const whole = await recovered('whole', base, {});
  expect(await head(whole.url)).toEqual(last);
  await standsAndGoesOn(whole, stage.items.agenda, stage.secretariat);
  await stop(whole);

  const earlier = await recovered('earlier', base, { recovery_target_time: moment?.at ?? '' });
  expect(await head(earlier.url)).toEqual(before);
  await standsAndGoesOn(earlier, stage.items.agenda, stage.secretariat);
});

async function head(url: string): Promise<unknown> {
  return (await ask(url, 'select seq, hash from entry order by seq desc limit 1'))[0];
}

async function standsAndGoesOn(server: Embedded, item: string, account: string): Promise<void> {
  const store = await openStore(server.url, { poolSize: 4 });
  try {
    expect((await verifyStore(store)).filter(({ ok }) => !ok)).toEqual([]);
    const title = { en: 'After the recovery' };
    expect(await perform(openDoor(store, sealSeeds), renameAgendaItem, { item, title }, { account })).toMatchObject({
      ok: true,
    });
    expect((await verifyStore(store)).filter(({ ok }) => !ok)).toEqual([]);
  } finally {
    await store.close();
  }
}
