import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { script } from './insert.ts';

/** Debian's pgbench does the same INSERTs: how many a second; NaN where it is not installed. The table is there already. */
export function pgbench(database: string, folder: string, connections: number, seconds = 2): number {
  const program = findPgbench();
  if (program === null) return Number.NaN;
  const file = path.join(folder, 'insert.sql');
  writeFileSync(file, script);
  const url = new URL(database.replace('@/', '@localhost/'));
  const place = ['-h', url.searchParams.get('host') ?? '', '-p', '5432', '-U', url.username, url.pathname.slice(1)];
  const load = ['-c', String(connections), '-j', String(Math.min(2, connections)), '-T', String(seconds)];
  const said = execFileSync(program, ['-n', '-M', 'prepared', '-f', file, ...load, ...place], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return Number(/tps = ([\d.]+)/.exec(said)?.[1] ?? Number.NaN);
}

function findPgbench(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort().toReversed() : [];
  const found = [...versions.map((version) => path.join(debian, version, 'bin')), '/usr/bin', '/usr/local/bin'];
  return found.map((folder) => path.join(folder, 'pgbench')).find((file) => existsSync(file)) ?? null;
}
