import { IntlMessageFormat } from 'intl-messageformat';
import { withArticles } from './english-articles.ts';
import type { Lang } from './languages.ts';
import { typeset } from './punctuation.ts';

/** Every key of the English catalogues, one file per module. A new module adds its line here. */
export type MessageKey =
  | keyof typeof import('../../messages/en/web.json')
  | keyof typeof import('../../messages/en/objections.json')
  | keyof typeof import('../../messages/en/input.json')
  | keyof typeof import('../../messages/en/site-pages.json')
  | keyof typeof import('../../messages/en/identity.json')
  | keyof typeof import('../../messages/en/membership.json')
  | keyof typeof import('../../messages/en/organs.json')
  | keyof typeof import('../../messages/en/sessions.json')
  | keyof typeof import('../../messages/en/delegations.json')
  | keyof typeof import('../../messages/en/floor.json')
  | keyof typeof import('../../messages/en/decisions.json')
  | keyof typeof import('../../messages/en/elections.json')
  | keyof typeof import('../../messages/en/documents.json')
  | keyof typeof import('../../messages/en/observers.json')
  | keyof typeof import('../../messages/en/ballots.json')
  | keyof typeof import('../../messages/en/meetings.json')
  | keyof typeof import('../../messages/en/script.json')
  | keyof typeof import('../../messages/en/home.json')
  | keyof typeof import('../../messages/en/rules.json')
  | keyof typeof import('../../messages/en/findings.json')
  | keyof typeof import('../../messages/en/provisions.json')
  | keyof typeof import('../../messages/en/desk.json')
  | keyof typeof import('../../messages/en/reference.json')
  | keyof typeof import('../../messages/en/record.json')
  | keyof typeof import('../../messages/en/parameters.json')
  | keyof typeof import('../../messages/en/log.json');

const files = import.meta.glob<Readonly<Record<string, string>>>('../../messages/*/*.json', {
  eager: true,
  import: 'default',
});

const catalogues = new Map<string, Map<string, string>>();
for (const [path, messages] of Object.entries(files)) {
  const lang = path.split('/').at(-2) ?? '';
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
