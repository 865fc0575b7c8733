import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What PostgreSQL writes in postmaster.pid: line 1 its process, line 5 the folder of its socket. */
interface PidFile {
  readonly pid: number;
  readonly socket: string | null;
}

export function readPidFile(data: string): PidFile | null {
  let lines: readonly string[];
  try {
    lines = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  return Number.isSafeInteger(pid) && pid > 1 ? { pid, socket: lines[4]?.trim() || null } : null;
}

/** Where the server of this data folder listens, if it runs: its starter may have had another temporary folder than we. */
export function recordedSocket(data: string): string | null {
  const file = readPidFile(data);
  return file !== null && isPostmaster(file.pid, data) ? file.socket : null;
}

/**
 * PostgreSQL trusts any living process of its user that bears the number in postmaster.pid. After a restart of a container
 * the number may be that of something else, so we look where the process stands: a postmaster stands in its data folder.
 */
export function isPostmaster(pid: number, data: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(data);
  } catch {
    return false;
  }
}

/** Removes what a server that is gone has left, so that the next can start. */
export function forgetDeadPostmaster(data: string, socket: string): void {
  const file = readPidFile(data);
  if (file !== null && isPostmaster(file.pid, data)) return;
  for (const left of [path.join(data, 'postmaster.pid'), path.join(socket, '.s.PGSQL.5432.lock')])
    fs.rmSync(left, { force: true });
}

/**
 * Fast shutdown: open transactions are rolled back, everything acknowledged is on disk. Resolves when it is gone. With
 * `only` nothing happens unless the server has that process number.
 */
export async function stopPostmaster(data: string, only?: number): Promise<void> {
  const file = readPidFile(data);
  if (file === null || !isPostmaster(file.pid, data) || (only !== undefined && file.pid !== only)) return;
  process.kill(file.pid, 'SIGINT');
  for (const until = Date.now() + 30_000; Date.now() < until; await sleep(10))
    if (!isPostmaster(file.pid, data) || readPidFile(data)?.pid !== file.pid) return;
  throw new Error(`The database (process ${file.pid}) did not stop within 30 s`);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
