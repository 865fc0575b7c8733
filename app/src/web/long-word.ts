import { isValidElement, type ReactNode } from 'react';

/** Longer than any word of the languages of the Assembly: a column of a table would not hold it. */
const longWord = /[^\s\p{Script=Han}]{31}/u;

const isLong = (text: string): boolean => text.length > 30 && longWord.test(text);

/** What an element shows: what stands in it, or a text in languages. */
interface Shown {
  readonly children?: ReactNode;
  readonly map?: Readonly<Record<string, string>>;
}

/** Whether there is a word that must break inside, or it widens the column that it stands in. */
export function hasLongWord(content: ReactNode): boolean {
  if (typeof content === 'string') return isLong(content);
  if (Array.isArray(content)) return content.some(hasLongWord);
  if (!isValidElement<Shown>(content)) return false;
  const { children, map } = content.props;
  return hasLongWord(children) || Object.values(map ?? {}).some(isLong);
}

/** The class of a name that is kept on one line, unless no line holds it. */
export function onOneLine(name: string): 'nowrap' | 'breaks' {
  return hasLongWord(name) || name.length > 40 ? 'breaks' : 'nowrap';
}
