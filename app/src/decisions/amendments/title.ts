import { type Lang, type LanguageMap, langs } from '../../words/languages.ts';
import { format } from '../../words/messages.ts';
import type { Change } from './tables.ts';

/** What an amendment is called, in the languages of the Assembly. */
export function amendmentTitle(facts: {
  readonly symbol: string;
  readonly change: Change;
  readonly paragraph: number;
}): LanguageMap {
  const inLanguage = (lang: Lang) => format(lang, 'decisions.amendment.title', facts).text;
  const others = langs.filter((lang) => lang !== 'en').map((lang) => [lang, inLanguage(lang)] as const);
  return { en: inLanguage('en'), ...Object.fromEntries(others) };
}
