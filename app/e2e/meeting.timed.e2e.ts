import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inTime } from '../test/in-time.ts';
import { openBrowser, type TestBrowser } from '../test/open-browser.ts';
import { barriers } from './clean.ts';
import { byTwo, confirms, does, takesUp } from './console.ts';
import { focused, meetingPath, type Person, signedIn, tabTo } from './people.ts';
import { goneFrom, seen } from './seen.ts';

describe('a meeting', () => {
  it('is held by Secretariat, President, two delegations and a public viewer at once', {
    timeout: 300_000,
  }, async () => {
    await using browser = await openBrowser();
    const secretariat = await signedIn(browser, 'Secretariat');
    const president = await signedIn(browser, 'President');
    const uruguay = await signedIn(browser, 'Uruguay');
    const japan = await signedIn(browser, 'Japan');
    const viewer = await browser.person();
    const path = await meetingPath(viewer.page);
    const podium = `${path}/podium`;
    for (const person of [uruguay, japan, viewer]) await person.page.goto(path);
    await president.page.goto(podium);
    const hall = await browser.person({ viewport: { width: 1920, height: 1080 } });
    await hall.page.goto(`${path}/hall`);

    await opening({ secretariat, president, uruguay, japan, viewer, path });
    await speaking({ president, uruguay, japan, viewer, hall });
    await consensus(president, viewer);
    await recordedVote({ browser, secretariat, president, uruguay, japan, viewer, hall });
    await election({ secretariat, president, viewer, hall });

    await president.page.goto(podium);
    // Seats are left to fill: it is asked first.
    await confirms(president.page, 'Conclude the item');
    await confirms(president.page, 'Close the meeting');
    await viewer.page.goto(path);
    await viewer.page.getByText('The President closed the meeting').waitFor();
    expect(await barriers(viewer.page)).toEqual([]);
  });
});

interface People {
  readonly secretariat: Person;
  readonly president: Person;
  readonly uruguay: Person;
  readonly japan: Person;
  readonly viewer: Person;
  readonly hall: Person;
  readonly path: string;
}

async function opening({ secretariat, president, uruguay, japan, viewer, path }: Omit<People, 'hall'>): Promise<void> {
  await president.page.getByText('What must wait, and why').click();
  // Nobody is there yet: the opening must wait, and the page says why and under which rule.
  const waiting = president.page.locator('details.waits');
  await waiting.getByText(/0 States Parties are present and \d+ are needed to open/).waitFor();
  expect(await waiting.getByRole('link', { name: /rule on quorum/ }).count()).toBeGreaterThan(0);

  await uruguay.page.getByRole('button', { name: 'Register Uruguay as present' }).click();
  await seen(viewer.page.locator('main').getByText('One State Party present').first());
  await secretariat.page.goto(`${path}/presence`);
  await secretariat.page.getByRole('link', { name: /^Register all \d+ as present$/ }).click();
  await secretariat.page.getByRole('button', { name: /^Register all \d+ as present$/ }).click();
  await seen(
    viewer.page
      .locator('main')
      .getByText(/^12\d States Parties present$/)
      .first(),
  );
  await japan.page.reload();

  await does(president.page, 'Open the meeting');
  expect(await barriers(president.page)).toEqual([]);
  await seen(
    viewer.page
      .locator('main')
      .getByText(/The President opened the meeting/)
      .first(),
  );
}

async function speaking({
  president,
  uruguay,
  japan,
  viewer,
  hall,
}: Omit<People, 'secretariat' | 'path'>): Promise<void> {
  await takesUp(president.page, 2);
  await seen(viewer.page.getByRole('heading', { name: 'Item 2: General debate' }));
  for (const person of [uruguay, japan]) {
    await person.page.getByRole('button', { name: 'Ask for the floor' }).click();
    await person.page.getByRole('button', { name: 'Leave the list' }).waitFor();
  }
  await seen(viewer.page.locator('#speakers').getByText('Japan'));
  // The reader's own place is marked for that reader alone.
  expect(await uruguay.page.locator('#speakers li.you').innerText()).toContain('Uruguay');
  expect(await viewer.page.locator('#speakers li.you').count()).toBe(0);
  await japan.page.getByRole('button', { name: 'Leave the list' }).click();
  await goneFrom(viewer.page.locator('#speakers').getByText('Japan'));

  // By its key: the letter on the button, with the browser's own modifier.
  await president.page.getByRole('button', { name: 'Give the floor to the next speaker' }).waitFor();
  await Promise.all([president.page.waitForNavigation(), altWith(president.page, 'g')]);
  await seen(viewer.page.locator('#speakers li.now').getByText('Uruguay'));
  await seen(hall.page.locator('.speaking .name').getByText('Uruguay'));
  const digits = hall.page.locator('.clock .digits');
  const before = await digits.innerText();
  await inTime(3_000, () => expect.poll(() => digits.innerText()).not.toBe(before));
  await does(president.page, 'End the speech');
}

async function consensus(president: Person, viewer: Person): Promise<void> {
  await takesUp(president.page, 1);
  await confirms(president.page, /Adopt by consensus/);
  await seen(viewer.page.locator('main').getByText('DEMO-1/Res.1 was adopted by consensus').first());
  await does(president.page, 'Conclude the item');
}

async function recordedVote({
  browser,
  secretariat,
  president,
  uruguay,
  japan,
  viewer,
  hall,
}: Omit<People, 'path'> & { readonly browser: TestBrowser }): Promise<void> {
  await takesUp(president.page, 4);
  await confirms(president.page, /put to the vote Demonstration resolution on the length of meetings/);
  await seen(viewer.page.locator('main').getByText('0 of 124 have voted').first());
  for (const [person, answer] of [
    [uruguay, 'In favour'],
    [japan, 'Against'],
  ] as const) {
    await person.page
      .locator('main')
      .getByRole('link', { name: /^Vote for / })
      .click();
    await person.page.getByText(answer, { exact: true }).click();
    await person.page.getByRole('button', { name: 'Review and cast' }).click();
    await person.page.getByRole('button', { name: 'Cast this vote' }).click();
    await person.page.getByText('Your vote is recorded').waitFor();
  }
  await seen(viewer.page.locator('main').getByText('2 of 124 have voted').first());
  // Progress is all that anybody sees.
  expect(await viewer.page.locator('.board').count()).toBe(0);
  expect(await hall.page.locator('.board').count()).toBe(0);
  // A delegation has no device: the open vote becomes a roll call. The two votes stay, and those seats are not called.
  const turn = president.page.getByRole('link', { name: 'Turn this vote into a roll call' });
  const rollCall = await turn.getAttribute('href');
  await secretariat.page.goto(rollCall ?? '');
  await secretariat.page.getByText('The 2 votes that were cast stay, and their delegations are not called.').waitFor();
  const ghana = await signedIn(browser, 'Ghana');
  await ghana.page.goto((rollCall ?? '').replace('/desk', ''));
  await secretariat.page.getByLabel('State drawn by the President').selectOption({ label: 'Ghana' });
  await does(secretariat.page, 'Enter the State drawn');
  await seen(hall.page.locator('.name').getByText('Ghana'));
  await expect.poll(() => focused(secretariat.page)).toBe('Ghana');
  await tabTo(secretariat.page, 'choice');
  await Promise.all([secretariat.page.waitForNavigation(), secretariat.page.keyboard.press('Enter')]);
  await expect.poll(() => focused(secretariat.page)).toBe('Greece');
  // The delegation sees on its open page, within a second, what was entered for it; the public that it was entered.
  await seen(ghana.page.locator('main').getByText('The Secretariat entered a vote for Ghana'));
  await seen(viewer.page.locator('#log').getByText('Ghana answered in the roll call'));
  expect(await viewer.page.getByText('The Secretariat entered a vote for Ghana').count()).toBe(0);
  await does(secretariat.page, 'No answer');
  await seen(hall.page.locator('.name').getByText('Grenada'));
  // The open console has the words for the State called now, and no way to enter what the President may not.
  await seen(president.page.locator('#script').getByText('Grenada: in favour, against or abstention?'));
  expect(await president.page.getByRole('link', { name: 'Roll call: enter votes' }).count()).toBe(0);
  expect(await president.page.locator('#doing .btn.main').count()).toBe(0);
  await does(secretariat.page, 'In favour');
  await expect.poll(() => focused(secretariat.page)).toBe('Guatemala');
  await does(secretariat.page, 'Abstain');
  // A slip in the answer just entered is mended; nothing else can be entered or changed.
  await secretariat.page.getByRole('heading', { name: 'Correct the answer just entered: Guatemala' }).waitFor();
  await Promise.all([
    secretariat.page.waitForNavigation(),
    secretariat.page.locator('form[action$="/acts/correct-vote"]').getByRole('button', { name: 'Abstain' }).click(),
  ]);
  await secretariat.page.getByText('Nothing was changed').waitFor();
  expect(await barriers(secretariat.page)).toEqual([]);

  await confirms(president.page, 'Close the vote');
  await seen(hall.page.locator('.board'));
  await japan.page.reload();
  await japan.page.locator('fieldset').getByText('In favour', { exact: true }).click();
  await japan.page.getByRole('button', { name: 'Correct your vote' }).click();
  // The page is made anew: one receipt stands on it, that of the vote as it is now.
  const anew = japan.page.waitForEvent('load');
  await japan.page.getByRole('button', { name: 'Correct this vote' }).click();
  await anew;
  await japan.page.getByText('Your vote is recorded').waitFor();
  expect(await japan.page.getByText('Your vote is recorded').count()).toBe(1);
  const receipt = japan.page.locator('main .ruling', { hasText: 'Your vote is recorded' });
  expect(await receipt.innerText()).toMatch(/Japan:\s*In favour/);
  await confirms(president.page, 'Announce the result');
  await seen(hall.page.locator('.outcome').getByText('Adopted'));
  const result = viewer.page.locator('#business');
  await seen(result.getByText('4 present and voting, two thirds = 3; 4 in favour'));
  expect(await result.getByRole('link', { name: 'Rome Statute, article 112(7)(a)' }).count()).toBeGreaterThan(0);
}

async function election({
  secretariat,
  president,
  viewer,
  hall,
}: Pick<People, 'secretariat' | 'president' | 'viewer' | 'hall'>): Promise<void> {
  await takesUp(president.page, 3);
  await byTwo(president.page, secretariat.page, /Open the next ballot/);
  await seen(viewer.page.locator('main').getByText('First ballot: papers are being collected').first());
  const podium = president.page.url();
  await secretariat.page.goto(podium);
  const count =
    (await secretariat.page.getByRole('link', { name: 'Enter the count of the ballot' }).getAttribute('href')) ?? '';
  await secretariat.page.goto(count);
  const fill = async (label: string, value: string) => secretariat.page.getByLabel(label, { exact: true }).fill(value);
  await fill('Papers in the box', '124');
  await fill('Invalid', '0');
  await fill('Valid', '124');
  await fill('Abstentions', '0');
  const votes: Readonly<Record<string, string>> = {
    'Draft, Hazel': '60',
    'Example, Amber': '10',
    'Fiction, Indigo': '83',
    'Instance, Jasper': '40',
    'Mockup, Elm': '70',
    'Pattern, Garnet': '90',
    'Placeholder, Cedar': '82',
    'Prototype, Linden': '50',
    'Sample, Dahlia': '60',
    'Specimen, Basil': '40',
    'Stencil, Kale': '30',
    'Template, Fern': '125',
  };
  for (const [name, value] of Object.entries(votes)) await fill(name, value);
  await secretariat.page.getByRole('button', { name: 'Enter the count' }).click();
  // More votes than valid papers: refused with the figure that is wrong, and nothing that was written is lost.
  await secretariat.page
    .getByRole('link', {
      name: /Template, Fern has more votes than there are valid papers less abstentions: 125 and 124/,
    })
    .click();
  await expect.poll(() => secretariat.page.locator(':focus').inputValue()).toBe('125');
  expect(await barriers(secretariat.page)).toEqual([]);
  expect(await secretariat.page.getByLabel('Pattern, Garnet', { exact: true }).inputValue()).toBe('90');
  await fill('Template, Fern', '88');
  await secretariat.page.getByRole('button', { name: 'Enter the count' }).click();
  await secretariat.page.getByText('The count is entered.').waitFor();
  await president.page.goto(podium);
  await byTwo(president.page, secretariat.page, 'Announce the result of the ballot');
  await seen(hall.page.locator('.result .won').first());
  expect(await hall.page.locator('.result .won .who').allInnerTexts()).toHaveLength(3);
  await seen(viewer.page.locator('main').getByText('3 of 6 seats filled').first());
}

/** Alt with a letter, as a keyboard sends it: Playwright's own key press carries no letter beside a modifier. */
async function altWith(page: Page, key: string): Promise<void> {
  const keys = await page.context().newCDPSession(page);
  const code = { key, code: `Key${key.toUpperCase()}`, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) };
  const alt = { modifiers: 1, ...code };
  await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, unmodifiedText: key, ...alt });
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...alt });
  await keys.detach();
}
