import type { z } from 'zod';

/**
 * The kinds of answer that Plenary takes. A leaf of a command's input is one of them or it does not pass the test that
 * walks all commands: nothing comes in by a shape of its own.
 */
export type KindName =
  | 'line'
  | 'text'
  | 'languages'
  | 'email'
  | 'id'
  | 'day'
  | 'local-time'
  | 'instant'
  | 'state'
  | 'session'
  | 'number'
  | 'money'
  | 'choice'
  | 'flag'
  | 'code'
  | 'file';

/** How a page asks for an answer of this kind: attributes of a control of HTML, as data. Nothing said: a field of one line. */
export interface Control {
  readonly type?: 'date' | 'datetime-local' | 'email';
  readonly inputMode?: 'numeric';
  /** several lines */
  readonly lines?: true;
  readonly maxLength?: number;
  readonly min?: string;
  readonly max?: string;
}

/** What is true of a kind beside its parser. */
export interface Told {
  readonly control?: Control;
  /** what a program sends, as JSON Schema, where the parser's own does not say it: a form may write it in other ways */
  readonly sent?: Readonly<Record<string, unknown>>;
}

interface Kind extends Told {
  readonly name: KindName;
}

const kinds = new WeakMap<z.core.$ZodType, Kind>();

/** Declares a schema to be a kind. Must be the last step of its making: whatever refines a schema makes another one. */
export function kind<S extends z.ZodType>(name: KindName, schema: S, told: Told = {}): S {
  kinds.set(schema, { name, ...told });
  return schema;
}

export function kindOf(schema: z.core.$ZodType): KindName | undefined {
  return kinds.get(schema)?.name;
}

export function toldOf(schema: z.core.$ZodType): Told {
  return kinds.get(schema) ?? {};
}
