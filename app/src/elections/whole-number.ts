import { z } from 'zod';

const message = 'Write a whole number from 0 up.';

/** A whole number from 0 to 999, as JSON has it or as digits from a form. An empty field is no number. */
export const wholeNumber = z
  .union(
    [
      z.number(),
      z
        .string()
        .trim()
        .regex(/^\d{1,6}$/)
        .transform(Number),
    ],
    message,
  )
  .pipe(z.int(message).min(0, message).max(999, 'Write a number below 1,000.'));
