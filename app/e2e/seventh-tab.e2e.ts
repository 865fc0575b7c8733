import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectInTime } from '../test/in-time.ts';
import { openBrowser } from '../test/open-browser.ts';
import { act, delegateOf, openedMeeting, signedIn } from './people.ts';
import { seen } from './seen.ts';

it('a delegation votes in the seventh tab of its browser, over HTTP/1.1, and every tab knows it', {
  timeout: 300_000,
}, async () => {
  await using browser = await openBrowser();
  const secretariat = await signedIn(browser, 'Secretariat');
  const president = await signedIn(browser, 'President');
  const { session, item, meeting } = await openedMeeting(secretariat, president, 'Demonstration of a seventh tab', [
    'ALB',
  ]);
  await act(secretariat, 'register-presence', { meeting, arrived: ['ALB'] });
  const text = { title: 'Demonstration motion', body: 'Text of a demonstration.' };
  const { proposal } = await act(secretariat, 'submit-proposal', { item, kind: 'D02', ...text });
  const { vote } = await act(president, 'open-vote', { meeting, proposal, consensusSought: true });

  const albania = await delegateOf(browser, session.toUpperCase(), 'Albania');
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
    await seen(tab.locator('body[data-heard]'), 5_000);
    tabs.push(tab);
  }
  const [first, second, , , , sixth] = tabs as [Page, Page, Page, Page, Page, Page];
  const protocol = await first.evaluate(
    () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).nextHopProtocol,
  );
  expect(protocol).toBe('http/1.1');

  const seventh = await albania.newPage();
  const began = performance.now();
  await seventh.goto(ballot);
  await seen(seventh.locator('body[data-heard]'), 5_000);
  await seventh.getByText('In favour', { exact: true }).click();
  await seventh.getByRole('button', { name: 'Review and cast' }).click();
  await seventh.getByRole('button', { name: 'Cast this vote' }).click();
  await seen(seventh.getByText('Your vote is recorded').first(), 5_000);
  expectInTime(performance.now() - began, 10_000);
  const receipt = await seventh.locator('.ruling b.num').innerText();

  // The meeting page in the first tab shows it at once; another answer sent in the sixth, open since before, is not taken.
  await seen(first.locator('main').getByText(receipt).first(), 5_000);
  await sixth.getByText('Against', { exact: true }).click();
  await sixth.getByRole('button', { name: 'Review and cast' }).click();
  await sixth.getByRole('button', { name: 'Cast this vote' }).click();
  await seen(sixth.getByText('what you sent now was not taken'), 5_000);
  expect(await sixth.locator('.ruling b.num').innerText()).toBe(receipt);

  await act(president, 'close-vote', { vote });
  await seen(second.locator('.board').first(), 5_000);
  expect(await (await secretariat.page.request.get(`${ballot}.csv`)).text()).toContain('ALB,Albania,yes,delegation');
  await act(president, 'announce-result', { vote });
  await act(president, 'close-meeting', { meeting });
});
