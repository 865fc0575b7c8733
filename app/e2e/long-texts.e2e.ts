import { describe, expect, it } from 'vitest';
import { openBrowser } from '../test/open-browser.ts';
import { act, type Person, signedIn } from './people.ts';

/** Text of any length and script in every field: the page holds on a small phone and on a desk. */

const word = 'Rechtsschutz'.repeat(7).slice(0, 80);
const wide = 'W'.repeat(80);
const mixed = 'محكمة العدل الدولية \u200Bcombining e\u0301\u0302\u0323 emoji 👩🏽‍⚖️🏳️';

describe('text of any length and script', () => {
  it('holds every page that shows it at 320 and 1440 pixels, in English and Arabic', { timeout: 180_000 }, async () => {
    await using browser = await openBrowser();
    const secretariat = await signedIn(browser, 'Secretariat');
    const president = await signedIn(browser, 'President');
    const { paths, chair } = await longMeeting(secretariat, president);
    const reader = await browser.person();
    const wrong: string[] = [];
    for (const [person, addresses] of [
      [reader, paths],
      [president, chair],
      [secretariat, chair],
    ] as const)
      for (const lang of ['', '/ar'])
        for (const path of addresses) {
          const answer = await person.page.goto(`${lang}${path}`, { waitUntil: 'domcontentloaded' });
          if (answer?.status() !== 200) wrong.push(`${lang}${path}: ${answer?.status()}`);
          for (const width of [1440, 320]) {
            await person.page.setViewportSize({ width, height: 900 });
            const found = await person.page.evaluate(tooWide);
            wrong.push(...found.map((what) => `${lang}${path} at ${width}: ${what}`));
          }
        }
    expect([...new Set(wrong)]).toEqual([]);
  });
});

/** In the page: whether it scrolls sideways, and texts that are cut off without a sign. */
function tooWide(): string[] {
  const found: string[] = [];
  const { scrollWidth } = document.documentElement;
  const parts = [...document.body.querySelectorAll<HTMLElement>('*')];
  if (scrollWidth > innerWidth) {
    const out = parts.filter((part) => {
      const { left, right } = part.getBoundingClientRect();
      return (right > innerWidth + 1 || left < -1) && !part.closest('.scroll, .vh');
    });
    const named = out.slice(-3).map((part) => `${part.tagName}.${part.className} in ${part.parentElement?.className}`);
    found.push(`scrolls to ${scrollWidth}: ${named.join('; ')}`);
  }
  for (const part of parts) {
    const { overflowX, textOverflow } = getComputedStyle(part);
    if (!/hidden|clip/.test(overflowX) || textOverflow === 'ellipsis' || part.closest('.vh')) continue;
    if (part.clientWidth > 1 && part.scrollWidth > part.clientWidth + 1 && part.innerText?.trim())
      found.push(`cuts ${part.tagName}.${part.className}`);
  }
  return found;
}

async function longMeeting(secretariat: Person, president: Person) {
  const day = new Date().toISOString().slice(0, 10);
  const { session } = await act(secretariat, 'create-session', {
    kind: 'regular',
    title: word,
    city: 'The Hague',
    starts: day,
    ends: day,
  });
  const items: unknown[] = [];
  for (const title of [wide, word, mixed])
    items.push((await act(secretariat, 'add-agenda-item', { session, title })).item);
  const [item, other] = items;
  const { meeting } = await act(secretariat, 'schedule-meeting', {
    session,
    startsAtLocal: `${day}T10:00`,
    room: word,
  });
  const answer = await secretariat.page.request.get('/members.json');
  const { rows } = (await answer.json()) as { rows: readonly { readonly iso3: string; readonly status: string }[] };
  const seats = rows.flatMap(({ iso3, status }) => (status === 'party' ? [iso3] : [])).slice(0, 70);
  for (const [n, state] of seats.entries())
    await act(secretariat, 'accredit-person', {
      session,
      state,
      name: `${[wide, word, mixed][n % 3]} ${state}`.slice(0, 110),
      role: 'head',
    });
  await act(secretariat, 'register-presence', { meeting, arrived: seats });
  const proposal = { session, item: other, kind: 'D01', title: wide, body: `${word}\n${wide}\n${mixed}` };
  const submitted = await act(secretariat, 'submit-proposal', proposal);
  const { election } = await act(secretariat, 'create-election', { session, item, title: wide, seats: 2 });
  for (const [name, nationality] of [
    [`${wide}, A`, 'KEN'],
    [`${word}, B`, 'JPN'],
    [`${mixed}, C`, 'FRA'],
  ] as const)
    await act(secretariat, 'nominate-candidate', {
      election,
      name,
      list: 'A',
      gender: 'F',
      nationality,
      nominatedBy: nationality,
    });
  await act(president, 'open-meeting', { meeting });
  await act(president, 'take-up-item', { meeting, item });
  const desk = `/desk/sessions/${session}`;
  return {
    paths: [
      ...['/', '/sessions', '/decisions', '/elections', `/sessions/${session}`, `/decisions/${submitted.proposal}`],
      ...[`/elections/${election}`, `/meetings/${meeting}`, `/meetings/${meeting}/hall`],
    ],
    chair: [
      ...['', '/agenda', '/proposals', '/elections', '/delegations'].map((part) => `${desk}${part}`),
      ...[
        `/desk/elections/${election}`,
        `/meetings/${meeting}/podium`,
        `/meetings/${meeting}/presence`,
        `/meetings/${meeting}`,
      ],
    ],
  };
}
