import { z } from 'zod';

const closed = new WeakMap<object, z.ZodType>();

/** A misspelt field must not pass for a field left empty: what a command does not ask for is an error. */
export function nothingElse<I>(input: z.ZodType<I>): z.ZodType<I> {
  if (!(input instanceof z.ZodObject)) return input;
  const known = closed.get(input) ?? input.strict();
  closed.set(input, known);
  return known as z.ZodType<I>;
}
