import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oddValues } from '../../test/given/odd-values.ts';
import { rowsLookedAt } from '../../test/rows-looked-at.ts';
import { textOf } from '../../test/shown.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { openVote } from '../decisions/index.ts';
import { takeUpItem } from '../meetings/index.ts';
import { filled } from '../modules.ts';
import { cancelEntry } from '../programme/cancel-entry.ts';
import { declareMeetingRoom } from '../programme/declare-meeting-room.ts';
import { placeEntry } from '../programme/place-entry.ts';
import { languageCtx } from '../web/ctx.ts';
import { type FoundKind, mostRead } from '../web/search.ts';
import { hrefIn, langs } from '../words/languages.ts';
import { examplesFor } from './examples.ts';
import { find } from './find.ts';

let stage: TestStage;
let site: StageServer;

beforeAll(async () => {
  stage = await testStage();
  site = await serverOn(stage);
  await openedBy(stage);
  await stage.done(takeUpItem, { meeting: stage.meeting, item: stage.items.resolution }, stage.president);
  const [, text = ''] = stage.proposals;
  await stage.done(openVote, { meeting: stage.meeting, proposal: text, consensusSought: true }, stage.president);
}, 120_000);
afterAll(async () => {
  await site?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

async function page(text: string, more: Readonly<Record<string, string>> = {}, lang: (typeof langs)[number] = 'en') {
  const answer = await site.get(hrefIn(lang, `/search?${new URLSearchParams({ q: text, ...more })}`));
  expect(answer.status, text).toBe(200);
  return answer.text();
}

interface Hit {
  readonly href: string;
  readonly kind: string;
  readonly title: string;
}

function hits(html: string): readonly Hit[] {
  const list = /<ol class="hits".*?<\/ol>/s.exec(html)?.[0] ?? '';
  return [...list.matchAll(/<li class="doc">(.*?)<\/li>/gs)].map(([, one = '']) => ({
    kind: textOf(/<span class="sym">(.*?)<\/span>/s.exec(one)?.[1] ?? ''),
    href: /<a class="title" href="([^"]*)"/.exec(one)?.[1] ?? '',
    title: textOf(/<a class="title".*?<\/a>/s.exec(one)?.[0] ?? ''),
  }));
}

const search = async (...asked: Parameters<typeof page>) => hits(await page(...asked));

describe('U31 search: a symbol typed any way comes first', () => {
  it.each(['asp/22/res.1', 'ICC-ASP/22/Res 1', 'icc asp 22 res 1', 'ASP22RES1', 'ICC-ASP-22-Res1-ENG.pdf'])(
    '%s',
    async (typed) => {
      expect((await search(typed))[0]).toMatchObject({ kind: 'Document', href: '/documents/ICC-ASP/22/Res.1' });
    },
  );

  it('that of a draft too, which is before a session held here', async () => {
    const { symbol } = await stage.db
      .selectFrom('proposal')
      .select('symbol')
      .$narrowType<{ symbol: string }>()
      .where('id', '=', stage.proposals[1] ?? '')
      .executeTakeFirstOrThrow();
    for (const typed of [symbol, symbol.toLowerCase(), symbol.replaceAll(/[/.-]/g, ' ')])
      expect((await search(typed))[0]?.href, typed).toBe(`/decisions/${stage.proposals[1]}`);
  });
});

describe('a State comes first', () => {
  it.each(['SEN', 'sen', 'Senegal', 'SÉNÉGAL', 'السنغال', '塞内加尔', 'Сенегал'])('by %s', async (typed) => {
    expect((await search(typed))[0]).toMatchObject({ kind: 'State', href: '/members/SEN' });
  });

  it('also one that is no party', async () => {
    expect((await search('Etats-Unis d’Amerique'))[0]?.href).toBe('/members/USA');
    const answer = await site.get('/members/USA');
    expect(answer.status).toBe(200);
  });
});

describe('each kind of thing is found', () => {
  it.each<readonly [FoundKind, string, () => string]>([
    ['document', 'covid 19 adoption of decisions', () => '/documents/ICC-ASP/19/Res.4'],
    ['state', 'uruguay', () => '/members/URY'],
    ['person', 'fernandez de gurmendi', () => ''],
    ['person', 'president of the assembly', () => ''],
    ['person', 'président finlande', () => ''],
    ['session', '22nd session', () => '/sessions/22'],
    ['session', 'нью йорк 2003', () => ''],
    ['session', 'demonstration session', () => `/sessions/${stage.session}`],
    ['election', 'election of six judges', () => `/elections/${stage.election}`],
    ['decision', 'agenda of the demonstration', () => `/decisions/${stage.proposals[0]}`],
    ['item', 'general debate', () => `/sessions/${stage.session}#agenda`],
    ['meeting', '1st plenary meeting', () => `/meetings/${stage.meeting}`],
    ['rule', 'absolute majority', () => ''],
    ['rule', 'artículo 36', () => ''],
    ['body', 'bureau', () => '/organs/bureau'],
  ])('%s by %s', async (kind, typed, address) => {
    const found = await search(typed, { kind });
    expect(found.length).toBeGreaterThan(0);
    const word = languageCtx('en', '').t('search.kind', { kind });
    expect(found.map((hit) => hit.kind)).toEqual(found.map(() => word));
    if (address() !== '') expect(found.map(({ href }) => href)).toContain(address());
  });

  it('the recorded vote beside the text', async () => {
    const vote = await stage.db.selectFrom('vote').select('id').executeTakeFirstOrThrow();
    const { symbol } = await stage.db
      .selectFrom('proposal')
      .select('symbol')
      .$narrowType<{ symbol: string }>()
      .where('id', '=', stage.proposals[1] ?? '')
      .executeTakeFirstOrThrow();
    expect((await search(symbol)).map(({ href }) => href)).toContain(`/votes/${vote.id}`);
  });

  it('an election by a candidate, who is then named', async () => {
    const { name } = await stage.db
      .selectFrom('candidate')
      .select('name')
      .where('id', '=', stage.candidates[0] ?? '')
      .executeTakeFirstOrThrow();
    const html = await page(name);
    expect(hits(html).map(({ href }) => href)).toContain(`/elections/${stage.election}`);
    expect(textOf(html)).toContain(name);
  });

  it('and every result leads anybody to a page', async () => {
    const addresses = new Set<string>();
    for (const typed of ['e', 'co', 'demonstration', 'session', 'meeting', 'icc asp', 'el', 'art', '2', 'bureau', 'a'])
      for (const { href } of await search(typed)) addresses.add(href.replace(/#.*/, ''));
    expect(addresses.size).toBeGreaterThan(80);
    for (const address of addresses) expect((await site.get(address)).status, address).toBe(200);
  }, 60_000);
});

describe('what people ask', () => {
  it.each([
    ['withdrawal hungary', 'state', '/members/HUN'],
    ['withdrawal burundi', 'state', '/members/BDI'],
    ['next session', 'session', '/sessions'],
    ['prochaine session', 'session', '/sessions'],
    ['Karim Khan', 'person', '/elections/'],
  ] as const)('%s finds a %s', async (typed, kind, address) => {
    const found = await search(typed, { kind });
    expect(found.map(({ href }) => href).find((href) => href.startsWith(address))).toBeDefined();
  });

  it('a question finds what it is about', async () => {
    const html = await page('how many judges');
    expect(html).not.toContain('id="near"');
    expect(hits(html)).toEqual(await search('judges'));
    expect((await search('combien de juges', {}, 'fr')).length).toBeGreaterThan(0);
  });

  it('a symbol finds what bears or names it, and nothing else', async () => {
    const found = await search('asp 22 res 1');
    expect(found[0]?.href).toBe('/documents/ICC-ASP/22/Res.1');
    expect(found.filter(({ kind }) => kind === 'Rule')).toEqual([]);
  });

  it('a session has the same days as on its page: those on which it met', async () => {
    expect(textOf(await page('24th session', { kind: 'session' }))).toContain('1 to 5 December 2025');
    expect(textOf(await page('23rd session', { kind: 'session' }))).toContain('2 to 6 December 2024');
  });

  it('what is found begins with a capital', async () => {
    for (const typed of ['cooperation', 'judges', 'budget'])
      for (const { title } of await search(typed)) expect(title).toMatch(/^[^\p{Ll}]/u);
  });
});

describe('in each language', () => {
  it.each(langs)('the examples find what they say: %s', async (lang) => {
    const ctx = languageCtx(lang, new Date().toISOString());
    const examples = await examplesFor(stage.db, ctx);
    expect(examples.length).toBe(7);
    const start = await (await site.get(hrefIn(lang, '/search'))).text();
    for (const { kind, text } of examples) {
      expect(textOf(start)).toContain(text);
      expect((await search(text, {}, lang))[0]?.kind, text).toBe(ctx.t('search.kind', { kind }));
    }
  });

  it.each([
    ['fr', 'debat general'],
    ['es', 'debate general'],
    ['ar', 'المناقشه العامه'],
    ['zh', '一般性辩论'],
    ['ru', 'общие прения'],
  ] as const)('an item is found in its words: %s', async (lang, typed) => {
    expect((await search(typed, {}, lang)).map(({ href }) => href)).toContain(
      hrefIn(lang, `/sessions/${stage.session}#agenda`),
    );
  });
});

describe('what is found', () => {
  it('is narrowed by links to a kind and to a session, each with its count', async () => {
    const html = await page('judges');
    const links = [...html.matchAll(/<a href="(\/search\?[^"]*)"[^>]*>([^<]*)<\/a>(?:<span>(\d+)<\/span>)?/g)];
    const counted = links.filter(([, , , count]) => count !== undefined);
    expect(counted.length).toBeGreaterThan(4);
    for (const [, href = '', label = '', count] of counted) {
      const shown = await (await site.get(href.replaceAll('&amp;', '&'))).text();
      expect(textOf(/role="status">(.*?)<\/p>/s.exec(shown)?.[1] ?? ''), label).toBe(
        count === '1' ? 'One result' : `${count} results`,
      );
    }
  });

  it('stands on pages of twenty', async () => {
    const [first, second] = [await search('icc asp'), await search('icc asp', { page: '2' })];
    expect([first.length, second.length]).toEqual([20, 20]);
    expect(second.map(({ href }) => href)).not.toContain(first[0]?.href);
  });

  it('shows which words fit, and is kept from search engines', async () => {
    const html = await page('cooperation');
    expect(html).toContain('<mark>');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).not.toContain('<script');
  });
});

describe('suggestions while something is typed', () => {
  const rows = async (typed: string, lang: (typeof langs)[number] = 'en') => {
    const answer = await site.get(hrefIn(lang, `/search/suggestions.json?${new URLSearchParams({ q: typed })}`));
    expect(answer.status).toBe(200);
    const { rows } = (await answer.json()) as { readonly rows: readonly Readonly<Record<string, string>>[] };
    return rows;
  };

  it('are the first that the page finds, eight at most', async () => {
    for (const typed of ['asp 22 res 1', 'judges', 'Senegal', 'meeting 1'])
      expect((await rows(typed)).map(({ address }) => address)).toEqual(
        (await search(typed)).slice(0, 8).map(({ href }) => href.replaceAll('&amp;', '&')),
      );
  });

  it('are in the words and at the addresses of the language', async () => {
    expect((await rows('sénégal', 'fr'))[0]).toMatchObject({
      kind: 'État',
      title: 'Sénégal',
      address: '/fr/members/SEN',
    });
  });

  it('are none where nothing is typed or nothing fits', async () => {
    for (const typed of ['', '%', 'zzzzzz']) expect(await rows(typed)).toEqual([]);
  });

  it('come by a script for who is signed in alone', async () => {
    const script = 'search-client';
    expect(await (await site.get('/documents', stage.president)).text()).toContain(script);
    expect(await (await site.get('/documents')).text()).not.toContain(script);
  });
});

describe('a State outside the Statute, and who observes', () => {
  it.each([
    ['Iraq', 'IRQ', 'Neither a State Party nor a signatory'],
    ['Türkiye', 'TUR', 'Neither a State Party nor a signatory'],
    ['Algeria', 'DZA', 'Signatory, not a State Party'],
  ])('%s is found with what it is, and its page says more', async (typed, iso3, what) => {
    const [first] = await search(typed);
    expect(first?.href).toBe(`/members/${iso3}`);
    const html = await page(typed);
    expect(textOf(html)).toContain(what);
    expect(html).not.toContain('id="near"');
    const its = await (await site.get(`/members/${iso3}`)).text();
    expect(its).toContain(what);
    expect(its).toContain('href="/observers"');
  });

  it.each([
    ['UK', 'GBR'],
    ['south korea', 'KOR'],
    ['Ivory Coast', 'CIV'],
    ['Swaziland', 'SWZ'],
    ['birmanie', 'MMR'],
    ['Великобритания', 'GBR'],
    ['USA', 'USA'],
  ])('%s is found by the name that people use', async (typed, iso3) => {
    expect((await search(typed))[0]?.href).toBe(`/members/${iso3}`);
  });

  it('an organization is found by its name, on the page of observers', async () => {
    const [first] = await search('fact-finding commission');
    expect(first?.href).toContain('/observers?find=International');
    expect(textOf(await (await site.get((first?.href ?? '').replace(/#.*/, ''))).text())).toContain(
      'International Humanitarian Fact-Finding Commission',
    );
  });

  it('every State is offered by the browser itself while it is typed, without a script', async () => {
    const html = await page('cooperation', {}, 'fr');
    expect(html).toContain('list="states"');
    expect(html).toContain('<option value="Iraq">');
    expect(html.match(/<option value=/g)?.length).toBeGreaterThan(190);
    expect(html).not.toContain('<script');
  });
});

it('documents are narrowed by the language in which they are published', async () => {
  const all = await search('icc asp');
  const html = await page('icc asp');
  expect(html).toContain('href="/search?q=icc+asp&amp;language=fr"');
  const french = await page('icc asp', { language: 'fr' });
  expect(hits(french).length).toBeGreaterThan(0);
  expect(textOf(french)).not.toBe(textOf(html));
  expect(all.length).toBeGreaterThan(hits(french).length);
});

describe('U31 search: zero results offer ways on', () => {
  it('what may have been meant, each of which finds something', async () => {
    for (const typed of ['Senegall', 'coperation', 'reprot cooperation', 'Kenya zzzzzz']) {
      const html = await page(typed);
      expect(hits(html), typed).toEqual([]);
      const near = /<h2 id="near">.*?<\/ul>/s.exec(html)?.[0] ?? '';
      const offers = [...near.matchAll(/href="\/search\?q=([^"]*)"/g)].map(([, q = '']) =>
        decodeURIComponent(q.replaceAll('+', ' ')),
      );
      expect(offers.length, typed).toBeGreaterThan(0);
      for (const offer of offers) expect((await search(offer)).length, offer).toBeGreaterThan(0);
    }
  });

  it('and the lists, where nothing is near', async () => {
    const html = await page('zzzzzzzzzz');
    expect(html).toContain('Nothing fits “zzzzzzzzzz”');
    for (const list of ['/documents', '/members', '/sessions', '/elections', '/rules'])
      expect(html).toContain(`href="${list}"`);
  });

  it('a filter that leaves nothing can be taken off', async () => {
    const html = await page('Senegal', { kind: 'rule' });
    expect(hits(html)).toEqual([]);
    expect(html).toContain('href="/search?q=Senegal"');
  });
});

it('odd words are answered plainly', async () => {
  const texts = oddValues.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  expect(texts.length).toBeGreaterThan(200);
  for (const text of texts) {
    const html = await page(text.slice(0, 500));
    expect(html.includes('</html>'), JSON.stringify(text.slice(0, 60))).toBe(true);
  }
  for (const [kind, session] of [
    ['%', "'"],
    ['state', '\u202e'],
    ['<b>', '<b>'],
  ] as const)
    expect(await page('a', { kind, session, page: '-1' })).not.toContain('<b>');
  expect(site.faults).toEqual([]);
}, 120_000);

describe('U31 search: 300 ms, however much was held here', () => {
  beforeAll(async () => {
    const { writes } = stage.store;
    const many = 3000;
    await sql`insert into agenda_item (id, session, number, title)
      select gen_random_uuid(), ${stage.session}, 100 + n, jsonb_build_object('en', 'Item on matter ' || n, 'fr', 'Point ' || n)
      from generate_series(1, ${sql.lit(many)}) n`.execute(writes);
    await sql`insert into session (id, kind, title, symbol_prefix, city, starts, ends, demonstration)
      select 'past-' || n, 'regular', jsonb_build_object('en', 'Past session ' || n), 'PAST-' || n, 'New York',
        current_date - 30 * n, current_date - 30 * n + 5, true
      from generate_series(1, 100) n`.execute(writes);
    await sql`insert into meeting (id, session, number, starts_at, status)
      select gen_random_uuid(), 'past-' || n, m, now() - n * interval '30 days' + m * interval '1 hour', 'scheduled'
      from generate_series(1, 100) n, generate_series(1, 30) m`.execute(writes);
    const [proposal] = await writes.selectFrom('proposal').selectAll().orderBy('symbol').execute();
    if (!proposal) throw new Error('no proposal');
    const { title: _title, body: _body, ...rest } = proposal;
    const texts = Array.from({ length: many }, (_, n) => ({
      ...rest,
      id: randomUUID(),
      title: JSON.stringify({ en: `Text on matter ${n}`, ru: `Текст ${n}` }),
      body: JSON.stringify({ en: 'Text.' }),
      symbol: `DEMO-1/L.${100 + n}`,
      last_seq: 10_000 + n,
    }));
    for (let n = 0; n < many; n += 1000)
      await writes
        .insertInto('proposal')
        .values(texts.slice(n, n + 1000))
        .execute();
    await sql`analyze`.execute(writes);
  });

  it.each(['matter 1234', 'meeting 7', 'DEMO-1/L.2000', 'judges', 'matter', 'Сенегал', 'asp 22 res 1', 'zzzzzz'])(
    '%s is answered in time',
    async (typed) => {
      await page(typed, { session: 'x' });
      const times: number[] = [];
      for (let n = 0; n < 5; n += 1) {
        const began = performance.now();
        // Each asks for another page: what is kept in memory is no answer.
        await page(typed, { page: String(n + 1) });
        times.push(performance.now() - began);
      }
      const middle = times.toSorted((a, b) => a - b)[2] ?? Number.POSITIVE_INFINITY;
      expect(middle).toBeLessThan(300);
    },
  );

  it('no more rows are looked at than fit, and of what fits the newest', async () => {
    const looked = (text: string) =>
      rowsLookedAt(stage.db, async (reads) => {
        await find({ reads, filled }, { text, kind: '', session: '', language: '' });
      });
    expect(await looked('matter 1234')).toBeLessThan(600);
    expect(await looked('zzzzzz')).toBeLessThan(600);
    const html = await page('matter', { kind: 'decision' });
    expect(textOf(html)).toContain(`${mostRead} results`);
    expect(hits(html)[0]?.title).toBe('Text on matter 2999');
    expect(textOf(html)).toContain('only the newest that fit are shown');
  });
});

describe('what a session is prepared with', () => {
  it('a meeting of a body is found by its subject, its room and its body, and not once it is cancelled', async () => {
    const { session } = stage;
    const { room = '' } = await stage.done(declareMeetingRoom, { session, name: { en: 'Antarctica Hall' } });
    const title = { en: 'Consultations on lighthouses' };
    // The plenary meets on the first day, at whatever hour the stage was set.
    const days = await stage.db.selectFrom('session').select('ends').where('id', '=', session).execute();
    const day = days[0]?.ends ?? '';
    const at = { startsAtLocal: `${day}T13:00`, endsAtLocal: `${day}T14:30` };
    const { entry = '' } = await stage.done(placeEntry, { session, body: 'facilitation', title, room, ...at });
    for (const typed of ['lighthouses', 'facilitation lighthouses', 'antarctica lighthouses'])
      expect(
        (await search(typed)).map(({ href }) => href),
        typed,
      ).toContain(`/programme-entries/${entry}`);
    await stage.done(cancelEntry, { entry, reason: 'Not needed' });
    expect(await search('lighthouses')).toEqual([]);
  });

  it.each(['credentials', 'programme', 'deadlines'])('the page of its %s is found by its name', async (part) => {
    expect((await search(part)).map(({ href }) => href)).toContain(`/sessions/${stage.session}/${part}`);
  });
});
