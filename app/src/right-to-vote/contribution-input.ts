import { z } from 'zod';
import { complaint, day, text, whole } from '../door/input.ts';

/** Whole cents of a euro. Far above any contribution, far below what a number holds exactly. */
const cents = whole({ min: 0, max: 100_000_000_000_00 });
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

function lines(first: 'year' | 'day') {
  const shape =
    first === 'year'
      ? /^(\d{4})[:\s]\s*(\d{1,11})(?:\.(\d{2}))?$/
      : /^(\d{4}-\d{2}-\d{2})[:\s]\s*(\d{1,11})(?:\.(\d{2}))?$/;
  return text({ min: 0, max: 20_000 }).transform((written, context): [string, number][] =>
    written
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => {
        const [, at, euros, rest = '00'] = shape.exec(line) ?? [];
        if (at !== undefined && euros !== undefined) return [at, Number(euros) * 100 + Number(rest)];
        context.addIssue({
          code: 'custom',
          message: complaint(first === 'year' ? 'input.due' : 'input.paid'),
        });
        return ['', 0];
      }),
  );
}
