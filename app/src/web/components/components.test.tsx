import { describe, expect, test } from 'vitest';
import { KitPage } from '../../site-pages/kit/kit-page.tsx';
import { langs } from '../../words/languages.ts';
import { languageCtx, makeCtx } from '../ctx.ts';
import { fragment, html } from '../page.tsx';
import { Bar } from './bar.tsx';
import { Button } from './button.tsx';
import { BarChart, scale, stepPath, ticks, valueAt } from './chart.tsx';
import { LanguageVersions } from './document.tsx';
import { Doubt } from './source.tsx';
import { Speakers } from './speakers.tsx';
import { Timer } from './timer.tsx';
import { Mvr } from './votes.tsx';
import { Text } from './words.tsx';

const en = languageCtx('en', '2023-12-06T16:42:00.000Z');

test.each(langs)('every component can be shown in %s', (lang) => {
  const page = html(<KitPage ctx={makeCtx({ lang, path: '/kit', now: en.now })} />);
  expect(page).not.toMatch(/undefined|NaN|\[object/);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

describe('timer', () => {
  const timer = (state: Parameters<typeof Timer>[0]['state']): string => fragment(<Timer ctx={en} state={state} />);

  test('a running timer carries its end for the live script', () => {
    const text = timer({ allowed: 300_000, runs: { until: '2023-12-06T16:44:14.000Z' } });
    expect(text).toContain('<p class="digits">2:14</p>');
    expect(text).toContain('left of 5 minutes');
    expect(text).toContain('data-until="2023-12-06T16:44:14.000Z"');
    expect(text).not.toContain('data-s=');
  });

  test('a halted timer does not run on', () => {
    expect(timer({ allowed: 300_000, runs: { left: 48_000 } })).not.toContain('data-until');
  });

  test('it warns in the last minute and says when it is over, in words', () => {
    expect(timer({ allowed: 300_000, runs: { left: 48_000 } })).toMatch(/data-s="warn".*less than 1 minute/);
    expect(timer({ allowed: 300_000, runs: { left: -21_000 } })).toMatch(/data-s="over".*\+0:21.*over time/);
  });
});

describe('speakers', () => {
  const speakers = [
    { id: '1', seat: 'GHA', name: 'Ghana', now: true },
    { id: '2', seat: 'EST', name: 'Estonia' },
    { id: '3', seat: 'URY', name: 'Uruguay' },
  ];

  test('who has the floor is not counted; the others are numbered from one', () => {
    const list = fragment(<Speakers ctx={en} label="Speakers" speakers={speakers} />);
    expect([...list.matchAll(/class="pos">([^<]+)/g)].map((found) => found[1])).toEqual(['On', '1', '2']);
    expect(fragment(<Speakers ctx={en} label="Speakers" speakers={speakers.slice(1)} />)).toContain('class="pos">1<');
  });

  test('the reader’s own line is marked for the eye and in words; a live region marks nobody', () => {
    const own = fragment(<Speakers ctx={en} label="Speakers" speakers={speakers} seat="URY" />);
    expect(own.match(/class="you"/g)).toHaveLength(1);
    expect(own).toContain('Uruguay<span data-you="">, you</span>');
    const all = fragment(<Speakers ctx={en} label="Speakers" speakers={speakers} />);
    expect(all).not.toContain('class="you"');
    expect(all.match(/data-you="" hidden=""/g)).toHaveLength(3);
  });
});

test('a refused button keeps the focus, points at the reason, and cannot send the form', () => {
  const button = fragment(<Button refusedBy="why">Close the vote</Button>);
  expect(button).toContain('type="button"');
  expect(button).toContain('aria-disabled="true" aria-describedby="why"');
  expect(button).not.toContain(' disabled');
});

test('a minimum that is met by one more than needed is met', () => {
  const mvr = (have: number): string => fragment(<Mvr ctx={en} label="List A" minimum={{ have, need: 2 }} />);
  expect(mvr(1)).toMatch(/data-s="wait".*1 of 2.*not yet met/);
  expect(mvr(2)).toMatch(/data-s="good".*2 of 2.*, met/);
  expect(mvr(3)).toMatch(/data-s="good".*3 of 2/);
  expect(mvr(1).match(/class="on"/g)).toHaveLength(1);
});

test('a bar stays within its frame', () => {
  expect(fragment(<Bar label="x" value={84} of={93} need={47} />)).toMatch(/--need:50.5%.*--w:90.3%/);
  expect(fragment(<Bar label="x" value={5} of={0} />)).toContain('--w:0%');
  expect(fragment(<Bar label="x" value={9} of={3} />)).toContain('--w:100.0%');
});

test('language versions say what they are without colour', () => {
  const versions = { en: { href: '/a' }, fr: 'work', es: 'none', ar: 'none', zh: 'none', ru: 'none' } as const;
  const list = fragment(<LanguageVersions ctx={en} versions={versions} />);
  expect(list).toContain('aria-label="EN, English"');
  expect(list).toContain('FR<span class="vh"> in translation</span>');
});

test('what is unverified is never shown as certain, and leads nowhere where no foot of the page is', () => {
  expect(
    fragment(
      <Doubt ctx={en} confidence="unverified">
        62
      </Doubt>,
    ),
  ).toBe('<span class="unsure">62<span class="vh">, not checked</span></span>');
  expect(
    fragment(
      <Doubt ctx={en} confidence="sourced">
        62
      </Doubt>,
    ),
  ).toBe('62');
});

test('a text in another language than the page says which', () => {
  const ar = languageCtx('ar', en.now);
  expect(fragment(<Text ctx={ar} map={{ en: 'Report', fr: 'Rapport', original: 'fr' }} />)).toBe(
    '<span lang="fr" dir="ltr">Rapport</span>',
  );
  expect(fragment(<Text ctx={ar} map={{ en: 'Report', ar: 'تقرير' }} />)).toBe('تقرير');
});

describe('charts', () => {
  test('run from left to right in every language, and their caption as the page does', () => {
    const chart = fragment(
      <BarChart title="Titre" data={[{ key: 'a', label: 'A', value: 1 }]} caption="الدول التي يسري عليها النظام." />,
    );
    expect(chart).toMatch(/<figure class="chart"><div dir="ltr"><svg.*<\/svg><\/div><figcaption>/s);
  });

  test('a scale maps its ends to 0 and 1, and survives having no length', () => {
    const years = scale(2000, 2020);
    expect([years(2000), years(2010), years(2020)]).toEqual([0, 0.5, 1]);
    expect(scale(5, 5)(5)).toBe(0);
  });

  test.each([
    [0, [0]],
    [4, [0, 1, 2, 3, 4]],
    [10, [0, 5, 10]],
    [65, [0, 20, 40, 60]],
    [125, [0, 50, 100]],
    [0.4, [0, 0.1, 0.2, 0.3, 0.4]],
  ])('the axis to %d is marked at %j', (max, marks) => {
    expect(ticks(max)).toEqual(marks);
  });

  test('the value in force is that of the last point not after it', () => {
    const points = [
      { x: 2002, y: 60 },
      { x: 2005, y: 100 },
    ];
    expect([2001, 2002, 2004, 2005, 2009].map((x) => valueAt(points, x))).toEqual([0, 60, 60, 100, 100]);
  });

  test('steps go across first, then up', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 5, y: 10 },
      { x: 10, y: 10 },
    ];
    expect(stepPath(points, scale(0, 10), 10, 100)).toBe('M0.00 100.0 H50.00 V8.0 H100.00 V8.0 H100');
  });
});
