import type { Objection } from '../finding.ts';
import { type ParameterKey, type Parameters, parameter } from './parameters.ts';

function refuse(key: ParameterKey, text: string): Objection {
  const entry = parameter<ParameterKey>(key);
  return { code: 'parameter.value', text, facts: { parameter: key }, cite: entry.cite, confidence: entry.confidence };
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is wrong with a fraction or a table of numbers, or null. */
function tableProblem(value: Record<string, unknown>, like: Readonly<Record<string, number>>): string | null {
  if (!Object.values(value).every(isWhole)) return 'Every entry is a whole number from 0 up';
  const missing = Object.keys(like).filter((key) => !(key in value));
  if (missing.length > 0) return `Missing: ${missing.join(', ')}`;
  const { numerator, denominator } = value as { numerator?: number; denominator?: number };
  const isFraction = numerator !== undefined && denominator !== undefined;
  return isFraction && (denominator === 0 || numerator > denominator) ? 'A share lies between 0 and 1' : null;
}

function problem(key: ParameterKey, value: unknown): string | null {
  const { default: like, choices } = parameter<ParameterKey>(key);
  if (choices !== undefined) {
    return (choices as readonly unknown[]).includes(value) ? null : `One of ${choices.map(String).join(', ')}`;
  }
  if (typeof like === 'number') return isWhole(value) ? null : 'A whole number from 0 up';
  if (Array.isArray(like)) {
    const kind = typeof like[0];
    return Array.isArray(value) && value.every((v) => typeof v === kind) ? null : 'A list of the same kind';
  }
  if (isTable(like))
    return isTable(value) ? tableProblem(value, like as Readonly<Record<string, number>>) : 'A table of numbers';
  return typeof value === typeof like ? null : `A ${typeof like}`;
}

/**
 * A value the Bureau wants to set for a parameter: the settings with it, or the objection to it. The default given back
 * removes nothing; it is recorded as set.
 */
export function setParameter(
  settings: Parameters,
  key: ParameterKey,
  value: unknown,
): { readonly settings: Parameters } | { readonly objection: Objection } {
  const wrong = problem(key, value);
  return wrong === null ? { settings: { ...settings, [key]: value } } : { objection: refuse(key, wrong) };
}
