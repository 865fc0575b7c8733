import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ballot, election } from '../../../test/given/election.ts';
import { runningView } from '../../elections/running-view.ts';
import { schemaOf } from '../../reference/files.ts';
import type { ElectionFile } from '../../reference/index.ts';
import { languageCtx, makeCtx } from '../../web/ctx.ts';
import { cellOf } from '../../web/open-data.ts';
import { fragment } from '../../web/page.tsx';
import { pageOfList } from '../../web/pages.ts';
import { langs } from '../../words/languages.ts';
import { archivedElection } from '../archived-election.ts';
import type { ElectionView } from '../view.ts';
import { ElectionPage } from './election.tsx';
import { ElectionsPage, electionColumns } from './elections.tsx';

const ctx = languageCtx('en', '2026-01-01T00:00:00.000Z');
const pageCtx = makeCtx({ lang: 'en', path: '/elections', now: ctx.now });

function archived(name: string): ElectionView {
  const file = path.resolve(import.meta.dirname, `../../../../data/elections/${name}.json`);
  const read = schemaOf(`elections/${name}.json`)?.parse(JSON.parse(readFileSync(file, 'utf8')));
  return archivedElection(read as ElectionFile, new Map());
}

const running = runningView(election({ election: '3322945e-761d-40a9-9a68-113bb7c81c4e' }), {
  session: { id: 'demo-1', number: null, title: { en: 'Demonstration session' }, city: 'The Hague', places: [] },
  names: new Map(),
  mended: [],
  reasons: new Map(),
});

test.each([
  ['run here, before its first ballot', running, 'not yet', 'not yet', '0'],
  ['foreseen', archived('2026-judges-forecast'), '2026', 'dates not published', 'not yet'],
  ['by consensus', archived('2011-prosecutor'), '2011', '12 December 2011', 'none'],
  ['with ballots nobody published', archived('2012-deputy-prosecutor'), '2012', '16 November 2012', 'not published'],
  ['with ballots', archived('2023-judges'), '2023', '4 to 6 December 2023', '11'],
  ['with a doubtful number of ballots', archived('2014-judges'), '2014', '8 to 17 December 2014', '22, not checked'],
])('the list says of an election %s only what is known', (_, view, year, dates, ballots) => {
  const says = (key: string): string => {
    const column = electionColumns.find((each) => each.key === key);
    if (column === undefined) throw new Error(`no column ${key}`);
    return fragment(cellOf(ctx, column, view)).replace(/<[^>]*>/g, '');
  };
  expect([says('year'), says('first_day'), says('ballots')]).toEqual([year, dates, ballots]);
});

const begun = (...ballots: readonly Parameters<typeof ballot>[0][]) =>
  runningView(election({ ballots: ballots.map(ballot) }), {
    session: { id: 'demo-1', number: null, title: { en: 'Demonstration session' }, city: 'The Hague', places: [] },
    names: new Map(),
    mended: [],
    reasons: new Map(),
  });

test('an election is under way from its first ballot on, not while it takes nominations', () => {
  const column = electionColumns.find(({ key }) => key === 'status');
  if (column === undefined) throw new Error('no column status');
  const says = (view: ElectionView) => fragment(cellOf(ctx, column, view)).replace(/<[^>]*>/g, '');
  expect(says(running)).toBe('Not held yet');
  expect(says(begun({}))).toBe('Under way');
});

test.each([
  ['before its first ballot', running, 'No ballot has been held yet.'],
  ['while its first ballot is open', begun({}), 'First ballot: open, 12 papers were handed out.'],
  [
    'while its first ballot is counted',
    begun({ status: 'counted' }),
    'First ballot: counted, papers in the box: 0 of 12.',
  ],
  [
    'once it is annulled',
    begun({ status: 'annulled' }),
    'First ballot: annulled. It is held again under the same number.',
  ],
  [
    'when it is held again',
    begun({ status: 'annulled' }, { attempt: 2 }),
    'First ballot: open, 12 papers were handed out.',
  ],
  ['after its first ballot', begun({ status: 'announced' }), 'filled after one ballot.'],
])('the page of an election says %s what is so, and of no ballot only where there was none', (when, view, says) => {
  const lede = /<p class="lede">(.*?)<\/p>/.exec(
    fragment(<ElectionPage ctx={pageCtx} view={view} paper={null} />),
  )?.[1];
  expect(lede).toContain(says);
  expect(lede?.includes('No ballot')).toBe(when === 'before its first ballot');
});

test('while all that is known is that a ballot is open, its candidates are listed once and the seats say it', () => {
  const shown = fragment(<ElectionPage ctx={pageCtx} view={begun({})} paper={null} />);
  expect(shown).not.toContain('class="matrix"');
  expect(shown).not.toContain('ballot open');
  expect(shown).toMatch(/<b>Seat 1<\/b>Being voted on/);
  expect(shown).not.toContain('Open seat');
  const second = fragment(<ElectionPage ctx={pageCtx} view={begun({ status: 'announced' }, {})} paper={null} />);
  expect(second).toContain('class="matrix"');
  // To the eye once, in the head of its column.
  expect(second.replace(/<span class="vh">.*?<\/span>/g, '').split('ballot open')).toHaveLength(2);
});

const archive = readdirSync(path.resolve(import.meta.dirname, '../../../../data/elections')).map((file) =>
  archived(file.replace('.json', '')),
);
/** What our own words do not say in English as the source does. */
const asInSource = ['2006-judges', '2009-01-judges', '2019-2020-cbf-bureau-acclamations', '2026-judges-forecast'];

test('an election has its name in all six languages, or that of its source alone', () => {
  expect(archive.length).toBeGreaterThan(15);
  const untold = archive.filter(({ title }) => langs.some((lang) => title[lang] === undefined));
  expect(untold.map(({ id }) => id)).toEqual(asInSource);
  expect(untold.map(({ title }) => Object.keys(title))).toEqual(untold.map(() => ['en', 'original']));
});

test.each([
  ['fr', '2023-judges', 'Élection de six juges'],
  ['ar', '2023-judges', 'انتخاب ستة قضاة'],
  ['es', '2003-judges', 'Primera elección de 18 magistrados'],
  ['zh', '2007-judges-vacancies', '三个空缺（Clark, Hudson-Phillips, Jorda）'],
  ['ru', '2021-prosecutor', 'Выборы третьего Прокурора'],
  ['fr', '2004-deputy-prosecutor', 'Procureur adjoint (poursuites)'],
  ['ar', '2012-deputy-prosecutor', 'نائب المدعي العام'],
  ['ru', '2003-cbf', 'Первые выборы Комитета по бюджету и финансам'],
] as const)('in %s the election %s is called %s', (lang, id, name) => {
  expect(languageCtx(lang, ctx.now).text(archived(id).title)).toBe(name);
});

test.each(['fr', 'ar', 'en'] as const)('a title in English says so on a page in %s, which explains it once', (lang) => {
  const own = makeCtx({ lang, path: '/elections', now: ctx.now });
  const note = own.t('elections.names.in-source');
  const list = fragment(<ElectionsPage ctx={own} views={archive} page={pageOfList(archive.length, 1)} />);
  const english = [...list.matchAll(/<a [^>]*href="[^"]*\/elections\/([^"]*)"[^>]* lang="en" dir="ltr">/g)];
  expect(english.map(([, id]) => id).toSorted()).toEqual(lang === 'en' ? [] : asInSource);
  expect(list.split(note)).toHaveLength(lang === 'en' ? 1 : 2);
  const [told, untold] = ['2023-judges', '2006-judges'].map((id) =>
    fragment(<ElectionPage ctx={own} view={archived(id)} paper={null} />),
  );
  expect(told).not.toContain(note);
  expect(untold?.split(note)).toHaveLength(lang === 'en' ? 1 : 2);
  const head = 'Second election (first regular one) of six judges, 2006';
  expect(untold).toContain(lang === 'en' ? `<h1>${head}</h1>` : `<h1><span lang="en" dir="ltr">${head}</span></h1>`);
});
