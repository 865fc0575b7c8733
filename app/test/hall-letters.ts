import type { Page } from 'playwright-core';

/**
 * What is wrong with the letters of the page shown now: too small for the last row, not alike for those of the same standing, a
 * number parted from its word, page numbers against the direction of writing, Chinese in the letters of another language.
 */
export function letterFaultsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const stage = document.querySelector('.stage');
    if (!stage) return ['no stage'];
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const size = (element: Element): number => Number.parseFloat(getComputedStyle(element).fontSize);
    const shown = (selector: string): Element[] =>
      [...stage.querySelectorAll(selector)].filter((element) => element.checkVisibility());

    // A name of many letters alone has smaller ones; nobody has larger ones for a short State, or for a short name.
    for (const [what, selector] of [
      ['names of candidates', '.result .person'],
      ['States of candidates', '.result small'],
      ['figures of candidates', '.result .count'],
      ['States that wait', '.then p'],
    ] as const) {
      const ordinary = shown(selector).filter(
        ({ textContent }) => selector !== '.result .person' || (textContent ?? '').length <= 40,
      );
      const sizes = ordinary.map((element) => size(element) / rem);
      if (Math.max(...sizes) - Math.min(...sizes) > 0.02)
        faults.push(`${what} in letters of ${Math.min(...sizes).toFixed(2)} to ${Math.max(...sizes).toFixed(2)} rem`);
    }

    // What a screen is about, at 20 m: 48 px on 1080 lines. Headings, what stands below a line, boards of all States, and texts of many
    // lines are smaller.
    const body =
      '.hall-list p, .hall-day p, .hall-words, .digits, .name:not(.longest), .title-card h1:not(.longest), .outcome b, .tally > :not(.minor) dd';
    for (const element of shown(body))
      if (size(element) / rem < 2.38)
        faults.push(`a body of ${(size(element) / rem).toFixed(2)} rem: “${element.textContent?.slice(0, 40)}”`);

    const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent ?? '';
      if (!parent || !text.trim() || parent.closest('.vh, .board') || !parent.checkVisibility()) continue;
      if (size(parent) < rem) faults.push(`letters of ${(size(parent) / rem).toFixed(2)} rem: “${text.slice(0, 40)}”`);
      // The space that may be a line's end: the number before it, or the dot after it, is parted then.
      for (const { index, 0: found } of text.matchAll(/(?<=^|\s)\p{Nd}\S* (?=\p{L})|\s(?=· )/gu)) {
        const space = index + found.length - 1;
        const tops = [space - 1, space + 1].map((at) => {
          const range = document.createRange();
          range.setStart(node, Math.max(0, at));
          range.setEnd(node, Math.max(0, at) + 1);
          return range.getBoundingClientRect().top;
        });
        if (Math.abs((tops[0] ?? 0) - (tops[1] ?? 0)) > rem / 2)
          faults.push(`parted at a line's end: “${text.slice(Math.max(0, index - 10), space + 20)}”`);
      }
    }

    const rightToLeft = document.documentElement.dir === 'rtl';
    const numbers = shown('.turn-links a').map((link) => link.getBoundingClientRect().left);
    if (
      numbers.some((left, n) => n > 0 && (rightToLeft ? left >= (numbers[n - 1] ?? 0) : left <= (numbers[n - 1] ?? 0)))
    )
      faults.push('numbers of pages against the direction of writing');

    for (const element of shown('[lang="zh"]'))
      if (!/^"?PingFang SC/.test(getComputedStyle(element).fontFamily))
        faults.push(`Chinese in the letters of another language: “${element.textContent?.slice(0, 20)}”`);
    return faults;
  });
}
