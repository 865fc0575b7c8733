import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A table with its columns, and one that has become a list: between them nothing changes that axe looks at. */
const axeWidths = [1440, 320];
/** The long tests look at each page at both. Axe costs more than all else that a test does with a page. */
const atBoth = process.env.AXE_AT_BOTH === '1';
let turn = 0;
/** A desk, phones, and tablets, where tables stand beside nothing and have the least room. */
const everyWidth = [1440, 900, 768, 640, 390, 320];

/**
 * No barrier that axe knows, at these widths in CSS pixels; and at every width what `fits` says. Unless told, axe looks once: at one
 * page as it is on a desk, at the next as it is on a phone.
 */
export async function clean(page: Page, widths: readonly number[] = axeWidthsOf(turn++)): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await barriers(page), `at ${width}`).toEqual([]);
  }
  await fits(page);
}

/** Where axe looks at the nth page. */
export function axeWidthsOf(nth: number): readonly number[] {
  return atBoth ? axeWidths : axeWidths.slice(nth % 2).slice(0, 1);
}

/** The page does not scroll sideways, and each value of a table that has become a list says what it is. */
export async function fits(page: Page, widths: readonly number[] = everyWidth): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const seen = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      bare: [...document.querySelectorAll('table.cards tbody td:not(:empty)')]
        .filter((cell) => getComputedStyle(cell).display !== 'table-cell')
        .filter((cell) => !/[^"]/.test(getComputedStyle(cell, '::before').content.replace(/^none$/, '')))
        .map(({ textContent }) => textContent),
    }));
    expect(seen.scroll, `scroll at ${width}, ${page.url()}`).toBeLessThanOrEqual(width);
    expect(seen.bare, `values without a label at ${width}, ${page.url()}`).toEqual([]);
  }
}

/** A4 without its margins, in CSS pixels. */
const sheet = 688;

/** On paper nothing sticks out, and nothing stands that only a screen can use. */
export async function fitsOnPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: sheet, height: 900 });
  const seen = await page.evaluate((width) => {
    const shown = (element: Element) => element.getClientRects().length > 0;
    return {
      text: document.querySelector('main')?.textContent ?? '',
      out: [...document.querySelectorAll('body *')]
        .filter((element) => shown(element) && !element.matches('.vh'))
        .filter(
          (element) => element.getBoundingClientRect().right > width + 1 || element.getBoundingClientRect().left < -1,
        )
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
      pressed: [...document.querySelectorAll('nav, form, button, input, select, textarea')]
        .filter(shown)
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    };
  }, sheet);
  await page.emulateMedia({ media: null });
  expect(seen.text.length, 'there is something on the sheet').toBeGreaterThan(50);
  expect(seen.out, `sticks out of the sheet, ${page.url()}`).toEqual([]);
  expect(seen.pressed, `printed in vain, ${page.url()}`).toEqual([]);
}

/** What axe finds on the page as it stands, each with the elements concerned. */
export async function barriers(page: Page): Promise<readonly string[]> {
  // No page has a frame; and of what passes only the names of the rules are wanted. Both make it four times as fast.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations, passes } = await axe.analyze();
  expect(passes.length, 'axe looked at something').toBeGreaterThan(0);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`);
}
