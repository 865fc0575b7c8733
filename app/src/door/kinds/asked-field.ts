import type { z } from 'zod';
import { type Control, type KindName, kindOf, toldOf } from './kind.ts';

/** What a command asks for in one field of its form. */
export interface AskedField {
  /** of the answer; undefined where it has several parts and the page asks for each */
  readonly kind: KindName | undefined;
  readonly control: Control;
  /** whether the command cannot be done without it */
  readonly needed: boolean;
  /** of one text in several languages: which this is */
  readonly language: string | undefined;
}

interface Found {
  readonly schema: z.core.$ZodType;
  readonly needed: boolean;
  readonly language: string | undefined;
}

/** The field `name` of a form that asks for this input: `room`, `title.fr`, `seats[]`; undefined where there is none. */
export function askedField(input: z.core.$ZodType, name: string): AskedField | undefined {
  const path = name.endsWith('[]') ? [name.slice(0, -2), ''] : name.split('.');
  const found = within({ schema: input, needed: true, language: undefined }, path);
  if (found === undefined) return undefined;
  const { schema, needed, language } = found;
  return { kind: kindOf(schema), control: toldOf(schema).control ?? {}, needed, language };
}

/** Goes down to what is written in a form: of two shapes of one answer the one that a single field can send. */
function within(found: Found, path: readonly string[]): Found | undefined {
  const { schema } = found;
  const kind = kindOf(schema);
  const [key, ...rest] = path;
  if (kind !== undefined && (kind !== 'languages' || key === undefined)) return key === undefined ? found : undefined;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const language = kind === 'languages' ? key : found.language;
  const into = (inner: z.core.$ZodType) => within({ ...found, language, schema: inner }, path);
  switch (def.type) {
    case 'object': {
      const inner = key === undefined ? undefined : def.shape[key];
      return inner && within({ ...found, schema: inner, language }, rest);
    }
    case 'record':
      return key === undefined ? undefined : within({ ...found, schema: def.valueType }, rest);
    case 'array':
      return key === '' ? within({ ...found, schema: def.element }, rest) : undefined;
    case 'union': {
      const optional = def.options.some((option) => (option as z.core.$ZodTypes)._zod.def.type === 'null');
      const [first] = def.options.flatMap((option) => into(option) ?? []);
      return first && { ...first, needed: first.needed && !optional };
    }
    case 'optional':
    case 'nullable':
    case 'default': {
      const inner = into(def.innerType);
      return inner && { ...inner, needed: false };
    }
    case 'pipe':
      return into(def.in);
    default:
      return undefined;
  }
}
