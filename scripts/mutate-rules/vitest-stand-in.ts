/**
 * The part of vitest that the tests of packages/rules use, small enough to run a file in milliseconds: mutation testing
 * runs the same tests hundreds of times. The first failure ends a run.
 */
import { isDeepStrictEqual } from 'node:util';

type Body = (...args: never) => unknown;

interface Collected {
  readonly name: string;
  readonly run: () => unknown;
}

const collected: Collected[] = [];

/** Takes the tests collected so far. */
export function takeTests(): readonly Collected[] {
  return collected.splice(0);
}

function each(rows: readonly unknown[]): (name: string, body: Body) => void {
  return (name, body) => {
    for (const row of rows) {
      const args = (Array.isArray(row) ? row : [row]) as never[];
      collected.push({ name, run: () => (body as (...a: never[]) => unknown)(...args) });
    }
  };
}

export function describe(_name: string, body: () => void): void {
  body();
}

export const it = Object.assign((name: string, run: () => unknown): void => void collected.push({ name, run }), {
  each,
});

function fail(what: string): never {
  throw new Error(what);
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null || value instanceof Map || value instanceof Set) return value;
  const kept = Object.entries(value).filter(([, v]) => v !== undefined);
  return Object.fromEntries(kept.map(([k, v]) => [k, withoutUndefined(v)]));
}

function matches(actual: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return Object.is(actual, wanted);
  if (typeof actual !== 'object' || actual === null) return false;
  if (Array.isArray(wanted)) {
    return Array.isArray(actual) && actual.length === wanted.length && wanted.every((w, i) => matches(actual[i], w));
  }
  return Object.entries(wanted).every(([k, w]) => matches((actual as Record<string, unknown>)[k], w));
}

function throws(run: unknown, wanted: unknown): boolean {
  try {
    (run as () => unknown)();
  } catch (problem) {
    if (wanted === undefined) return true;
    const message = problem instanceof Error ? problem.message : String(problem);
    return typeof wanted === 'string' ? message.includes(wanted) : problem instanceof (wanted as new () => Error);
  }
  return false;
}

function contains(actual: unknown, item: unknown): boolean {
  return typeof actual === 'string' ? actual.includes(String(item)) : [...(actual as Iterable<unknown>)].includes(item);
}

const checks: Readonly<Record<string, (actual: never, wanted: never) => boolean>> = {
  toBe: (a: unknown, w: unknown) => Object.is(a, w),
  toEqual: (a: unknown, w: unknown) => isDeepStrictEqual(withoutUndefined(a), withoutUndefined(w)),
  toMatchObject: matches,
  toThrow: throws,
  toHaveLength: (a: { length: number }, w: number) => a.length === w,
  toContain: contains,
  toMatch: (a: string, w: RegExp) => w.test(a),
  toHaveProperty: (a: object, w: string) => w in a,
  toBeNull: (a: unknown) => a === null,
  toBeUndefined: (a: unknown) => a === undefined,
  toBeDefined: (a: unknown) => a !== undefined,
  toBeTruthy: (a: unknown) => Boolean(a),
  toBeGreaterThan: (a: number, w: number) => a > w,
  toBeGreaterThanOrEqual: (a: number, w: number) => a >= w,
  toBeLessThanOrEqual: (a: number, w: number) => a <= w,
};

function matchers(actual: unknown, negated: boolean): Record<string, unknown> {
  const entries = Object.entries(checks).map(([name, check]) => [
    name,
    (wanted: unknown) => {
      if (check(actual as never, wanted as never) === negated) fail(name);
    },
  ]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}

export function expect(actual: unknown): Record<string, unknown> {
  return { ...matchers(actual, false), not: matchers(actual, true) };
}
