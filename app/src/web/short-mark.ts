import { createHash } from 'node:crypto';

/** One short word for all that a part of a page rests on: another word where any of it changes. */
export function shortMark(rests: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(rests)).digest('base64url').slice(0, 12);
}
