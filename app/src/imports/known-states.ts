import { commonNames } from '../membership/index.ts';
import { oncePerData, stateNames } from '../reference/index.ts';
import { langs } from '../words/languages.ts';
import { wordFolded } from './headings.ts';

/** The code of a State by whatever it is called; null where no State is, or more than one. */
export type KnownStates = (name: string) => string | null;

/** By code, by its names in six languages, by them without what stands in brackets, and by what it is called in speech. */
export const knownStates = oncePerData(async (db): Promise<KnownStates> => {
  const names = await stateNames(db);
  const exact = new Map<string, string>();
  const short = new Map<string, Set<string>>();
  for (const [code, map] of names) {
    exact.set(code.toLowerCase(), code);
    for (const name of [...langs.flatMap((lang) => map[lang] ?? []), ...(commonNames[code] ?? [])]) {
      exact.set(wordFolded(name), code);
      const without = wordFolded(name.replaceAll(/[(（].*?[)）]/g, ' '));
      short.set(without, (short.get(without) ?? new Set()).add(code));
    }
  }
  return (name) => {
    const asked = wordFolded(name);
    const bare = asked.replace(/^(?:the|la|le|les|el|los|las) /, '').replace(/^l /, '');
    for (const word of [asked, bare]) {
      const found = exact.get(word) ?? one(short.get(word));
      if (found !== null && found !== undefined) return found;
    }
    return null;
  };
});

function one(codes: ReadonlySet<string> | undefined): string | null {
  const [first] = codes ?? [];
  return codes?.size === 1 && first !== undefined ? first : null;
}
