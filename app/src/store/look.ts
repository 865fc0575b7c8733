import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { appFolder } from './app-folder.ts';
import { databaseNow, mostApart } from './clock.ts';
import type { Db } from './database.ts';
import { modeOf } from './mode.ts';
import { verifyMade } from './verify-made.ts';

/** What somebody who looks after an installation is told of one part of it. `note`: nothing is wrong, and it should be known. */
export interface Look {
  readonly what: string;
  readonly state: 'ok' | 'note' | 'wrong';
  readonly detail: string;
}

/** The database as it stands, for whoever runs it. Null where it is not brought up to date: then the rest cannot be asked. */
export async function lookAtDatabase(db: Db): Promise<{ readonly looks: readonly Look[]; readonly upToDate: boolean }> {
  const waiting = await migrationsWaiting(db);
  const looks = [await lookAtMode(db), lookAtMigrations(waiting)];
  if (waiting.length > 0) return { looks, upToDate: false };
  const made = (await verifyMade(db)).map(
    ({ what, ok, detail }): Look => ({ what, state: ok ? 'ok' : 'wrong', detail }),
  );
  return {
    looks: [...looks, ...made, await lookAtRole(db), await lookAtClock(db), ...(await lookAtKeeping(db))],
    upToDate: true,
  };
}

async function lookAtMode(db: Db): Promise<Look> {
  const what = 'what the database is for';
  const said = await modeOf(db);
  if (said === null) return { what, state: 'note', detail: 'nothing yet: it is empty' };
  return {
    what,
    state: 'ok',
    detail: `${said.mode}${said.by === 'itself' ? '' : ', by what it holds; it does not say so itself'}`,
  };
}

async function migrationsWaiting(db: Db): Promise<readonly string[]> {
  const files = await readdir(path.join(appFolder(), 'migrations'));
  const names = files.filter((file) => file.endsWith('.sql')).map((file) => path.basename(file, '.sql'));
  const { rows: there } = await sql<{ there: boolean }>`
    select to_regclass('public.kysely_migration') is not null as there`.execute(db);
  if (there[0]?.there !== true) return names;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return names.filter((name) => !rows.some((row) => row.name === name)).sort();
}

function lookAtMigrations(waiting: readonly string[]): Look {
  const what = 'up to date';
  return waiting.length === 0
    ? { what, state: 'ok', detail: 'every migration of this version was applied' }
    : {
        what,
        state: 'wrong',
        detail:
          `${waiting.length} migrations of this version were not applied, the first ${waiting[0]}: what follows cannot be looked at. ` +
          'The program applies them at its start, as the owner of the tables.',
      };
}

/** Who may switch a trigger off keeps the record by good will alone. */
async function lookAtRole(db: Db): Promise<Look> {
  const what = 'rights of the role';
  const { rows } = await sql<{ role: string; all: boolean; owner: boolean }>`
    select current_user::text as role, rolsuper as all, pg_has_role(current_user, relowner, 'member') as owner
    from pg_roles, pg_class where rolname = current_user and pg_class.oid = 'public.entry'::regclass`.execute(db);
  const { role = '', all = false, owner = false } = rows[0] ?? {};
  if (!all && !owner)
    return {
      what,
      state: 'ok',
      detail: `${role} cannot change tables, nor switch off the triggers that keep the record`,
    };
  return {
    what,
    state: 'note',
    detail:
      `${role} ${all ? 'may do everything on this server' : 'owns the tables'}: whoever has its password can switch off the triggers that keep the ` +
      'record. The program itself needs no such role: ops/database.sql makes one that cannot.',
  };
}

async function lookAtClock(db: Db): Promise<Look> {
  const what = 'clock';
  const before = Date.now();
  const now = Date.parse(await databaseNow(db));
  // Compared with the middle of the question and its answer.
  const apart = Math.round(now - (before + Date.now()) / 2);
  const last = await db.selectFrom('entry').select('at').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const ahead = last ? Date.parse(last.at) - now : 0;
  const seconds = (ms: number): string => (Math.abs(ms) / 1_000).toFixed(1);
  if (ahead > 2_000)
    return {
      what,
      state: 'wrong',
      detail: `the newest entry is ${seconds(ahead)} s later than the clock of the database: acts are refused until it is right`,
    };
  const detail = `the clock of the database is ${seconds(apart)} s ${apart < 0 ? 'behind' : 'before'} that of this machine`;
  if (Math.abs(apart) > mostApart)
    return { what, state: 'wrong', detail: `${detail}: acts are refused until one is put right` };
  return { what, state: Math.abs(apart) > 2_000 ? 'note' : 'ok', detail };
}

interface Settings {
  readonly version: string;
  readonly fsync: string;
  readonly full_page_writes: string;
  readonly synchronous_commit: string;
  readonly data_checksums: string;
  readonly archive_mode: string;
}

/** What becomes of the data when the power goes, or the disk. */
async function lookAtKeeping(db: Db): Promise<readonly Look[]> {
  const { rows } = await sql<Settings>`
    select current_setting('server_version') as version, current_setting('fsync') as fsync,
      current_setting('full_page_writes') as full_page_writes, current_setting('synchronous_commit') as synchronous_commit,
      current_setting('data_checksums') as data_checksums, current_setting('archive_mode') as archive_mode`.execute(db);
  const [settings] = rows;
  if (settings === undefined) return [];
  const off = (['fsync', 'full_page_writes', 'synchronous_commit'] as const).filter((name) => settings[name] === 'off');
  return [
    off.length > 0
      ? {
          what: 'durability',
          state: 'wrong',
          detail: `${off.join(', ')} off: acts that were told as done are lost when the power goes`,
        }
      : {
          what: 'durability',
          state: 'ok',
          detail: `PostgreSQL ${settings.version} writes to the disk before it says that an act is done`,
        },
    settings.data_checksums === 'on'
      ? { what: 'checksums', state: 'ok', detail: 'a page that the disk changed is noticed when it is read' }
      : {
          what: 'checksums',
          state: 'note',
          detail:
            'off: a page that the disk changed may be read as if it were right (pg_checksums --enable, while PostgreSQL is stopped)',
        },
    await lookAtArchive(db, settings),
  ];
}

async function lookAtArchive(db: Db, { archive_mode: mode }: Settings): Promise<Look> {
  const what = 'backup';
  if (mode === 'off')
    return {
      what,
      state: 'note',
      detail:
        'PostgreSQL archives nothing as it goes on: what was recorded since the last backup goes with the disk. ' +
        'Whether there is a backup this program cannot see; docs/handbook/operator.md says how to make one, and how to try it.',
    };
  const { rows } = await sql<{ last: string | null; failed: boolean }>`
    select last_archived_time as last, coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) as failed
    from pg_stat_archiver`.execute(db);
  const { last = null, failed = false } = rows[0] ?? {};
  if (failed)
    return {
      what,
      state: 'wrong',
      detail: `the archiving of PostgreSQL fails; the last that went well: ${last ?? 'none'}`,
    };
  return last === null
    ? { what, state: 'note', detail: 'PostgreSQL is to archive as it goes on, and has archived nothing yet' }
    : { what, state: 'ok', detail: `PostgreSQL archives as it goes on, last ${last}` };
}
