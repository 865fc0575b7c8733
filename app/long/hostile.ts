import type { AnyCommand, FieldsFor } from '../src/door/command.ts';
import type { Hall } from '../test/hall.ts';

/** Texts that become elements, scripts, addresses or commands when anything on their way takes them for more than text. */
export const hostileTexts: readonly string[] = [
  '<script>hstl(1)</script>',
  '"><img src=x onerror=hstl(2)>',
  "'><svg/onload=hstl(3)>",
  '</script><script>hstl(4)</script>',
  '</title></textarea><b hstl=5>bold</b>',
  '" onmouseover="hstl(6)" x="',
  `{{hstl}} ${'$'}{hstl(7)} <%= hstl %> #{hstl} {0}`,
  'javascript:hstl(8)',
  '&lt;script&gt;hstl(9)&lt;/script&gt;',
  '--><script>hstl(10)</script><!--',
  ']]><script>hstl(11)</script>',
  '=HYPERLINK("http://evil.example";"hstl")',
  '%3Cscript%3Ehstl(13)%3C/script%3E',
  "{session, select, other {hstl}} '{' {count, plural, one {#}}",
  '<style>*{display:none}</style>hstl',
  '<a href="https://evil.example">hstl</a>',
  '<form action=//evil.example><input name=hstl>',
  '<!--hstl<template><noscript><p title="</noscript><img src=x onerror=hstl(17)>">',
  '\u202ehstl <b>\u05e2\u05d1\u05e8\u05d9\u05ea</b> \u0639\u0631\u0628\u064a',
  '\\u003cscript\\u003ehstl(19)\\u003c/script\\u003e',
];

/** What stands in a page only when one of the texts was taken for markup. */
const traces: readonly RegExp[] = [
  /<script>hstl/,
  /<img src=x/,
  /<svg\/onload/,
  /<b hstl/,
  /<style>\*/,
  /<a href="https:\/\/evil/,
  /<form action=\/\/evil/,
  /<!--hstl/,
  /<template><noscript>/,
  /" onmouseover="hstl/,
  /(?:href|src|action|formaction)="\s*javascript:/i,
  /(?:href|src|action)="(?:https?:)?\/\/evil/,
  /&lt;script&gt;hstl\(9\)/,
  /<b>\u05e2/,
];

/** Null when no text has become markup. */
export function takenForMarkup(html: string): string | null {
  const found = traces.find((trace) => trace.test(html));
  return found === undefined ? null : `${found}: ${html.slice(Math.max(0, html.search(found) - 80)).slice(0, 160)}`;
}

export interface Entered {
  readonly accepted: number;
  readonly refused: number;
  /** acts answered with 5xx */
  readonly broken: readonly string[];
}

/** Puts each text wherever a person can write one. What the rules refuse is refused; nothing may break. */
export async function enterHostileTexts(hall: Hall): Promise<Entered> {
  const { script, people, url } = hall;
  const { session, meeting, items } = script;
  const { secretariat, president, delegates } = people;
  const seats = [...delegates];
  const total = { accepted: 0, refused: 0, broken: [] as string[] };
  const send = async (who: typeof secretariat | undefined, command: string, input: FieldsFor<AnyCommand>) => {
    const reply = await who?.act(url, command, input);
    if (reply?.ok) total.accepted += 1;
    else total.refused += 1;
    if ((reply?.status ?? 0) >= 500) total.broken.push(`${command} ${JSON.stringify(input).slice(0, 200)}`);
    return reply?.answer ?? {};
  };
  const six = (text: string) => ({ en: text, fr: text, es: text, ar: text, zh: text, ru: text });
  const today = new Date().toISOString().slice(0, 10);
  const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

  for (const [n, text] of hostileTexts.entries()) {
    const [state = '', person] = seats[n] ?? [];
    const { item } = await send(secretariat, 'add-agenda-item', { session, title: six(text) });
    const { meeting: other } = await send(secretariat, 'schedule-meeting', {
      session,
      startsAt: `${later(1 + Math.floor(n / 8)).slice(0, 10)}T${String(8 + (n % 8)).padStart(2, '0')}:00:00.000Z`,
      room: text,
    });
    if (n % 2 === 0) await send(secretariat, 'cancel-meeting', { meeting: other, reason: text });
    const draft = { item: item ?? items.resolution, kind: 'D01', title: six(text), body: six(`${text}\n${text}`) };
    const { proposal } = await send(n % 3 === 0 ? person : secretariat, 'submit-proposal', draft);
    if (n % 4 === 1) await send(secretariat, 'withdraw-proposal', { proposal, reason: text });
    await send(secretariat, 'accredit-person', { session, state, name: text, role: 'adviser' });
    await send(person, 'ask-for-floor', { meeting, state, onBehalfOf: text });
    const [nominating = ''] = seats[n + 40] ?? [];
    await send(secretariat, 'nominate-candidate', {
      election: script.election,
      name: text,
      list: 'B',
      gender: 'F',
      nationality: nominating,
      nominatedBy: nominating,
    });
    await send(secretariat, 'set-parameter', {
      session,
      key: 'tie.proposal',
      value: n % 2 === 0 ? 'rejected' : 'secondVote',
      decidedOn: today,
      reference: text,
      reason: text,
    });
    const [other8 = ''] = seats[n + 80] ?? [];
    const due = [2023, 2024, 2025, 2026].map((year) => ({ year, cents: 100_000 }));
    await send(secretariat, 'certify-contributions', { session, state: other8, due });
    // Nobody confirms it: its page shows the text as it waits.
    await send(secretariat, 'grant-exemption', { session, state: other8, reason: text });
  }
  const [title = ''] = hostileTexts;
  await send(secretariat, 'change-session', {
    session,
    title: six(`${title} ${hostileTexts.slice(1, 6).join(' ')}`),
    city: 'The Hague',
    building: hostileTexts[1],
    starts: today,
    ends: later(9).slice(0, 10),
  });
  await send(secretariat, 'create-session', {
    kind: 'special',
    convenedBy: 'bureau',
    title: six(hostileTexts[4] ?? ''),
    city: 'New York',
    building: hostileTexts[2],
    starts: today,
    ends: later(3).slice(0, 10),
  });
  await send(president, 'take-up-item', { meeting, item: items.debate });
  await send(president, 'give-floor', { meeting });
  return total;
}

export interface Page {
  readonly path: string;
  readonly who: string;
  readonly html: string;
  readonly status: number;
}

type Reader = { readonly who: string; readonly cookie: string | null };

async function read(url: string, { who, cookie }: Reader, path: string): Promise<Page | null> {
  const answer = await fetch(`${url}${path}`, { redirect: 'manual', headers: cookie === null ? {} : { cookie } });
  const html = await answer.text();
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
  return isPage || answer.status >= 500 ? { path, who, html, status: answer.status } : null;
}

/** Pages of this site, from some on through their links, breadth first, those of what runs now before the archive. */
export async function pathsFrom(
  url: string,
  reader: Reader,
  seeds: readonly string[],
  most: number,
): Promise<string[]> {
  const known = new Set(seeds);
  const queue = [...seeds];
  const found: string[] = [];
  for (let path = queue.shift(); path !== undefined && found.length < most; path = queue.shift()) {
    const page = await read(url, reader, path);
    if (page === null) continue;
    found.push(path);
    const links = [...page.html.matchAll(/\bhref="(\/[^"#]*)/g)].map(([, to = '']) => to.replaceAll('&amp;', '&'));
    for (const link of links) {
      const asset = /^\/(static|data|live|log\/tile)\/|\.(csv|json|tlog-proof)\b|^\/(fr|es|ar|zh|ru)(\/|$)|^\/sign-in/;
      if (known.has(link) || asset.test(link)) continue;
      known.add(link);
      if (/demo-|\/(meetings|votes|ballots|desk|decisions|elections)\//.test(link)) queue.unshift(link);
      else queue.push(link);
    }
  }
  return found;
}

/** Pages that repeat what the address or a refused form said. */
export function echoes(hall: Hall): readonly string[] {
  const { meeting } = hall.script;
  return hostileTexts.flatMap((text) => {
    const said = encodeURIComponent(text);
    return [
      `/documents?q=${said}`,
      `/rules?cite=${said}`,
      `/members?on=${said}`,
      `/nothing/${said}`,
      `/record?act=${said}&subject=${said}`,
      `/meetings/${meeting}?x=${said}`,
      `/sign-in?then=/${said}`,
      `/sign-in/${said}`,
    ];
  });
}

/** The page that shows a refused form with what was written in it. */
export async function refusedForms(hall: Hall): Promise<readonly Page[]> {
  const { url, people, script } = hall;
  const from = `/desk/${script.session}`;
  const pages: Page[] = [];
  for (const text of hostileTexts)
    for (const [command, fields] of [
      ['accredit-person', { session: script.session, state: text, name: text, role: text }],
      ['schedule-meeting', { session: script.session, room: text, day: text, time: text }],
      ['add-agenda-item', { session: script.session, 'title.fr': text }],
      ['submit-proposal', { item: text, kind: text, 'title.fr': text }],
      [text, { [text]: text }],
    ] as const) {
      const answer = await fetch(`${url}/acts/${encodeURIComponent(command)}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: people.secretariat.cookie, origin: url },
        body: new URLSearchParams([...Object.entries(fields), ['from', from], ['then', from]]),
      });
      pages.push({ path: `POST ${command}`, who: 'Secretariat', html: await answer.text(), status: answer.status });
    }
  return pages;
}

/** The same pages in six languages. */
export async function inSixLanguages(
  url: string,
  reader: Reader,
  paths: readonly string[],
  look: (page: Page) => void,
): Promise<void> {
  for (const lang of ['', '/fr', '/es', '/ar', '/zh', '/ru'])
    for (const path of paths) {
      const page = await read(url, reader, path === '/' && lang !== '' ? lang : `${lang}${path}`);
      if (page !== null) look(page);
    }
}
