import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byForce } from '../../test/forge.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { castVote, openVote } from '../decisions/index.ts';
import { takeUpItem } from '../meetings/index.ts';
import { commands, filled } from '../modules.ts';
import { makeCtx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { languages } from '../web/request-language.ts';
import { requestFacts } from '../web/respond.ts';
import { pathWithoutLanguage } from '../words/languages.ts';
import { recordRoutes } from './routes.tsx';

let stage: TestStage;
let app: Hono<WebEnv>;

beforeAll(async () => {
  stage = await testStage();
  const { meeting, president } = stage;
  await openedBy(stage);
  await stage.done(takeUpItem, { meeting, item: stage.items.resolution }, president);
  const { vote } = await stage.done(
    openVote,
    { meeting, proposal: stage.proposals[1], consensusSought: true },
    president,
  );
  for (const state of ['FRA', 'URY']) await stage.done(castVote, { vote, state, choice: 'for' }, stage.delegate(state));
  app = new Hono<WebEnv>({ getPath: pathWithoutLanguage });
  app.use(languages());
  recordRoutes(app, {
    reads: stage.db,
    door: stage.door,
    commands,
    filled,
    ctx: async (c) => makeCtx(requestFacts(c)),
  });
});
afterAll(() => stage[Symbol.asyncDispose]());

async function get(address: string): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await app.request(address);
  return { status: answer.status, text: await answer.text() };
}

interface Row {
  readonly seq: number;
  readonly act: string;
  readonly capacity: string;
}

async function rows(query: string): Promise<readonly Row[]> {
  return (JSON.parse((await get(`/record.json?${query}`)).text) as { rows: Row[] }).rows;
}

describe('the record by who acted', () => {
  it.each([
    ['secretariat', ['secretariat']],
    ['president', ['president']],
    ['system', ['system']],
    ['delegations', ['delegate:FRA@demo-1', 'delegate:URY@demo-1']],
    ['FRA', ['delegate:FRA@demo-1']],
  ])('%s', async (by, capacities) => {
    const all = await rows('');
    const found = await rows(`by=${by}`);
    expect([...new Set(found.map(({ capacity }) => capacity))].sort()).toEqual(capacities);
    expect(found).toEqual(all.filter(({ capacity }) => capacities.includes(capacity)));
    const { text } = await get(`/record.csv?by=${by}`);
    expect(text.trim().split('\r\n')).toHaveLength(found.length + 1);
  });

  it('goes with the other filters, and the links keep it', async () => {
    const cast = await rows('by=URY&kind=vote&session=demo-1');
    expect(cast.map(({ act }) => act)).toEqual(['vote.cast']);
    const page = await get('/record?by=secretariat');
    expect(page.text).toMatch(/href="\/record\?by=secretariat&amp;before=\d+"/);
    expect(page.text).toContain('href="/record.csv?by=secretariat"');
    const older = Number(/by=secretariat&amp;before=(\d+)/.exec(page.text)?.[1]);
    const next = await rows(`by=secretariat&before=${older}`);
    expect(next[0]?.seq).toBeLessThan(older);
  });

  it('offers what the record holds and nothing else', async () => {
    const { text } = await get('/fr/record');
    const options = [
      ...(/<select[^>]*name="by".*?<\/select>/s.exec(text)?.[0] ?? '').matchAll(/value="(\w*)"[^>]*>([^<]*)/g),
    ];
    expect(options.map(([, value]) => value)).toEqual([
      '',
      'secretariat',
      'president',
      'system',
      'delegations',
      'FRA',
      'URY',
    ]);
    expect(options.at(-1)?.[2]).toBe('Délégation, Uruguay');
  });
});

describe('the list that people read', () => {
  it('says in one line how many votes were cast on what, leads to each, and says how none was cast', async () => {
    const { text } = await get('/record?kind=vote');
    expect(text.replaceAll(/<\/?bdi[^>]*>/g, '')).toMatch(/>2 votes cast on DEMO-1\/L\.\d+</);
    const cast = (await rows('kind=vote')).filter(({ act }) => act === 'vote.cast');
    expect(cast).toHaveLength(2);
    for (const { seq } of cast) expect(text).toContain(`href="/record/${seq}"`);
    expect(text).toMatch(/Each entry<\/summary>.*Delegation, Uruguay.*Delegation, France/s);
    expect(/id="entries".*?<\/section>/s.exec(text)?.[0]).not.toMatch(/in favour|against/i);
  });

  it('says what was done as a sentence, in every language, and shows no command and no file name', async () => {
    expect((await get('/record')).text).toMatch(/The President opened the \d+\w\w plenary meeting/);
    expect((await get('/fr/record')).text).toMatch(/Le Président a ouvert la \d+re? séance plénière/);
    for (const lang of ['', '/fr', '/es', '/ar', '/zh', '/ru'])
      expect((await get(`${lang}/record`)).text).not.toMatch(/npm |node |<pre|<code|>[^<]*\.(mjs|json|html)\b[^<]*</);
  });
});

describe('a question that cannot be taken', () => {
  it.each(['kind=nothing', 'session=99', 'by=GHA', 'before=x'])(
    '%s is answered in the page and in the data',
    async (query) => {
      const page = await get(`/record?${query}`);
      expect(page.status).toBe(400);
      expect(page.text).toMatch(
        /(class="error"|data-s="bad")[\s\S]*?(The record holds|The record knows|Nobody has acted|takes the number)/,
      );
      expect(page.text).toContain('/record/1');
      const csv = await get(`/record.csv?${query}`);
      expect(csv).toMatchObject({ status: 400, text: expect.stringMatching(/ shown/) });
      expect(await get(`/record.json?${query}`)).toMatchObject({
        status: 400,
        text: expect.stringContaining('"error"'),
      });
    },
  );

  it('keeps the rest of the question', async () => {
    const { text } = await get('/record?kind=vote&by=GHA');
    expect(text).toContain('<option value="vote" selected="">');
    expect(text).toContain('href="/record.csv?kind=vote"');
  });
});

describe('an entry whose data somebody changed past the program', () => {
  it.each([
    ['other figures', `data = jsonb_set(data, '{consensusSought}', '"forged by hand"')`],
    ['a number that no entry is made with', `data = jsonb_set(data, '{consensusSought}', '1e308')`],
    ['taken out, and no act erased it', 'data = null, salt = null'],
  ])('is not told, and is said to be changed: %s', async (_, changed) => {
    const [opened] = (await rows('kind=vote')).filter(({ act }) => act === 'vote.opened');
    const at = opened?.seq ?? 0;
    const before = await stage.db
      .selectFrom('entry')
      .select(['data', 'salt'])
      .where('seq', '=', at)
      .executeTakeFirstOrThrow();
    expect((await get(`/record/${at}`)).text).toContain('A change would show');
    await byForce(stage.store, `update entry set ${changed} where seq = ${at}`);
    for (const lang of ['', '/fr', '/ar']) expect((await get(`${lang}/record/${at}`)).status).toBe(200);
    const { text } = await get(`/record/${at}`);
    expect(text).toContain('is not what was recorded');
    // A fingerprint may hold these figures among others.
    expect(text).not.toMatch(/forged by hand|A change would show|1e\+?308|\b308\b|0{50}/);
    expect((await get(`/record/${at}.json`)).status).toBe(404);
    expect((await get(`/record/${at + 1}`)).text).not.toContain('forged by hand');
    await byForce(
      stage.store,
      `update entry set data = '${JSON.stringify(before.data).replaceAll("'", "''")}', salt = '${before.salt}' where seq = ${at}`,
    );
    expect((await get(`/record/${at}`)).text).toContain('A change would show');
  });
});
