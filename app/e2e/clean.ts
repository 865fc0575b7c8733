import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const usualWidths = [1440, 390, 320];

/** No barrier that axe knows, and no sideways scrolling, at each of these widths in CSS pixels. */
export async function clean(page: Page, widths: readonly number[] = usualWidths): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await barriers(page), `at ${width}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `scroll at ${width}`).toBeLessThanOrEqual(
      width,
    );
  }
}

/** What axe finds on the page as it stands, each with the elements concerned. */
export async function barriers(page: Page): Promise<readonly string[]> {
  // No page has a frame; and of what passes only the names of the rules are wanted. Both make it four times as fast.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations, passes } = await axe.analyze();
  expect(passes.length, 'axe looked at something').toBeGreaterThan(0);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`);
}
