import { describe, expect, it } from 'vitest';
import { openBrowser } from '../test/open-browser.ts';
import { clean } from './clean.ts';

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
});
