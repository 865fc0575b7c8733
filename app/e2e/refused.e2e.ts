import { describe, expect, it } from 'vitest';
import { openBrowser } from '../test/open-browser.ts';
import { act, fillHall, signedIn } from './people.ts';

describe('a refused act', () => {
  it('leaves a page with the reason that stays current like any other', async () => {
    await using browser = await openBrowser();
    const secretariat = await signedIn(browser, 'Secretariat');
    const president = await signedIn(browser, 'President');
    const { session } = await act(secretariat, 'create-session', {
      kind: 'regular',
      title: 'Demonstration of an early request',
      city: 'The Hague',
      starts: '2026-12-07',
      ends: '2026-12-08',
    });
    await act(secretariat, 'add-agenda-item', { session, title: 'A single item' });
    const { meeting } = await act(secretariat, 'schedule-meeting', { session, startsAt: '2026-12-07T15:00:00Z' });
    const states = ['ALB', 'BRA', 'FJI'];
    for (const state of states)
      await act(secretariat, 'accredit-person', { session, state, name: `Delegate ${state}`, role: 'head' });
    await act(secretariat, 'register-presence', { meeting, arrived: states });

    const { page } = president;
    const console_ = `/meetings/${meeting}/podium`;
    await page.goto(console_);
    // As a page sends it that was open too long: the limit of a meeting that is not open yet.
    await page.evaluate(
      ([id, from]) => {
        const form = document.createElement('form');
        form.method = 'post';
        form.action = '/acts/set-time-limit';
        for (const [name, value] of [
          ['meeting', id],
          ['seconds', '120'],
          ['from', from],
        ] as const)
          form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
        document.body.append(form);
        form.submit();
      },
      [String(meeting), console_] as const,
    );
    await page.getByRole('alert').first().waitFor();
    await page.getByRole('alert').filter({ hasText: 'The meeting is not open yet' }).waitFor();

    const other = await president.newPage();
    await other.goto(console_);
    const before = await page.locator('#doing').innerText();
    await fillHall(secretariat, { session, meeting }, states);
    await act(president, 'open-meeting', { meeting });
    await page.waitForFunction((text) => document.querySelector<HTMLElement>('#doing')?.innerText !== text, before);
    const reason = 'The meeting is not open yet. The President opens it first.';
    // The hall fills, and then the meeting opens: both are told, one after the other.
    await other.locator('#doing').getByText('Close the meeting').waitFor();
    await page.locator('#doing').getByText('Close the meeting').waitFor();
    const shown = await page.locator('#doing').innerText();
    expect(shown).toContain(reason);
    const rest = shown.replace(reason, '').split(/\n+/);
    expect(rest).toEqual((await other.locator('#doing').innerText()).split(/\n+/));
  });
});
