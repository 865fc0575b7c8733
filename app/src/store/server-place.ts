import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { recordedSocket } from './postmaster.ts';

/** The system user that the server runs as; PostgreSQL refuses to run as root. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** Where the embedded server keeps its things, and as whom it runs (null: as whoever started the program). */
export interface ServerPlace {
  readonly home: string;
  readonly data: string;
  readonly socket: string;
  readonly user: ServerUser | null;
  /** What the person who starts the program should know about the place. */
  readonly notes: readonly string[];
}

export interface PlaceWish {
  /** The folder asked for. */
  readonly dir: string;
  /** Somebody named this folder: it is used or refused, never replaced. */
  readonly explicit: boolean;
  /** Where data go that the server could not reach in `dir`. They must survive a restart of the machine. */
  readonly elsewhere?: string;
  readonly temporary?: string;
}

const nobody: ServerUser = { uid: 65534, gid: 65534 };

/** The longest path of a socket, in bytes (sun_path without its closing zero). */
export const longestSocketPath = process.platform === 'darwin' ? 103 : 107;

/** Decides, writes nothing. Throws with a way to mend it when no place can work. */
export function choosePlace(wish: PlaceWish): ServerPlace {
  const dir = path.resolve(wish.dir);
  if (process.getuid?.() !== 0) return placeIn(dir, null, wish, refuseForeignData(dir));

  const user = serverUser(dir);
  const elsewhere = path.join(wish.elsewhere ?? '/var/lib/plenary', shortHash(dir));
  const hasData = fs.existsSync(path.join(dir, 'data'));
  if (!hasData && !wish.explicit && fs.existsSync(path.join(elsewhere, 'data')))
    return placeIn(elsewhere, serverUser(elsewhere), wish, movedNote(dir, elsewhere));
  if (canEnter(dir, user)) return placeIn(dir, user, wish, []);
  if (wish.explicit || hasData) throw new Error(cannotEnter(dir, user));
  if (!canEnter(elsewhere, user)) throw new Error(cannotEnter(elsewhere, user));
  return placeIn(elsewhere, user, wish, movedNote(dir, elsewhere));
}

/** Makes the folders. The parents are left passable; the socket is for the server's user alone. */
export function makeFolders(place: ServerPlace): void {
  makePassable(place.home, place.user);
  fs.mkdirSync(place.socket, { recursive: true, mode: 0o700 });
  const found = fs.lstatSync(place.socket);
  const owners = [place.user?.uid ?? process.getuid?.() ?? found.uid, process.getuid?.() ?? found.uid];
  if (!found.isDirectory() || !owners.includes(found.uid))
    throw new Error(
      `${place.socket} belongs to somebody else. Remove it, or set TMPDIR or DATA_DIR to another folder.`,
    );
  if (place.user !== null) fs.chownSync(place.socket, place.user.uid, place.user.gid);
  fs.chmodSync(place.socket, 0o700);
}

/** True when the user can pass into the folder, or into its nearest parent while it does not exist yet. */
export function canEnter(folder: string, user: ServerUser): boolean {
  let existing = folder;
  while (!fs.existsSync(existing)) existing = path.dirname(existing);
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', existing], { ...user, cwd: '/' }).status === 0;
}

function placeIn(home: string, user: ServerUser | null, wish: PlaceWish, notes: readonly string[]): ServerPlace {
  const data = path.join(home, 'data');
  return { home, data, socket: recordedSocket(data) ?? socketFolder(home, user, wish), user, notes };
}

function socketFolder(home: string, user: ServerUser | null, wish: PlaceWish): string {
  const beside = path.join(home, 'socket');
  if (fits(beside)) return beside;
  const short = [wish.temporary ?? os.tmpdir(), '/tmp']
    .filter((folder) => user === null || canEnter(folder, user))
    .map((folder) => path.join(folder, `plenary-${shortHash(home)}`))
    .find(fits);
  if (short === undefined)
    throw new Error(`No folder is short enough for the database's socket. Set DATA_DIR or TMPDIR.`);
  return short;
}

function fits(folder: string): boolean {
  return Buffer.byteLength(path.join(folder, '.s.PGSQL.5432')) <= longestSocketPath;
}

/** Data made by an ordinary user stay theirs when root starts the program: the server then runs as that user. */
function serverUser(dir: string): ServerUser {
  const owner = fs.statSync(path.join(dir, 'data'), { throwIfNoEntry: false });
  return owner === undefined || owner.uid === 0 ? nobody : { uid: owner.uid, gid: owner.gid };
}

function refuseForeignData(dir: string): readonly string[] {
  const owner = fs.statSync(path.join(dir, 'data'), { throwIfNoEntry: false })?.uid;
  const self = process.getuid?.();
  if (owner !== undefined && self !== undefined && owner !== self)
    throw new Error(
      `The database in ${dir} belongs to another user (uid ${owner}). Start as that user, or set DATA_DIR to a folder of your own.`,
    );
  return [];
}

/** `mkdir -p` follows the umask, which may lock the new parents: open those that were made here. */
function makePassable(folder: string, user: ServerUser | null): void {
  const first = fs.mkdirSync(folder, { recursive: true });
  if (first === undefined || user === null) return;
  for (let made = folder; made.length >= first.length; made = path.dirname(made)) fs.chmodSync(made, 0o755);
}

function movedNote(dir: string, elsewhere: string): readonly string[] {
  return [`The database's user cannot enter ${dir}: data, program and socket are in ${elsewhere}.`];
}

function cannotEnter(dir: string, user: ServerUser): string {
  return (
    `The database runs as uid ${user.uid}, not as root, and cannot enter ${dir}. ` +
    `Make every folder above it passable (chmod o+x), set DATA_DIR to a folder that others can enter, for instance /srv/plenary, ` +
    `or set DATABASE_URL to a PostgreSQL server.`
  );
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
