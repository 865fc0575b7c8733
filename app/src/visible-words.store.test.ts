import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, nounsOf } from '../test/access/addresses.ts';
import { openSite } from '../test/access/open-site.ts';
import { ask, origin, type Person, people } from '../test/access/people.ts';
import { routesOf } from '../test/access/routes.ts';
import { openWorld, type World } from '../test/access/world.ts';
import type { TestDatabase } from '../test/database.ts';
import { adoptByConsensus, proposalsOf } from './decisions/index.ts';
import type { PlenaryServer } from './server.ts';

/** What people read on the pages: names, sentences and figures; never the words that the program uses for itself. */

let db: TestDatabase;
let server: PlenaryServer;
let world: World;
let persons: readonly Person[];
let codes: ReadonlySet<string>;

beforeAll(async () => {
  ({ db, world } = await openWorld());
  server = await openSite(db);
  persons = await people(server.app, world);
  codes = new Set((await db.store.reads.selectFrom('state_name').select('iso3').execute()).map(({ iso3 }) => iso3));
}, 120_000);

afterAll(async () => {
  await server?.close();
  await db?.[Symbol.asyncDispose]();
});

/** What a reader sees of a page, and what a screen reader says; code that is meant as code stands in `code` or `pre`. */
function visible(html: string): string {
  return html
    .replace(/^[\s\S]*?<body/, '<body')
    .replaceAll(/<(script|style|code|pre|template)\b[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<ul class="tiles"[\s\S]*?<\/ul>/g, ' ')
    .replaceAll(/<input type="hidden"[^>]*>/g, ' ')
    .replaceAll(/\s(?:aria-label|alt|title|placeholder)="([^"]*)"[^>]*>/g, '>$1 ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&[a-z#0-9]+;/g, ' ')
    .replaceAll(/https?:\/\/\S+/g, ' ');
}

/** Words of the program itself in a text: parameter ids, codes of States, kinds of decisions, English keys. */
function programWords(text: string): readonly string[] {
  const found =
    text.match(/\b[a-z]+[A-Z]\w+\b|\bD\d\d\b|\b[A-Z]{3}\b|\b[a-z]+\.[a-z]+[A-Z]?\w*\.\w+\b|\{\w+[,}]/g) ?? [];
  const site = /\.(org|int|net|com)$/;
  return [...new Set(found)].filter((word) => !site.test(word) && (!/^[A-Z]{3}$/.test(word) || codes.has(word)));
}

/**
 * Meant, beside the letters on a tile, which says its name too: an example of the codes that a field takes; the English text of the register of
 * rules, which names the kinds of decisions by their numbers; the name of a part of a data file in the words of its source.
 */
const meant = (word: string, path: string) =>
  (/^\/desk\/.*\/elections$/.test(path) && ['URY', 'FRA'].includes(word)) ||
  (path === '/rules' && /^D\d\d$/.test(word)) ||
  word === 'constantNumbers';

/** The design of the program itself, for those who work on it. */
const forMakers = /^\/kit/;

describe('the pages of a session in full swing', { timeout: 240_000 }, () => {
  it.each(['', '/fr'])('show no word of the program to anybody, at %s/…', async (prefix) => {
    const nouns = await nounsOf(world);
    const paths = routesOf(server.app)
      .filter(
        ({ method, path }) => method === 'GET' && !/\.(csv|json|ics|html)\b|^\/(live|log\/|data|static|api)/.test(path),
      )
      .flatMap(({ path }) => addressOf(path, nouns, 'own') ?? [])
      .filter((path) => !forMakers.test(path));
    expect(paths.length).toBeGreaterThan(45);
    const wrong = new Map<string, string>();
    let read = 0;
    const readers = persons.filter(({ column }) => ['public', 'delegate', 'secretariat'].includes(column));
    for (const { cookie } of readers)
      for (const path of paths) {
        const answer = await ask(server.app, `${prefix}${path}`, cookie);
        if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) continue;
        read += 1;
        for (const word of programWords(visible(await answer.text())))
          if (!wrong.has(word) && !meant(word, path)) wrong.set(word, path);
      }
    expect(read).toBeGreaterThan(100);
    expect([...wrong].map(([word, path]) => `${word} at ${path}`)).toEqual([]);
  });
});

describe('what stands where people look for it', { timeout: 120_000 }, () => {
  const page = async (path: string) =>
    visible(await (await ask(server.app, path, null)).text()).replaceAll(/\s+/g, ' ');

  it('an adopted resolution is in Documents, in the search and in the list of its session, with its symbol', async () => {
    const { act } = world.own;
    const outcome = await act(
      adoptByConsensus,
      { meeting: world.own.meeting, proposal: world.own.proposals[2] },
      world.own.president,
    );
    const adopted = outcome.ok
      ? (outcome.answer as { readonly symbol: string }).symbol
      : ((await proposalsOf(db.store.reads, { status: 'adopted' }))[0]?.decided?.symbol ?? '');
    expect(adopted).toMatch(/\/Res\.\d+$/);
    expect(await page('/documents')).toContain(adopted);
    for (const typed of [adopted, adopted.toLowerCase(), adopted.replaceAll(/[/.]/g, ' ')])
      expect(await page(`/documents?text=${encodeURIComponent(typed)}`), typed).toContain(adopted);
    const own = await ask(server.app, `/documents/${adopted}`, null);
    expect(own.status).toBe(302);
    expect(own.headers.get('location')).toMatch(/^\/decisions\//);
    const { rows } = (await (await ask(server.app, '/documents.json', null)).json()) as { rows: { symbol: string }[] };
    expect(rows.map(({ symbol }) => symbol)).toContain(adopted);
  });

  it('the results of votes and ballots are in the log of the meeting, with figures and names', async () => {
    const text = await page(`/meetings/${world.own.meeting}`);
    expect(text).toMatch(/First ballot, [^:]+: elected: /);
    expect(text).toMatch(/Result of the vote on [^:]+: \d+ in favour, \d+ against, \d+ abstained/);
    expect(await page(`/ru/meetings/${world.own.meeting}`)).toContain('избрано: ');
  });

  it('a table opens in Excel: it begins with the mark that says UTF-8, in every language', async () => {
    for (const path of ['/members.csv', '/fr/members.csv', '/ar/documents.csv', '/decisions.csv']) {
      const bytes = new Uint8Array(await (await ask(server.app, path, null)).arrayBuffer());
      expect([...bytes.slice(0, 3)], path).toEqual([0xef, 0xbb, 0xbf]);
      expect(new TextDecoder('utf-8').decode(bytes).startsWith('\uFEFF')).toBe(false);
    }
    expect(await page('/open-data')).toContain('byte order mark');
  });

  it('a vote that is refused is refused in French, with the name of the State, on the page and to its form', async () => {
    const { cookie } = persons.find(({ column }) => column === 'otherDelegate') ?? { cookie: null };
    const input = { vote: world.own.vote, state: world.seats[0], choice: 'yes' };
    const form = new URLSearchParams({ ...input, from: `/fr/votes/${world.own.vote}` });
    const answer = await ask(server.app, '/fr/acts/cast-vote', cookie, { form });
    expect(answer.status).toBe(422);
    expect(visible(await answer.text())).toContain('Une délégation n’agit que pour son propre siège.');
    const sent = await server.app.request(`${origin}/api/acts/cast-vote`, {
      method: 'POST',
      headers: {
        host: new URL(origin).host,
        origin,
        'sec-fetch-site': 'same-origin',
        cookie: cookie ?? '',
        'content-type': 'application/json',
        'accept-language': 'fr',
      },
      body: JSON.stringify({ input }),
    });
    expect(await sent.json()).toMatchObject({
      objections: [
        {
          text: 'Une délégation n’agit que pour son propre siège. Un délégué de ce siège, connecté pour cette session, accomplit cet acte, ou la délégation s’adresse au Secrétariat.',
          cite: { provision: 'Statut de Rome, article 112(7)' },
        },
      ],
    });
  });

  it('an empty title is refused in French on the French desk', async () => {
    const { cookie } = persons.find(({ column }) => column === 'secretariat') ?? { cookie: null };
    const form = new URLSearchParams({
      session: world.own.session,
      'title.en': '',
      from: `/fr/desk/sessions/${world.own.session}/agenda`,
    });
    const answer = await ask(server.app, '/fr/acts/add-agenda-item', cookie, { form });
    expect(answer.status).toBe(422);
    const text = visible(await answer.text());
    expect(text).toContain('Veuillez écrire le texte anglais.');
    expect(text).not.toContain('Write the English');
  });
});
