/** A button or a link of a page: what a screen reader says of it, and what it does. */
export interface PageAction {
  readonly name: string;
  /** an address, or a form with what it sends */
  readonly target: string;
  readonly accessKey: string | null;
}

/** What a form sends whatever it is about. */
const always: readonly string[] = ['requestId', 'from', 'basedOn', 'then', 'next', 'act'];

/** Every link and button of a page that can be pressed. */
export function actionsOf(html: string): readonly PageAction[] {
  const found: PageAction[] = [];
  let form: string[] | null = null;
  let open: { readonly attributes: string; readonly form: string[] | null; text: string } | null = null;
  for (const [, close, tag = '', attributes = '', text] of html.matchAll(/<(\/?)([a-z][\w-]*)([^>]*)>|([^<]+)/g)) {
    if (text !== undefined) {
      if (open) open.text += text;
      continue;
    }
    if (tag === 'form') form = close ? null : [attribute(attributes, 'action') ?? ''];
    if (tag === 'input' && form && attribute(attributes, 'type') === 'hidden') {
      const name = attribute(attributes, 'name') ?? '';
      if (!always.includes(name)) form.push(`${name}=${attribute(attributes, 'value') ?? ''}`);
    }
    if (tag !== 'a' && tag !== 'button') continue;
    if (!close) open = { attributes, form, text: '' };
    else if (open) {
      const one = open;
      open = null;
      const href = attribute(one.attributes, 'href');
      const own = ['name', 'value', 'formaction', 'popovertarget'].map((name) => attribute(one.attributes, name) ?? '');
      found.push({
        name: attribute(one.attributes, 'aria-label') ?? one.text.replaceAll(/\s+/g, ' ').trim(),
        // A form is complete only where it ends, and its button is its last part but one.
        target: href ?? `${(one.form ?? []).join(' ')} ${own.join(' ')}`,
        accessKey: attribute(one.attributes, 'accesskey') ?? null,
      });
    }
  }
  return found;
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
}

const inline = 'a|abbr|b|bdi|em|i|kbd|s|small|span|strong|sup|time|u';

/** Lines of a page as they are read, in the language of the page alone: no code, no source, nothing marked as of another language. */
export function linesOf(html: string, lang: string): readonly string[] {
  const labels = [...html.matchAll(/\s(?:aria-label|alt|title|placeholder|data-said)="([^"]*)"/g)].map(
    ([, text]) => text,
  );
  const body = html
    .replace(/^[\s\S]*?<body/, '<body')
    .replaceAll(/<(script|style|code|pre|template|svg)\b[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<span class="source[\s\S]*?<span class="(?:doubt)?">/g, ' ')
    .replaceAll(/<bdi class="cite-text">[\s\S]*?<\/bdi>/g, ' ');
  const own = body.replaceAll(
    new RegExp(`<(?!html)(\\w+)[^>]* lang="(?!${lang}")[^"]*"[^>]*>[\\s\\S]*?</\\1>`, 'g'),
    ' ',
  );
  return [
    ...own
      .replaceAll('<!-- -->', '')
      .replaceAll(new RegExp(`</?(?:${inline})\\b[^>]*>`, 'g'), '')
      .split(/<[^>]*>/),
    ...labels,
  ]
    .map((line = '') => line.replaceAll('&#x27;', '’').replaceAll('&quot;', '"').replaceAll('&amp;', '&').trim())
    .filter((line) => line !== '');
}
