import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestStage, testStage } from '../test/stage.ts';
import { type StageServer, serverOn } from '../test/stage-server.ts';
import { accreditPerson } from './delegations/index.ts';
import { createSession } from './sessions/index.ts';

/** Lists of many pages, as the whole program shows them. Most of what is listed is written past the door: it is for reading alone. */

let stage: TestStage;
let site: StageServer;

async function get(address: string): Promise<string> {
  const answer = await site.get(address);
  expect(answer.status, address).toBe(200);
  return answer.text();
}

/** The rows of a page by the addresses that they lead to. */
async function shown(address: string, pattern: RegExp): Promise<readonly string[]> {
  const main = (await get(address)).split('<main')[1] ?? '';
  const table = main.slice(main.indexOf('<tbody'), main.indexOf('</tbody'));
  return [...table.matchAll(pattern)].flatMap(([, id]) => id ?? []);
}

const decision = /<th[^>]*><a href="\/decisions\/([0-9a-f-]{36})"/g;
const election = /href="\/elections\/([0-9a-z-]+)"/g;

beforeAll(async () => {
  stage = await testStage();
  site = await serverOn(stage);
  const { writes } = stage.store;
  const [proposal] = await writes.selectFrom('proposal').selectAll().orderBy('symbol').execute();
  const made = await writes.selectFrom('election').selectAll().executeTakeFirstOrThrow();
  if (!proposal) throw new Error('no proposal');
  const { title, body, decided_symbol: _none, ...rest } = proposal;
  const texts = { title: JSON.stringify(title), body: JSON.stringify(body) };
  const drafts = Array.from({ length: 98 }, (_, n) => ({
    ...rest,
    ...texts,
    id: randomUUID(),
    symbol: `DEMO-1/L.${100 + n}`,
    last_seq: 10_000 + n,
  }));
  await writes.insertInto('proposal').values(drafts).execute();
  const asText = Object.fromEntries(
    (['title', 'in_office', 'nationalities_in_office', 'group_sizes'] as const).map((key) => [
      key,
      JSON.stringify(made[key]),
    ]),
  ) as Record<'title' | 'in_office' | 'nationalities_in_office' | 'group_sizes', string>;
  const elections = Array.from({ length: 30 }, () => ({ ...made, ...asText, id: randomUUID() }));
  await writes.insertInto('election').values(elections).execute();
  for (let n = 0; n < 4; n += 1) {
    const title = `Demonstration ${n}`;
    const held = { kind: 'regular', title, city: 'New York', starts: `203${n}-01-01`, ends: `203${n}-01-05` } as const;
    const { session = '' } = await stage.done(createSession, held);
    await stage.done(accreditPerson, { session, state: 'URY', name: `Example, Rowan ${n}`, role: 'head' });
  }
});
afterAll(async () => {
  await site[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

describe('the list of decisions', () => {
  it('has fifty on a page, each once, what something was last done about first', async () => {
    const pages = await Promise.all([1, 2, 3].map((n) => shown(`/decisions?page=${n}`, decision)));
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 1]);
    const all = await stage.db.selectFrom('proposal').select('id').orderBy('last_seq', 'desc').execute();
    expect(pages.flat()).toEqual(all.map(({ id }) => id));
  });

  it('shows the first page where none is asked for or no page, and the last beyond it', async () => {
    const [first, last] = [await shown('/decisions?page=1', decision), await shown('/decisions?page=3', decision)];
    for (const address of ['/decisions', '/decisions?page=0', '/decisions?page=-1', '/decisions?page=x'])
      expect(await shown(address, decision), address).toEqual(first);
    expect(await shown('/decisions?page=4', decision)).toEqual(last);
    expect(await shown('/decisions?page=999999', decision)).toEqual(last);
  });

  it('leads to the page before and the next one', async () => {
    const second = await get('/decisions?page=2');
    expect(second).toMatch(/href="\/decisions\?page=1" rel="prev"/);
    expect(second).toMatch(/href="\/decisions\?page=3" rel="next"/);
    expect(await get('/decisions')).not.toContain('rel="prev"');
    expect(await get('/decisions?page=3')).not.toContain('rel="next"');
    expect(await get('/fr/decisions?page=2')).toMatch(/href="\/fr\/decisions\?page=3" rel="next"/);
  });

  it('is whole in the open data', async () => {
    const { rows } = JSON.parse(await get('/decisions.json')) as { rows: { symbol: string }[] };
    const all = await stage.db.selectFrom('proposal').select('symbol').orderBy('last_seq', 'desc').execute();
    expect(rows.map(({ symbol }) => symbol)).toEqual(all.map(({ symbol }) => symbol));
    expect((await get('/decisions.csv')).trim().split('\r\n')).toHaveLength(all.length + 1);
  });
});

describe('the list of elections', () => {
  it('has twenty on a page, each once, those to come first and then the newest of the archive', async () => {
    const pages: (readonly string[])[] = [];
    for (let n = 1; n <= 3; n += 1) pages.push(await shown(`/elections?page=${n}`, election));
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 10]);
    const all = pages.flat();
    expect(new Set(all).size).toBe(50);
    const here = (await stage.db.selectFrom('election').select('id').execute()).map(({ id }) => id);
    expect(all.slice(0, 32).toSorted()).toEqual([...here, '2026-judges-forecast'].toSorted());
    const archive = all.slice(32);
    expect(archive.map((id) => id.slice(0, 4))).toEqual(
      archive
        .map((id) => id.slice(0, 4))
        .toSorted()
        .toReversed(),
    );
    expect(await shown('/elections?page=4', election)).toEqual(pages[2]);
    const { rows } = JSON.parse(await get('/elections.json')) as { rows: { id: string }[] };
    expect(rows.map(({ id }) => id)).toEqual(all);
  });
});

describe('the persons of a demonstration', () => {
  it('are listed for one session, the newest first, a State once, and each can sign in', async () => {
    const sessions = (html: string) => [...html.matchAll(/<option value="(demo-\d+)"( selected="")?/g)];
    const states = (html: string) => [...html.matchAll(/<option value="[\w-]{36}"/g)].length;
    const newest = await get('/sign-in');
    expect(sessions(newest).map(([, id]) => id)).toEqual(['demo-5', 'demo-4', 'demo-3', 'demo-2', 'demo-1']);
    expect(newest).toContain('<p>DEMO-5: ');
    const first = await get('/sign-in?session=demo-1&then=%2Fme');
    expect(sessions(first).find(([, , selected]) => selected)?.[1]).toBe('demo-1');
    expect(states(first)).toBe(stage.delegates.size);
    expect(first.match(/name="then" value="\/me"/g)?.length).toBeGreaterThan(2);
    expect(await get('/sign-in?session=nothing')).toContain('<p>DEMO-5: ');
    expect(await site.cookieOf(stage.delegate('FRA'))).not.toBe('');
    expect(await site.cookieOf(randomUUID())).toBe('');
    expect(await site.cookieOf('nobody')).toBe('');
  });
});
