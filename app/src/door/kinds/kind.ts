import type { z } from 'zod';

/**
 * The kinds of answer that Plenary takes. A leaf of a command's input is one of them or it does not pass the test that
 * walks all commands: nothing comes in by a shape of its own.
 */
export type KindName =
  | 'line'
  | 'text'
  | 'id'
  | 'day'
  | 'local-time'
  | 'instant'
  | 'state'
  | 'session'
  | 'number'
  | 'choice'
  | 'flag'
  | 'code'
  | 'file';

const names = new WeakMap<z.core.$ZodType, KindName>();

/** Declares a schema to be a kind. Must be the last step of its making: whatever refines a schema makes another one. */
export function kind<S extends z.ZodType>(name: KindName, schema: S): S {
  names.set(schema, name);
  return schema;
}

export function kindOf(schema: z.core.$ZodType): KindName | undefined {
  return names.get(schema);
}
