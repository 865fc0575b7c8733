import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { day, minute, type ShiftedClocks, shiftedClocks } from '../../test/given/shifted-clock.ts';
import { testKey } from '../../test/given/sign-in-key.ts';
import { readsAs } from '../../test/reads-as.ts';
import type { AnyCommand } from '../door/command.ts';
import { type Outcome, perform } from '../door/perform.ts';
import { assignOffice } from '../identity/assign-office.ts';
import { makeSignInLink } from '../identity/make-sign-in-link.ts';
import { findSignIn, signIn } from '../identity/sign-in.ts';
import { acceptInvitation } from '../identity/sign-in-link.ts';
import { viewerOf } from '../identity/viewer.ts';
import { acts, again, commands, filled, openDoor, tables } from '../modules.ts';
import { verifyRecord } from '../record/verify.ts';
import { addAgendaItem, createSession } from '../sessions/index.ts';
import type { Store } from '../store/database.ts';
import { makeCtx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { requestFacts } from '../web/respond.ts';
import { confirmClock } from './index.ts';
import { clockRoutes } from './routes.tsx';

const session = {
  kind: 'regular',
  number: 25,
  title: 'Session under test',
  city: 'The Hague',
  starts: '2026-12-07',
  ends: '2026-12-11',
};
const reason = { reason: 'Compared with the clock of the town hall and two telephones.' };

let clocks: ShiftedClocks;
let right: Store;

beforeEach(async () => {
  clocks = await shiftedClocks();
  right = await clocks.program();
});
afterEach(() => clocks[Symbol.asyncDispose]());

function act(store: Store, command: AnyCommand, input: object, account: string | null = null): Promise<Outcome> {
  return perform(openDoor(store, sealSeeds), command, input, { account, requestId: randomUUID() });
}

async function done(store: Store, command: AnyCommand, input: object, account: string | null = null) {
  const outcome = await act(store, command, input, account);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.answer as Readonly<Record<string, string>>;
}

async function codes(store: Store, command: AnyCommand, input: object, account: string | null = null) {
  const outcome = await act(store, command, input, account);
  return outcome.ok ? ['ok'] : 'objections' in outcome ? outcome.objections.map(({ code }) => code) : ['errors'];
}

async function officer(store: Store): Promise<string> {
  return (await done(store, assignOffice, { name: 'Example, Ash', office: 'secretariat' })).account ?? '';
}

async function lastAt(store: Store): Promise<string> {
  const row = await store.reads
    .selectFrom('entry')
    .select('at')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.at;
}

/** whom a browser's secret stands for by the clock of that program */
const accountOf = async (store: Store, token: string) =>
  (await findSignIn(store, testKey, token, store.clock.now()))?.account ?? null;

const within = (at: string, ms: number): boolean => Math.abs(Date.parse(at) - Date.now()) < ms;

describe('two programs on one database, whose machines differ', () => {
  it('by eight minutes: each accepts the people of the other, and the record bears one time', async () => {
    const [slow, fast] = [await clocks.program(-4 * minute), await clocks.program(4 * minute)];
    const [bySlow, byFast] = [await officer(slow), await officer(fast)];
    for (const store of [slow, fast])
      for (const account of [bySlow, byFast]) {
        const token = await signIn(store, testKey, account, new Date(store.clock.ms()));
        for (const other of [slow, fast]) {
          expect(await accountOf(other, token)).toBe(account);
          expect(await viewerOf(other.reads, account)).toMatchObject({ capacities: [{ kind: 'secretariat' }] });
        }
        expect(await codes(store, createSession, session, account)).toEqual([expect.stringMatching(/^(ok|session-)/)]);
        expect(within(await lastAt(store), minute)).toBe(true);
        expect(within(store.clock.now(), 5_000)).toBe(true);
      }
  });

  it('by 400 days: the wrong one alone is refused, with both times, and goes on reading', async () => {
    const wrong = await clocks.program(400 * day);
    const account = await officer(right);
    const outcome = await act(wrong, createSession, session, account);
    expect(outcome).toMatchObject({ ok: false, objections: [{ code: 'clock-in-doubt' }] });
    const said = JSON.stringify(outcome);
    for (const ms of [0, 400 * day]) expect(said).toContain(new Date(Date.now() + ms).toISOString().slice(0, 13));
    expect(await viewerOf(wrong.reads, account)).toMatchObject({ capacities: [{ kind: 'secretariat' }] });
    expect(await codes(right, createSession, session, account)).toEqual(['ok']);
  });
});

describe('a database whose clock is wrong', () => {
  it.each([
    ['400 days ahead', 400 * day],
    ['an hour back', -60 * minute],
  ])(
    '%s: nothing is recorded, nobody loses a right, and all goes on by itself when it is right again',
    async (_, ms) => {
      const account = await officer(right);
      await clocks.shift(ms);
      expect(await codes(right, createSession, session, account)).toEqual(['clock-in-doubt']);
      await clocks.shift(0);
      expect(await codes(right, createSession, session, account)).toEqual(['ok']);
      expect(within(await lastAt(right), minute)).toBe(true);
    },
  );

  it('by a minute back, on every machine: refused until it has caught up', async () => {
    const account = await officer(right);
    await clocks.shift(-minute);
    const outcome = await act(await clocks.program(-minute), createSession, session, account);
    expect(outcome).toMatchObject({
      objections: [{ code: 'clock-behind-record', facts: { seq: 1, at: await lastAt(right) } }],
    });
    await clocks.shift(0);
    expect(await codes(right, createSession, session, account)).toEqual(['ok']);
  });

  it('may be confirmed against the machine: acts go on, until it is wrong by another amount', async () => {
    const account = await officer(right);
    // The machine is the one that is wrong.
    const behind = await clocks.program(-400 * day);
    expect(await codes(behind, confirmClock, reason, account)).toEqual(['ok']);
    expect(await codes(behind, createSession, session, account)).toEqual(['ok']);
    expect(await codes(await clocks.program(-20 * day), createSession, session, account)).toEqual(['clock-in-doubt']);
  });

  it('is confirmed by the Secretariat or at the machine, with a reason, and only when it is in doubt', async () => {
    const account = await officer(right);
    const other = (await done(right, assignOffice, { name: 'Example, Elm', office: 'president' })).account ?? '';
    expect(await codes(right, confirmClock, reason, account)).toEqual(['clock-not-in-doubt']);
    await clocks.shift(400 * day);
    expect(await codes(right, confirmClock, reason, other)).toEqual(['needs-secretariat']);
    expect(await codes(right, confirmClock, { reason: 'right' }, account)).toEqual(['errors']);
    expect(await codes(right, confirmClock, reason, null)).toEqual(['ok']);
  });
});

describe('a record that an earlier clock has poisoned', () => {
  /** Both clocks were 400 days ahead for a while, which nobody could see. */
  async function poisoned() {
    const before = await officer(right);
    const { session: id } = await done(right, createSession, session, before);
    await clocks.shift(400 * day);
    const then = await clocks.program(400 * day);
    const { account: meanwhile = '' } = await done(then, assignOffice, { name: 'Example, Oak', office: 'president' });
    const token = await signIn(then, testKey, meanwhile, new Date(then.clock.ms()));
    const link = await makeSignInLink(openDoor(then, sealSeeds), testKey, meanwhile, null);
    await clocks.shift(0);
    return { before, id, meanwhile, token, link: link.ok ? link.token : '' };
  }

  it('stops, and goes on in the right time after the act that confirms the clock', async () => {
    const { before, id, meanwhile } = await poisoned();
    const item = { session: id, title: 'Agenda item' };
    expect(await codes(right, addAgendaItem, item, before)).toEqual(['clock-behind-record']);
    expect(await viewerOf(right.reads, meanwhile)).toMatchObject({ capacities: [] });
    expect(await codes(right, confirmClock, reason, before)).toEqual(['ok']);
    expect(within(await lastAt(right), minute)).toBe(true);
    const said = await right.reads
      .selectFrom('entry')
      .select(['data', 'audience'])
      .where('act', '=', 'clock.confirmed')
      .executeTakeFirstOrThrow();
    expect(said).toMatchObject({ audience: 'public', data: { ...reason, overrides: { seq: 4 } } });
    expect(await codes(right, addAgendaItem, item, before)).toEqual(['ok']);
    // What stands open is not closed by it.
    const open = right.reads.selectFrom('capacity').select('valid_until').where('valid_until', 'is not', null);
    expect(await open.execute()).toEqual([]);
    // Whoever came in under the wrong clock has rights from now on.
    expect(await viewerOf(right.reads, meanwhile)).toMatchObject({ capacities: [{ of: 'president' }] });
  });

  it('ends the sign-ins of that time, which would have lasted 400 days, and shortens its links', async () => {
    const { before, meanwhile, token, link } = await poisoned();
    expect(await accountOf(right, token)).toBe(meanwhile);
    await done(right, confirmClock, reason, before);
    expect(await accountOf(right, token)).toBeNull();
    expect(await acceptInvitation(right, testKey, link, new Date(Date.now() + 8 * day))).toBeNull();
    expect(await acceptInvitation(right, testKey, link, new Date())).toMatchObject({ account: meanwhile });
  });

  it('verifies, and the verification says which time is overruled', async () => {
    const { before, id } = await poisoned();
    await done(right, confirmClock, reason, before);
    await done(right, addAgendaItem, { session: id, title: 'Agenda item' }, before);
    const found = await verifyRecord(right, { acts, again, tables, filled });
    expect(found.filter(({ ok }) => !ok)).toEqual([]);
    expect(found.find(({ what }) => what === 'times')?.detail).toMatch(/entry 5 overrules .* of entry 4$/);
  });

  it('does not verify when time steps back without such an act', async () => {
    await poisoned();
    const [first] = await verifyRecord(right, { acts, again, tables, filled });
    expect(first).toMatchObject({ what: 'chain', ok: true });
    // A program without the check would have gone on.
    const careless: AnyCommand = { ...addAgendaItem, inDoubt: true };
    const { id } = await right.reads.selectFrom('session').select('id').executeTakeFirstOrThrow();
    const { id: account } = await right.reads.selectFrom('account').select('id').executeTakeFirstOrThrow();
    await done(right, careless, { session: id, title: 'Agenda item' }, account);
    const found = await verifyRecord(right, { acts, again, tables, filled });
    expect(found.filter(({ ok }) => !ok)).toMatchObject([{ what: 'times' }]);
  });
});

describe('the page of the clock', () => {
  it('shows the Secretariat both times and the form while in doubt, and nobody else', async () => {
    const account = await officer(right);
    let reader: string | null = null;
    const app = new Hono<WebEnv>();
    app.use(
      readsAs(
        () => right.reads,
        () => reader,
      ),
    );
    const site = {
      reads: right.reads,
      commands,
      filled,
      door: openDoor(right, sealSeeds),
      ctx: async (c: Parameters<typeof requestFacts>[0]) => makeCtx(requestFacts(c)),
    };
    clockRoutes(app, site);
    expect((await app.request('/desk/clock')).headers.get('location')).toBe('/sign-in?then=%2Fdesk%2Fclock');
    reader = account;
    expect(await (await app.request('/desk/clock')).text()).not.toContain('<textarea');
    await clocks.shift(400 * day);
    const page = await (await app.request('/desk/clock')).text();
    expect(page).toContain('action="/acts/confirm-clock"');
    for (const ms of [0, 400 * day])
      expect(page).toContain(new Date(Date.now() + ms).toISOString().slice(0, 16).replace('T', ' '));
  });
});
