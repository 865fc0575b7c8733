/** What an entry or its data may hold. Whole numbers only: fractions are text or whole units (cents, thousandths). */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const MAX_DEPTH = 64;
const PLAIN_TEXT = /^[ !#-[\]-~]*$/;

/**
 * One value, one text: keys sorted by UTF-16 code units, no spaces, strings escaped as JSON.stringify escapes them.
 * Source: RFC 8785, narrowed to whole numbers within ±(2^53 - 1), so that no reader in another language can round.
 * Throws TypeError on anything that has no such text: fractions, non-finite or unsafe numbers, undefined, holes in
 * arrays, lone surrogates, objects that are not plain (dates, maps), nesting deeper than 64.
 */
export function canonicalJson(value: Json): string {
  return write(value, 0);
}

function write(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw new TypeError(`canonical JSON: nested deeper than ${MAX_DEPTH}`);
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
      return canonicalString(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isSafeInteger(value)) throw new TypeError(`canonical JSON: ${value} is not a safe whole number`);
      return String(value);
    case 'object':
      return Array.isArray(value) ? writeArray(value, depth) : writeObject(value, depth);
    default:
      throw new TypeError(`canonical JSON: ${typeof value} has no text`);
  }
}

/** One string as canonical JSON. */
export function canonicalString(text: string): string {
  if (PLAIN_TEXT.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new TypeError('canonical JSON: lone surrogate in a string');
  return JSON.stringify(text);
}

function writeArray(list: readonly unknown[], depth: number): string {
  let out = '[';
  for (let i = 0; i < list.length; i++) out += (i === 0 ? '' : ',') + write(list[i], depth + 1);
  return `${out}]`;
}

function writeObject(object: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  // A plain object of another realm has a prototype whose own prototype is null.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new TypeError('canonical JSON: only plain objects have a text');
  }
  const fields = object as Readonly<Record<string, unknown>>;
  let out = '{';
  for (const key of Object.keys(fields).sort()) {
    out += `${(out === '{' ? '' : ',') + canonicalString(key)}:${write(fields[key], depth + 1)}`;
  }
  return `${out}}`;
}
