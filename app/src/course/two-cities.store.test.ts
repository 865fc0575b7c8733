import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { story } from '../../test/given/every-act.ts';
import { type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { scheduleMeeting } from '../meetings/index.ts';
import { adjournSession } from './adjourn-session.ts';
import { resumeSession } from './resume-session.ts';

/** A session that met in one city goes on in the other: what was held in the first keeps its city, its hours and its days. */

let stage: TestStage;
let here: StageServer;
let pages: readonly string[];
const before = new Map<string, string>();
let days: { readonly starts: string; readonly ends: string };
let next: string;

const read = async (path: string, account: string | null = null) => (await here.get(path, account)).text();
const after = (day: string, n: number) => new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10);

/** What a page says, without what is now and what the next entry of the record changes. */
async function says(path: string): Promise<string> {
  const text = await read(path);
  const main = /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? text;
  return (
    main
      // Where the session goes on, and the days of it.
      .replace(/<p class="lede">[\s\S]*?<\/p>/, '')
      .replace(/<nav class="tabs"[\s\S]*?<\/nav>/, '')
      .replace(/<section class="play-bar"[\s\S]*?<\/section>/, '')
      .replaceAll(/ name="(basedOn|request)"[^>]*/g, '')
      .replaceAll(/value="[^"]*" name="(basedOn|request)"|DTSTAMP:.*/g, '')
      .replaceAll(/<time dateTime="[^"]*" data-clock[^>]*>[^<]*/g, '')
  );
}

beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
  const { db, session } = stage;
  const told = { stage, made: {} };
  for (const { acts, does } of story) {
    if (acts.includes('session.adjourned')) break;
    const outcome = await does(told);
    if (!outcome.ok) throw new Error(`${acts}: ${JSON.stringify(outcome)}`);
  }
  days = await db.selectFrom('session').select(['starts', 'ends']).where('id', '=', session).executeTakeFirstOrThrow();
  next = after(days.ends, 60);
  const of = async (table: 'meeting' | 'proposal' | 'vote') =>
    (await db.selectFrom(table).select('id').orderBy('id').limit(12).execute()).map(({ id }) => id);
  const entries = await db.selectFrom('entry').select('seq').where('act', 'like', 'meeting.%').limit(30).execute();
  pages = [
    ...(await of('meeting')).flatMap((id) => [`/meetings/${id}`, `/meetings/${id}/hall`]),
    ...(await of('proposal')).map((id) => `/decisions/${id}`),
    ...(await of('vote')).map((id) => `/votes/${id}`),
    ...[`/elections/${stage.election}`, `/elections/${stage.election}.json`],
    ...entries.map(({ seq }) => `/record/${seq}`),
    ...['agenda', 'credentials', 'programme.json', 'calendar.ics'].map((part) => `/sessions/${session}/${part}`),
    `/sessions/${session}/programme?day=${days.starts}`,
    ...['/decisions', '/decisions.json', '/elections', '/search?q=meeting', '/search?q=vote', '/search?q=resolution'],
  ];
  await stage.done(adjournSession, { session, until: next }, stage.president);
  for (const page of pages) before.set(page, await says(page));
  const part = { session, city: 'New York', building: 'Demonstration hall', starts: next, ends: after(next, 2) };
  await stage.done(resumeSession, part);
}, 240_000);

afterAll(async () => {
  await here?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

describe('a session that goes on in another city', () => {
  it('says of what was held the same as before', async () => {
    const differing: string[] = [];
    for (const page of pages) {
      if ((await says(page)) !== before.get(page)) differing.push(page);
    }
    expect(pages.length).toBeGreaterThan(30);
    expect(differing).toEqual([]);
  });

  it('opened where it was opened, and is listed with both cities', async () => {
    const { session } = stage;
    expect(await read(`/sessions/${session}/deadlines`)).toMatch(/Opening on [^<]*, The Hague/);
    const lines = (await (await here.get('/sessions.json', null)).json()) as {
      rows: readonly { session: string; place: string; standing: string | null }[];
    };
    expect(lines.rows.find((row) => row.session === session)).toMatchObject({
      place: 'The Hague / New York',
      standing: 'on',
    });
  });

  it('says that it goes on once the day has come', async () => {
    const { session, secretariat, president } = stage;
    const from = /Goes on from \d+ \w+ \d{4}, New York\./;
    for (const [page, account] of [
      [`/sessions/${session}`, null],
      ['/sessions', null],
      [`/sessions/${session}/programme`, null],
      [`/desk/sessions/${session}`, secretariat],
      ['/desk', secretariat],
      [`/sessions/${session}/course`, president],
    ] as const)
      expect(await read(page, account), page).toMatch(from);
  });

  it('meets there by the clock of the part that goes on', async () => {
    const { session } = stage;
    const { meeting } = await stage.done(scheduleMeeting, { session, startsAtLocal: `${next}T10:00` });
    expect(await read(`/meetings/${meeting}`)).toMatch(/10:00 New York/);
    expect(await read(`/sessions/${session}/programme?day=${next}`)).toMatch(/New York<\/th>[\s\S]*>10:00</);
    const { seq } = await stage.db
      .selectFrom('entry')
      .select('seq')
      .where('subject', '=', `meeting:${meeting}`)
      .executeTakeFirstOrThrow();
    expect(await read(`/record/${seq}`)).toMatch(/10:00 New York/);
  });
});
