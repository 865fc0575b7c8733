import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite } from '../../test/access/open-site.ts';
import { origin } from '../../test/access/people.ts';
import { type BrowserJar, browserJar } from '../../test/browser-jar.ts';
import { oddValues } from '../../test/given/odd-values.ts';
import { type TestStage, testStage } from '../../test/stage.ts';
import { accreditedAt } from '../identity/index.ts';
import { acts, again, filled, tables } from '../modules.ts';
import { verifyRecord } from '../record/index.ts';
import { stateNames } from '../reference/index.ts';
import type { PlenaryServer } from '../server.ts';
import { langs } from '../words/languages.ts';
import { mostBytes } from './read/lines.ts';
import { readFile } from './read/read-list.ts';
import { writeXlsx } from './write/xlsx.ts';

/** The list of the delegations, brought in as the Secretariat does it: by a browser without scripts, through HTTP. */

let stage: TestStage;
let server: PlenaryServer;
let browser: BrowserJar;
let page: string;
let parties: readonly string[];

beforeAll(async () => {
  stage = await testStage();
  server = await openSite(stage as never);
  browser = browserJar(origin, (at, init) => server.app.request(at, init));
  await browser.send('/sign-in', { account: stage.secretariat });
  page = `/desk/sessions/${stage.session}/import/delegations`;
  parties = [...stage.delegates.keys()];
}, 120_000);

afterAll(async () => {
  await server.close();
  await stage[Symbol.asyncDispose]();
});

const head = ['State', 'Role', 'Family name', 'Given name', 'Function', 'E-mail'];
const line = (n: number, state = parties[n % parties.length] ?? '', more: Partial<Record<number, string>> = {}) =>
  [state, n % 3 === 0 ? 'Alternate' : 'Adviser', `EXAMPLE ${n}`, 'Ash', `Counsellor ${n}`, `ash${n}@example.org`].map(
    (cell, place) => more[place] ?? cell,
  );

async function brought(bytes: Uint8Array): Promise<Response> {
  const form = new FormData();
  form.set('file', new File([bytes.slice()], 'list.xlsx'));
  return browser.upload(page, form);
}

const pasted = (text: string) => browser.send(page, { text });
const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\n');

/** The figures at the top of a preview: new, changed, as it is, asked back, to be mended. */
function figures(html: string): readonly number[] {
  const facts = /<dl class="facts">(.*?)<\/dl>/s.exec(html)?.[1] ?? '';
  return [...facts.matchAll(/<dd>([\d,]+)/g)].map(([, figure]) => Number(figure?.replaceAll(',', '')));
}

const markIn = (html: string) => /name="mark" value="(\w+)"/.exec(html)?.[1] ?? '';
const confirm = (html: string, fields: Readonly<Record<string, string>> = {}) =>
  browser.send(browser.at().split('?')[0] ?? '', { mark: markIn(html), ...fields });
const there = async () => (await accreditedAt(stage.db, stage.session)).length;

it('asks which of the two is meant, when a file was chosen and a list was pasted', async () => {
  const form = new FormData();
  form.set('file', new File([csv([head, line(1)])], 'list.csv'));
  form.set('text', csv([head, line(2)]));
  const refused = await browser.upload(page, form);
  const html = await refused.text();
  expect(html).toContain('A file was chosen and a list was pasted.');
  // What was pasted is not lost.
  expect(html).toContain('EXAMPLE 2');
});

describe('a list of 700 persons', () => {
  const rows = () => Array.from({ length: 700 }, (_, n) => line(n));

  it('is read, shown and taken in as it was shown; brought in again it changes nothing', async () => {
    const before = await there();
    const entries = async () => (await stage.db.selectFrom('entry').select('seq').execute()).length;
    const recorded = await entries();
    const book = writeXlsx({ name: 'List', head, rows: rows() });
    const began = performance.now();
    const preview = await (await brought(book)).text();
    const read = performance.now();
    expect(figures(preview)).toEqual([700, 0, 0, 0, 0]);
    expect([await there(), await entries()]).toEqual([before, recorded]);
    const confirming = performance.now();
    const done = await confirm(preview);
    const ended = performance.now();
    await (await browser.open(browser.at())).text();
    const pageAlone = performance.now() - ended;
    // biome-ignore lint/suspicious/noConsole: the figure is what is asked for, and no assertion holds a time
    console.info(
      `700 persons of ${parties.length} States: ${book.length} bytes, preview ${Math.round(read - began)} ms, confirmation with the page behind it ${Math.round(ended - confirming)} ms, of which that page ${Math.round(pageAlone)} ms`,
    );
    expect(done.status).toBe(200);
    expect(browser.at()).toBe(`/desk/sessions/${stage.session}/delegations?made=700&changed=0`);
    expect(await done.text()).toContain('700 persons were accredited; nothing was changed of others.');
    expect([await there(), await entries()]).toEqual([before + 700, recorded + 700]);

    const again = await (await brought(book)).text();
    expect(figures(again)).toEqual([0, 0, 700, 0, 0]);
    expect(again).not.toContain('name="mark"');
    expect(again).toContain('There is nothing to mend.');
    expect(again).not.toContain('Mend the lines below');
    const export1 = await browser.open(`${page}/export.xlsx`);
    const exported = new Uint8Array(await export1.arrayBuffer());
    expect(figures(await (await brought(exported)).text())).toEqual([0, 0, before + 700, 0, 0]);
    const asText = await (await browser.open(`/fr${page}/export.csv`)).arrayBuffer();
    expect(figures(await (await brought(new Uint8Array(asText))).text())).toEqual([0, 0, before + 700, 0, 0]);
  }, 120_000);

  it('is decided again with the whole record', async () => {
    const found = await verifyRecord(stage.store, { acts, again, tables, filled });
    expect(found.filter(({ ok }) => !ok)).toEqual([]);
  }, 120_000);
});

describe('a list with faults', () => {
  const faulty = () => [
    head,
    ...Array.from({ length: 860 }, (_, n) => line(1_000 + n)),
    ...Array.from({ length: 10 }, (_, n) => line(2_000 + n, `Nowhere ${n}`)),
    ...Array.from({ length: 10 }, (_, n) => line(2_100 + n, undefined, { 5: 'no address' })),
    ...Array.from({ length: 10 }, (_, n) => line(2_200 + n, undefined, { 1: 'Head' })),
    ...Array.from({ length: 10 }, (_, n) => line(2_300 + n, undefined, { 1: 'Clerk', 2: '\u200b' })),
  ];

  it('of 900 persons and 40 faults says each beside its cell, does nothing until they are left out, and then does the rest', async () => {
    const before = await there();
    const preview = await (await pasted(csv(faulty()))).text();
    expect(figures(preview)).toEqual([860, 0, 0, 0, 40]);
    for (const said of [
      /Nowhere 0<\/span>[^<]*<[^>]*error[^>]*>No State is called so here/,
      /no address<\/span>[^<]*<[^>]*error[^>]*>Write an address of mail/,
      /Head<\/span>[^<]*<[^>]*error[^>]*>The delegation has its representative already/,
      /Clerk<\/span>[^<]*<[^>]*error[^>]*>Write Representative, Alternate or Adviser/,
    ])
      expect(preview).toMatch(said);
    const refused = await confirm(preview);
    expect(refused.status).toBe(422);
    const shown = await refused.text();
    expect(shown).toContain('40 lines cannot be taken in');
    expect(await there()).toBe(before);
    await confirm(shown, { leaveOut: 'yes' });
    expect(browser.at()).toContain('made=860&changed=0');
    expect(await there()).toBe(before + 860);
  }, 120_000);

  it('asks back about one person for two seats and about namesakes, and takes in what is meant so', async () => {
    const [one = '', two = ''] = parties;
    const rows = [
      [one, 'Adviser', 'TWICE', 'Rowan'],
      [two, 'Adviser', 'Rowan Twice', ''],
      [one, 'Adviser', 'Twice', 'Rowan'],
    ];
    const preview = await (await pasted(csv([head.slice(0, 4), ...rows]))).text();
    expect(figures(preview)).toEqual([1, 0, 0, 2, 0]);
    expect(preview).toContain('Whether one person may act for two seats the rules do not say.');
    const before = await there();
    const refused = await (await confirm(preview, { 'meant[]': '3' })).text();
    expect(refused).toContain('1 line cannot be taken in');
    expect(refused).toMatch(/value="3"[^>]*checked|checked[^>]*value="3"/);
    await confirm(refused, { 'meant[]': '3', leaveOut: 'yes' });
    expect(await there()).toBe(before + 2);
    const again = await (await pasted(csv([head.slice(0, 4), ...rows]))).text();
    expect(figures(again)).toEqual([0, 0, 2, 1, 0]);
  });

  it('changes what is known of a person, and leaves as it is what a cell does not say', async () => {
    const row = line(0);
    const preview = await (await pasted(csv([head, line(0, undefined, { 4: 'Minister', 5: '' })]))).text();
    expect(figures(preview)).toEqual([0, 1, 0, 0, 0]);
    await confirm(preview);
    expect(browser.at()).toContain('made=0&changed=1');
    const exported = await (await browser.open(`${page}/export.csv`)).text();
    expect(exported).toContain(`,${row[2]},Ash,Minister,ash0@example.org,`);
    const role = await (await pasted(csv([head, line(0, undefined, { 1: 'Adviser' })]))).text();
    expect(figures(role)).toEqual([0, 0, 0, 0, 1]);
    expect(role).toContain('To change the role, end that accreditation first.');
  });
});

describe('between preview and confirmation', () => {
  it('what changed is shown before anything is done', async () => {
    const preview = await (await pasted(csv([head, line(3_000)]))).text();
    const here = browser.at();
    const other = browserJar(origin, (at, init) => server.app.request(at, init));
    await other.send('/sign-in', { account: stage.secretariat });
    const same = await (await other.send(page, { text: csv([head, line(3_000)]) })).text();
    await other.send(other.at(), { mark: markIn(same) });
    const before = await there();
    const stale = await confirm(preview);
    expect(stale.status).toBe(422);
    const shown = await stale.text();
    expect(shown).toContain('Since you looked at this list something changed');
    expect(figures(shown)).toEqual([0, 0, 1, 0, 0]);
    expect(await there()).toBe(before);
    expect(browser.at()).toContain(here);
  });

  it('what was looked at is what is taken in, to the last cell', async () => {
    const other = markIn(await (await pasted(csv([head, line(3_200, undefined, { 4: 'Minister' })]))).text());
    const preview = await (await pasted(csv([head, line(3_200)]))).text();
    expect(markIn(preview)).not.toBe(other);
    const refused = await browser.send(browser.at(), { mark: other });
    expect(await refused.text()).toContain('Since you looked at this list something changed');
  });

  it('a list that is no longer kept, or is another’s, is asked for once more', async () => {
    const preview = await (await pasted(csv([head, line(3_100)]))).text();
    const here = browser.at();
    const other = browserJar(origin, (at, init) => server.app.request(at, init));
    await other.send('/sign-in', { account: stage.secretariat });
    expect(await (await other.open(here)).text()).toContain('is no longer kept');
    expect(await (await other.send(here, { mark: markIn(preview) })).text()).toContain('The list is no longer kept.');
    await confirm(preview);
    const done = browser.at();
    const [persons, entries] = [await there(), (await stage.db.selectFrom('entry').select('seq').execute()).length];
    // The same form twice, a press of Back, the address once more: it is said what happened, and nothing is done again.
    const twice = await browser.send(here, { mark: markIn(preview) });
    expect([twice.status, browser.at()]).toEqual([200, done]);
    expect(await twice.text()).toContain('1 person was accredited');
    expect(await (await browser.open(here)).text()).toContain('taken in already: 1 line was new');
    expect(await there()).toBe(persons);
    expect(await stage.db.selectFrom('entry').select('seq').execute()).toHaveLength(entries);
    const rows = await stage.db.selectFrom('kept_form').select('sealed').execute();
    for (const { sealed } of rows) expect(sealed.toString('latin1')).not.toContain('EXAMPLE 3100');
  });
});

describe('what cannot be read', () => {
  it.each([
    ['nothing', '', 'Choose a file, or paste a list.'],
    ['an empty list', ' \n;;\n', 'There is nothing in it.'],
    ['no heading', 'France;Adviser;EXAMPLE', 'The first line does not hold the headings'],
    ['headings alone', 'State;Role;Family name', 'There are headings, and no line under them.'],
    ['a column that must be there', 'State;Family name\nFrance;EXAMPLE', 'Columns are missing: Role'],
    ['a column twice', 'State;Role;Name;Surname\nFrance;Adviser;A;B', 'Columns stand there twice: Family name'],
    ['a mark that is not closed', 'State;Role;Name\nFrance;Adviser;"Exam', 'A quotation mark is opened and not closed'],
  ])('is said, with what was pasted: %s', async (_, text, said) => {
    const answer = await pasted(text);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(said);
    if (text.trim() !== '') expect(html).toContain(text.trim().split('\n')[0]?.replaceAll('"', '&quot;'));
    expect(browser.at()).toMatch(/\?refused=/);
  });

  it('and files that are too large, or no lists', async () => {
    expect(await (await brought(new Uint8Array(mostBytes + 1))).text()).toContain('This is more than 2.5 MB.');
    expect((await brought(new Uint8Array(mostBytes + 200_000))).status).toBe(413);
    expect(await (await brought(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))).text()).toContain('old format XLS');
  });

  it('headings are taken in each language, in any order, and a State by whatever it is called', async () => {
    const names = await stateNames(stage.db);
    for (const lang of langs) {
      const template = readFile(
        new Uint8Array(
          await (await browser.open(`${lang === 'en' ? '' : `/${lang}`}${page}/template.xlsx`)).arrayBuffer(),
        ),
      );
      const [headings = [], example = []] = template.ok ? template.lines.map(({ cells }) => cells) : [];
      expect(headings).toHaveLength(example.length);
      const turned = [headings, example.map((cell, place) => (place === 0 ? (names.get('FRA')?.[lang] ?? '') : cell))];
      const preview = await (await pasted(csv(turned.map((cells) => cells.toReversed())))).text();
      expect(preview.match(/<p class="error"[^>]*>[^<]*/g) ?? [], lang).toEqual([]);
      // France has its representative on the stage.
      expect(figures(preview), lang).toEqual([0, 0, 0, 0, 1]);
      expect(preview).toContain('The delegation has its representative already.');
    }
    const called = ['UK', 'south korea', 'the Gambia', 'Venezuela', 'République tchèque', 'Ivory Coast', 'DRC', 'jpn'];
    const preview = await (await pasted(csv([head, ...called.map((name, n) => line(4_000 + n, name))]))).text();
    expect(figures(preview)).toEqual([called.length, 0, 0, 0, 0]);
  });

  it('odd values are taken as they are or said to be wrong, whatever they are', async () => {
    const odd = oddValues.flatMap(({ value }) => (typeof value === 'string' && value.length < 1_000 ? [value] : []));
    expect(odd.length).toBeGreaterThan(150);
    const rows = odd.map((value, n) =>
      [parties[0] ?? '', 'Adviser', value, `Odd${n}`, value, value].map((cell) =>
        cell.toWellFormed().replaceAll('"', '""'),
      ),
    );
    const answer = await pasted(csv([head, ...rows]));
    expect(answer.status).toBe(200);
    const html = await answer.text();
    const [made = 0, , , asked = 0, wrong = 0] = figures(html);
    expect(made + asked + wrong).toBeGreaterThan(100);
    expect(wrong).toBeGreaterThan(80);
  });
});

it('what was brought in and taken out is for the Secretariat alone', async () => {
  const delegate = browserJar(origin, (at, init) => server.app.request(at, init));
  await delegate.send('/sign-in', { account: stage.delegate('FRA') });
  for (const address of [page, `${page}/export.csv`, `${page}/export.xlsx`, `${page}/template.csv`]) {
    expect((await delegate.open(address)).status).toBe(403);
    const nobody = browserJar(origin, (at, init) => server.app.request(at, init));
    await nobody.open(address);
    expect(nobody.at()).toContain('/sign-in');
  }
  expect((await browser.open(page.replace('delegations', 'no-such'))).status).toBe(404);
});

describe('a list of agenda items', () => {
  it('is looked at and taken in at the end of the agenda; brought in again it changes nothing', async () => {
    const at = `/desk/sessions/${stage.session}/import/agenda`;
    const text = csv([
      ['Item', 'Title'],
      ['1', 'Matters of a file'],
      ['1 (a)', 'First of them'],
      ['2', 'More of the file'],
    ]);
    const preview = await (await browser.send(at, { text })).text();
    expect(figures(preview)).toEqual([3, 0, 0, 0, 0]);
    const done = await (await confirm(preview)).text();
    expect(done).toContain('Saved: the items of the list are on the agenda.');
    for (const title of ['Matters of a file', 'First of them', 'More of the file']) expect(done).toContain(title);
    const again = await (await browser.send(at, { text })).text();
    expect(figures(again)).toEqual([0, 0, 3, 0, 0]);
    const taken = await (await browser.open(`${at}/export.csv`)).text();
    expect(taken).toMatch(/(\d+),Matters of a file\r?\n\1 \(a\),First of them/);
  });
});
