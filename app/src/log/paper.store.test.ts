import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { byForce } from '../../test/forge.ts';
import { introduce, logDoor, record, sequence, signedSize, until } from '../../test/given/log.ts';
import type { Door } from '../door/perform.ts';
import { commands, filled } from '../modules.ts';
import { recordRoutes } from '../record/routes.tsx';
import { makeCtx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { requestFacts } from '../web/respond.ts';
import type { Site } from '../web/site.ts';
import { paperAbout, paperOf, paperPath } from './paper.ts';

let db: TestDatabase;
let door: Door;
const app = new Hono<WebEnv>();

beforeAll(async () => {
  db = await testDatabase();
  door = logDoor(db.store);
  const site: Site = {
    reads: db.store.reads,
    commands,
    filled,
    door,
    ctx: async (c) => makeCtx({ ...requestFacts(c, 'https://asp.example'), demonstration: true, recordEntry: 6 }),
  };
  recordRoutes(app, site);
  await introduce(door);
  await record(door, 1);
});
afterAll(() => db[Symbol.asyncDispose]());

const stored = async (seq: number): Promise<string> => {
  const query = db.store.reads.selectFrom('entry').select('hash').where('seq', '=', seq);
  return (await query.executeTakeFirstOrThrow()).hash;
};

describe('what a paper says of the record', () => {
  it('is nothing before a result is published, then its entry, signed or not', async () => {
    expect(await paperAbout(db.store.reads, ['made-up:1'])).toBeNull();
    expect(await paperAbout(db.store.reads, [])).toBeNull();
    expect(await paperOf(db.store.reads, 99)).toBeNull();
    expect(await record(door, 1, 'vote.announced')).toBe(3);
    const entry = { seq: 3, act: 'vote.announced', hash: await stored(3) };
    const unsigned = { entry, before: [], checkpoint: null };
    expect(await paperAbout(db.store.reads, ['made-up:1'])).toEqual(unsigned);
    expect(await paperOf(db.store.reads, 3)).toEqual(unsigned);
    expect(await paperAbout(db.store.reads, ['made-up:2'])).toBeNull();

    await using _sequencer = sequence(db.store);
    await until(
      () => signedSize(db.store),
      (size) => size === 3,
    );
    expect(await paperAbout(db.store.reads, ['made-up:1'])).toMatchObject({ entry, checkpoint: { size: 3 } });
  });

  it('leads to the last of several results, and leaves out what is not public', async () => {
    // Every third made-up act is for the Bureau alone.
    expect(await record(door, 3, 'vote.announced')).toBe(6);
    const paper = await paperAbout(db.store.reads, ['made-up:1', 'made-up:2']);
    expect(paper?.entry.seq).toBe(5);
    expect(paper?.before.map(({ seq }) => seq)).toEqual([3, 4]);
  });
});

describe('the page of an entry, opened from a paper', () => {
  const said = async (address: string, status = 200): Promise<string> => {
    const answer = await app.request(address);
    expect(answer.status).toBe(status);
    return answer.text();
  };

  it('says that the paper names the entry as it stands', async () => {
    const hash = await stored(3);
    const addresses = [
      paperPath({ seq: 3, act: '', hash }),
      `/record/3?printed=${encodeURIComponent(`${hash.slice(0, 32).toUpperCase()} ${hash.slice(32)}`)}`,
    ];
    for (const address of addresses) {
      const page = await said(address);
      expect(page).toContain('The paper you hold names this entry as it stands.');
      expect(page).not.toContain('differs');
    }
    expect(await said('/record/3')).not.toContain('The paper you hold');
  });

  it('says that the paper differs, with both hashes', async () => {
    const page = await said(`/record/3?printed=${await stored(4)}`);
    expect(page).toContain('The paper you hold differs');
    expect(page).toContain(`<code dir="ltr">${await stored(4)}</code>`);
    expect(page).not.toContain('as it stands');
  });

  it.each([
    ['nothing', ''],
    ['too little', 'ab12'],
    ['too much', 'a'.repeat(65)],
    ['another letter', `${'a'.repeat(63)}g`],
    ['markup', '<script>alert(1)</script>'],
  ])('compares nothing when given %s, and keeps what was typed', async (_, given) => {
    const page = await said(`/record/3?printed=${encodeURIComponent(given)}`, 400);
    expect(page).toContain('Nothing was compared: what was given is not a fingerprint.');
    expect(page).toContain('A fingerprint has 64 characters');
    expect(page).not.toContain('<script>alert');
    const typed = given.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(page).toMatch(new RegExp(`<input[^>]*name="printed"[^>]*value="${typed.replaceAll(/[()]/g, '\\$&')}"`));
  });

  it('says that the record holds no such entry', async () => {
    const answer = await app.request(`/record/77?printed=${'a'.repeat(64)}`);
    expect(answer.status).toBe(404);
    const page = await answer.text();
    expect(page).toContain('There is no entry 77 in this record');
    expect(page).toContain('This record ends at entry 6.');
    expect((await app.request('/record/77')).status).toBe(404);
  });

  it('compares with what the entry says, not with a hash that somebody wrote into the database', async () => {
    const hash = await stored(3);
    await byForce(db.store, "update entry set hash = repeat('0', 64) where seq = 3");
    expect(await said(`/record/3?printed=${hash}`)).toContain('as it stands');
    expect(await said(`/record/3?printed=${'0'.repeat(64)}`)).toContain('differs');
  });
});
