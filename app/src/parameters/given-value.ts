import type { Parameter } from '@plenary/rules';
import { z } from 'zod';

const entry = z.union([z.string().trim().max(100), z.number(), z.boolean()]);

/** A value as a program sends it, or as a form does: everything in words, tables as `value.<row>`. */
export const givenValue = z.union(
  [entry, z.array(entry).max(50), z.record(z.string().max(20), entry)],
  'Give the value.',
);

/** The value in the type of the parameter. What does not fit stays as it was given: the rules say what is allowed. */
export function valueFor({ default: like }: Parameter, given: z.infer<typeof givenValue>): unknown {
  if (typeof like === 'boolean') return given === 'true' ? true : given === 'false' ? false : given;
  if (typeof like === 'number') return number(given);
  if (Array.isArray(like)) return Array.isArray(given) && typeof like[0] === 'number' ? given.map(number) : given;
  if (typeof like === 'object' && typeof given === 'object' && !Array.isArray(given))
    return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, number(value)]));
  return given;
}

function number(given: unknown): unknown {
  return typeof given === 'string' && /^\d{1,9}$/.test(given) ? Number(given) : given;
}
