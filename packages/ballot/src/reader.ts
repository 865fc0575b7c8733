import type { Group } from './group.ts';
import { type RefusalCode, refuse } from './refusal.ts';

/**
 * Readers of untrusted JSON (sections 4 and 13). A reader takes what `JSON.parse` gave and builds a fresh value with its
 * fields in the order of section 4, so that writing it again and comparing with the input catches every other spelling:
 * spaces, order, duplicate keys, escapes, exponents. `at` is the place in the file, for the refusal.
 */
export type Reader<T> = (value: unknown, at: string) => T;

type Field<T> = { readonly read: Reader<T>; readonly optional: boolean };

export function required<T>(read: Reader<T>): Field<T> {
  return { read, optional: false };
}

export function optional<T>(read: Reader<T>): Field<T> {
  return { read, optional: true };
}

const shape = (at: string, expected: string): never => refuse('text.shape', '4', { at, expected });

/** An object with exactly these fields; the order of `fields` is the order in the file. */
export function object<T extends object>(
  fields: {
    readonly [K in keyof T]-?: Field<Exclude<T[K], undefined>>;
  },
): Reader<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return shape(at, 'object');
    const given = value as Record<string, unknown>;
    const made: Partial<Record<keyof T, unknown>> = {};
    let seen = 0;
    for (const name of names) {
      if (!Object.hasOwn(given, name)) {
        if (fields[name].optional) continue;
        return shape(`${at}.${name}`, 'field');
      }
      seen++;
      made[name] = fields[name].read(given[name], `${at}.${name}`);
    }
    if (Object.keys(given).length !== seen) return shape(at, `only ${names.join(', ')}`);
    return made as T;
  };
}

/** An array of `least` to `most` items. */
export function array<T>(item: Reader<T>, least: number, most: number): Reader<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) return shape(at, 'array');
    if (value.length < least || value.length > most)
      return refuse('text.count', '13', { at, least, most, found: value.length });
    return value.map((one, i) => item(one, `${at}.${i}`));
  };
}

export function pair<A, B>(first: Reader<A>, second: Reader<B>): Reader<readonly [A, B]> {
  return (value, at) => {
    if (!Array.isArray(value)) return shape(at, 'array');
    if (value.length !== 2) return refuse('text.count', '13', { at, least: 2, most: 2, found: value.length });
    return [first(value[0], `${at}.0`), second(value[1], `${at}.1`)];
  };
}

/** Text of at most `most` UTF-16 units. */
export function text(most: number): Reader<string> {
  return (value, at) => {
    if (typeof value !== 'string') return shape(at, 'string');
    if (value.length > most) return refuse('text.too-large', '13', { at, most });
    return value;
  };
}

export function matching(pattern: RegExp, expected: string): Reader<string> {
  return (value, at) => (typeof value === 'string' && pattern.test(value) ? value : shape(at, expected));
}

export function literal<T extends string | number | boolean>(wanted: T): Reader<T> {
  return (value, at) => (value === wanted ? wanted : shape(at, String(wanted)));
}

/** A small whole number written as a JSON number. */
export function integer(least: number, most: number): Reader<number> {
  return (value, at) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return shape(at, 'whole number');
    if (value < least || value > most) return refuse('number.range', '13', { at, least, most });
    return value;
  };
}

const canonicalDecimal = /^(?:0|[1-9][0-9]*)$/;

/** A decimal without sign, leading zero or exponent, below `limit` (section 13, rule 3). Stays text. */
function decimal(limit: string, least: '0' | '1'): Reader<string> {
  return (value, at) => {
    if (typeof value !== 'string') return shape(at, 'decimal in a string');
    // A hostile text may be long: judge its length before its digits.
    if (value.length > limit.length)
      return refuse(canonicalDecimal.test(value) ? 'number.range' : 'number.form', '13', { at });
    if (!canonicalDecimal.test(value)) return refuse('number.form', '13', { at });
    const below = value.length < limit.length || value < limit;
    if (!below || (least === '1' && value === '0')) return refuse('number.range', '13', { at });
    return value;
  };
}

/** The text of a scalar in [0, q). */
export function scalarText(group: Group): Reader<string> {
  return decimal(group.scalarLimit, '0');
}

/** The text of a group element in (0, p). Membership is a separate, costly test. */
export function elementText(group: Group): Reader<string> {
  return decimal(group.elementLimit, '1');
}

/** Parses, reads and compares with the input. `limit` is in UTF-16 units; the caller has decoded the UTF-8. */
export function readCanonical<T>(input: string, limit: number, reader: Reader<T>, name: string): T {
  const value = reader(parseJson(input, limit, name), name);
  if (JSON.stringify(value) !== input) return refuse('text.not-canonical', '13', { at: name });
  return value;
}

export function parseJson(input: string, limit: number, name: string): unknown {
  if (input.length > limit) return refuse('text.too-large', '13', { at: name, most: limit, found: input.length });
  try {
    return JSON.parse(input);
  } catch {
    // Both SyntaxError and a RangeError of a too deep nesting: not a file of ours.
    return refuse('text.not-json', '13', { at: name });
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Strict UTF-8; a byte order mark stays in the text and is then refused by the JSON parser. */
export function decodeUtf8(bytes: Uint8Array, name: string): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return refuse('text.not-utf8', '13', { at: name });
  }
}

/** A group element read from outside as a number, refused when it is no member, or neutral where that makes no sense. */
export function member(group: Group, element: string, at: string, allowNeutral = false): bigint {
  const value = BigInt(element);
  if (!group.isMember(value)) return refuse('group.not-member', '3', { at });
  if (!allowNeutral && value === group.neutral) return refuse('group.neutral', '3', { at });
  return value;
}

/** Turns one code into another, where a shape error has a name of its own for the reader. */
export function counted<T>(read: Reader<readonly T[]>, code: RefusalCode, wanted: number): Reader<readonly T[]> {
  return (value, at) => {
    if (Array.isArray(value) && value.length !== wanted) return refuse(code, '6', { at, wanted, found: value.length });
    return read(value, at);
  };
}
