import { type LanguageMap, langs } from '../words/languages.ts';

/** The title of a session; with its symbol where another one of these bears the same. */
export function titleAmong<Session extends { readonly title: LanguageMap; readonly symbolPrefix: string }>(
  session: Session,
  all: readonly Session[],
): LanguageMap {
  const { title, symbolPrefix } = session;
  const alone = all.every((other) => other === session || other.title.en !== title.en);
  if (alone) return title;
  const told = { ...title };
  for (const lang of langs) if (title[lang] !== undefined) told[lang] = `${title[lang]} (${symbolPrefix})`;
  return told;
}
