import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { auditLog, fromBase64, openCheckpoint, parseTrust, tilePath, tilesOf, verifyProof } from '@plenary/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onSite } from '../../../tools/verify-record/exports.ts';
import { linesOf } from '../../../tools/verify-record/lines-of.ts';
import { recordReport } from '../../../tools/verify-record/report-of.ts';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { introduce, logDoor, record, sequence, signedSize, until } from '../../test/given/log.ts';
import { logSite } from '../../test/given/log-site.ts';

/** 261 acts in the log, 260 of them signed: entry 1 the key, then notes of which every third is for the Bureau. */
let db: TestDatabase;
let app: ReturnType<typeof logSite>;

beforeAll(async () => {
  db = await testDatabase();
  const door = logDoor(db.store);
  app = logSite(db.store);
  expect((await app.request('/log/checkpoint')).status).toBe(404);
  expect((await app.request('/log/trust.json')).status).toBe(404);
  await introduce(door);
  await record(door, 258);
  await record(door, 1, 'vote.announced');
  await using sequencer = sequence(db.store, {}, { pace: { settle: 1, look: 10, sign: 60_000 } });
  await until(
    () => signedSize(db.store),
    (size) => size === 260,
  );
  await record(door, 1);
  sequencer.wake();
  await until(
    () => db.store.reads.selectFrom('log_state').select('size').executeTakeFirstOrThrow(),
    ({ size }) => size === 261,
  );
});
afterAll(() => db[Symbol.asyncDispose]());

const textOf = async (address: string): Promise<string> => (await app.request(address)).text();

describe('the public record as lines', () => {
  it('comes in the parts of the log, each for ever, and stands for a stranger', async () => {
    const lines: string[] = [];
    for (const address of tilesOf(260)) {
      if (address.level !== 'entries') continue;
      const answer = await app.request(`/log/${tilePath(address).replace('tile/entries', 'record')}`);
      expect(answer.headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      lines.push(...(await answer.text()).trimEnd().split('\n'));
    }
    expect(lines).toHaveLength(260);
    const files = { checkpoint: await textOf('/log/checkpoint'), trust: await textOf('/log/trust.json') };
    const { problems } = recordReport(lines, files);
    // Made up for this test: a result of no vote.
    expect([...new Set(problems.map(({ area, seq }) => `${area} ${seq}`))]).toEqual(['results 260']);
  });

  it('is fetched whole by the program of a stranger, from the address of the site', async () => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { checkpoint, trust, lines } = await onSite(`http://127.0.0.1:${port}`);
    const fetched: string[] = [];
    for await (const line of linesOf(lines)) if (line !== '') fetched.push(line);
    expect(fetched).toHaveLength(260);
    const report = recordReport(fetched, { checkpoint, trust });
    expect(report.size).toBe(260);
    // The result of no vote, and nothing else.
    expect([...new Set(report.problems.map(({ area, seq }) => `${area} ${seq}`))]).toEqual(['results 260']);
    await expect(onSite(`http://127.0.0.1:${port}/else`)).resolves.toMatchObject({ checkpoint });
    server.close();
    await once(server, 'close');
    await expect(onSite(`http://127.0.0.1:${port}`)).rejects.toThrow(/does not answer/);
  });
});

describe('the log as files', () => {
  it('stands by what it serves alone', async () => {
    const trust = parseTrust(await textOf('/log/trust.json'));
    if (!trust.ok) throw new Error(trust.problem.text);
    const opened = openCheckpoint(await textOf('/log/checkpoint'), trust.value);
    if (!opened.ok) throw new Error(opened.problem.text);
    const { checkpoint } = opened.value;
    expect(checkpoint.size).toBe(260);
    const files = new Map<string, Uint8Array>();
    for (const address of tilesOf(checkpoint.size)) {
      const answer = await app.request(`/log/${tilePath(address)}`);
      expect(answer.headers.get('content-type')).toBe('application/octet-stream');
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      files.set(tilePath(address), new Uint8Array(await answer.arrayBuffer()));
    }
    expect(files.size).toBe(5);
    const seen = { entry: 0, sealed: 0 };
    const verdict = auditLog(
      checkpoint,
      (path) => files.get(path) ?? null,
      ({ kind }) => {
        seen[kind] += 1;
      },
    );
    expect(verdict).toMatchObject({ ok: true, size: 260 });
    expect(seen).toEqual({ entry: 174, sealed: 86 });
  });

  it('serves every narrower width of a tile that was once the newest', async () => {
    const whole = new Uint8Array(await (await app.request('/log/tile/0/000')).arrayBuffer());
    expect(whole.length).toBe(8_192);
    for (const width of [1, 17, 255]) {
      const narrow = new Uint8Array(await (await app.request(`/log/tile/0/000.p/${width}`)).arrayBuffer());
      expect(narrow).toEqual(whole.subarray(0, width * 32));
    }
    expect((await app.request('/log/tile/entries/000.p/3')).status).toBe(200);
  });

  it.each([
    ['lines of more than what is signed', '/log/record/001.p/5'],
    ['lines written otherwise', '/log/record/0'],
    ['lines beyond the end', '/log/record/002.p/1'],
    ['wider than what is signed', '/log/tile/0/001.p/5'],
    ['a bundle wider than what is signed', '/log/tile/entries/001.p/5'],
    ['a full tile that is not full', '/log/tile/0/001'],
    ['beyond the end', '/log/tile/0/002.p/1'],
    ['of a level that is not', '/log/tile/2/000.p/1'],
    ['written otherwise', '/log/tile/0/0'],
    ['with a width of none', '/log/tile/0/000.p/0'],
    ['that is none', '/log/tile/x'],
  ])('does not serve a file %s', async (_, address) => {
    expect((await app.request(address)).status).toBe(404);
  });
});

describe('proofs', () => {
  it('are given as files to keep', async () => {
    const trust = parseTrust(await textOf('/log/trust.json'));
    if (!trust.ok) throw new Error(trust.problem.text);
    for (const seq of [1, 4, 256, 257, 260]) {
      const answer = await app.request(`/log/proof/${seq}.tlog-proof`);
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="entry-${seq}.tlog-proof"`);
      expect(verifyProof(await answer.text(), trust.value)).toMatchObject({ ok: true, value: { entry: { seq } } });
    }
    expect(await textOf('/log/act/2.json')).toBe('{"text":"note 1"}\n');
  });

  it.each([
    ['of an entry that is not signed yet', '/log/proof/261.tlog-proof'],
    ['of an entry that is not', '/log/proof/999.tlog-proof'],
    ['of entry 0', '/log/proof/0.tlog-proof'],
    ['of what an act for the Bureau says', '/log/act/4.json'],
    ['of what no act says', '/log/act/999.json'],
    ['without a number', '/log/proof/x.tlog-proof'],
  ])('there is none %s', async (_, address) => {
    expect((await app.request(address)).status).toBe(404);
  });

  it('are found from a result', async () => {
    const answer = await app.request('/log/of/made-up:1');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/record/260#proof');
    expect((await app.request('/log/of/made-up:2')).status).toBe(404);
    expect((await app.request(`/log/of/${encodeURIComponent('made-up:1/x')}`)).status).toBe(404);
  });
});

it('the page says how far the record is signed', async () => {
  const page = await textOf('/log');
  expect(page).toContain('The newest entry is not signed yet.');
  expect(page).toContain('record.example/assembly+');
  expect(fromBase64(/<code>record\.example\/assembly\n260\n(\S+)/.exec(page)?.[1] ?? '')).toHaveLength(32);
});
