import { describe, expect, it } from 'vitest';
import { bench } from '../test/given/election.ts';
import { openBrowser } from '../test/open-browser.ts';
import { clean } from './clean.ts';
import { act, actByTwo, type Person, signedIn } from './people.ts';

describe('the cut-off after the fourth ballot', () => {
  it('is suggested by the rules and decided by the President alone, with a reason that everybody reads', {
    timeout: 300_000,
  }, async () => {
    await using browser = await openBrowser();
    const secretariat = await signedIn(browser, 'Secretariat');
    const president = await signedIn(browser, 'President');
    const election = await fourBallots(secretariat, president);
    const desk = `/desk/elections/${election}`;

    await secretariat.page.goto(desk);
    await secretariat.page.getByText('Only the President does this').first().waitFor();
    expect(await secretariat.page.getByRole('link', { name: /^Remove / }).count()).toBe(0);

    const { page } = president;
    await page.goto(desk);
    await clean(page);
    await page.locator('li', { hasText: 'Remove Mockup, Elder' }).getByText('Suggested by the rules').waitFor();
    await page.getByRole('link', { name: 'Remove Mockup, Elder' }).click();
    await clean(page);
    // Without a reason nobody is removed.
    await page.getByRole('button', { name: 'Remove this candidate' }).click();
    await page.getByRole('link', { name: 'Give the reason; it stands in the record.' }).waitFor();
    await page.getByLabel('Reason').fill('Fewest votes in the fourth ballot of a demonstration.');
    await page.getByRole('button', { name: 'Remove this candidate' }).click();
    await page.getByText('Mockup, Elder was removed after ballot 4').first().waitFor();

    const viewer = await browser.person();
    await viewer.page.goto(`/elections/${election}`);
    await viewer.page.getByText('Fewest votes in the fourth ballot of a demonstration.').first().waitFor();
  });
});

/** An election of two judges in which four ballots elect nobody, built as programs build it. Gives its id. */
async function fourBallots(secretariat: Person, president: Person): Promise<string> {
  const day = new Date().toISOString().slice(0, 10);
  const { session } = await act(secretariat, 'create-session', {
    kind: 'regular',
    title: 'Session with four ballots',
    city: 'The Hague',
    starts: day,
    ends: day,
  });
  const { item } = await act(secretariat, 'add-agenda-item', { session, title: 'Election of two judges' });
  const { meeting } = await act(secretariat, 'schedule-meeting', { session, startsAtLocal: `${day}T10:00` });
  const seats = await parties(secretariat);
  for (const state of seats)
    await act(secretariat, 'accredit-person', { session, state, name: `Delegate ${state}`, role: 'head' });
  await act(secretariat, 'register-presence', { meeting, arrived: seats });
  const { election } = await act(secretariat, 'create-election', {
    session,
    item,
    title: 'Election of two judges',
    seats: 2,
    // Requires nothing of the two who are elected.
    inOffice: bench,
  });
  const candidates: unknown[] = [];
  for (const [name, list, gender, nationality] of nominees) {
    const nominee = { election, name, list, gender, nationality, nominatedBy: nationality };
    candidates.push((await act(secretariat, 'nominate-candidate', nominee)).candidate);
  }
  await act(president, 'open-meeting', { meeting });
  await act(president, 'take-up-item', { meeting, item });
  for (const _ballot of [1, 2, 3, 4]) {
    const { ballot } = await actByTwo(president, secretariat, 'open-ballot', { meeting, election });
    const votes = candidates.map((candidate, n) => ({ candidate, votes: [40, 40, 30, 20, 10][n] }));
    const papers = { papers: seats.length, valid: seats.length, invalid: 0, abstentions: 0 };
    await act(secretariat, 'enter-count', { ballot, ...papers, votes });
    await actByTwo(president, secretariat, 'announce-ballot', { ballot });
  }
  return String(election);
}

/** Seventy States Parties: enough for the quorum, and few enough to be quick. */
async function parties({ page }: Person): Promise<readonly string[]> {
  const answer = await page.request.get('/members.json');
  const { rows } = (await answer.json()) as { rows: readonly { readonly iso3: string; readonly status: string }[] };
  return rows.flatMap(({ iso3, status }) => (status === 'party' ? [iso3] : [])).slice(0, 70);
}

const nominees = [
  ['Example, Ash', 'A', 'F', 'KEN'],
  ['Sample, Birch', 'B', 'M', 'JPN'],
  ['Specimen, Cork', 'A', 'F', 'FRA'],
  ['Template, Dogwood', 'B', 'M', 'URY'],
  ['Mockup, Elder', 'A', 'M', 'POL'],
] as const;
