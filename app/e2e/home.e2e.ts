import { describe, expect, it } from 'vitest';
import { openBrowser } from '../test/open-browser.ts';
import { clean, fitsOnPaper } from './clean.ts';
import { signedIn } from './people.ts';

describe('the home page', () => {
  it.each([1440, 390, 320])('is open to everybody at a width of %i', async (width) => {
    await using browser = await openBrowser();
    const { page } = await browser.person({ viewport: { width, height: 900 } });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const response = await page.goto('/');
    expect(response?.status()).toBe(200);
    expect(await page.locator('h1').count()).toBe(1);
    await clean(page, [width]);
    expect(errors).toEqual([]);
  });

  it('fits on paper with what is asked now', async () => {
    await using browser = await openBrowser();
    const { page } = await signedIn(browser, 'Secretariat');
    await page.goto('/');
    await page.locator('.dated > li[aria-current]').first().waitFor();
    await fitsOnPaper(page);
  });

  it('lets who is signed in sign out from the menu on a phone, without script', async () => {
    await using browser = await openBrowser();
    const phone = { viewport: { width: 390, height: 800 }, javaScriptEnabled: false };
    const { page } = await signedIn(browser, 'Secretariat', phone);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
  });
});
