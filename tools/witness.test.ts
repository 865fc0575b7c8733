import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WitnessAnswer } from '../packages/record/src/index.ts';
import {
  askWitness,
  consistencyProof,
  formatVerifierKey,
  openCheckpoint,
  parseVerifierKey,
  signCheckpoint,
  signingKey,
  type VerifierKey,
} from '../packages/record/src/index.ts';
import { formatWitnessRequest } from '../packages/record/src/witness-request.ts';
import type { MemoryLog } from '../packages/record/test/log-fixture.ts';
import { logKey, madeUpEntries, memoryLog, origin, signedCheckpoint } from '../packages/record/test/log-fixture.ts';
import { addLog, checkpointName, createWitness, lockWitness, openWitness } from './witness/witness-folder.ts';
import { witnessServer } from './witness/witness-server.ts';

const entries = madeUpEntries(120);
const sizes = Array.from({ length: 12 }, (_, i) => memoryLog(entries.slice(0, (i + 1) * 10)));
const at = (size: number): MemoryLog => sizes[size / 10 - 1] as MemoryLog;
const name = 'archive.example/witness';
const tool = path.resolve(import.meta.dirname, 'witness.ts');

let folder = '';
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'witness-')), 'w');
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

function prepared(): VerifierKey {
  const key = createWitness(folder, name);
  addLog(folder, origin, formatVerifierKey(logKey.key));
  return key;
}

async function served<T>(use: (url: string) => Promise<T>): Promise<T> {
  const server = witnessServer(openWitness(folder), () => 1_828_000_000);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

function body(log: MemoryLog, old: number): string {
  const proof = old === 0 ? [] : consistencyProof(old, log.size, log.readTile);
  return formatWitnessRequest({ old, proof, checkpoint: signedCheckpoint(log) });
}

function post(url: string, text: string): Promise<Response> {
  return fetch(`${url}/add-checkpoint`, { method: 'POST', body: text });
}

async function ask(url: string, key: VerifierKey, log: MemoryLog, known = 0): Promise<WitnessAnswer> {
  const note = signedCheckpoint(log);
  const opened = openCheckpoint(note, { origin, logKeys: [logKey.key], witnesses: [], quorum: 0 });
  if (!opened.ok) throw new Error(opened.problem.text);
  return askWitness({
    witness: key,
    checkpoint: opened.value,
    note,
    known,
    prove: (old) => consistencyProof(old, log.size, log.readTile),
    send: async (text) => {
      const response = await post(url, text);
      return { status: response.status, body: await response.text() };
    },
  });
}

describe('over HTTP', () => {
  test('a log gets its cosignature, and anybody the last checkpoint with it', async () => {
    const key = prepared();
    await served(async (url) => {
      expect(await (await fetch(`${url}/`)).text()).toContain('nothing cosigned yet');
      expect((await fetch(`${url}/${checkpointName(origin)}/checkpoint`)).status).toBe(404);
      expect(await ask(url, key, at(50))).toMatchObject({ kind: 'cosigned' });
      expect(await ask(url, key, at(80), 3)).toMatchObject({ kind: 'cosigned', time: 1_828_000_000 });
      const latest = await (await fetch(`${url}/${checkpointName(origin)}/checkpoint`)).text();
      const trust = { origin, logKeys: [logKey.key], witnesses: [key], quorum: 1 };
      expect(openCheckpoint(latest, trust)).toMatchObject({ value: { checkpoint: { size: 80 }, quorumReached: true } });
      expect(await (await fetch(`${url}/`)).text()).toContain(`${origin}: 80 entries`);
    });
  });

  test('of two logs each has a memory of its own: a log that is contradicted and its successor', async () => {
    prepared();
    const successor = signingKey('record.example/second', 'log', new Uint8Array(32).fill(77));
    addLog(folder, successor.key.name, formatVerifierKey(successor.key));
    const { size, root } = at(30);
    const note = signCheckpoint({ origin: successor.key.name, size, root }, [successor], null);
    await served(async (url) => {
      await post(url, body(at(50), 0));
      expect((await post(url, formatWitnessRequest({ old: 0, proof: [], checkpoint: note }))).status).toBe(200);
      expect(await (await post(url, body(at(30), 0))).text()).toBe('50\n');
      const about = await (await fetch(`${url}/`)).text();
      for (const words of [`${origin}: 50 entries`, `${successor.key.name}: 30 entries`])
        expect(about).toContain(words);
    });
    expect(readdirSync(folder).filter((file) => file.endsWith('.checkpoint'))).toHaveLength(2);
    await served(async (url) => expect(await (await fetch(`${url}/`)).text()).toContain('second: 30 entries'));
  });

  test('each refusal has its status', async () => {
    prepared();
    await served(async (url) => {
      await post(url, body(at(50), 0));
      const stale = await post(url, body(at(80), 0));
      expect([stale.status, stale.headers.get('content-type'), await stale.text()]).toEqual([
        409,
        'text/x.tlog.size',
        '50\n',
      ]);
      expect((await post(url, body(at(80), 50).replace('old 50\n', 'old 50\nAAAA\n'))).status).toBe(400);
      expect((await post(url, body(at(80), 40).replace('old 40', 'old 50'))).status).toBe(422);
      expect((await post(url, body(at(80), 50).replace(`\n${origin}\n`, '\nunknown.example\n'))).status).toBe(404);
      expect((await post(url, body(at(80), 50).replace('\n80\n', '\n81\n'))).status).toBe(403);
      expect((await post(url, 'x'.repeat(300_000))).status).toBe(400);
      expect((await fetch(`${url}/add-checkpoint`)).status).toBe(404);
      expect((await fetch(`${url}/${'0'.repeat(64)}/checkpoint`)).status).toBe(404);
      // A rolled-back store comes with less than the witness saw.
      expect(await (await post(url, body(at(30), 0))).text()).toBe('50\n');
    });
  });

  test('a signed contradiction is kept as evidence, once, and an honest mistake is not', async () => {
    prepared();
    const other = memoryLog(madeUpEntries(60).map((entry) => ({ ...entry, act: 'ballot.opened' })));
    const second = memoryLog(other.entries.slice(0, 50));
    await served(async (url) => {
      await post(url, body(at(50), 0));
      await post(url, body(at(80), 0));
      expect(readdirSync(folder)).not.toContain('evidence');
      expect((await post(url, body(second, 50))).status).toBe(409);
      expect((await post(url, body(other, 50))).status).toBe(422);
      expect((await post(url, body(other, 50))).status).toBe(422);
    });
    const kept = readdirSync(path.join(folder, 'evidence'));
    const texts = kept.map((file) => readFileSync(path.join(folder, 'evidence', file), 'utf8'));
    expect(texts.sort()).toEqual([body(second, 50), body(other, 50)].sort());
  });

  test('of many requests at once only those pass that follow each other', async () => {
    prepared();
    await served(async (url) => {
      await post(url, body(at(10), 0));
      const calls = Array.from({ length: 60 }, (_, i) => {
        const old = 10 * (1 + (i % 5));
        return post(url, body(at(Math.min(120, old + 10 * (1 + (i % 7)))), old));
      });
      const statuses = (await Promise.all(calls)).map(({ status }) => status);
      expect(statuses.every((status) => status === 200 || status === 409)).toBe(true);
      const passed = statuses.filter((status) => status === 200).length;
      expect(passed).toBeGreaterThan(0);
      expect(passed).toBeLessThanOrEqual(5);
    });
    const first = readdirSync(folder).filter((file) => file.endsWith('.checkpoint'));
    expect(first).toEqual([`${checkpointName(origin)}.checkpoint`]);
  });
});

describe('its folder', () => {
  test('is made once, with a key that only its owner reads', () => {
    prepared();
    expect(statSync(path.join(folder, 'key')).mode & 0o777).toBe(0o600);
    expect(() => createWitness(folder, name)).toThrow('already');
    expect(() => createWitness(`${folder}2`, 'a b')).toThrow(RangeError);
  });

  test('takes keys of logs only, each once', () => {
    const key = prepared();
    addLog(folder, origin, formatVerifierKey(logKey.key));
    expect(openWitness(folder).logs.get(origin)).toEqual([logKey.key]);
    expect(() => addLog(folder, origin, formatVerifierKey(key))).toThrow('not that of a log');
    expect(() => addLog(folder, origin, 'x')).toThrow('name+id+key');
  });

  test('with a damaged memory is not served', async () => {
    prepared();
    await served((url) => post(url, body(at(50), 0)));
    const file = path.join(folder, `${checkpointName(origin)}.checkpoint`);
    const whole = readFileSync(file, 'utf8');
    for (const text of ['', whole.slice(0, -10), whole.replace('\n50\n', '\n40\n'), signedCheckpoint(at(40))]) {
      writeFileSync(file, text);
      expect(() => witnessServer(openWitness(folder), () => 0)).toThrow(/damaged|not cosigned/);
    }
    writeFileSync(file, whole);
    expect(await served((url) => post(url, body(at(50), 50)).then(({ status }) => status))).toBe(200);
  });

  test('is served by one process; the lock of a dead one does not hold', () => {
    prepared();
    const release = lockWitness(openWitness(folder));
    expect(() => lockWitness(openWitness(folder))).toThrow('already');
    release();
    writeFileSync(path.join(folder, 'lock'), '4194999');
    lockWitness(openWitness(folder))();
  });
});

/** Starts the tool as an archive does and waits for its address. */
function started(args: readonly string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [tool, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += String(chunk);
      const url = /http:\/\/[^/]+/.exec(text)?.[0];
      if (url !== undefined) resolve({ child, url });
    });
    child.once('exit', (code) => reject(new Error(`exit ${code}: ${text}`)));
  });
}

function run(args: readonly string[]): Promise<{ code: number | null; text: string }> {
  const child = spawn(process.execPath, [tool, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, text })));
}

test('as a program: made, told of a log, killed at once after its answer, and it still knows', async () => {
  const made = await run(['create', '--folder', folder, '--name', name]);
  const key = parseVerifierKey(made.text.trim());
  if (!key.ok) throw new Error(made.text);
  expect(await run(['add-log', '--folder', folder, '--key', formatVerifierKey(logKey.key)])).toMatchObject({ code: 0 });
  expect(await run(['serve'])).toMatchObject({ code: 2 });
  const first = await started(['serve', '--folder', folder, '--port', '0']);
  expect(await run(['serve', '--folder', folder, '--port', '0'])).toMatchObject({ code: 1 });
  const answer = await ask(first.url, key.value, at(50));
  first.child.kill('SIGKILL');
  expect(answer).toMatchObject({ kind: 'cosigned' });
  await new Promise((done) => first.child.once('close', done));
  const second = await started(['serve', '--folder', folder, '--port', '0']);
  expect(await ask(second.url, key.value, at(30))).toEqual({ kind: 'ahead', name, size: 50 });
  const closed = new Promise((done) => second.child.once('close', done));
  second.child.kill('SIGTERM');
  expect(await closed).toBe(0);
  expect(readdirSync(folder)).not.toContain('lock');
}, 60_000);
