import type { Hall } from '../test/hall.ts';
import {
  type Entered,
  echoes,
  enterHostileTexts,
  inSixLanguages,
  type Page,
  pathsFrom,
  refusedForms,
  takenForMarkup,
} from './hostile.ts';

export interface HostileSite {
  readonly entered: Entered;
  readonly pages: number;
  /** pages on which one of the texts is shown */
  readonly showing: number;
  readonly wrong: readonly string[];
  /** of the pages that show one, by kind: for a look in a browser */
  readonly samples: readonly Page[];
}

/** Enters the texts, then reads every kind of page in six languages, as the Secretariat, a delegate and the public. */
export async function readHostileSite(hall: Hall, most: number, share = 1): Promise<HostileSite> {
  const { url, people, script } = hall;
  const entered = await enterHostileTexts(hall);
  const seeds = [
    `/sessions/${script.session}`,
    `/desk/${script.session}`,
    `/meetings/${script.meeting}`,
    `/meetings/${script.meeting}/podium`,
    `/meetings/${script.meeting}/hall`,
    `/meetings/${script.meeting}/presence`,
    `/elections/${script.election}`,
    '/',
    '/now',
    '/me',
    '/decisions',
    '/documents',
    '/record',
    '/members/right-to-vote',
  ];
  const readers = [
    { who: 'Secretariat', cookie: people.secretariat.cookie, most },
    { who: 'a delegate', cookie: [...people.delegates.values()][3]?.cookie ?? null, most: Math.ceil(most / 3) },
    { who: 'the public', cookie: null, most: Math.ceil(most / 3) },
  ];
  let pages = 0;
  const showing: Page[] = [];
  const wrong: string[] = [];
  const look = (page: Page) => {
    pages += 1;
    if (/hstl/.test(page.html)) showing.push(page);
    const found = page.status >= 500 ? `answered ${page.status}` : takenForMarkup(page.html);
    if (found !== null) wrong.push(`${page.path} for ${page.who}: ${found}`);
  };
  for (const reader of readers) {
    const paths = await pathsFrom(url, reader, seeds, reader.most);
    await inSixLanguages(url, reader, paths, look);
  }
  const said = echoes(hall).filter((_, n) => n % share === 0);
  await inSixLanguages(url, { who: 'the public', cookie: null }, said, look);
  for (const page of await refusedForms(hall)) look(page);
  for (const state of [`meeting:${script.meeting}`, `session:${script.session}`, 'floor'])
    for (const lang of ['en', 'ar']) {
      const answer = await fetch(`${url}/live/${state}.json?lang=${lang}`);
      if (!answer.ok) continue;
      const { regions } = (await answer.json()) as { regions: Readonly<Record<string, string>> };
      look({ path: `/live/${state}.json`, who: 'the public', html: Object.values(regions).join('\n'), status: 200 });
    }
  return { entered, pages, showing: showing.length, wrong, samples: samplesOf(showing) };
}

/** One of each kind of address and language group. */
function samplesOf(pages: readonly Page[]): readonly Page[] {
  const kinds = new Map<string, Page>();
  for (const page of pages)
    if (page.path.startsWith('/') && !page.path.includes('.json'))
      kinds.set(`${page.who} ${page.path.replaceAll(/[0-9a-f-]{36}|\d+|%[0-9A-F]{2}|\?.*/g, '#')}`, page);
  return [...kinds.values()];
}
