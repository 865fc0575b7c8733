/** What a page shows, read off its HTML as a reader meets it. */

/** Without tags; each sign as it is read. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<svg\b.*?<\/svg>/gs, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The value of a fact, without the small print below it; null when no fact of the page has this label. */
export function factOf(html: string, label: string): string | null {
  for (const [, term = '', value = ''] of html.matchAll(/<dt\b[^>]*>(.*?)<\/dt><dd\b[^>]*>(.*?)<\/dd>/gs))
    if (textOf(term) === label) return textOf(value.replace(/<small\b.*/s, ''));
  return null;
}

/** The cells of each row of the table with this caption; null when the page has no such table. */
export function rowsOf(html: string, caption: string): readonly (readonly string[])[] | null {
  for (const [table] of html.matchAll(/<table\b.*?<\/table>/gs)) {
    if (textOf(/<caption\b[^>]*>(.*?)<\/caption>/s.exec(table)?.[1] ?? '') !== caption) continue;
    const body = /<tbody>(.*?)<\/tbody>/s.exec(table)?.[1] ?? '';
    return [...body.matchAll(/<tr\b.*?<\/tr>/gs)].map(([row]) =>
      [...row.matchAll(/<t[hd]\b[^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => textOf(cell)),
    );
  }
  return null;
}
