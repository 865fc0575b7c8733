import type { Parameter } from '@plenary/rules';
import { z } from 'zod';
import { complaint, kind, line } from '../door/input.ts';

const written = line({ min: 0, max: 100, ask: 'input.value' });
/** Which number is allowed is for the rules to say, with its bounds. One that the record cannot hold is told them as it was written. */
const number = kind(
  'number',
  z.number(complaint('input.value')).transform((given) => (Number.isSafeInteger(given) ? given : String(given))),
);
const entry = z.union([written, number, kind('flag', z.boolean())], complaint('input.value'));

/** A value as a program sends it, or as a form does: everything in words, tables as `value.<row>`. */
export const givenValue = z.union(
  [entry, z.array(entry).max(50), z.record(line({ max: 20, ask: 'input.value' }), entry)],
  complaint('input.value'),
);

/** The value in the type of the parameter. What does not fit stays as it was given: the rules say what is allowed. */
export function valueFor({ default: like }: Parameter, given: z.infer<typeof givenValue>): unknown {
  if (typeof like === 'boolean') return given === 'true' ? true : given === 'false' ? false : given;
  if (typeof like === 'number') return numberOf(given);
  if (Array.isArray(like)) return Array.isArray(given) && typeof like[0] === 'number' ? given.map(numberOf) : given;
  if (typeof like === 'object' && typeof given === 'object' && !Array.isArray(given))
    return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, numberOf(value)]));
  return given;
}

function numberOf(given: unknown): unknown {
  return typeof given === 'string' && /^\d{1,9}$/.test(given) ? Number(given) : given;
}
