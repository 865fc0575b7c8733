/** Elements that have no end. */
const single = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** What is said of an element, and read aloud or shown. */
const spoken = /\s(?:aria-label|alt|title|placeholder)="([^"]*)"/g;

interface Open {
  readonly name: string;
  readonly lang: string;
  /** code, a symbol, or a name that is the same in every language */
  readonly kept: boolean;
}

/**
 * Texts of a page in letters of another script than that of the page, which neither say their language nor are kept apart as a name or a
 * symbol. Read from HTML as the program writes it: each element that has an end is closed.
 */
export function foreignWords(html: string, lang: string, foreign: RegExp): readonly string[] {
  const found = new Set<string>();
  const open: Open[] = [{ name: '', lang, kept: false }];
  const look = (text: string, { lang: its, kept }: Open): void => {
    if (!kept && its === lang && foreign.test(text)) found.add(text.trim());
  };
  const body = html
    .slice(Math.max(0, html.indexOf('<body')))
    .replaceAll(/<(script|style|template)\b[\s\S]*?<\/\1>|<ul class="tiles"[\s\S]*?<\/ul>/g, '');
  for (const [, end, name = '', said = '', text = ''] of body.matchAll(/<(\/?)([a-z0-9]+)((?:\s[^>]*)?)>|([^<]+)/g)) {
    const within = open.at(-1) as Open;
    if (text !== '') look(text, within);
    else if (end === '/') open.pop();
    else {
      const own: Open = {
        name,
        lang: /\slang="([\w-]*)"/.exec(said)?.[1] ?? within.lang,
        kept: within.kept || /^(?:bdi|code|pre|time)$/.test(name) || /\stranslate="no"/.test(said),
      };
      for (const [, value = ''] of said.matchAll(spoken)) look(value, own);
      if (!single.test(name) && !said.endsWith('/')) open.push(own);
    }
  }
  return [...found];
}
