import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, nounsOf } from '../test/access/addresses.ts';
import { openSite } from '../test/access/open-site.ts';
import { ask, type Person, people } from '../test/access/people.ts';
import { routesOf } from '../test/access/routes.ts';
import { openWorld, type Place, type World } from '../test/access/world.ts';
import type { TestDatabase } from '../test/database.ts';
import { foreignWords } from '../test/foreign-words.ts';
import { notValidIn } from '../test/html-checker.ts';
import { actionsOf, linesOf } from '../test/page-actions.ts';
import { announceResult, castVote, closeVote } from './decisions/index.ts';
import { openBallot } from './elections/index.ts';
import { closeMeeting, takeUpItem } from './meetings/index.ts';
import type { PlenaryServer } from './server.ts';
import { leadsToPage } from './web/page-address.ts';

/** What holds of each page of the site, for whoever reads it: a ballot is open in one session, a meeting of another is closed. */

let db: TestDatabase;
let server: PlenaryServer;
let world: World;
let persons: readonly Person[];
let atClose: string;

interface Seen {
  readonly path: string;
  readonly html: string;
}
const seen = new Map<string, Promise<readonly Seen[]>>();

beforeAll(async () => {
  ({ db, world } = await openWorld());
  server = await openSite(db);
  persons = await people(server.app, world);
  for (const place of [world.own, world.other]) await voted(place);
  const { done, president, meeting, items, vote, election } = world.own;
  await done(closeVote, { vote }, president);
  atClose = await page(`/meetings/${meeting}/podium`, 'president', 'en');
  await done(announceResult, { vote }, president);
  await done(takeUpItem, { meeting, item: items.judges }, president);
  await done(openBallot, { meeting, election }, president);
  const other = world.other;
  await other.done(closeVote, { vote: other.vote }, other.president);
  await other.done(announceResult, { vote: other.vote }, other.president);
  await other.done(closeMeeting, { meeting: other.meeting }, other.president);
}, 180_000);

afterAll(async () => {
  await server?.close();
  await db?.[Symbol.asyncDispose]();
});

async function voted({ done, delegates, vote }: Place): Promise<void> {
  const choices = ['yes', 'no', 'abstain'];
  for (const [n, [state, account]] of [...delegates].entries())
    if (n % 9 > 0) await done(castVote, { vote, state, choice: choices[n % 3] }, account);
}

async function page(path: string, column: string, lang: string): Promise<string> {
  const cookie = persons.find((person) => person.column === column)?.cookie ?? null;
  return (await ask(server.app, `${lang === 'en' ? '' : `/${lang}`}${path}`, cookie)).text();
}

/** The pages for makers of the program apart, each page that is there, in a language, as one person reads it. */
async function read(column: Person['column'], lang: string): Promise<readonly Seen[]> {
  const cookie = persons.find((person) => person.column === column)?.cookie ?? null;
  const nouns = await nounsOf(world);
  const paths = routesOf(server.app)
    .filter(
      ({ method, path }) =>
        method === 'GET' && !/\.(csv|json|ics|html)\b|^\/(live|log\/|data|static|api|kit)/.test(path),
    )
    .flatMap(({ path }) => (['own', 'other'] as const).flatMap((variant) => addressOf(path, nouns, variant) ?? []));
  const found: Seen[] = [];
  for (const path of new Set(paths)) {
    const answer = await ask(server.app, `${lang === 'en' ? '' : `/${lang}`}${path}`, cookie);
    if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) continue;
    found.push({ path, html: await answer.text() });
  }
  expect(found.length).toBeGreaterThan(30);
  return found;
}

/** The same, once for all tests. */
function pages(column: Person['column'], lang: string): Promise<readonly Seen[]> {
  const key = `${column} ${lang}`;
  const all = seen.get(key) ?? read(column, lang);
  seen.set(key, all);
  return all;
}

// The console of the President is open to the Secretariat, too.
const columns = ['public', 'secretariat', 'delegate'] as const;

describe.each(columns)('every page that the %s reads', { timeout: 240_000 }, (column) => {
  /**
   * Links whose name is what people, or the data, have called the thing: two things of one name are told apart by what stands beside
   * them, and no word of ours would do it better. The test plays two sessions with the same titles.
   */
  const called: readonly string[] = ['Draft', 'Demonstration session', '1st plenary meeting', '2nd plenary meeting'];
  const meant = (name: string, targets: readonly string[]): boolean =>
    // A source is called by the site it is on.
    targets.every((target) => /^https?:/.test(target)) ||
    called.includes(name) ||
    /^Election of \w+ judges, 2026$|^Sign in as Demonstration /.test(name) ||
    // A part of the site, and the part of the desk that has its name: two navigations, each with a name of its own.
    (name === 'Elections' && targets.length === 2 && targets.includes('/elections'));

  it('no two buttons or links with different targets have one name', async () => {
    const wrong: string[] = [];
    for (const { path, html } of await pages(column, 'en')) {
      const named = Map.groupBy(actionsOf(html), ({ name }) => name);
      for (const [name, actions] of named) {
        const targets = [...new Set(actions.map(({ target }) => target))];
        if (targets.length > 1 && !meant(name, targets)) wrong.push(`${path}: ${name} (${targets.length} times)`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('each value of a table that becomes a list on a phone says what it is', async () => {
    const lists = (await pages(column, 'en')).flatMap(({ path, html }) =>
      [...html.matchAll(/<table class="cards">.*?<\/table>/gs)].map(([table]) => ({ path, table })),
    );
    expect(lists.length).toBeGreaterThan(10);
    // A cell of a sum that is empty is not shown there.
    const bare = lists.flatMap(({ path, table }) =>
      [...table.matchAll(/<td(?![^>]*data-label="[^"]+")[^>]*>(?!<\/td>).*?<\/td>/gs)].map(
        ([cell]) => `${path}: ${cell}`,
      ),
    );
    expect(bare).toEqual([]);
  });

  it('each mark of a figure that is not sure leads to its line at the foot, and no link stands in another', async () => {
    const wrong: string[] = [];
    let marks = 0;
    for (const { path, html } of await pages(column, 'en')) {
      const [body = '', foot = ''] = html.split('<details class="how"');
      for (const [, target = ''] of body.matchAll(/<a class="unsure" href="#([^"]*)"/g)) {
        marks += 1;
        if (!foot.includes(`id="${target}"`)) wrong.push(`${path}: nothing is said of ${target}`);
      }
      const screen = html.includes('<body class="hall"') || !html.includes('<footer');
      if (!screen && body.includes('class="unsure"') && foot === '') wrong.push(`${path}: a mark, and no foot`);
      for (const [link] of html.matchAll(/<a[\s>](?:(?!<\/a>).)*?<a[\s>]/gs))
        wrong.push(`${path}: ${link.slice(0, 120)}`);
    }
    expect(wrong).toEqual([]);
    if (column !== 'delegate') expect(marks).toBeGreaterThan(100);
  });

  it('is valid HTML, in a language of each direction', async () => {
    const shown = [...(await pages(column, 'en')), ...(await pages(column, 'ar'))];
    const wrong = { name: 'wrong', html: '<!doctype html><html lang="en"><title>Wrong</title><p>one</p></p></html>' };
    const found = await notValidIn([wrong, ...shown.map(({ path, html }) => ({ name: path, html }))]);
    expect(found.filter((line) => !line.startsWith('wrong: '))).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });

  it('each key leads to one button', async () => {
    const wrong: string[] = [];
    for (const { path, html } of [...(await pages(column, 'en')), { path: 'console at the close', html: atClose }]) {
      const keys = actionsOf(html).flatMap(({ accessKey }) => accessKey ?? []);
      if (new Set(keys).size !== keys.length) wrong.push(`${path}: ${keys.join(' ')}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe.each(['public', 'secretariat'] as const)(
  'the signs between words that the %s reads',
  { timeout: 240_000 },
  (column) => {
    /** Words of the data, which are English and not always marked so. */
    const english = /\b(?:the|of|and|for|no)\b/;

    it.each([
      ['ar', /\p{Script=Arabic}[»)\]\u2069]*\s*[,;?](?!\d)|[,;?]\s+[«([\u2068]*\p{Script=Arabic}|\d,\s/u],
      ['fr', /[\p{L}\d)»\]][:;?!](?=\s|$)|(?<=\S) [:;?!»](?=\s|$)|«(?!\u00A0)/u],
    ] as const)('are those of the language in %s', async (lang, wrong) => {
      const found = new Map<string, string>();
      // Values of the register of rules stand there as the program writes them.
      for (const { path, html } of await pages(column, lang))
        for (const line of linesOf(html, lang))
          if (
            wrong.test(line) &&
            // A table of figures of the register of rules stands as its text has it.
            !/^(?:\d+: \d+(?:, )?)+$/.test(line) &&
            !english.test(line) &&
            (lang !== 'ar' || /\p{Script=Arabic}/u.test(line))
          )
            found.set(line.slice(0, 160), path);
      expect([...found].map(([line, path]) => `${path}: ${line}`)).toEqual([]);
    });
  },
);

describe('U17: what is not in the language of the page says so', { timeout: 240_000 }, () => {
  /** Words of a sentence, not only names; inside an Arabic sentence a title stands as it is written. */
  const english = /^[^\p{Script=Arabic}]*(?<!\p{L})[a-z]{3,} [a-z]{3,}(?!\p{L})[^\p{Script=Arabic}]*$/u;
  /** Of persons and institutions, which are the same in every language. */
  const names =
    /^Demonstration (?:former )?(?:delegate|alternate|adviser|focal point)\b|^Paul van den IJssel$|^Cour des comptes\b/;

  it.each(columns)('in Arabic, for the %s', async (column) => {
    const found = new Map<string, string>();
    for (const { path, html } of await pages(column, 'ar'))
      for (const text of foreignWords(html, 'ar', english))
        if (!names.test(text) && !found.has(text)) found.set(text, path);
    expect([...found].map(([text, path]) => `${path}: ${text.slice(0, 160)}`)).toEqual([]);
  });
});

describe('after an act', () => {
  it('whoever asks is led to any page of the site, and to nothing else that it answers', async () => {
    const cookie = persons.find((person) => person.column === 'secretariat')?.cookie ?? null;
    const nouns = await nounsOf(world);
    const wrong: string[] = [];
    let [pagesAsked, others] = [0, 0];
    for (const { method, path } of routesOf(server.app)) {
      const at = addressOf(path, nouns, 'own');
      // A stream answers for ever; an address that is only sent to has no page.
      if (at === null || method !== 'GET') continue;
      const stream = at.startsWith('/live/');
      const answer = stream ? null : await ask(server.app, at, cookie);
      await answer?.body?.cancel();
      if (answer && answer.status >= 300) continue;
      const isPage = answer?.headers.get('content-type')?.startsWith('text/html') === true && !at.endsWith('.html');
      if (isPage) pagesAsked += 1;
      else others += 1;
      for (const address of [at, `/ar${at}`])
        if (leadsToPage(address) !== isPage) wrong.push(`${address} ${isPage ? 'is a page' : 'is none'}`);
    }
    expect(wrong).toEqual([]);
    expect(pagesAsked).toBeGreaterThan(40);
    expect(others).toBeGreaterThan(30);
  });
});

describe('what is said of a ballot and of a meeting', { timeout: 60_000 }, () => {
  const words = async (path: string, column: string, lang = 'en') =>
    linesOf(await page(path, column, lang), lang)
      .join(' ')
      .replaceAll(/\s+/g, ' ');

  it('an election whose ballot is open says so, and that nothing is said of the result', async () => {
    const text = await words(`/elections/${world.own.election}`, 'public');
    expect(text).toContain(
      'Second ballot: open, 124 papers were handed out. Nothing is said of its result until it is announced.',
    );
    expect(text).not.toContain('No ballot');
  });

  it('the hall sees which election, item and ballot it is while papers are collected, and no list where nobody waits', async () => {
    const text = await words(`/meetings/${world.own.meeting}/hall`, 'public');
    expect(text).toContain('Election of six judges');
    expect(text).toContain('Item 3');
    expect(text).toContain('Second ballot: ballot papers are being collected');
    expect(text).toContain('124 papers were handed out');
    expect(text).not.toContain('Nobody waits');
  });

  it('the console of a closed meeting says that it is closed and what can still be done, and nothing of an open one', async () => {
    const { cookie } = { cookie: persons.find((person) => person.column === 'secretariat')?.cookie ?? null };
    const answer = await ask(server.app, `/meetings/${world.other.meeting}/podium`, cookie);
    const text = linesOf(await answer.text(), 'en')
      .join(' ')
      .replaceAll(/\s+/g, ' ');
    expect(text).toContain('The meeting is closed; nothing more is done in it.');
    expect(text).toContain('If it was closed by mistake, it can still be opened again:');
    expect(text).toMatch(/124 States Parties were present at the close\./);
    for (const open of ['Register presence', 'List open', 'Manage the list', 'The meeting is closed. Nothing more can'])
      expect(text).not.toContain(open);
    const own = actionsOf(await page(`/meetings/${world.other.meeting}`, 'public', 'en')).map(({ name }) => name);
    expect(own).not.toContain('Register presence');
  });

  it('today each meeting stands with its state', async () => {
    const text = await words('/', 'public');
    expect(text).toMatch(/1st plenary meeting ?Closed/);
  });

  it('where the election stands is said in the language of the reader, provision and city too', async () => {
    const text = await words(`/elections/${world.own.election}`, 'public', 'ar');
    expect(text).not.toMatch(/The Hague|Rome Statute, article/);
    expect(text).toContain('لاهاي');
  });
});
