import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { logLine, logName } from '../../test/given/log.ts';
import { appFolder } from '../store/app-folder.ts';
import { migrate } from '../store/migrate.ts';

it('a database from before successions says of which log its checkpoints, nights and contradictions are', async () => {
  const migrations = path.join(appFolder(), 'migrations');
  const older = mkdtempSync(path.join(tmpdir(), 'plenary-migrations-'));
  for (const file of readdirSync(migrations).filter((name) => name < '0014'))
    cpSync(path.join(migrations, file), path.join(older, file));
  await using db = await testDatabase({ migrated: false });
  await migrate(db.store, older);
  rmSync(older, { recursive: true });
  const note = `${logName}\n1\nAAAA\n\n— made up\n`;
  for (const row of [
    sql`insert into log_key values (${logLine}, ${logName}, '00000000', now(), null)`,
    sql`insert into log_checkpoint values (1, sha256('x'), ${note}, '{00000000}', now())`,
    sql`insert into log_night values ('2026-12-07', 1)`,
    sql`insert into log_witness values ('w', 'archive', 'https://a.example', true, now(), 'ahead', 2, '')`,
    sql`insert into log_cosignature values (1, 'w', 'line', now())`,
    sql`insert into log_halt (witness, kind, size, entries, at) values ('archive', 'ahead', 2, 1, now())`,
  ])
    await row.execute(db.store.writes);
  expect(await migrate(db.store)).toContain('0014_log_succession');
  const { rows } = await sql`
    select (select origin from log_checkpoint) as checkpoint, (select origin from log_night) as night,
           (select origin from log_witness) as witness, (select origin from log_cosignature) as cosignature,
           (select origin from log_halt) as halt`.execute(db.store.reads);
  expect(rows).toEqual([
    { checkpoint: logName, night: logName, witness: logName, cosignature: logName, halt: logName },
  ]);
  await expect(sql`update log_checkpoint set note = ''`.execute(db.store.writes)).rejects.toThrow('refused');
});
