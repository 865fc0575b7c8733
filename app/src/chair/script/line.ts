import type { LanguageCtx } from '../../web/ctx.ts';
import { withArticle } from '../../words/english-articles.ts';
import { chosen, type Lang, type LanguageMap } from '../../words/languages.ts';
import type { MessageKey } from '../../words/messages.ts';

/** A name, a title or a symbol inside a sentence: set apart from its direction of reading, and heavier. */
export interface Named {
  readonly text: string;
  /** null where it has none: a symbol, the name of a person, the words of a delegation */
  readonly lang: Lang | null;
}

export type Part = string | Named;

/**
 * One line of what the chair reads aloud. `pause` is a moment to wait or an act to do first, `later` is said after it,
 * `name` is one line of a list, `said` is for the chair and read out only if asked.
 */
export interface ScriptLine {
  readonly kind: 'say' | 'name' | 'pause' | 'later' | 'said';
  readonly parts: readonly Part[];
}

/** Values of a sentence; several names become a list in the language of the sentence. */
export type Values = Readonly<Record<string, string | number | Named | readonly Named[]>>;

// What isolates a name in running text marks the place where it goes: it is found again whatever the message does with it.
const open = '\u2068';
const close = '\u2069';
const place = /\u2068(\d+)\u2069/;

/** A sentence with its names apart, so that a page can set them in their own language and direction. */
export function line(ctx: LanguageCtx, kind: ScriptLine['kind'], key: MessageKey, values: Values = {}): ScriptLine {
  const names: Named[] = [];
  const mark = (name: Named) => `${open}${names.push(name) - 1}${close}`;
  const plain = Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value !== 'object') return [name, value];
      return [name, 'text' in value ? mark(value) : listed(ctx, value, mark)];
    }),
  );
  // Every second piece is the number of a name.
  const parts = ctx
    .t(key, plain)
    .split(place)
    .map((piece, n): Part => (n % 2 === 0 ? piece : (names[Number(piece)] ?? piece)));
  return { kind, parts: parts.map(articled(parts)).filter((part) => part !== '') };
}

/** English names with the article where the sentence asks for it; the article belongs to the sentence. */
function articled(parts: readonly Part[]) {
  return (part: Part, n: number): Part => {
    const [before, after] = [parts[n - 1], parts[n + 1]];
    if (typeof part === 'string') return typeof after === 'object' ? withArticle(part, after.text)[0] : part;
    return typeof before === 'string' ? { ...part, text: withArticle(before, part.text)[1] } : part;
  };
}

/** Names that have a comma of their own are kept apart by more than a comma. */
function listed(ctx: LanguageCtx, names: readonly Named[], mark: (name: Named) => string): string {
  const marked = names.map(mark);
  return names.some(({ text }) => /[,،]/.test(text)) ? marked.join(ctx.semicolon) : ctx.list(marked);
}

export function say(ctx: LanguageCtx, key: MessageKey, values?: Values): ScriptLine {
  return line(ctx, 'say', key, values);
}

export function pause(ctx: LanguageCtx, key: MessageKey): ScriptLine {
  return line(ctx, 'pause', key);
}

/** A human text in the language of the script, else in its original. */
export function titled(ctx: LanguageCtx, map: LanguageMap): Named {
  return chosen(map, ctx.lang);
}

/** What is the same in every language. */
export function bare(text: string): Named {
  return { text, lang: null };
}

/** As it is heard. */
export function textOf({ parts }: ScriptLine): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}
