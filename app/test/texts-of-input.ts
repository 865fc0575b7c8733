import type { z } from 'zod';
import { kindOf, toldOf } from '../src/door/kinds/kind.ts';
import { langs } from '../src/words/languages.ts';
import type { Room } from './given/long-texts.ts';

/** A field of a command in which people write words. */
export interface TextField extends Room {
  /** `add-agenda-item.title` */
  readonly name: string;
  readonly min: number;
  readonly schema: z.ZodType;
}

/** Fields that look like words and are codes: what is written there is taken apart, or is one of a list. */
const codes: ReadonlySet<string> = new Set([
  ...['introduce-log-key.key', 'retire-log-key.key', 'succeed-log.key', 'succeed-log.lost.root'],
  ...['set-parameter.key', 'set-parameter.value', 'set-parameter.value.<key>', 'reset-parameter.key'],
  ...['create-election.nationalitiesInOffice', 'certify-contributions.due', 'certify-contributions.paid'],
]);

type Write = (field: TextField) => string;
type Schema = z.core.$ZodTypes;

/** The fields of a command's input that hold words, from what its schema says. */
export function textFieldsOf(command: { readonly name: string; readonly input: z.ZodType }): readonly TextField[] {
  const found = new Map<string, TextField>();
  withTexts(command, {}, (field) => {
    found.set(field.name, field);
    return '';
  });
  return [...found.values()];
}

/**
 * The input with a text in every field that holds words, also in those left out that need not be; a title or a text in
 * languages is given in all of them. Nothing else is touched.
 */
export function withTexts(
  { name, input }: { readonly name: string; readonly input: z.ZodType },
  value: object,
  write: Write,
): object {
  return filled(input, value, name, write) as object;
}

function filled(schema: z.core.$ZodType, value: unknown, at: string, write: Write): unknown {
  const kind = kindOf(schema);
  if (kind === 'line' || kind === 'text') return codes.has(at) ? value : write(fieldOf(schema as z.ZodType, kind, at));
  if (kind && kind !== 'languages') return value;
  const { def } = (schema as Schema)._zod;
  switch (def.type) {
    case 'object': {
      const given = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
      const fields = Object.entries(def.shape).map(([key, inner]) => [
        key,
        filled(inner, given[key], `${at}.${key}`, write),
      ]);
      const written = fields.filter(([, inner]) => inner !== undefined);
      return value === undefined && written.length === 0 ? undefined : { ...given, ...Object.fromEntries(written) };
    }
    case 'union': {
      const map = def.options.find((option) => isLanguageMap(option));
      if (map === undefined) return value;
      const given = typeof value === 'string' ? { original: 'en' } : value;
      return filled(map, given, at, write);
    }
    case 'optional':
    case 'nullable':
    case 'default':
      return filled(def.innerType, value, at, write);
    case 'pipe':
      return filled(def.in, value, at, write);
    default:
      return value;
  }
}

function isLanguageMap(schema: z.core.$ZodType): boolean {
  const { def } = (schema as Schema)._zod;
  return def.type === 'object' && langs.every((lang) => lang in def.shape);
}

function fieldOf(schema: z.ZodType, form: 'line' | 'text', name: string): TextField {
  const { minLength = 1, maxLength } = (toldOf(schema).sent ?? {}) as { minLength?: number; maxLength?: number };
  if (maxLength === undefined) throw new Error(`${name}: no longest text`);
  return { name, form, min: minLength, max: maxLength, schema };
}
