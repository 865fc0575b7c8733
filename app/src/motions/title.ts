import type { MotionKind } from '@plenary/rules';
import { type Lang, type LanguageMap, langs } from '../words/languages.ts';
import { format } from '../words/messages.ts';

/** What a motion is called once it is put to the Assembly, in its languages; with the symbol of what it is about. */
export function titleOf(kind: MotionKind, symbol: string | null): LanguageMap {
  const inLanguage = (lang: Lang) => format(lang, `motions.title.${kind}`, { symbol: symbol ?? '' }).text;
  const others = langs.filter((lang) => lang !== 'en').map((lang) => [lang, inLanguage(lang)] as const);
  return { en: inLanguage('en'), ...Object.fromEntries(others) };
}
