import { median } from './median.ts';

/** One line of the table: a figure of Plenary, beside a reference of the same run where there is one. */
export interface Row {
  readonly what: string;
  /** NaN where it could not be measured here */
  readonly value: number;
  readonly unit: string;
  readonly reference?: Reference;
  /** how many times the reference, the median of the rounds; NaN where it could not be measured */
  readonly ratio?: number;
  readonly goal?: Goal;
  /** why there is no figure, or what else the reader should know */
  readonly note?: string;
}

export interface Reference {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** `of` says what it is asked of: the figure itself, or its ratio to the reference. */
export type Goal =
  | { readonly of: 'value' | 'ratio'; readonly most: number }
  | { readonly of: 'value' | 'ratio'; readonly least: number };

export type Verdict = 'met' | 'missed' | 'not measured' | 'no goal';

export function verdictOf({ value, ratio = Number.NaN, goal }: Row): Verdict {
  if (goal === undefined) return 'no goal';
  const figure = goal.of === 'value' ? value : ratio;
  if (Number.isNaN(figure)) return 'not measured';
  return ('most' in goal ? figure <= goal.most : figure >= goal.least) ? 'met' : 'missed';
}

/** How many goals are met, of those that were measured. */
export function goalsMet(rows: readonly Row[]): { readonly met: number; readonly measured: number } {
  const verdicts = rows.map(verdictOf);
  const met = verdicts.filter((verdict) => verdict === 'met').length;
  return { met, measured: met + verdicts.filter((verdict) => verdict === 'missed').length };
}

/** Of each round its own ratio, so that what disturbs a round disturbs both sides of it; then the median. */
export function ratioOf(ours: readonly number[], theirs: readonly number[]): number {
  return median(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
}
