import {
  type Candidate,
  type Region,
  type RequirementKey,
  type Requirements,
  regions,
  requirementKeys,
} from '@plenary/rules';

/** A case that cannot be answered; the message says which field and why. */
export class UnusableCase extends Error {}

export type Fields = Readonly<Record<string, unknown>>;

function fail(path: string, wanted: string): never {
  throw new UnusableCase(`${path}: ${wanted}`);
}

export function asObject(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(path, 'an object is wanted');
  return value as Fields;
}

export function asList(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) fail(path, 'a list is wanted');
  return value;
}

export function asText(value: unknown, path: string): string {
  if (typeof value !== 'string' || value === '') fail(path, 'a text is wanted');
  return value;
}

export function asFlag(value: unknown, path: string): boolean {
  if (typeof value !== 'boolean') fail(path, 'true or false is wanted');
  return value;
}

/** A whole number from `least` up. */
export function asWhole(value: unknown, path: string, least = 0): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least) {
    fail(path, `a whole number from ${least} up is wanted`);
  }
  return value;
}

/** Cents: a whole number, or its digits as text where it would not be exact as a number. */
export function asCents(value: unknown, path: string): bigint {
  if (typeof value === 'string' && /^\d+$/.test(value)) return BigInt(value);
  return BigInt(asWhole(value, path));
}

/** The value when it is there; null and missing are the same. */
export function optional<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === undefined || value === null ? undefined : read(value);
}

function oneOf<T extends string>(value: unknown, choices: readonly T[], path: string): T {
  const found = choices.find((choice) => choice === value);
  return found ?? fail(path, `one of ${choices.join(', ')} is wanted`);
}

export function asRequirements(value: unknown, path: string): Requirements {
  const fields = asObject(value, path);
  const entries = requirementKeys.map((key) => [key, asWhole(fields[key], `${path}.${key}`)]);
  return Object.fromEntries(entries) as Record<RequirementKey, number>;
}

export function asGroups(value: unknown, path: string): Readonly<Record<Region, number>> {
  const fields = asObject(value, path);
  const entries = regions.map((region) => [region, asWhole(fields[region], `${path}.${region}`)]);
  return Object.fromEntries(entries) as Record<Region, number>;
}

function asCandidate(value: unknown, path: string): Candidate {
  const fields = asObject(value, path);
  return {
    name: asText(fields.name, `${path}.name`),
    list: fields.list === null ? null : oneOf<'A' | 'B'>(fields.list, ['A', 'B'], `${path}.list`),
    region: oneOf(fields.region, regions, `${path}.region`),
    gender: fields.gender === null ? null : oneOf<'F' | 'M'>(fields.gender, ['F', 'M'], `${path}.gender`),
  };
}

/** Candidates with names of their own. */
export function asCandidates(value: unknown, path: string): readonly Candidate[] {
  const candidates = asList(value, path).map((item, i) => asCandidate(item, `${path}[${i}]`));
  const names = new Set(candidates.map((c) => c.name));
  if (names.size !== candidates.length) fail(path, 'each candidate once');
  return candidates;
}

export function asVotes(
  value: unknown,
  path: string,
): readonly { readonly candidate: string; readonly votes: number }[] {
  return asList(value, path).map((item, i) => {
    const fields = asObject(item, `${path}[${i}]`);
    return {
      candidate: asText(fields.candidate, `${path}[${i}].candidate`),
      votes: asWhole(fields.votes, `${path}[${i}].votes`),
    };
  });
}
