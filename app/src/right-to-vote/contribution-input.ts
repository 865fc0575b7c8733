import { z } from 'zod';
import { complaint, day, money, text, whole } from '../door/input.ts';

const cents = money();
const year = whole({ min: 2002, max: 2100 });

const dueList = z.array(z.strictObject({ year, cents })).max(60);
const paidList = z.array(z.strictObject({ date: day, cents })).max(500);

type YearLine = z.input<typeof dueList>[number];
type DayLine = z.input<typeof paidList>[number];

/** As data, or as written in a form: a line for each year, `2024 3581.86`. */
export const due = z.union(
  [
    dueList,
    lines('year')
      .transform((rows): YearLine[] => rows.map(([year, cents]) => ({ year, cents })))
      .pipe(dueList),
  ],
  complaint('input.due'),
);

/** As data, or as written in a form: a line for each payment, `2024-06-03 3581.86`. */
export const paid = z.union(
  [
    paidList,
    lines('day')
      .transform((rows): DayLine[] => rows.map(([date, cents]) => ({ date, cents })))
      .pipe(paidList),
  ],
  complaint('input.paid'),
);

const shapes = {
  year: /^(\d{4})[:\s]\s*(\d{1,11})(?:\.(\d{2}))?$/,
  day: /^(\d{4}-\d{2}-\d{2})[:\s]\s*(\d{1,11})(?:\.(\d{2}))?$/,
} as const;

function lines(first: 'year' | 'day') {
  const at = first === 'year' ? year : day;
  return text({ min: 0, max: 20_000 }).transform((written, context): [string, number][] =>
    written
      .split('\n')
      .map((line, place) => ({ line: line.trim(), number: place + 1 }))
      .filter(({ line }) => line !== '')
      .map(({ line, number }) => {
        const [, when, euros, rest = '00'] = shapes[first].exec(line) ?? [];
        if (when !== undefined && euros !== undefined && at.safeParse(when).success)
          return [when, Number(euros) * 100 + Number(rest)];
        context.addIssue({ code: 'custom', message: wrongLine(first, line, number) });
        return ['', 0];
      }),
  );
}

/** `2023 3 581,86`: a year or a day, then an amount as other places write it. Groups of three, then a comma or a point with two figures. */
const elsewhere =
  /^(\d{4}|\d{4}-\d{2}-\d{2})[:;\s]\s*(?:EUR|€)?\s*(\d{1,3}(?:[\s.,’'\u00A0\u202F]\d{3})*|\d{1,11})(?:[.,](\d{2}))?\s*(?:EUR|€)?$/;

/** Which line it is, and how it is written right: this very line where what it means is plain. */
function wrongLine(first: 'year' | 'day', line: string, number: number): string {
  // What is longer is no amount, and its spaces would be tried in every way.
  const [, when = '', euros = '', rest = '00'] = (line.length > 80 ? null : elsewhere.exec(line)) ?? [];
  const isDay = when.includes('-');
  if (isDay !== (first === 'day') || !(isDay ? day : year).safeParse(when).success)
    return complaint(first === 'year' ? 'input.due-line' : 'input.paid-line', { line: number });
  const amount = { euros: Number(euros.replaceAll(/\D/g, '')), c1: Number(rest[0]), c2: Number(rest[1]) };
  return isDay
    ? complaint('input.paid-line-as', { line: number, ...amount })
    : complaint('input.due-line-as', { line: number, year: Number(when), ...amount });
}
