import { expect, it } from 'vitest';
import { openBrowser } from '../test/open-browser.ts';
import { act, delegateOf, fillHall, signedIn } from './people.ts';

it('a delegation votes in the seventh tab of its browser, over HTTP/1.1, and every tab knows it', {
  timeout: 120_000,
}, async () => {
  await using browser = await openBrowser();
  const secretariat = await signedIn(browser, 'Secretariat');
  const president = await signedIn(browser, 'President');
  const { session } = await act(secretariat, 'create-session', {
    kind: 'regular',
    title: 'Demonstration of a seventh tab',
    city: 'The Hague',
    starts: '2026-12-07',
    ends: '2026-12-08',
  });
  const { item } = await act(secretariat, 'add-agenda-item', { session, title: 'A single item' });
  const { meeting } = await act(secretariat, 'schedule-meeting', { session, startsAt: '2026-12-07T15:00:00Z' });
  await act(secretariat, 'accredit-person', { session, state: 'ALB', name: 'Delegate ALB', role: 'head' });
  const text = { title: 'Demonstration motion', body: 'Text of a demonstration.' };
  const { proposal } = await act(secretariat, 'submit-proposal', { item, kind: 'D02', ...text });
  await act(secretariat, 'register-presence', { meeting, arrived: ['ALB'] });
  await fillHall(secretariat, { session, meeting }, ['ALB']);
  await act(president, 'open-meeting', { meeting });
  await act(president, 'take-up-item', { meeting, item });
  const { vote } = await act(president, 'open-vote', { meeting, proposal, consensusSought: true });

  const albania = await delegateOf(browser, String(session).toUpperCase(), 'Albania');
  const ballot = `/votes/${vote}`;
  const there = [
    `/meetings/${meeting}`,
    `/meetings/${meeting}/hall`,
    '/',
    `/decisions/${proposal}`,
    '/documents',
    ballot,
  ];
  const tabs = [];
  for (const address of there) {
    const tab = await albania.newPage();
    await tab.goto(address);
    await tab.locator('body[data-heard]').waitFor({ timeout: 5_000 });
    tabs.push(tab);
  }
  const protocol = await tabs[0]?.evaluate(
    () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).nextHopProtocol,
  );
  expect(protocol).toBe('http/1.1');

  const seventh = await albania.newPage();
  const began = performance.now();
  await seventh.goto(ballot);
  await seventh.locator('body[data-heard]').waitFor({ timeout: 5_000 });
  await seventh.getByText('In favour', { exact: true }).click();
  await seventh.getByRole('button', { name: 'Review and cast' }).click();
  await seventh.getByRole('button', { name: 'Cast this vote' }).click();
  await seventh.getByText('Your vote is recorded').first().waitFor({ timeout: 5_000 });
  expect(performance.now() - began).toBeLessThan(10_000);
  const receipt = await seventh.locator('.ruling b.num').innerText();

  // The meeting page in the first tab shows it at once; another answer sent in the sixth, open since before, is not taken.
  await tabs[0]?.locator('main').getByText(receipt).first().waitFor({ timeout: 5_000 });
  const sixth = tabs[5];
  await sixth?.getByText('Against', { exact: true }).click();
  await sixth?.getByRole('button', { name: 'Review and cast' }).click();
  await sixth?.getByRole('button', { name: 'Cast this vote' }).click();
  await sixth?.getByText('what you sent now was not taken').waitFor({ timeout: 5_000 });
  expect(await sixth?.locator('.ruling b.num').innerText()).toBe(receipt);

  await act(president, 'close-vote', { vote });
  await tabs[1]?.locator('.board').first().waitFor({ timeout: 5_000 });
  expect(await (await secretariat.page.request.get(`${ballot}.csv`)).text()).toContain('ALB,Albania,yes,delegation');
  await act(president, 'announce-result', { vote });
  await act(president, 'close-meeting', { meeting });
});
