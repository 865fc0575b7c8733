import { folded, isChinese } from '../web/folded.ts';

/** A piece of a text; `fits`: it has what was looked for. */
export interface Piece {
  readonly text: string;
  readonly fits: boolean;
}

/** A text in pieces: words that begin as one of those looked for, whole; of Chinese the signs themselves. */
export function marked(text: string, words: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, fits: boolean): void => {
    const last = pieces.at(-1);
    if (last?.fits === fits) pieces[pieces.length - 1] = { text: last.text + text, fits };
    else if (text !== '') pieces.push({ text, fits });
  };
  for (const part of text.split(/([\p{L}\p{M}\p{N}\u0640]+)/u))
    if (isChinese(part)) for (const [piece, fits] of signs(part, words)) add(piece, fits);
    else add(part, fitsWord(part, words));
  return pieces;
}

function fitsWord(part: string, words: readonly string[]): boolean {
  const word = folded(part);
  return word !== '' && words.some((sought) => word.startsWith(sought));
}

function signs(run: string, words: readonly string[]): readonly (readonly [string, boolean])[] {
  const found = new Set<number>();
  for (const word of words)
    for (let at = run.indexOf(word); at >= 0; at = run.indexOf(word, at + 1))
      for (let n = 0; n < word.length; n += 1) found.add(at + n);
  return [...run].map((sign, n) => [sign, found.has(n)]);
}
