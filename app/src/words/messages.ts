import { IntlMessageFormat } from 'intl-messageformat';
import { withArticles } from './english-articles.ts';
import type { Lang } from './languages.ts';
import type { PlaceholdersOf } from './placeholders.ts';
import { typeset } from './punctuation.ts';

/** The English words of every room; each adds its own in its `words/en.ts`. They are the type of all keys and placeholders. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the rooms
export interface Catalogue {}

export type MessageKey = keyof Catalogue;

/** The values of a message by the names of its placeholders. A key made at run time takes those of any. */
export type ValuesOf<Key extends MessageKey, Value> = MessageKey extends Key
  ? Readonly<Record<string, Value>>
  : Readonly<Record<PlaceholdersOf<Catalogue[Key]>, Value>>;

/** What is said after a key: nothing where the message has no placeholders. */
export type Given<Key extends MessageKey, Value> = MessageKey extends Key
  ? [values?: ValuesOf<Key, Value>]
  : [PlaceholdersOf<Catalogue[Key]>] extends [never]
    ? []
    : [values: ValuesOf<Key, Value>];

type Words = Readonly<Record<string, string>>;
const files = {
  ...import.meta.glob<Words>('../*/words/en.ts', { eager: true, import: 'english' }),
  ...import.meta.glob<Words>('../*/words/*.json', { eager: true, import: 'default' }),
};

const catalogues = new Map<string, Map<string, string>>();
for (const [path, messages] of Object.entries(files)) {
  const lang = /(\w+)\.\w+$/.exec(path)?.[1] ?? '';
  const catalogue = catalogues.get(lang) ?? new Map<string, string>();
  for (const [key, message] of Object.entries(messages)) catalogue.set(key, typeset(lang, message));
  catalogues.set(lang, catalogue);
}

/** ICU locales. British English writes "6 December 2023"; Arabic keeps Western digits, as the Assembly's documents do. */
export const locales: Readonly<Record<Lang, string>> = {
  en: 'en-GB',
  fr: 'fr',
  es: 'es',
  ar: 'ar-u-nu-latn',
  zh: 'zh-CN',
  ru: 'ru',
};

/** Key and text of one language as stored, for the tests that compare the six catalogues. */
export function catalogue(lang: Lang): ReadonlyMap<string, string> {
  return catalogues.get(lang) ?? new Map();
}

export function hasMessage(key: string): key is MessageKey {
  return catalogues.get('en')?.has(key) ?? false;
}

const compiled = new Map<string, IntlMessageFormat | string>();

function compile(lang: Lang, key: string, source: string): IntlMessageFormat | string {
  const id = `${lang} ${key}`;
  let message = compiled.get(id);
  if (message === undefined) {
    // Most messages are plain words: neither a placeholder nor an escape. They need no formatter.
    message = /[{}'#]/.test(source)
      ? new IntlMessageFormat(source, locales[lang], undefined, { ignoreTag: true })
      : source;
    compiled.set(id, message);
  }
  return message;
}

/**
 * The text of a message and the language it is really in: English where the translation is missing.
 * Throws when a value that the message needs is not given, and on an unknown key: both are bugs of a page.
 */
export function format(
  lang: Lang,
  key: MessageKey,
  values?: Readonly<Record<string, string | number>>,
): { readonly text: string; readonly lang: Lang } {
  const own = catalogues.get(lang)?.get(key);
  const used: Lang = own === undefined ? 'en' : lang;
  const source = own ?? catalogues.get('en')?.get(key);
  if (source === undefined) throw new Error(`no message ${key}`);
  const message = compile(used, key, source);
  const text = typeof message === 'string' ? message : String(message.format(values));
  return { text: used === 'en' ? withArticles(text) : text, lang: used };
}
