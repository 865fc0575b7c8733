/** Widths of letters in tenths of an average Latin one; what is not named counts as Latin. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/gu, 19],
  [/[\u0400-\u04ff]/gu, 11],
  [/[\u0600-\u06ff]/gu, 9],
  [/[iIljtf.,;:'’()| ]/gu, 6],
  [/[mwMW@ЖМШЩЮжмшщю]/gu, 15],
];

/**
 * How long a text is, in average Latin letters. It is what chooses the size of letters on a screen in the hall: nothing there may
 * be cut, and the size must be known without a script.
 */
export function lengthOf(text: string): number {
  const letters = [...text].length;
  const tenths = widths.reduce(
    (sum, [kind, width]) => sum + (text.match(kind)?.length ?? 0) * (width - 10),
    letters * 10,
  );
  return Math.ceil(tenths / 10);
}

/** The class for texts longer than each bound: `long`, `longer`, `longest`. */
export function sizeOf(
  text: string,
  bounds: readonly [number, number, number],
): 'long' | 'longer' | 'longest' | undefined {
  const length = lengthOf(text);
  const [long, longer, longest] = bounds;
  if (length > longest) return 'longest';
  if (length > longer) return 'longer';
  return length > long ? 'long' : undefined;
}

/** How many lines a text takes where a line holds so many letters; a word is not divided. */
export function linesOf(text: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/(?<=[\s-])|(?=[\u4e00-\u9fff])/u)) {
    const length = lengthOf(word);
    if (used > 0 && used + length > letters) {
      lines += 1;
      used = 0;
    }
    used += length;
    // A word longer than a line is broken.
    lines += Math.max(0, Math.ceil(used / letters) - 1);
    if (used > letters) used %= letters;
  }
  return lines;
}

/** The fewest rows in which things of these heights stand in so many columns, none of them divided. */
export function rowsFor(heights: readonly number[], columns: number): number {
  const total = heights.reduce((sum, height) => sum + height, 0);
  for (let rows = Math.max(1, Math.ceil(total / columns), ...heights); ; rows += 1) {
    let column = 1;
    let used = 0;
    for (const height of heights) {
      if (used + height > rows) {
        column += 1;
        used = 0;
      }
      used += height;
    }
    if (column <= columns) return rows;
  }
}

/** Things in pages of so many columns and rows, in their order; one that is higher than a page has a page of its own. */
export function pagesFor<Thing>(
  things: readonly Thing[],
  heightOf: (thing: Thing) => number,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): readonly (readonly Thing[])[] {
  const pages: Thing[][] = [];
  for (const thing of things) {
    const page = pages.at(-1);
    if (page && rowsFor([...page, thing].map(heightOf), columns) <= rows) page.push(thing);
    else pages.push([thing]);
  }
  return pages;
}

/** The text with each number kept on the line of the word after it, and a dot between two parts on that of the word before it. */
export function unparted(text: string): string {
  return text.replaceAll(/(?<=^|\s)(\p{Nd}\S*) (?=\p{L})/gu, '$1\u00a0').replaceAll(' · ', '\u00a0· ');
}
