import { expect, it } from 'vitest';
import { siteUrl } from '../test/site.ts';

/** Pages that stay current ship the small script, and the offline verifier is one; everything else is archive and ships none. */
const language = '(/(fr|es|ar|zh|ru))?';
const thing = '/(meetings|votes|decisions|elections|ballots)/[0-9a-f-]{36}(/hall|/amendments)?';
const current = new RegExp(
  `^${language}(/?|${thing}|/sessions/demo-\\d+(/programme(\\?.*)?|/journal/\\d{4}-\\d\\d-\\d\\d)?|/log)$|^/log/verify\\.html$`,
);
/** Pages of one kind: in English three; in each other language one, in the long tests three too. */
const eachLanguage = process.env.EACH_LANGUAGE === '1';
const mostOf = (path: string): number => (eachLanguage || !/^\/(fr|es|ar|zh|ru)(\/|$)/.test(path) ? 3 : 1);
const atMost = 3000;

interface Fetched {
  readonly path: string;
  readonly from: string;
  readonly status: number;
  /** null where the answer is a table, a picture or another file */
  readonly html: string | null;
}

/** `/fr/members/URY` and `/fr/members/BRA` are of one kind. */
function kindOf(path: string): string {
  return path
    .replace(/\?.*/, '?')
    .split('/')
    .map((part, place) =>
      place > 1 && /^[A-Z]{3}$|\d/.test(part) ? `:${part.includes('.') ? part.split('.').at(-1) : ''}` : part,
    )
    .join('/');
}

/** Follows every link from the home page, a few of each kind. */
async function crawl(): Promise<readonly Fetched[]> {
  const origin = await siteUrl();
  const kinds = new Map<string, number>();
  const known = new Set(['/']);
  const waiting = [{ path: '/', from: '/' }];
  const fetched: Fetched[] = [];
  for (let next = waiting.shift(); next && fetched.length < atMost; next = waiting.shift()) {
    const answer = await fetch(origin + next.path);
    const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html');
    const text = await answer.text();
    fetched.push({ ...next, status: answer.status, html: isPage ? text : null });
    if (!isPage) continue;
    for (const [, href = ''] of text.matchAll(/<a\b[^>]*?\shref="(\/[^"#]*)/g)) {
      const path = href.replaceAll('&amp;', '&');
      const count = kinds.get(kindOf(path)) ?? 0;
      if (known.has(path) || count >= mostOf(path)) continue;
      known.add(path);
      kinds.set(kindOf(path), count + 1);
      waiting.push({ path, from: next.path });
    }
  }
  return fetched;
}

function faultsOf({ path, from, status, html }: Fetched): readonly string[] {
  const at = `${path} (linked from ${from})`;
  if (status !== 200) return [`${at}: status ${status}`];
  if (html === null) return [];
  const faults: string[] = [];
  const headings = html.match(/<h1\b/g)?.length ?? 0;
  if (headings !== 1) faults.push(`${at}: ${headings} main headings`);
  if (!/<title>[^<]{3,}<\/title>/.test(html)) faults.push(`${at}: no title`);
  if (/<script\b/.test(html) && !current.test(path)) faults.push(`${at}: a script in the archive`);
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1]);
  const known = new Set<string | undefined>();
  const twice = ids.filter((id) => known.size === known.add(id).size);
  if (twice.length > 0) faults.push(`${at}: id ${twice.join(', ')} twice`);
  for (const [, target = ''] of html.matchAll(/<a\b[^>]*?\shref="#([^"]+)"/g))
    if (!known.has(decodeURIComponent(target))) faults.push(`${at}: #${target} leads nowhere`);
  // What an act says is JSON, where null is a value.
  const text = html.replaceAll(/<(script|pre)\b.*?<\/\1>|<[^>]*>/gs, ' ');
  const leak = /\b(undefined|NaN|null)\b|\[object Object\]|Invalid Date/.exec(text);
  if (leak) faults.push(`${at}: “${text.slice(Math.max(0, leak.index - 40), leak.index + 40)}”`);
  return faults;
}

it('every link from the home page leads to a whole page, in every language', { timeout: 300_000 }, async () => {
  const fetched = await crawl();
  const pages = fetched.filter(({ html }) => html !== null).map(({ path }) => path);
  expect(fetched.flatMap(faultsOf)).toEqual([]);
  expect(fetched.length, 'nothing is left out').toBeLessThan(atMost);
  expect(pages.length).toBeGreaterThan(eachLanguage ? 400 : 200);
  for (const start of [
    '/members/',
    '/elections/',
    '/sessions/',
    '/organs/',
    '/rules',
    '/record/',
    '/meetings/',
    '/ar/',
  ])
    expect(pages.filter((path) => path.startsWith(start)).length, start).toBeGreaterThan(0);
});
