import type { Page } from 'playwright-core';

/**
 * What is wrong with how a page lies at its width: it scrolls sideways; text is cut where nobody can scroll to it, lies over other
 * text, or sticks out of its block; something scrolls that the keyboard does not reach. Line boxes are taken as high as letters are.
 */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const root = document.documentElement;
    const slack = 2;
    const still = getComputedStyle(root).overflowY === 'hidden';
    const nameOf = (element: Element): string => {
      const names: string[] = [];
      for (let one: Element | null = element; one && one !== document.body && names.length < 3; one = one.parentElement)
        names.unshift(`${one.tagName.toLowerCase()}${[...one.classList].map((name) => `.${name}`).join('')}`);
      return names.join(' > ');
    };
    interface Box {
      readonly block: Element;
      /** outside the flow of the page: lies over it on purpose */
      readonly layer: Element | null;
      readonly text: string;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const styles = new Map<Element, CSSStyleDeclaration>();
    const styleOf = (element: Element): CSSStyleDeclaration => {
      const known = styles.get(element);
      if (known) return known;
      const style = getComputedStyle(element);
      styles.set(element, style);
      return style;
    };
    interface Around {
      readonly block: Element;
      readonly layer: Element | null;
      readonly clips: readonly Element[];
      readonly hidden: boolean;
    }
    const known = new Map<Element, Around>();
    const around = (element: Element): Around => {
      const found = known.get(element);
      if (found) return found;
      let block: Element | null = null;
      let layer: Element | null = null;
      const clips: Element[] = [];
      for (let one: Element | null = element; one && one !== root; one = one.parentElement) {
        const style = styleOf(one);
        if (!block && !style.display.startsWith('inline') && style.display !== 'contents') block = one;
        if (!layer && /sticky|fixed/.test(style.position)) layer = one;
        if (
          one !== document.body &&
          style.display !== 'inline' &&
          (`${style.overflowX}${style.overflowY}` !== 'visiblevisible' || style.clipPath !== 'none')
        )
          clips.push(one);
      }
      const hidden =
        !element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) ||
        element.closest('.vh, select') !== null ||
        clips.some((clip) => styleOf(clip).clipPath === 'inset(50%)');
      const all = { block: block ?? document.body, layer, clips, hidden };
      known.set(element, all);
      return all;
    };
    const boxes: Box[] = [];
    const cut = new Set<string>();
    const out = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || /^(SCRIPT|STYLE|TEMPLATE|TEXTAREA)$/.test(parent.tagName)) continue;
      const { block, layer, clips, hidden } = around(parent);
      if (hidden) continue;
      const size = Number.parseFloat(styleOf(parent).fontSize);
      const range = document.createRange();
      range.selectNodeContents(node);
      const place = block.getBoundingClientRect();
      const said = node.textContent.trim().slice(0, 24);
      for (const rect of range.getClientRects()) {
        if (rect.width < 1) continue;
        const middle = (rect.top + rect.bottom) / 2;
        let { left, right } = rect;
        let top = middle - size * 0.4;
        let bottom = middle + size * 0.4;
        // A screen in the hall does not scroll.
        if (still && (left < -slack || right > innerWidth + slack || top < -slack || bottom > innerHeight + slack))
          cut.add(`outside the screen: ${nameOf(block)} “${said}”`);
        if (left < place.left - slack || right > place.right + slack)
          out.add(`sticks out of its block: ${nameOf(block)} “${said}”`);
        for (const clip of clips) {
          const edge = clip.getBoundingClientRect();
          const { overflowX, overflowY } = styleOf(clip);
          if (/hidden|clip/.test(overflowX) && (left < edge.left - slack || right > edge.right + slack))
            cut.add(`cut at the side: ${nameOf(clip)} “${said}”`);
          if (/hidden|clip/.test(overflowY) && (top < edge.top - slack || bottom > edge.bottom + slack))
            cut.add(`cut below: ${nameOf(clip)} “${said}”`);
          left = Math.max(left, edge.left);
          right = Math.min(right, edge.right);
          top = Math.max(top, edge.top);
          bottom = Math.min(bottom, edge.bottom);
        }
        if (right - left > slack && bottom - top > slack)
          boxes.push({ block, layer, text: said, left, right, top, bottom });
      }
    }
    if (root.scrollWidth > root.clientWidth) {
      const wide = [...document.body.querySelectorAll('*')].filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const { hidden, clips } = around(element);
        return (
          width > 0 && !hidden && !clips.some((clip) => clip !== element) && (right > root.clientWidth + 1 || left < -1)
        );
      });
      const last = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
      faults.push(`scrolls to ${root.scrollWidth}: ${[...new Set(last.map(nameOf))].slice(0, 4).join('; ')}`);
    }
    faults.push(...cut, ...out);
    boxes.sort((a, b) => a.top - b.top);
    const over = new Set<string>();
    for (const [n, a] of boxes.entries())
      for (let m = n + 1; m < boxes.length; m += 1) {
        const b = boxes[m] as Box;
        if (b.top > a.bottom - slack) break;
        if (a.block === b.block || a.layer !== b.layer) continue;
        if (
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
          Math.min(a.bottom, b.bottom) - b.top > slack
        )
          over.add(`over each other: ${nameOf(a.block)} “${a.text}” and ${nameOf(b.block)} “${b.text}”`);
      }
    faults.push(...over);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (/^(TEXTAREA|INPUT|SELECT)$/.test(element.tagName)) continue;
      const { overflowX } = styleOf(element);
      if (!/auto|scroll/.test(overflowX) || element.scrollWidth <= element.clientWidth + 1 || around(element).hidden)
        continue;
      const labelled = element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
      // By keyboard it is reached itself, or a link in it.
      const reached = element.tabIndex >= 0 || element.querySelector('a[href]') !== null;
      if (!reached || !labelled) faults.push(`scrolls, and is no labelled region: ${nameOf(element)}`);
    }
    return faults;
  });
}
