import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { begunDatabase } from '../../test/given/staged.ts';
import { expectInTime } from '../../test/in-time.ts';
import { assignOffice } from '../identity/assign-office.ts';
import { demonstrationAccounts } from '../identity/demonstration.ts';
import { acts, openDoor } from '../modules.ts';
import { openServer, type PlenaryServer } from '../server.ts';
import { addAgendaItem } from '../sessions/index.ts';
import { openStore, type Store } from '../store/database.ts';
import { kindOf } from './acts.ts';
import { doorLock } from './lane.ts';
import { type Door, perform } from './perform.ts';

/** What people and programs are told while the database keeps them waiting, each on a database of its own. */

const origin = 'http://plenary.example';
const input = { session: 'demo-1', title: 'Sent once' };

let db: TestDatabase;
let store: Store;
let server: PlenaryServer;
let cookie: string;
/** somebody at the database, beside the program */
let beside: pg.Client;

beforeEach(async () => {
  db = await testDatabase({ like: (await begunDatabase()).name });
  store = await openStore(db.url, { poolSize: 6, limits: { read: 700 } });
  server = await serve(store);
  cookie = await signedIn();
  beside = new pg.Client({ connectionString: db.url });
  beside.on('error', () => {});
  await beside.connect();
}, 60_000);
afterEach(async () => {
  await beside.end().catch(() => {});
  await server.close();
  await store.close();
  await db[Symbol.asyncDispose]();
});

function serve(on: Store): Promise<PlenaryServer> {
  const database = { kind: 'url', url: db.url } as const;
  const config = {
    mode: 'demonstration',
    host: '127.0.0.1',
    port: 0,
    database,
    secret: 'secret',
    sealSeeds,
    origin,
  } as const;
  return openServer({ config: { ...config, log: 'json' }, store: on, log: pino({ level: 'silent' }) });
}

async function signedIn(): Promise<string> {
  const [account] = (await demonstrationAccounts(db.store.reads)).filter(({ kind }) => kind === 'secretariat');
  const answer = await form('/sign-in', { account: account?.account ?? '' }, '');
  expect(answer.status).toBe(303);
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

function form(path: string, fields: Readonly<Record<string, string>>, as = cookie): Promise<Response> {
  const headers = { origin, cookie: as, 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams(fields).toString();
  return Promise.resolve(server.app.request(`${origin}${path}`, { method: 'POST', headers, body }));
}

async function send(body: object, by = server) {
  const headers = { origin, cookie, 'content-type': 'application/json' };
  const answer = await by.app.request(`${origin}/api/acts/add-agenda-item`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return { status: answer.status, headers: answer.headers, reply: (await answer.json()) as Record<string, unknown> };
}

async function timed<T>(promise: Promise<T>): Promise<readonly [T, number]> {
  const began = performance.now();
  return [await promise, performance.now() - began];
}

async function items(): Promise<number> {
  const row = await db.store.reads
    .selectFrom('agenda_item')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where(sql<boolean>`title->>'en' = ${input.title}`)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Makes every COMMIT of an act do this first, as a standby that does not answer would. */
async function onCommit(body: string): Promise<void> {
  await beside.query(`create function before_commit() returns trigger language plpgsql as $$ begin ${body} return null; end $$;
    create constraint trigger before_commit after insert on request deferrable initially deferred
      for each row execute function before_commit()`);
}

const held = { code: 'busy', text: expect.stringContaining('sent again by itself') };

describe('a forgotten session that holds the lane', () => {
  beforeEach(() => beside.query('select pg_advisory_lock($1)', [doorLock]));

  it('makes an act answer "busy" within three seconds, and it is done once when it is sent again', async () => {
    const requestId = randomUUID();
    const [answer, ms] = await timed(send({ input, requestId }));
    expectInTime(ms, 3_000);
    expect(answer).toMatchObject({ status: 503, reply: { ok: false, late: 'busy', objections: [held], requestId } });
    expect(answer.reply).toMatchObject({ code: 'busy', error: held.text });
    expect(answer.headers.get('retry-after')).toBe('2');
    await beside.query('select pg_advisory_unlock($1)', [doorLock]);
    expect(await send({ input, requestId })).toMatchObject({ status: 200, reply: { repeated: false } });
    expect(await send({ input, requestId })).toMatchObject({ status: 200, reply: { repeated: true } });
    expect(await items()).toBe(1);
  });

  it('gives a form a page with all its fields and one button, which needs no script', async () => {
    const given = { session: 'demo-1', title: 'x"<y', requestId: randomUUID(), from: '/fr/desk?a=1' };
    const answer = await form('/fr/acts/add-agenda-item', given);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('2');
    const page = await answer.text();
    expect(page).toContain('action="/fr/acts/add-agenda-item"');
    expect(page).toContain('data-resend="2000"');
    for (const [name, value] of Object.entries({ ...given, title: 'x&quot;&lt;y' }))
      expect(page).toContain(`<input type="hidden" name="${name}" value="${value}"/>`);
    expect(page.match(/name="requestId"/g)).toHaveLength(1);
    const [, again = ''] = /<form[^>]*data-resend(.*?)<\/form>/s.exec(page) ?? [];
    expect(again.match(/<button/g)).toHaveLength(1);
    expect(again.match(/<script|onclick/g)).toBeNull();
  });

  it('keeps nobody from signing in and reading, with forty acts waiting', async () => {
    const acts = Array.from({ length: 40 }, () => timed(send({ input })));
    await sleep(300);
    const [, signingIn] = await timed(signedIn());
    expectInTime(signingIn, 1_500);
    const [page, reading] = await timed(Promise.resolve(server.app.request(`${origin}/me`, { headers: { cookie } })));
    expect(page.status).toBe(200);
    expectInTime(reading, 1_500);
    for (const [answer, ms] of await Promise.all(acts)) {
      expect(answer).toMatchObject({ status: 503, reply: { late: 'busy' } });
      expectInTime(ms, 3_300);
    }
    expect(await items()).toBe(0);
  });
});

describe('a commit that takes its time', () => {
  it('is told as "unknown, checking"; the same request finds its answer, here and at another instance', async () => {
    await onCommit('perform pg_sleep(6.5);');
    const requestId = randomUUID();
    const [answer, ms] = await timed(send({ input, requestId }));
    expect(answer).toMatchObject({
      status: 503,
      reply: { late: 'unknown', objections: [{ code: 'unknown' }], requestId },
    });
    expectInTime(ms, 5_500);
    const otherStore = await openStore(db.url, { poolSize: 4 });
    const other = await serve(otherStore);
    try {
      const [here, there] = await Promise.all([send({ input, requestId }), send({ input, requestId }, other)]);
      // Whichever of them comes first finds the act that is still on its way.
      expect(here).toMatchObject({ status: 200, reply: { ok: true } });
      expect(there).toMatchObject({ status: 200, reply: { seq: here.reply.seq, repeated: true } });
    } finally {
      await other.close();
      await otherStore.close();
    }
    expect(await items()).toBe(1);
  });

  it('that came with a warning is not an acknowledgement, and no plain fault: it is asked again', async () => {
    await onCommit(`raise warning 'canceling wait for synchronous replication due to user request';`);
    const requestId = randomUUID();
    expect(await send({ input, requestId })).toMatchObject({ status: 503, reply: { late: 'unknown' } });
    const page = await form('/acts/add-agenda-item', { ...input, requestId: randomUUID() });
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('Unknown, checking');
    await beside.query('drop trigger before_commit on request');
    expect(await send({ input, requestId })).toMatchObject({ status: 200, reply: { ok: true, repeated: true } });
  });

  it('is never cut off: the connections of acts have no limit, whatever the database says', async () => {
    const name = new URL(db.url.replace(/^postgres(ql)?:\/\/[^/]*@?/, 'http://x')).pathname.slice(1);
    for (const limit of ['statement_timeout', 'idle_in_transaction_session_timeout', 'lock_timeout'])
      await beside.query(`alter database ${name} set ${limit} = 1234`);
    const strict = await openStore(db.url, { poolSize: 2 });
    try {
      const found: string[][] = [];
      const assigned = kindOf(acts, 'office.assigned');
      const door: Door = {
        ...openDoor(strict, sealSeeds),
        acts: {
          ...acts,
          'office.assigned': {
            ...assigned,
            async apply(tx, entry) {
              const { rows } = await sql<{ name: string; setting: string }>`select name, setting from pg_settings
              where name in ('statement_timeout', 'idle_in_transaction_session_timeout', 'lock_timeout', 'transaction_timeout')`.execute(
                tx,
              );
              found.push(...rows.map((row) => [row.name, row.setting]));
              await assigned.apply?.(tx, entry);
            },
          },
        },
      };
      const office = { name: 'Example, Ash', office: 'president' };
      expect(await perform(door, assignOffice, office, { account: null })).toMatchObject({ ok: true });
      expect(found.length).toBeGreaterThanOrEqual(3);
      expect(found.filter(([, setting]) => setting !== '0')).toEqual([]);
    } finally {
      await strict.close();
    }
  });
});

describe('a repeat', () => {
  it('is answered with a write of its own, so that its commit waits for the standby as the first did', async () => {
    const request = { account: null, requestId: randomUUID() };
    const office = { name: 'Example, Ash', office: 'president' };
    const door = openDoor(store, sealSeeds);
    await perform(door, assignOffice, office, request);
    const before = await position();
    expect(await perform(door, assignOffice, office, request)).toMatchObject({ ok: true, repeated: true });
    expect(await position()).not.toBe(before);
    const row = db.store.reads.selectFrom('request').select('attempts').where('id', '=', request.requestId);
    expect(await row.executeTakeFirst()).toEqual({ attempts: 2 });
  });

  /** the transaction that wrote the kept answer last */
  async function position(): Promise<string> {
    const { rows } = await beside.query<{ xmin: string }>('select max(xmin::text::bigint)::text as xmin from request');
    return rows[0]?.xmin ?? '';
  }
});

describe('a database that goes away', () => {
  it('in the middle of an act: nothing is recorded, and it is said so', async () => {
    await beside.query('select pg_advisory_lock($1)', [doorLock]);
    const waiting = send({ input });
    await sleep(500);
    await beside.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'plenary writes' and wait_event = 'advisory'`,
    );
    expect(await waiting).toMatchObject({
      status: 503,
      reply: { late: 'not-recorded', objections: [{ code: 'not-recorded' }] },
    });
    expect(await items()).toBe(0);
  });

  it('while a page is read: the page says that it is not available at the moment', async () => {
    await beside.query('begin; lock table reference_file in access exclusive mode');
    const [answer, ms] = await timed(Promise.resolve(server.app.request(`${origin}/members`)));
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('10');
    expect(await answer.text()).toContain('Not available at the moment');
    expect(ms).toBeLessThan(3_000);
    await beside.query('rollback');
    expect((await server.app.request(`${origin}/members`)).status).toBe(200);
  });

  it('does not keep the program from stopping', async () => {
    const stuck = await openStore(db.url, { poolSize: 2, limits: { closing: 300 } });
    const query = sql`select pg_sleep(30)`.execute(stuck.writes).catch((error: Error) => error.message);
    await sleep(200);
    const [, ms] = await timed(stuck.close());
    expect(ms).toBeLessThan(2_000);
    expect(await query).toMatch(/terminated/);
  });
});

describe('many acts at once', () => {
  it('are all done in their turn: a queue that moves sends nobody away', async () => {
    const door = openDoor(store, sealSeeds);
    const [secretariat] = (await demonstrationAccounts(db.store.reads)).filter(({ kind }) => kind === 'secretariat');
    const outcomes = await Promise.all(
      Array.from({ length: 150 }, () => perform(door, addAgendaItem, input, { account: secretariat?.account ?? null })),
    );
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
    expect(await items()).toBe(150);
  });
});
