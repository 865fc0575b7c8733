import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { issueAgenda } from '../agenda/issue-agenda.ts';
import { filled } from '../modules.ts';
import { changeSession, sessionRunHere } from '../sessions/index.ts';
import { deadlinesOf, sessionOnDeadlines } from './reads.ts';

let stage: TestStage;
let here: StageServer;

beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
}, 60_000);

afterAll(async () => {
  await here?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

const earlier = (day: string) => new Date(Date.parse(day) - 7 * 86_400_000).toISOString().slice(0, 10);

it('of a session that is moved move with it; what was met keeps its day, and the page shows the old one', async () => {
  const { session, secretariat, db } = stage;
  await stage.done(issueAgenda, { session, list: 'provisional' }, secretariat);
  const before = await sessionOnDeadlines(db, session);
  const known = await sessionRunHere(db, session);
  if (!before || !known) throw new Error('no session');
  const read = async () => {
    const now = await sessionOnDeadlines(db, session);
    return now ? deadlinesOf({ reads: db, filled }, now, new Date().toISOString()) : [];
  };
  const first = await read();
  expect(first.map(({ key }) => key)).toEqual([
    ...['notice', 'provisionalAgenda', 'supplementaryRequest', 'supplementaryList'],
    ...['credentialsCommittee', 'adoption', 'credentials', 'nextSession'],
  ]);
  expect(first.every(({ was }) => was === null)).toBe(true);
  const leadsTo = (key: string) => first.find((one) => one.key === key)?.href;
  for (const key of ['credentialsCommittee', 'credentials'])
    expect(leadsTo(key)).toBe(`/desk/sessions/${session}/credentials`);

  const { title, city, building, ends } = known;
  const starts = earlier(before.starts);
  await stage.done(changeSession, { session, title, city, building, starts, ends }, secretariat);
  const moved = await read();
  for (const { key, by, was, met } of moved) {
    const once = first.find((one) => one.key === key);
    if (key === 'nextSession') expect([by, was]).toEqual([once?.by, null]);
    else expect([key, by, was]).toEqual([key, earlier(once?.by ?? ''), key === 'provisionalAgenda' ? null : once?.by]);
    if (key === 'provisionalAgenda') expect(met).toMatchObject({ due: once?.by });
  }
  const page = await (await here.get(`/sessions/${session}/deadlines`)).text();
  expect(page).toContain('before: ');
  expect(page).toContain('Done late, on');
  const csv = await (await here.get(`/sessions/${session}/deadlines.csv`)).text();
  expect(csv).toContain('Rules of Procedure of the Assembly, rule 12');
  expect((await here.get('/sessions/none/deadlines')).status).toBe(404);
});

it('counts on its tiles what its headings count, also what is over', async () => {
  const page = await (await here.get(`/desk/sessions/${stage.session}/deadlines`, stage.secretariat)).text();
  const words = page
    .slice(page.indexOf('<main'))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
  const heading = /Done or over (\d+) (?=\d+ \w+ \d{4}|\w)/g;
  const counted = [...words.matchAll(heading)].map(([, n]) => n);
  // The tile, and the heading of the list.
  expect(counted).toHaveLength(2);
  expect(counted[0]).toBe(counted[1]);
  const listed = /id="deadlines-met".*?<ol class="dated">(.*?)<\/ol>/s.exec(page)?.[1] ?? '';
  expect(listed).toContain('Over');
  expect(String(listed.match(/<li/g)?.length)).toBe(counted[0]);
});
