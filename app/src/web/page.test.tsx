import { describe, expect, test } from 'vitest';
import { Doubt } from './components/source.tsx';
import { makeCtx, unknownFloor } from './ctx.ts';
import { Bare, html, Page } from './page.tsx';

const now = '2023-12-06T16:42:00.000Z';

function home(lang: 'en' | 'ar', search = ''): string {
  const ctx = makeCtx({ lang, path: '/members', search, now, origin: 'https://assembly.example' });
  return html(
    <Page ctx={ctx} title="Members" nav="members" crumbs={[]}>
      <h1>Members</h1>
    </Page>,
  );
}

test('a page states its language and direction', () => {
  expect(home('en')).toMatch(/^<!doctype html><html lang="en" dir="ltr">/);
  expect(home('ar')).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/);
});

test('the languages of the switcher and the alternates keep page and query', () => {
  const page = home('ar', '?group=african');
  expect(page).toContain('<a lang="fr" hrefLang="fr" href="/fr/members?group=african">Français</a>');
  expect(page).toContain(
    '<link rel="alternate" hrefLang="ru" href="https://assembly.example/ru/members?group=african"/>',
  );
  expect(page).toContain(
    '<link rel="alternate" hrefLang="x-default" href="https://assembly.example/members?group=african"/>',
  );
});

test('the menu marks the part of the site a page belongs to, and links within the language', () => {
  expect(home('ar')).toContain('<a href="/ar/members" aria-current="page">');
  expect(home('en').match(/aria-current="page"/g)).toHaveLength(1);
});

test('a page of a session has the parts of the session in the row of its area, and one of them is marked', () => {
  const row = (path: string) => {
    const page = html(
      <Page ctx={makeCtx({ lang: 'en', path, now })} title="A session" nav="sessions" session="25">
        <h1>A session</h1>
      </Page>,
    );
    return /<nav class="area".*?<\/nav>/.exec(page)?.[0] ?? '';
  };
  expect([...row('/sessions/25').matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    '/sessions',
    '/sessions/25',
    '/sessions/25/programme',
    '/sessions/25/journal',
    '/sessions/25/agenda',
    '/sessions/25#decisions',
    '/sessions/25#elections',
    '/sessions/25/deadlines',
    '/sessions/25/credentials',
    '/sessions/25/parameters',
  ]);
  const marked = (path: string) => /href="([^"]*)" aria-current="(\w+)"/.exec(row(path))?.slice(1);
  expect(marked('/sessions/25')).toEqual(['/sessions/25', 'page']);
  expect(marked('/sessions/25/parameters')).toEqual(['/sessions/25/parameters', 'page']);
  expect(marked('/meetings/7')).toEqual(['/sessions/25/programme', 'true']);
  expect(row('/meetings/7').match(/aria-current/g)).toHaveLength(1);
});

test('elsewhere in the area of sessions the row leads to the session that is on or comes next', () => {
  const floor = { ...unknownFloor, session: { path: '/sessions/25', label: 'A session' } };
  const page = (path: string, nav: 'sessions' | 'members') => {
    const ctx = makeCtx({ lang: 'en', path, now, floor });
    return html(
      <Page ctx={ctx} title="Sessions" nav={nav}>
        <h1>Sessions</h1>
      </Page>,
    );
  };
  const links = (shown: string) =>
    [...(/<nav class="area".*?<\/nav>/.exec(shown)?.[0] ?? '').matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  expect(links(page('/sessions', 'sessions'))).toEqual(['/sessions', '/sessions/25']);
  expect(links(page('/sessions/22', 'sessions'))).toEqual(['/sessions', '/sessions/25']);
  expect(links(page('/members', 'members'))).not.toContain('/sessions/25');
});

test('a page that is not live has no script, a live one only the small one, a file of its own', () => {
  expect(home('en')).not.toContain('<script');
  const ctx = makeCtx({ lang: 'en', path: '/', now });
  const live = html(
    <Page ctx={ctx} title="Now" live={['meeting:7']}>
      <h1>Now</h1>
    </Page>,
  );
  expect(live.match(/<script/g)).toHaveLength(1);
  expect(live).toMatch(/<script type="module" src="\/[^"]*live-client/);
  expect(live).toContain('data-live="floor,meeting:7"');
});

describe('a figure that is not sure', () => {
  const ctx = makeCtx({ lang: 'en', path: '/', now });
  const figures = (
    <>
      <Doubt ctx={ctx} confidence="unverified">
        62
      </Doubt>
      <Doubt ctx={ctx} confidence="unverified" besideLink>
        <a href="/members/KEN">Kenya</a>
      </Doubt>
      <Doubt ctx={ctx} confidence="open">
        two thirds
      </Doubt>
    </>
  );

  test('leads to its line at the foot of its page, where each kind of doubt is said once', () => {
    const page = html(
      <Page ctx={ctx} title="">
        {figures}
      </Page>,
    );
    const [body = '', foot = ''] = page.split('<details class="how"');
    expect(body).toContain('<a class="unsure" href="#doubt-unverified">62<span class="vh">, not checked</span></a>');
    expect(body).toContain(
      '<span class="unsure"><a href="/members/KEN">Kenya</a><span class="vh">, not checked</span>',
    );
    expect(body).toContain('<a class="unsure" href="#doubt-open">');
    expect(foot).toContain('<div id="doubt-unverified"><dt>2 things on this page are not checked</dt>');
    expect(foot).toContain('<div id="doubt-open"><dt>1 thing on this page is left open by the text</dt>');
    expect(foot.indexOf('</main>')).toBeGreaterThan(foot.indexOf('</details>'));
  });

  test('is said of its own page alone: the next one has no foot', () => {
    expect(
      html(
        <Page ctx={ctx} title="">
          62
        </Page>,
      ),
    ).not.toContain('<details class="how"');
  });

  test('bears the mark on a screen in the hall too, and leads nowhere', () => {
    const screen = html(
      <Bare ctx={ctx} title="" frame="hall">
        {figures}
      </Bare>,
    );
    expect(screen.match(/<span class="unsure">/g)).toHaveLength(3);
    expect(screen).not.toMatch(/#doubt-|<details/);
  });
});
