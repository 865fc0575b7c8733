import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { needs } from '../../../scripts/skipped.ts';
import { type Embedded, startEmbedded } from './embedded.ts';
import { isAlive, readPidFile } from './postmaster.ts';
import { canEnter, longestSocketPath, type ServerUser } from './server-place.ts';
import { findProgram, packageFolder } from './server-program.ts';

const isRoot = process.getuid?.() === 0;
const nobody: ServerUser = { uid: 65534, gid: 65534 };
/** 'daemon' everywhere: initdb wants a user that the machine knows. */
const ordinary: ServerUser = { uid: 1, gid: 1 };
const unknown: ServerUser = { uid: 54_321, gid: 54_321 };
const userProgram = path.resolve(import.meta.dirname, '../../test/embedded-user.ts');

let folder = '';
const started: Embedded[] = [];
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plenary-embedded-'));
  fs.chmodSync(folder, 0o755);
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const embedded of started.splice(0)) await embedded.stop();
  // What a test has killed on purpose may have left its server: adopt it once more, and be its last user.
  const data = path.join(folder, 'data');
  if (readPidFile(data) !== null) await (await startEmbedded(folder)).stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function start(dir = folder, options: Parameters<typeof startEmbedded>[1] = {}): Promise<Embedded> {
  const embedded = await startEmbedded(dir, options);
  started.push(embedded);
  return embedded;
}

let begun: string | null = null;

/** Lays down in the folder, or in another one, what a first start has left there, for tests that are not about a first start. */
async function begunBefore(dir = folder): Promise<void> {
  if (begun === null) {
    begun = fs.mkdtempSync(path.join(os.tmpdir(), 'plenary-embedded-begun-'));
    fs.chmodSync(begun, 0o755);
    await (await startEmbedded(begun)).stop();
  }
  fs.mkdirSync(dir, { recursive: true });
  // With their owners: as root the database runs as another user.
  execFileSync('cp', ['-a', `${begun}/.`, dir]);
}

afterAll(() => {
  if (begun !== null) fs.rmSync(begun, { recursive: true, force: true });
});

async function ask<R extends object>(embedded: Embedded, text: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: embedded.url });
  await client.connect();
  try {
    return (await client.query<R>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that uses the server. */
interface OtherProcess {
  readonly postmaster: number;
  /** The numbers that the database has acknowledged to it. */
  acknowledged(): readonly number[];
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

async function otherProcess(dir: string, options: { write?: boolean; as?: ServerUser } = {}): Promise<OtherProcess> {
  const args = [userProgram, dir, ...(options.write === true ? ['write'] : [])];
  const child = spawn(process.execPath, args, { ...(options.as ?? {}), stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  await until(() => said.includes('ready') || child.exitCode !== null);
  const postmaster = /^ready (\d+)$/m.exec(said)?.[1];
  if (postmaster === undefined) throw new Error(said);
  return {
    postmaster: Number(postmaster),
    // The last line may be cut in the middle of a number.
    acknowledged: () =>
      said
        .slice(0, said.lastIndexOf('\n'))
        .split('\n')
        .filter((line) => /^\d+$/.test(line))
        .map(Number),
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

async function until(holds: () => boolean, within = 20_000): Promise<void> {
  for (const limit = Date.now() + within; !holds(); await sleep(5))
    if (Date.now() > limit) throw new Error(`It did not happen within ${within} ms: ${holds}`);
}

const postmasterOf = (embedded: Embedded): number => readPidFile(embedded.place.data)?.pid ?? 0;

describe('several processes', () => {
  it('that start at the same moment in an empty folder share one server; the last one stops it', async () => {
    const others = await Promise.all([otherProcess(folder), otherProcess(folder), otherProcess(folder)]);
    const postmaster = others[0]?.postmaster ?? 0;
    expect(others.map((other) => other.postmaster)).toEqual([postmaster, postmaster, postmaster]);
    const here = await start();
    expect(postmasterOf(here)).toBe(postmaster);
    expect(await Promise.all(others.map((other) => other.end('SIGTERM')))).toEqual([0, 0, 0]);
    expect(isAlive(postmaster)).toBe(true);
    expect(await ask(here, 'select 1 as one')).toEqual([{ one: 1 }]);
    await here.stop();
    expect(readPidFile(here.place.data)).toBeNull();
    await until(() => !isAlive(postmaster));
    expect(fs.readdirSync(folder).sort()).toEqual(['data', 'server.log', 'socket']);
  });

  it('of which one is killed while it writes: nothing acknowledged is lost, and the server is adopted', async () => {
    await begunBefore();
    const writer = await otherProcess(folder, { write: true });
    await until(() => writer.acknowledged().length > 200);
    await writer.end('SIGKILL');
    expect(isAlive(writer.postmaster)).toBe(true);

    const here = await start();
    expect(postmasterOf(here)).toBe(writer.postmaster);
    const kept = new Set((await ask<{ n: number }>(here, 'select n from written')).map((row) => row.n));
    expect(writer.acknowledged().filter((n) => !kept.has(n))).toEqual([]);
    await here.stop();
    expect(readPidFile(here.place.data)).toBeNull();
    await until(() => !isAlive(writer.postmaster));
  });

  it('killed together with the server while it writes: nothing acknowledged is lost', async () => {
    await begunBefore();
    const writer = await otherProcess(folder, { write: true });
    await until(() => writer.acknowledged().length > 200);
    process.kill(writer.postmaster, 'SIGKILL');
    await writer.end('SIGKILL');

    const here = await start();
    expect(postmasterOf(here)).not.toBe(writer.postmaster);
    const kept = new Set((await ask<{ n: number }>(here, 'select n from written')).map((row) => row.n));
    expect(writer.acknowledged().filter((n) => !kept.has(n))).toEqual([]);
  });
});

describe('a server that is lost while in use', () => {
  it('comes back by itself', async () => {
    await begunBefore();
    const here = await start();
    await ask(here, 'create table kept as select 7 as n');
    const before = postmasterOf(here);
    process.kill(before, 'SIGKILL');
    await until(() => ![before, 0].includes(postmasterOf(here)));
    for (let tries = 0; ; tries++)
      try {
        expect(await ask(here, 'select n from kept')).toEqual([{ n: 7 }]);
        break;
      } catch (error) {
        if (tries > 800) throw error;
        await sleep(25);
      }
  });

  it('is replaced when its socket was swept away', async () => {
    await begunBefore();
    const other = await otherProcess(folder);
    fs.rmSync(path.join(folder, 'socket', '.s.PGSQL.5432'));
    const here = await start();
    expect(await ask(here, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(postmasterOf(here)).not.toBe(other.postmaster);
    await other.end('SIGKILL');
  });
});

describe('what an interrupted start leaves', () => {
  it('a process number that now belongs to something else', async () => {
    await begunBefore();
    const first = await start();
    await ask(first, 'create table kept as select 7 as n');
    await first.stop();
    const user = first.place.user ?? {};
    const other = spawn('sleep', ['60'], { ...user, cwd: '/', stdio: 'ignore' });
    children.push(other);
    const lines = [other.pid, first.place.data, '1700000000', '5432', first.place.socket, '', '', 'ready   ', ''];
    for (const file of [
      path.join(first.place.data, 'postmaster.pid'),
      path.join(first.place.socket, '.s.PGSQL.5432.lock'),
    ]) {
      fs.writeFileSync(file, lines.join('\n'), { mode: 0o600 });
      if (first.place.user !== null) fs.chownSync(file, first.place.user.uid, first.place.user.gid);
    }
    const second = await start();
    expect(await ask(second, 'select n from kept')).toEqual([{ n: 7 }]);
    expect(other.exitCode).toBeNull();
  });

  it('a first start killed while the data are made', async () => {
    const child = spawn(process.execPath, [userProgram, folder], { stdio: 'ignore' });
    children.push(child);
    await until(() => fs.readdirSync(folder).some((name) => name.startsWith('data.new-')));
    await sleep(50);
    child.kill('SIGKILL');
    await until(() => child.signalCode !== null);
    const here = await start();
    expect(here.notes).toEqual([]);
    expect(await ask(here, 'select 1 as one')).toEqual([{ one: 1 }]);
    // Its initdb lived on for a moment, so its folder may be swept only by a later start.
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('data.incomplete'))).toEqual([]);
  });

  it('a half-made data folder: it is set aside and said', async () => {
    fs.mkdirSync(path.join(folder, 'data'));
    fs.writeFileSync(path.join(folder, 'data', 'PG_VERSION'), '18\n');
    const here = await start();
    expect(await ask(here, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(here.notes).toEqual([expect.stringContaining('was no complete database')]);
    const aside = fs.readdirSync(folder).find((name) => name.startsWith('data.incomplete-'));
    expect(fs.readdirSync(path.join(folder, aside ?? ''))).toEqual(['PG_VERSION']);
  });
});

describe('folders', () => {
  it('too deep for a socket: it lies in the temporary folder, closed to others', async () => {
    const deep = path.join(folder, 'a'.repeat(60), 'b'.repeat(60));
    expect(Buffer.byteLength(path.join(deep, 'socket', '.s.PGSQL.5432'))).toBeGreaterThan(longestSocketPath);
    await begunBefore(deep);
    const here = await start(deep);
    expect(path.dirname(here.place.socket)).toBe(os.tmpdir());
    expect(fs.statSync(here.place.socket).mode & 0o777).toBe(0o700);
    expect(await ask(here, 'select 1 as one')).toEqual([{ one: 1 }]);
    const again = await start(deep);
    expect(postmasterOf(again)).toBe(postmasterOf(here));
    await again.stop();
    await here.stop();
    fs.rmSync(here.place.socket, { recursive: true });
  });

  it('are closed to others where they hold data', async () => {
    const here = await start();
    expect(fs.statSync(here.place.data).mode & 0o777).toBe(0o700);
    expect(fs.statSync(here.place.socket).mode & 0o777).toBe(0o700);
  });
});

describe('as root', needs(isRoot ? null : 'for root alone, which this user is not'), () => {
  it('runs as nobody', async () => {
    const here = await start();
    expect(here.place.user).toEqual(nobody);
    expect(fs.statSync(`/proc/${postmasterOf(here)}`).uid).toBe(nobody.uid);
  });

  it('runs as the owner of data that an ordinary user made', async () => {
    fs.chownSync(folder, ordinary.uid, ordinary.gid);
    const owner = await otherProcess(folder, { as: ordinary });
    expect(fs.statSync(`/proc/${owner.postmaster}`).uid).toBe(ordinary.uid);
    await owner.end('SIGTERM');
    const here = await start();
    expect(fs.statSync(`/proc/${postmasterOf(here)}`).uid).toBe(ordinary.uid);
    await here.stop();
    const again = await otherProcess(folder, { as: ordinary });
    await again.end('SIGTERM');
  });

  it('tells an ordinary user whose data these are', async () => {
    await begunBefore();
    await (await start()).stop();
    await expect(otherProcess(folder, { as: ordinary })).rejects.toThrow(/belongs to another user \(uid 65534\)/);
  });

  it('refuses a folder that was named and that the server cannot enter', async () => {
    fs.chmodSync(folder, 0o700);
    const named = path.join(folder, 'postgres');
    await expect(startEmbedded(named)).rejects.toThrow(/cannot enter .*chmod o\+x.*DATA_DIR.*DATABASE_URL/);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('goes elsewhere from the usual folder in a closed home, says so, and finds its data again', async () => {
    const home = path.join(folder, 'home');
    fs.mkdirSync(home, { mode: 0o700 });
    const options = { explicit: false, elsewhere: path.join(folder, 'lib') };
    const here = await start(path.join(home, 'var/postgres'), options);
    expect(path.dirname(here.place.home)).toBe(options.elsewhere);
    expect(here.notes).toEqual([expect.stringContaining(`cannot enter ${home}/var/postgres`)]);
    await ask(here, 'create table kept as select 7 as n');
    await here.stop();
    // The home is opened later: the data stay where they are.
    fs.chmodSync(home, 0o755);
    const again = await start(path.join(home, 'var/postgres'), options);
    expect(await ask(again, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it('does not hide data behind an empty database when their folder was closed', async () => {
    const usual = path.join(folder, 'home/var/postgres');
    const options = { explicit: false, elsewhere: path.join(folder, 'lib') };
    await begunBefore(usual);
    fs.chmodSync(path.join(folder, 'home'), 0o700);
    await expect(startEmbedded(usual, options)).rejects.toThrow(/cannot enter/);
  });

  it('copies a program that the server cannot reach, with its libraries', async () => {
    const closed = path.join(folder, 'closed');
    fs.mkdirSync(closed, { mode: 0o700 });
    fs.cpSync(packageFolder(), path.join(closed, 'program'), { recursive: true, verbatimSymlinks: true });
    // npm may also have skipped the script that links its libraries.
    const lib = path.join(closed, 'program/native/lib');
    for (const name of fs.readdirSync(lib))
      if (fs.lstatSync(path.join(lib, name)).isSymbolicLink()) fs.rmSync(path.join(lib, name));
    const place = { home: folder, data: '', socket: '', user: nobody, notes: [] };
    const { postgres } = findProgram(place, path.join(closed, 'program'));
    expect(postgres.startsWith(path.join(folder, 'program-'))).toBe(true);
    expect(canEnter(path.dirname(postgres), nobody)).toBe(true);
    expect(fs.statSync(postgres).uid).toBe(0);
    const copied = fs.statSync(postgres).mtimeMs;
    expect(fs.statSync(findProgram(place, path.join(closed, 'program')).postgres).mtimeMs).toBe(copied);
  });

  it('tells an ordinary user in one sentence that the folder is not theirs to write in', async () => {
    const sentence =
      /The user who starts Plenary \(uid 1\) has no right to write in \S+: give that user the folder \(chown\), or set DATA_DIR .*$/m;
    await expect(otherProcess(folder, { as: ordinary })).rejects.toThrow(sentence);
    await expect(otherProcess(path.join(folder, 'var/postgres'), { as: ordinary })).rejects.toThrow(sentence);
    expect(fs.readdirSync(folder)).toEqual([]);
    // Data of their own, in a folder that was closed to them since.
    const own = path.join(folder, 'own');
    fs.mkdirSync(own);
    fs.chownSync(own, ordinary.uid, ordinary.gid);
    await (await otherProcess(own, { as: ordinary })).end('SIGTERM');
    fs.chmodSync(path.join(own, 'data'), 0o500);
    fs.chmodSync(own, 0o500);
    await expect(otherProcess(own, { as: ordinary })).rejects.toThrow(sentence);
  });

  it('tells a user that the machine does not know what to do', async () => {
    fs.chownSync(folder, unknown.uid, unknown.gid);
    await expect(otherProcess(folder, { as: unknown })).rejects.toThrow(/not in the machine’s list.*DATABASE_URL/);
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('data'))).toEqual([]);
  });

  it('refuses a socket folder that belongs to somebody else', async () => {
    fs.mkdirSync(path.join(folder, 'socket'));
    fs.chownSync(path.join(folder, 'socket'), ordinary.uid, ordinary.gid);
    await expect(startEmbedded(folder)).rejects.toThrow(/belongs to somebody else/);
  });
});
