import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { inTime } from '../../test/in-time.ts';
import { type LiveStream, openStream } from '../../test/live-stream.ts';
import { endAccreditation } from '../delegations/index.ts';
import type { AnyCommand } from '../door/command.ts';
import { perform } from '../door/perform.ts';
import { type HttpServer, openHttp } from '../http.ts';
import { openDoor } from '../modules.ts';
import { openServer, type PlenaryServer } from '../server.ts';
import { openStore, type Store } from '../store/database.ts';
import { assignOffice } from './assign-office.ts';
import { demonstrationAccounts } from './demonstration.ts';
import { endOffice } from './end-office.ts';
import { endSignIns } from './end-sign-ins.ts';

/** Two instances of the whole program on one database, each reached over HTTP. */
interface Instance {
  readonly server: PlenaryServer;
  readonly http: HttpServer;
  readonly store: Store;
}

let db: TestDatabase;
let one: Instance;
let two: Instance;
let meeting: string;

async function instance(): Promise<Instance> {
  const database = { kind: 'url', url: db.url } as const;
  const config = {
    mode: 'demonstration',
    sealSeeds,
    host: '127.0.0.1',
    port: 0,
    database,
    secret: null,
    origin: null,
  } as const;
  const store = await openStore(db.url, { poolSize: 4 });
  const server = await openServer({ config: { ...config, log: 'json' }, store, log: pino({ level: 'silent' }) });
  return { server, store, http: await openHttp(config, server.listener) };
}

beforeAll(async () => {
  db = await testDatabase();
  one = await instance();
  two = await instance();
  meeting = (await db.store.reads.selectFrom('meeting').select('id').limit(1).executeTakeFirstOrThrow()).id;
}, 60_000);

afterAll(async () => {
  for (const { server, http, store } of [one, two]) {
    const closed = http.close();
    await server.close();
    await closed;
    await store.close();
  }
  await db[Symbol.asyncDispose]();
});

function post({ http }: Instance, path: string, body: Readonly<Record<string, string>> = {}, cookie = '') {
  const headers = { 'sec-fetch-site': 'same-origin', cookie };
  return fetch(http.address + path, { method: 'POST', headers, body: new URLSearchParams(body), redirect: 'manual' });
}

/** The cookie of a browser in which the account has just signed in. */
async function signIn(account: string, at = one): Promise<string> {
  const answer = await post(at, '/sign-in', { account });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function accountOf(kind: string, state: string | null = null): Promise<string> {
  const found = (await demonstrationAccounts(db.store.reads)).find((one) => one.kind === kind && one.state === state);
  return found?.account ?? '';
}

async function atMachine(command: AnyCommand, input: object): Promise<string> {
  const outcome = await perform(openDoor(db.store, sealSeeds), command, input, { account: null });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return (outcome.answer as { account?: string } | null)?.account ?? '';
}

/** A new account for each test, so that none meets what another ended. */
function newOfficial(office: 'president' | 'secretariat'): Promise<string> {
  return atMachine(assignOffice, { name: 'Example, Ash', office, demonstration: true });
}

/** Holds that the stream is over so many milliseconds after the act. */
async function endsWithin(limit: number, stream: LiveStream, act: () => Promise<unknown>): Promise<void> {
  expect(stream.status).toBe(200);
  await act();
  await inTime(limit, () =>
    Promise.race([
      stream.ended,
      sleep(15_000).then(() => {
        throw new Error('the stream goes on');
      }),
    ]),
  );
}

async function goesOn(stream: LiveStream): Promise<boolean> {
  return Promise.race([stream.ended.then(() => false), sleep(300).then(() => true)]);
}

const console = () => `meeting:${meeting},podium:${meeting}`;

describe('the console of the President', () => {
  it('ends within a second when the person signs out, also at the other instance, and is not there any more', async () => {
    const president = await newOfficial('president');
    for (const at of [one, two]) {
      const cookie = await signIn(president);
      const elsewhere = await signIn(president);
      const stream = await openStream(at.http.address, console(), cookie);
      const bystander = await openStream(at.http.address, console(), elsewhere);
      const reader = await openStream(at.http.address, `meeting:${meeting}`);
      await endsWithin(1_000, stream, () => post(one, '/sign-out', {}, cookie));
      expect(stream.said()).toContain('"topic":"podium:');
      expect(stream.said()).toContain('retry: 50\n');
      expect((await openStream(at.http.address, console(), cookie)).status).toBe(404);
      expect(await Promise.all([bystander, reader].map(goesOn))).toEqual([true, true]);
      bystander.close();
      reader.close();
    }
  });

  it.each([
    ['the office ends', (account: string) => atMachine(endOffice, { account })],
    ['all sign-ins of the account are ended', (account: string) => atMachine(endSignIns, { account })],
  ])('ends within a second when %s, at both instances', async (_, act) => {
    await newOfficial('secretariat');
    const account = await newOfficial('secretariat');
    const cookie = await signIn(account);
    const streams = await Promise.all([one, two].map(({ http }) => openStream(http.address, console(), cookie)));
    const [first, second] = streams as [LiveStream, LiveStream];
    await endsWithin(1_000, first, () => act(account));
    await endsWithin(1_000, second, async () => {});
    for (const { http } of [one, two]) expect((await openStream(http.address, console(), cookie)).status).toBe(404);
  });

  it('ends when it is ended from another browser of the same person', async () => {
    const account = await newOfficial('president');
    const [here, there] = [await signIn(account), await signIn(account)];
    const stream = await openStream(two.http.address, console(), there);
    const own = await openStream(two.http.address, console(), here);
    await endsWithin(1_000, stream, () => post(one, '/me/sign-ins/end-others', {}, here));
    expect(await goesOn(own)).toBe(true);
    own.close();
  });

  it('ends when a notice was lost with the connection that brings it', async () => {
    const account = await newOfficial('president');
    const stream = await openStream(two.http.address, console(), await signIn(account));
    await endsWithin(2_000, stream, async () => {
      await db.store.writes.deleteFrom('sign_in').where('account', '=', account).execute();
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'plenary live'`.execute(db.store.writes);
    });
  });

  it('is not opened by who was never let in, nor with a cookie that nobody made', async () => {
    const cookie = await signIn(await accountOf('delegate', 'URY'));
    for (const as of ['', cookie, 'plenary=x', `plenary=${'A'.repeat(43)}`])
      expect((await openStream(one.http.address, console(), as)).status).toBe(404);
  });
});

describe('the stream of a delegate', () => {
  it('ends within a second with the last accreditation; that of another delegate goes on', async () => {
    const account = await accountOf('delegate', 'URY');
    const stream = await openStream(two.http.address, `meeting:${meeting}`, await signIn(account));
    const other = await openStream(
      two.http.address,
      `meeting:${meeting}`,
      await signIn(await accountOf('delegate', 'FRA')),
    );
    const ended = () => atMachine(endAccreditation, { account, session: 'demo-1', state: 'URY' });
    await endsWithin(1_000, stream, ended);
    expect(await goesOn(other)).toBe(true);
    other.close();
  });
});
