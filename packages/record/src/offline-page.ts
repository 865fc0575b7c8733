import type { Trust } from './trust.ts';
import { formatTrust } from './trust.ts';

const EMPTY = '<script type="application/json" id="built-in-trust"></script>';

/**
 * The offline verifier with the record it trusts built in. `page` is what `npm run record:offline-page` made without
 * one. Throws when it has one already or is another page.
 */
export function fillOfflinePage(page: string, trust: Trust): string {
  const at = page.indexOf(EMPTY);
  if (at < 0) throw new Error('not an offline page without trust');
  // No "<" of the data may end the element.
  const json = formatTrust(trust).replaceAll('<', '\\u003c');
  return page.slice(0, at) + EMPTY.replace('></', () => `>${json}</`) + page.slice(at + EMPTY.length);
}
