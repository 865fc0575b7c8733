import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { story } from '../../test/given/every-act.ts';
import { type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';

/** What somebody reads who comes to the record with a paper: after an act of every kind. */

let stage: TestStage;
let here: StageServer;

beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
  const told = { stage, made: {} };
  for (const { acts, does } of story) {
    const outcome = await does(told);
    if (!outcome.ok) throw new Error(`${acts}: ${JSON.stringify(outcome)}`);
  }
  const motions = await stage.db.selectFrom('proposal').select('title').where('form', '=', 'motion').execute();
  called = `(?:DEMO-1/L\\.\\d+|${motions.map(({ title }) => title.en).join('|')})`;
}, 180_000);
afterAll(async () => {
  await here?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

/** The page without what is folded, and without what is no text. */
function open(html: string): string {
  return html
    .replace(/^[\s\S]*?<main/, '<main')
    .replace(/<\/main>[\s\S]*$/, '')
    .replaceAll(/<details\b[\s\S]*?<\/details>/g, ' ')
    .replaceAll(/<\/?bdi[^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"');
}

/** What is put to the vote in the story: a text by its symbol, a motion by what it is called. */
let called = '';

async function entriesOf(act: string) {
  return stage.db.selectFrom('entry').select('seq').where('act', '=', act).orderBy('seq').execute();
}

async function page(seq: number, lang = ''): Promise<string> {
  const answer = await here.get(`${lang}/record/${seq}`);
  expect(answer.status).toBe(200);
  return answer.text();
}

describe('an entry of the record, opened from a paper', { timeout: 120_000 }, () => {
  it.each(['', '/fr', '/es', '/ar', '/zh', '/ru'])(
    'shows no id and no JSON outside the fold, at %s/record',
    async (lang) => {
      const rows = await stage.db.selectFrom('entry').select(['seq', 'act']).where('audience', '=', 'public').execute();
      const one = new Map(rows.map(({ act, seq }) => [act, seq]));
      expect(one.size).toBeGreaterThan(40);
      const wrong: string[] = [];
      for (const [act, seq] of one) {
        const text = open(await page(seq, lang));
        const found =
          text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}|[{}]|"\w+":|\b[a-z-]+\.[a-z]+-?[a-z]*\b(?=\s)/g) ?? [];
        wrong.push(...[...new Set(found)].map((word) => `${act}: ${word}`));
      }
      expect(wrong).toEqual([]);
    },
  );

  it('shows the result of a vote with its figures, and how every State voted', async () => {
    const [{ seq = 0 } = {}] = await entriesOf('vote.announced');
    const html = await page(seq);
    expect(open(html)).toMatch(
      new RegExp(`Result of the vote on ${called}: \\d+ in favour, \\d+ against, \\d+ abstained`),
    );
    expect(html).toContain('<ol class="board"');
    // A program finds the same as data, at an address of its own.
    expect(html).not.toContain('<pre');
    expect(html).toContain(`href="/record/${seq}.json" download`);
    const data = await (await here.get(`/record/${seq}.json`)).json();
    expect(data).toMatchObject({ act: 'vote.announced', subject: expect.stringMatching(/^vote:/), data: {} });
  });

  it('has a sentence as its title, and says where it was done', async () => {
    const titleOf = async (act: string, lang = '') => {
      const [{ seq = 0 } = {}] = await entriesOf(act);
      return /<h1>(.*?)<\/h1>/s.exec(await page(seq, lang))?.[1]?.replaceAll(/<[^>]*>/g, '');
    };
    expect(await titleOf('meeting.opened')).toMatch(
      /^The President opened the \d+\w\w plenary meeting: \d+ States Parties/,
    );
    expect(await titleOf('meeting.opened', '/fr')).toMatch(/^Le Président a ouvert la \d+re? séance plénière/);
    expect(await titleOf('proposal.submitted')).toMatch(/^DEMO-1\/L\.\d+ was submitted: \w/);
    expect(await titleOf('candidate.nominated')).toMatch(/ was nominated: \w/);
    expect(await titleOf('candidate.withdrawn')).toMatch(/^The candidature of \w.* was withdrawn: \w/);
    expect(await titleOf('agenda-item.added')).toMatch(/^Added to the agenda, item \d+: \w/);
    expect(await titleOf('person.accredited')).toMatch(/^A person was accredited for \w/);
    const [{ seq = 0 } = {}] = await entriesOf('item.taken-up');
    const html = await page(seq);
    expect(html).toMatch(/<th scope="row">Meeting<\/th><td><a href="\/meetings\/[0-9a-f-]+">\d+\w\w plenary meeting</);
    expect(html).toMatch(/<th scope="row">Session<\/th><td><a href="\/sessions\/demo-1">/);
  });

  it('says of a vote whose it is and on what, and never how it was cast', async () => {
    const votes = await stage.db.selectFrom('entry').select(['seq', 'data']).where('act', '=', 'vote.cast').execute();
    expect(votes.length).toBeGreaterThan(0);
    for (const { seq } of votes) {
      const html = await page(seq);
      expect(/<h1>(.*?)<\/h1>/s.exec(html)?.[1]?.replaceAll(/<[^>]*>/g, '')).toMatch(
        new RegExp(`^(\\w.* voted on|One vote cast on) ${called}$`),
      );
      const besides = open(html)
        .split('Before and after')[0]
        ?.replaceAll('Appeal against the ruling of the President', '');
      expect(besides).not.toMatch(/in favour|against|abst/i);
    }
  });

  it('says by which figures a text was adopted or not, and leads to the text and the vote', async () => {
    const rows = [...(await entriesOf('proposal.adopted')), ...(await entriesOf('proposal.rejected'))];
    const voted: string[] = [];
    for (const { seq } of rows) {
      const html = await page(seq);
      expect(html).toMatch(
        new RegExp(`<th scope="row">About</th><td><a href="/decisions/[0-9a-f-]+">(?:(?!</td>).)*${called}`),
      );
      if (!html.includes('adopted by consensus')) voted.push(html);
    }
    expect(voted.length).toBeGreaterThan(0);
    for (const html of voted)
      expect(open(html).replaceAll(/\s+/g, ' ')).toMatch(
        /In favour \d+ Against \d+ Abstaining \d+ Needed \d+\. .*Had the right to vote \d+ Vote See the vote/,
      );
  });

  it('names the States that its sentence counts, folded, and the meeting that it is about', async () => {
    const rows = await stage.db
      .selectFrom('entry')
      .select(['seq', 'data'])
      .where('act', '=', 'presence.registered')
      .execute();
    const counted = rows.filter(({ data }) => ((data as { arrived?: unknown[] }).arrived?.length ?? 0) > 5);
    expect(counted.length).toBeGreaterThan(0);
    for (const { seq } of counted) {
      const html = await page(seq);
      expect(html).toMatch(/<summary>Which States<\/summary><p>\w/);
      expect(html).toMatch(
        /<th scope="row">About<\/th><td><a href="\/meetings\/[0-9a-f-]+">\d+\w\w plenary meeting<\/a>/,
      );
    }
  });

  it('leads on to what followed on the same thing, once that is signed', async () => {
    const [{ seq = 0 } = {}] = await entriesOf('vote.closed');
    const followed = /id="followed".*?<\/section>/s.exec(await page(seq))?.[0];
    if (followed === undefined) return expect(await page(seq)).toContain('not signed');
    expect(followed).toContain('in favour');
  });

  it('stands among those before and after it, each in words', async () => {
    const [{ seq = 0 } = {}] = await entriesOf('vote.announced');
    const html = await page(seq);
    const [, list = ''] = /<ol class="dated around[^>]*>(.*?)<\/ol>/s.exec(html) ?? [];
    expect([...list.matchAll(/href="\/record\/(\d+)"/g)].map(([, to]) => Number(to))).toEqual([
      seq - 1,
      seq + 1,
      seq + 2,
    ]);
    expect(list.replaceAll(/<.?bdi[^>]*>/g, '')).toMatch(
      new RegExp(`<b>Result of the vote on ${called}: \\d+ in favour`),
    );
    expect(list).not.toContain('Vote cast');
  });

  it('is no data where it is not public', async () => {
    const hidden = await stage.db
      .selectFrom('entry')
      .select('seq')
      .where('audience', '<>', 'public')
      .executeTakeFirst();
    expect(hidden).toBeDefined();
    expect((await here.get(`/record/${hidden?.seq}.json`)).status).toBe(404);
    expect(await page(hidden?.seq ?? 0)).not.toContain(`/record/${hidden?.seq}.json`);
  });

  it('shows the result of a ballot as its matrix: this ballot alone, with the names of all who stood', async () => {
    const [{ seq = 0 } = {}] = await entriesOf('ballot.announced');
    const html = await page(seq);
    expect(html).toContain('<table class="matrix"');
    expect(html.match(/<th scope="row"><span dir="auto"><(b|s)>/g)?.length).toBe(stage.candidates.length);
    expect(open(html)).toContain('elected');
  });

  it('shows a lot with the order drawn, how it was drawn and whom it elected, and leads to the election', async () => {
    const rows = await stage.db.selectFrom('entry').select(['seq', 'data']).where('act', '=', 'lot.drawn').execute();
    const people = await stage.db.selectFrom('candidate').select(['id', 'name']).execute();
    const elections = await stage.db.selectFrom('election').select(['id', 'title']).execute();
    const named = (id: string) => people.find((one) => one.id === id)?.name ?? '?';
    expect(rows.length).toBeGreaterThan(0);
    for (const { seq, data } of rows) {
      const { order, elected, how, election } = data as never as Record<'order' | 'elected', string[]> &
        Record<'how' | 'election', string>;
      const html = await page(seq);
      const list = /The order drawn:<\/p><ol>(.*?)<\/ol>/.exec(html)?.[1]?.split('</li>') ?? [];
      expect(list.map((one) => one.replace('<li>', '')).filter(Boolean)).toEqual(order.map(named));
      expect(html).toContain(`How it was drawn: ${how}`);
      expect(open(html)).toContain(`elected by lot: ${elected.map(named).join('; ')}`);
      const title = elections.find(({ id }) => id === election)?.title.en;
      expect(html).toMatch(new RegExp(`href="/elections/${election}"[^>]*>(<[^>]+>)*${title}`));
    }
  });

  it('says in a sentence which key seals, what was let stand without a seal, and what is decided anew', async () => {
    const said = async (act: string) =>
      Promise.all((await entriesOf(act)).map(async ({ seq }) => open(await page(seq)).replaceAll(/\s+/g, ' ')));
    for (const text of await said('seal-key.introduced'))
      expect(text).toMatch(/seals what it records with the key [0-9a-f]{64}\. /);
    expect((await said('seal-key.introduced')).join()).toMatch(
      /takes the place of a lost key, .* the reason given: \w/,
    );
    for (const text of await said('unsealed.accepted'))
      expect(text).toMatch(/no seal of the program stands? all the same \(\d+( to \d+)?\)\. The reason given: \w/);
    for (const text of await said('editions.raised'))
      expect(text).toMatch(/From here on \d+ kinds? of acts? (is|are) decided as this version/);
    for (const act of ['seal-key.introduced', 'unsealed.accepted', 'editions.raised'])
      expect((await entriesOf(act)).length, act).toBeGreaterThan(0);
  });

  it('names the election of every ballot, lot and candidate, with its page', async () => {
    const rows = await stage.db
      .selectFrom('entry')
      .select(['seq', 'act', 'data'])
      .where('audience', '=', 'public')
      .where('data', 'is not', null)
      .execute();
    const about = rows.flatMap(({ seq, act, data }) => {
      const { election } = data as { election?: unknown };
      return typeof election === 'string' ? [{ seq, act, election }] : [];
    });
    expect(new Set(about.map(({ act }) => act)).size).toBeGreaterThan(8);
    const one = new Map(about.map((entry) => [entry.act, entry]));
    for (const { seq, act, election } of one.values())
      expect(await page(seq), act).toContain(`href="/elections/${election}"`);
  });
});
