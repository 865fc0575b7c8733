/** One figure as published (or derived in the data) beside the figure the rules give. */
export interface Comparison {
  readonly record: string;
  readonly figure: string;
  readonly published: string;
  readonly computed: string;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'nobody' : [...value].map(String).sort().join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, n]) => `${key} ${String(n)}`)
      .join(', ');
  }
  return String(value);
}

/** Nothing where the published figure is not known: what is null stays untested. */
export function compare(record: string, figure: string, published: unknown, computed: unknown): readonly Comparison[] {
  if (published === null || published === undefined || computed === null || computed === undefined) return [];
  return [{ record, figure, published: shown(published), computed: shown(computed) }];
}

export function differs(comparison: Comparison): boolean {
  return comparison.published !== comparison.computed;
}

/** The entries of `from` under the keys that `like` has, in the order of `like`. */
export function pick(from: Readonly<Record<string, number>>, like: object): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(like)
      .filter(([, value]) => typeof value === 'number')
      .map(([key]) => [key, from[key] ?? 0]),
  );
}
