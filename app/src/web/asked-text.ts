/** What turns a page over or cannot stand in it: control signs, overrides and isolates of direction. */
const unfit = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/**
 * What a reader asked for in an address, as a page may show it again: well formed, `max` characters at most. It is looked
 * for and shown, never kept; what cannot be shown is a space, so that a pasted line still finds what it names.
 */
export function askedText(given: string | null | undefined, max: number): string {
  // Twice as many units hold all the characters that may stay.
  const shown = (given ?? '')
    .slice(0, 2 * max)
    .toWellFormed()
    .replaceAll(unfit, ' ')
    .trim();
  return [...shown].slice(0, max).join('');
}
