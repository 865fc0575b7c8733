import type { Page } from 'playwright-core';

/**
 * What is wrong with how the page shown now lies on the screen: text over text of another block, text outside the screen or its own
 * row, an element wider or higher than its place. Line boxes are taken as high as letters are, not as the font reserves.
 */
export function faultsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const stage = document.querySelector('.screen') ?? document.querySelector('.stage');
    if (!stage) return ['no stage'];
    const { scrollHeight, scrollWidth } = document.documentElement;
    if (scrollHeight > innerHeight + 1 || scrollWidth > innerWidth + 1)
      faults.push(`scrolls: ${scrollWidth} by ${scrollHeight} of ${innerWidth} by ${innerHeight}`);
    interface Box {
      readonly block: Element;
      readonly text: string;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const boxes: Box[] = [];
    const blockOf = (element: Element): Element => {
      let block = element;
      while (getComputedStyle(block).display.startsWith('inline') && block.parentElement) block = block.parentElement;
      return block;
    };
    const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || parent.closest('.vh') || !parent.checkVisibility()) continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize) * parent.currentCSSZoom;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width < 1) continue;
        const middle = (rect.top + rect.bottom) / 2;
        boxes.push({
          block: blockOf(parent),
          text: node.textContent.trim().slice(0, 40),
          left: rect.left,
          right: rect.right,
          top: middle - size * 0.45,
          bottom: middle + size * 0.45,
        });
      }
    }
    const say = (box: Box): string =>
      `“${box.text}” (${[box.left, box.top, box.right, box.bottom].map(Math.round).join(' ')})`;
    const slack = 1.5;
    for (const [n, a] of boxes.entries()) {
      if (a.left < -slack || a.top < -slack || a.right > innerWidth + slack || a.bottom > innerHeight + slack)
        faults.push(`outside the screen: ${say(a)}`);
      const row = a.block.closest('li');
      const place = row?.getBoundingClientRect();
      if (place && (a.top < place.top - 2 || a.bottom > place.bottom + 2)) faults.push(`outside its row: ${say(a)}`);
      for (const b of boxes.slice(n + 1)) {
        if (a.block === b.block) continue;
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (wide > slack && high > slack) faults.push(`over each other: ${say(a)} and ${say(b)}`);
      }
    }
    for (const element of stage.querySelectorAll<HTMLElement>('*')) {
      if (!element.checkVisibility() || element.closest('.vh')) continue;
      const style = getComputedStyle(element);
      if (style.display === 'inline' || element.clientWidth === 0) continue;
      const name = `${element.tagName.toLowerCase()}.${element.className}`;
      if (element.scrollWidth > element.clientWidth + 2)
        faults.push(`wider than its place: ${name} ${element.scrollWidth} of ${element.clientWidth}`);
      if (style.overflow !== 'visible' && element.scrollHeight > element.clientHeight + 2)
        faults.push(`cut below: ${name}`);
    }
    return faults;
  });
}
