import { z } from 'zod';
import { day } from '../door/input.ts';

/** Whole cents of a euro. Far above any contribution, far below what a number holds exactly. */
const cents = z.number().int('Give whole cents.').min(0, 'An amount cannot be negative.').max(100_000_000_000_00);
const year = z.number().int().min(2002, 'The first contributions were due for 2002.').max(2100);

const dueList = z.array(z.object({ year, cents })).max(60);
const paidList = z.array(z.object({ date: day, cents })).max(500);

/** As data, or as written in a form: a line for each year, `2024 3581.86`. */
export const due = z.union([
  dueList,
  lines('year')
    .transform((rows) => rows.map(([at, cents]) => ({ year: Number(at), cents })))
    .pipe(dueList),
]);

/** As data, or as written in a form: a line for each payment, `2024-06-03 3581.86`. */
export const paid = z.union([
  paidList,
  lines('day')
    .transform((rows) => rows.map(([date, cents]) => ({ date, cents })))
    .pipe(paidList),
]);

function lines(first: 'year' | 'day') {
  const shape =
    first === 'year'
      ? /^(\d{4})[:\s]\s*(\d{1,11})(?:\.(\d{2}))?$/
      : /^(\d{4}-\d{2}-\d{2})[:\s]\s*(\d{1,11})(?:\.(\d{2}))?$/;
  const example = first === 'year' ? '2024 3581.86' : '2024-06-03 3581.86';
  return z.string().transform((text, context): [string, number][] =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => {
        const [, at, euros, rest = '00'] = shape.exec(line) ?? [];
        if (at !== undefined && euros !== undefined) return [at, Number(euros) * 100 + Number(rest)];
        context.addIssue({
          code: 'custom',
          message: `Write a ${first} and an amount in euros on each line, for instance ${example}.`,
        });
        return ['', 0];
      }),
  );
}
