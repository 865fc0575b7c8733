import type { ParameterUse, ParameterValue } from '../finding.ts';
import { parameterRegister } from './parameter-register.ts';
import type { Parameter, ParameterKey, ParameterOf, Parameters, ParameterValues } from './parameters/shapes.ts';

const byKey: ReadonlyMap<string, Parameter> = new Map(parameterRegister.map((p) => [p.key, p]));

/** The register's entry. Throws a RangeError for a key that is not registered. */
export function parameter<K extends ParameterKey>(key: K): ParameterOf<K> {
  const entry = byKey.get(key);
  if (entry === undefined) throw new RangeError(`no such parameter: ${key}`);
  return entry as ParameterOf<K>;
}

/** A text at hand settles the value: it is not for the Bureau to change. */
export function isSettled({ confidence }: Pick<Parameter, 'confidence'>): boolean {
  return confidence === 'sourced';
}

/** A value as people write it: 1/3, "A 13, B 9", "5, 3". */
export function parameterText(value: ParameterValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return value.join(', ');
  const { numerator, denominator } = value;
  if (numerator !== undefined && denominator !== undefined) return `${numerator}/${denominator}`;
  return Object.entries(value)
    .map(([key, entry]) => `${key}: ${entry}`)
    .join(', ');
}

function isList(value: ParameterValue): value is readonly (number | string)[] {
  return Array.isArray(value);
}

/** The value in force: what the Bureau has set, else the default. */
export function parameterValue<K extends ParameterKey>(key: K, set: Parameters = {}): ParameterValues[K] {
  return set[key] ?? parameter(key).default;
}

/** The trace of the parameters a finding rests on. */
export function usesOf(keys: readonly ParameterKey[], set: Parameters = {}): readonly ParameterUse[] {
  return keys.map((key) => ({
    key,
    value: parameterValue<ParameterKey>(key, set),
    default: set[key] === undefined,
    confidence: parameter<ParameterKey>(key).confidence,
  }));
}
