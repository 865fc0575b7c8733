import { lengthOf, linesOf } from '../../web/text-size.ts';

/** What a row of a result says: a name, and a line below it in smaller letters. */
export interface RowText {
  readonly name: string;
  readonly below: string;
}

/** The part of a row where its words stand, in rem. */
export interface RowPlace {
  readonly width: number;
  readonly height: number;
}

export interface RowSizes {
  /** letters of a name, in heights of a row */
  readonly name: number;
  /** letters of what stands below it, in heights of a row */
  readonly below: number;
  /** the same for a name that is too long to set the size of all */
  nameOf(name: string): number;
}

/** A name of more letters than this has smaller ones: for its sake nobody else is made smaller. */
const ordinary = 45;
/** Letters in rem below which nobody in the last row reads them. */
const legible = { name: 1.2, below: 1.12 } as const;
const lineHeight = 1.1;
/** Of a letter of average width, to the size of letters; bold ones are the wider. */
const width = { name: 0.57, below: 0.54 } as const;
/** What stands below a name, to the name. */
const ratios = [0.66, 0.72, 0.78, 0.6, 0.55, 0.5];
const step = 0.05;

/**
 * The size of letters in which every row fits its place. It is one for all rows: nobody looks more or less important because the
 * name of a State is short.
 */
export function rowSizes(rows: readonly RowText[], place: RowPlace): RowSizes {
  const names = rows.filter(({ name }) => lengthOf(name) <= ordinary);
  const fit = (name: number, below: number): boolean =>
    names.every((row) => fits(row, name, below, place)) && rows.every((row) => fits(row, name * 0.5, below, place));
  const largest = Math.min(2.9, place.height * 0.46);
  const found = ratios.map((ratio) => {
    let name = largest;
    while (name > step && !fit(name, name * ratio)) name -= step;
    return { name, below: name * ratio };
  });
  // What can be read, else what comes nearest to it.
  const best = found.reduce((a, b) => (read(a) >= 1 || read(a) >= read(b) ? a : b));
  const own = new Map(
    rows.map((row) => {
      let name = best.name;
      while (name > best.name * 0.5 && !fits(row, name, best.below, place)) name -= step;
      return [row.name, name / place.height] as const;
    }),
  );
  return {
    name: best.name / place.height,
    below: best.below / place.height,
    nameOf: (name) => own.get(name) ?? best.name / place.height,
  };
}

/** Whether the rows can be read from the last row of the hall. */
export function canBeRead(rows: readonly RowText[], place: RowPlace): boolean {
  const { name, below } = rowSizes(rows, place);
  return read({ name: name * place.height, below: below * place.height }) >= 1;
}

/** Sizes in rem to those that can be read: 1 and more where both can. */
function read({ name, below }: { readonly name: number; readonly below: number }): number {
  return Math.min(name / legible.name, below / legible.below);
}

function fits(row: RowText, name: number, below: number, place: RowPlace): boolean {
  const high =
    linesOf(row.name, place.width / (name * width.name)) * name +
    linesOf(row.below, place.width / (below * width.below)) * below;
  return high * lineHeight <= place.height * 0.97;
}
