import { afterAll, beforeAll, expect, it } from 'vitest';
import { textOf } from '../../test/shown.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { castVote, openVote } from '../decisions/index.ts';
import { endAccreditation } from '../delegations/index.ts';
import { erasePerson } from '../erasure/index.ts';
import { scheduleMeeting, takeUpItem } from '../meetings/index.ts';
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

/** Signs in once more, in another browser, and reads the home there: what it says of changes, or null. */
async function changesFor(account: string): Promise<string | null> {
  const answer = await here.server.app.request('http://localhost:4000/sign-in', {
    method: 'POST',
    headers: { origin: 'http://localhost:4000', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ account }).toString(),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const html = await (await here.get('/', null, { cookie })).text();
  const [section] = /<section[^>]*aria-labelledby="changed".*?<\/section>/s.exec(html) ?? [];
  return section === undefined ? null : textOf(section);
}

it('says to a delegation what changed since it was here, each thing once as it is now, and nothing at the first visit', async () => {
  const { meeting, session, president, proposals, items } = stage;
  const japan = stage.delegate('JPN');
  expect(await changesFor(japan)).toBeNull();
  expect(await changesFor(japan)).toMatch(/^What changed since you were here Last visit: .+ Nothing: no draft/);

  await stage.done(scheduleMeeting, { session, startsAt: await lastDay() });
  await openedBy(stage);
  await stage.done(takeUpItem, { meeting, item: items.resolution }, president);
  const { vote } = await stage.done(openVote, { meeting, proposal: proposals[1], consensusSought: true }, president);
  await stage.done(castVote, { vote, state: 'FRA', choice: 'for' }, stage.delegate('FRA'));
  const other = await stage.done(createSession, {
    kind: 'regular',
    title: 'Another session',
    city: 'New York',
    starts: '2027-12-06',
    ends: '2027-12-10',
  });
  await stage.done(scheduleMeeting, { session: other.session, startsAt: '2027-12-06T15:00:00Z' });

  const changed = (await changesFor(japan)) ?? '';
  expect(changed).toMatch(/ 2nd plenary meeting, .*Meeting scheduled/);
  expect(changed.match(/Vote opened/g)).toHaveLength(1);
  // Not what others cast, and not what is of another session.
  expect(changed).not.toMatch(/Vote cast|Nothing:|2027|1st plenary/);
  expect(await changesFor(japan)).toContain('Nothing: no draft');
  expect(await changesFor(president)).toBeNull();
});

it('counts from the moment at which the person signed out', async () => {
  const uruguay = stage.delegate('URY');
  await here.cookieOf(uruguay);
  await stage.done(scheduleMeeting, { session: stage.session, startsAt: await lastDay(10) });
  await here.post('/sign-out', {}, uruguay);
  await stage.done(scheduleMeeting, { session: stage.session, startsAt: await lastDay(20) });
  const changed = (await changesFor(uruguay)) ?? '';
  expect(changed).toContain('15:20');
  expect(changed).not.toContain('15:10');
});

it('is forgotten with the person', async () => {
  const ghana = stage.delegate('GHA');
  await changesFor(ghana);
  const visits = () => stage.db.selectFrom('visit').select('account').where('account', '=', ghana).execute();
  expect(await visits()).toHaveLength(1);
  await stage.done(endAccreditation, { account: ghana, session: stage.session, state: 'GHA' });
  await stage.done(erasePerson, { account: ghana, reason: 'at the request of the person' });
  expect(await visits()).toEqual([]);
});
