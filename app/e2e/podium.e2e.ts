import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openBrowser } from '../test/open-browser.ts';
import { act, fillHall, type Person, signedIn } from './people.ts';

const sizes = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
] as const;
const scripts = ['/meetings/ID/podium?say=en', '/meetings/ID/podium?say=fr-beside', '/ar/meetings/ID/podium?say=ar'];

it.each([5, 30])(
  'the President reads every word to say, and sees what to do next, with %i items ahead',
  {
    timeout: 240_000,
  },
  async (items) => {
    await using browser = await openBrowser();
    const secretariat = await signedIn(browser, 'Secretariat');
    const president = await signedIn(browser, 'President');
    const meeting = await openedWith(secretariat, president, items);
    for (const javaScriptEnabled of [true, false]) {
      const reader = await signedIn(browser, 'President', { javaScriptEnabled });
      for (const size of sizes)
        for (const path of scripts) {
          await reader.page.setViewportSize(size);
          await reader.page.goto(path.replace('ID', meeting));
          const where = `${path} ${size.width} ${javaScriptEnabled ? '' : 'without script'}`;
          expect(await covered(reader.page), where).toEqual([]);
          expect(await hiddenFocus(reader.page), where).toEqual([]);
        }
      await reader.close();
    }
    // All the others are one choice, folded.
    await president.page.goto(`/meetings/${meeting}/podium?say=en`);
    expect(await president.page.locator('#doing .btn:visible', { hasText: 'Take up agenda item' }).count()).toBe(1);
    await president.page.getByText(`${items - 1} other agenda items`).click();
    expect(await president.page.locator('#doing .btn:visible', { hasText: 'Take up agenda item' }).count()).toBe(items);
  },
);

async function openedWith(secretariat: Person, president: Person, items: number): Promise<string> {
  const title = `Session of ${items} items`;
  const dates = { starts: '2026-12-07', ends: '2026-12-08' };
  const { session } = await act(secretariat, 'create-session', { kind: 'regular', title, city: 'New York', ...dates });
  for (let n = 1; n <= items; n += 1)
    await act(secretariat, 'add-agenda-item', { session, title: `Consideration of matter ${n} of the programme` });
  const { meeting } = await act(secretariat, 'schedule-meeting', { session, startsAt: '2026-12-07T15:00:00Z' });
  await fillHall(secretariat, { session, meeting }, []);
  await act(president, 'open-meeting', { meeting });
  return String(meeting);
}

/** Paragraphs of which something stays under the box or the bar when they are looked at, and whether the next act is out of sight. */
async function covered(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const rect = (one: Element) => one.getBoundingClientRect();
    const floor = document.querySelector('.floor') as HTMLElement;
    const box = document.querySelector('#doing > .next') as HTMLElement;
    const whole = (one: Element) =>
      rect(one).top >= rect(floor).bottom && rect(one).bottom <= Math.min(innerHeight, rect(box).top) + 1;
    const words = [...document.querySelectorAll('#script > .script p')];
    if (words.length === 0) found.push('no words');
    scrollTo(0, 0);
    if (!words.slice(0, 3).every(whole)) found.push('the first words are not read at once');
    for (const one of words) {
      one.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      if (!whole(one)) found.push(`covered: ${one.textContent}`);
      const main = document.querySelector('#doing .btn.main') as HTMLElement;
      if (rect(main).bottom > innerHeight || rect(main).top < 0) found.push('the next act is out of sight');
    }
    scrollTo(0, 0);
    return found;
  });
}

/** What takes the focus in the words and acts while something lies over it. */
async function hiddenFocus(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const one of document.querySelectorAll<HTMLElement>('.mid :is(a, button, summary)')) {
      if (!one.checkVisibility()) continue;
      one.focus();
      const { left, top, width, height } = one.getBoundingClientRect();
      const at = document.elementFromPoint(left + width / 2, top + height / 2);
      if (at === null || !(one.contains(at) || at.contains(one))) found.push(one.textContent ?? '');
      else if (at.closest('.next') !== one.closest('.next')) found.push(one.textContent ?? '');
    }
    (document.activeElement as HTMLElement).blur();
    scrollTo(0, 0);
    return found;
  });
}
