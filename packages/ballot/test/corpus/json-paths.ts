/** Places in a JSON value, and values with one place changed. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Path = readonly (string | number)[];

export function* places(value: Json, path: Path = []): Generator<{ readonly path: Path; readonly value: Json }> {
  yield { path, value };
  if (Array.isArray(value)) for (const [i, one] of value.entries()) yield* places(one as Json, [...path, i]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) yield* places(one as Json, [...path, key]);
}

export function at(value: Json, path: Path): Json {
  return path.reduce<Json>((inner, key) => (inner as Record<string | number, Json>)[key] as Json, value);
}

export function changed(value: Json, path: Path, to: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.with(key as number, changed(value[key as number] as Json, rest, to));
  const inner = value as Record<string, Json>;
  return { ...inner, [key]: changed(inner[key] as Json, rest, to) };
}

const mark = '@@raw@@';

/** The text of a value with raw text at one place: what no JSON writer would write. */
export function rawText(value: Json, path: Path, raw: string): string {
  return JSON.stringify(changed(value, path, mark)).replace(JSON.stringify(mark), () => raw);
}

export const isDecimal = (value: Json): value is string => typeof value === 'string' && /^[0-9]{20,}$/.test(value);
