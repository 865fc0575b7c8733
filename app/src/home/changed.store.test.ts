import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { append } from '../../test/forge.ts';
import { textOf } from '../../test/shown.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { castVote, openVote } from '../decisions/index.ts';
import { endAccreditation } from '../delegations/index.ts';
import { erasePerson } from '../erasure/index.ts';
import { logView } from '../log/index.ts';
import { scheduleMeeting, takeUpItem } from '../meetings/index.ts';
import { rescheduleMeeting } from '../meetings/reschedule-meeting.ts';
import { createSession } from '../sessions/index.ts';

let stage: TestStage;
let here: StageServer;

beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
});
afterAll(async () => {
  await here[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

/** Three in the afternoon in The Hague on the last day of the session, or so many minutes later: nothing else is planned then. */
async function lastDay(minutes = 0): Promise<string> {
  const { ends } = await stage.db
    .selectFrom('session')
    .select('ends')
    .where('id', '=', stage.session)
    .executeTakeFirstOrThrow();
  return `${ends}T14:${String(minutes).padStart(2, '0')}:00Z`;
}

/** Signs in once more, in another browser: its cookie. */
async function signedIn(account: string): Promise<string> {
  const answer = await here.server.app.request('http://localhost:4000/sign-in', {
    method: 'POST',
    headers: { origin: 'http://localhost:4000', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ account }).toString(),
  });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function signOut(cookie: string): Promise<void> {
  await here.server.app.request('http://localhost:4000/sign-out', {
    method: 'POST',
    headers: { origin: 'http://localhost:4000', cookie },
  });
}

/** What the home says in a browser of the time before; null where it says nothing of it. */
async function awayIn(cookie: string): Promise<string | null> {
  const html = await (await here.get('/', null, { cookie })).text();
  const [section] = /<section[^>]*aria-labelledby="changed".*?<\/section>/s.exec(html) ?? [];
  return section === undefined ? null : textOf(section);
}

it('tells a delegation what the record says of the time between two visits, and nothing at the first', async () => {
  const { meeting, session, president, proposals, items } = stage;
  const japan = stage.delegate('JPN');
  const first = await signedIn(japan);
  expect(await awayIn(first)).toBeNull();
  await signOut(first);
  const second = await signedIn(japan);
  expect(await awayIn(second)).toMatch(/^While you were away From .+ until .+ Nothing: no draft/);
  await signOut(second);

  const { meeting: moved } = await stage.done(scheduleMeeting, { session, startsAt: await lastDay() });
  await stage.done(rescheduleMeeting, { meeting: moved, startsAt: await lastDay(5) });
  await openedBy(stage);
  await stage.done(takeUpItem, { meeting, item: items.resolution }, president);
  const { vote } = await stage.done(openVote, { meeting, proposal: proposals[1], consensusSought: true }, president);
  await stage.done(castVote, { vote, state: 'FRA', choice: 'for' }, stage.delegate('FRA'));
  const other = await stage.done(createSession, {
    kind: 'regular',
    title: 'Another session',
    city: 'New York',
    starts: '2037-12-06',
    ends: '2037-12-10',
  });
  await stage.done(scheduleMeeting, { session: other.session, startsAt: '2037-12-06T15:00:00Z' });

  const third = await signedIn(japan);
  const told = (await awayIn(third)) ?? '';
  expect(told).toMatch(/The Secretariat moved the 2nd plenary meeting: .*15:05/);
  expect(told).toMatch(/The President opened the 1st plenary meeting: \d+ States Parties present/);
  expect(told.match(/The President opened the vote on/g)).toHaveLength(1);
  // Not where it was moved from, not what others cast, and not what is of another session.
  expect(told).not.toMatch(/15:00|scheduled|Vote cast|voted on|Nothing:|2037/);

  // What comes while the page is open is not of the time before, whenever the page is asked for again.
  await stage.done(scheduleMeeting, { session, startsAt: await lastDay(10) });
  expect(await awayIn(third)).toBe(told);
  // Another browser has another time before it, and takes nothing from the first.
  expect(await awayIn(await signedIn(japan))).toContain('15:10');
  expect(await awayIn(third)).toBe(told);
  expect(await awayIn(await signedIn(president))).toBeNull();
});

it('begins where the last sign-in ended by itself', async () => {
  const uruguay = stage.delegate('URY');
  await signedIn(uruguay);
  await stage.done(scheduleMeeting, { session: stage.session, startsAt: await lastDay(20) });
  await setTimeout(20);
  await sql`update visit set open_until = date_trunc('milliseconds', clock_timestamp()) where account = ${uruguay}`.execute(
    stage.store.writes,
  );
  await setTimeout(20);
  await stage.done(scheduleMeeting, { session: stage.session, startsAt: await lastDay(30) });
  const told = (await awayIn(await signedIn(uruguay))) ?? '';
  expect(told).toContain('15:30');
  expect(told).not.toContain('15:20');
});

it('is forgotten with the person', async () => {
  const ghana = stage.delegate('GHA');
  await signedIn(ghana);
  const visits = () => stage.db.selectFrom('visit').select('account').where('account', '=', ghana).execute();
  expect(await visits()).toHaveLength(1);
  await stage.done(endAccreditation, { account: ghana, session: stage.session, state: 'GHA' });
  await stage.done(erasePerson, { account: ghana, reason: 'at the request of the person' });
  expect(await visits()).toEqual([]);
});

it('tells nothing of an entry that bears no seal', async () => {
  const account = stage.delegate('ALB');
  await signOut(await signedIn(account));
  await expect.poll(async () => (await logView(stage.db)).state).toBe('signing');
  const forged = { meeting: stage.meeting, session: stage.session, reason: 'Forged' };
  const act = {
    act: 'meeting.cancelled',
    subject: `meeting:${stage.meeting}`,
    data: forged,
    cites: [],
    audience: 'public',
  } as const;
  await append(stage.door, [act], { actor: null, capacity: 'president' });
  // The next act wakes the log.
  await stage.done(scheduleMeeting, { session: stage.session, startsAt: await lastDay(50) });
  await expect.poll(async () => (await logView(stage.db)).state).toBe('unsealed');
  expect(await awayIn(await signedIn(account))).toMatch(/Nothing: no draft/);
});
