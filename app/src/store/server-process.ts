import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { isAlive } from './postmaster.ts';
import type { ServerPlace } from './server-place.ts';
import { type ServerProgram, serverEnvironment } from './server-program.ts';

/**
 * Makes the data folder if it is not there. It is made aside and moved into place when complete, so that an interrupted
 * start leaves nothing half-made under its name. Gives what happened that a person should know.
 */
export async function makeData(program: ServerProgram, place: ServerPlace): Promise<readonly string[]> {
  sweepUnfinished(place.home);
  const notes = setAsideIncomplete(place.data);
  if (fs.existsSync(place.data)) return notes;
  const fresh = fs.mkdtempSync(path.join(place.home, `data.new-${process.pid}-`));
  if (place.user !== null) fs.chownSync(fresh, place.user.uid, place.user.gid);
  fs.chmodSync(fresh, 0o700);
  await initialise(program, place, fresh);
  try {
    fs.renameSync(fresh, place.data);
  } catch (error) {
    // Another process was quicker: its folder is as good as ours.
    fs.rmSync(fresh, { recursive: true, force: true });
    if (!isComplete(place.data)) throw error;
  }
  syncFolder(place.home);
  return notes;
}

/** Starts the server and returns at once. What it says goes to server.log beside the data. */
export function launch(
  program: ServerProgram,
  place: ServerPlace,
  more: Readonly<Record<string, string>> = {},
): ChildProcess {
  const log = openLog(place.home);
  const settings = [
    ['listen_addresses', ''],
    ['port', '5432'],
    ['unix_socket_directories', place.socket],
    ['unix_socket_permissions', '0700'],
    ['shared_buffers', '64MB'],
    ['logging_collector', 'off'],
    ...Object.entries(more),
  ].flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(program.postgres, ['-D', place.data, ...settings], {
    ...(place.user ?? {}),
    cwd: '/',
    env: serverEnvironment(),
    // Its own session: Ctrl-C in the terminal must reach the program, which then stops the server when nobody uses it.
    detached: true,
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  child.on('error', () => {});
  child.unref();
  return child;
}

/** The last lines that the server wrote. */
export function lastWords(home: string): string {
  try {
    return fs.readFileSync(path.join(home, 'server.log'), 'utf8').trimEnd().split('\n').slice(-8).join('\n');
  } catch {
    return '';
  }
}

/** UTF-8 with the built-in locale: with C alone, lower() and ILIKE would know no accents. */
function initialise(program: ServerProgram, place: ServerPlace, data: string): Promise<void> {
  const locale = [
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`,
  ];
  // The socket's folder is closed to everybody but the server's user, and nothing listens on the network: no password.
  const child = spawn(program.initdb, ['-D', data, '-U', 'app', '--auth=trust', '--no-instructions', ...locale], {
    ...(place.user ?? {}),
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      fs.rmSync(data, { recursive: true, force: true });
      reject(new Error(whyNotMade(place, said.trim() || `initdb ended with ${code}`)));
    });
  });
}

function whyNotMade(place: ServerPlace, said: string): string {
  const mend = /look up effective user ID/.test(said)
    ? ' The user is not in the machine’s list: start as one that is, or set DATABASE_URL to a PostgreSQL server.'
    : '';
  return `The database could not be made in ${place.home}: ${said}.${mend}`;
}

/** PG_VERSION is written early, the control file when the cluster is usable. */
function isComplete(data: string): boolean {
  return ['PG_VERSION', 'global/pg_control'].every((file) => fs.existsSync(path.join(data, file)));
}

/** Never deleted: whoever put something there may want it back. */
function setAsideIncomplete(data: string): readonly string[] {
  if (!fs.existsSync(data) || isComplete(data)) return [];
  const aside = `${data}.incomplete-${new Date().toISOString().replaceAll(/[^0-9]/g, '')}`;
  fs.renameSync(data, aside);
  return [`${data} was no complete database: it is now ${aside}, and a new one was made.`];
}

/** What a killed process left. The name bears its number. Its initdb may still be writing: then a later start sweeps. */
function sweepUnfinished(home: string): void {
  for (const name of fs.readdirSync(home)) {
    const pid = /^data\.new-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    try {
      fs.rmSync(path.join(home, name), { recursive: true, force: true });
    } catch {
      // In the way of nothing.
    }
  }
}

function openLog(home: string): number {
  const file = path.join(home, 'server.log');
  if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) fs.renameSync(file, `${file}.old`);
  return fs.openSync(file, 'a', 0o600);
}

function syncFolder(folder: string): void {
  const handle = fs.openSync(folder, 'r');
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}
