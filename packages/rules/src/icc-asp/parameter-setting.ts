import type { Facts, Objection } from '../finding.ts';
import type { Parameter, ParameterKey, Parameters } from './parameters/shapes.ts';
import { isSettled, parameter } from './parameters.ts';

interface Problem {
  readonly code: string;
  readonly text: string;
  readonly facts: Facts;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

const anyNumber: Range = { least: 0, most: Number.MAX_SAFE_INTEGER };

function isWhole(value: unknown, { least, most }: Range): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inWords({ least, most }: Range): string {
  return most === anyNumber.most ? `a whole number from ${least} up` : `a whole number from ${least} to ${most}`;
}

function shareProblem({ numerator, denominator, ...rest }: Record<string, unknown>): Problem | null {
  const fits =
    isWhole(numerator, { ...anyNumber, least: 1 }) &&
    isWhole(denominator, { ...anyNumber, least: numerator }) &&
    Object.keys(rest).length === 0;
  return fits
    ? null
    : {
        code: 'parameter.share',
        text: 'Allowed: a share above 0 and at most 1, in whole numbers, such as 1/2.',
        facts: {},
      };
}

/** A table by numbers may have further rows, one by names may not. */
function tableProblem(value: Record<string, unknown>, like: object, range: Range): Problem | null {
  const wanted = Object.keys(like);
  const byNumber = wanted.every((key) => /^\d+$/.test(key));
  const complete =
    wanted.every((key) => key in value) &&
    Object.keys(value).every((key) => wanted.includes(key) || (byNumber && /^\d+$/.test(key)));
  if (complete && Object.values(value).every((entry) => isWhole(entry, range))) return null;
  const facts = { entries: wanted.join(', '), ...range };
  return { code: 'parameter.table', text: `Allowed: ${inWords(range)} for each of ${facts.entries}.`, facts };
}

function listProblem(value: unknown, like: readonly unknown[]): Problem | null {
  const kind = typeof like[0];
  const same = Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === kind);
  return same ? null : { code: 'parameter.list', text: `Allowed: a list, each entry a ${kind}.`, facts: { kind } };
}

function problem({ default: like, choices, range = anyNumber }: Parameter, value: unknown): Problem | null {
  if (choices !== undefined) {
    if ((choices as readonly unknown[]).includes(value)) return null;
    const facts = { choices: choices.map(String).join(', ') };
    return { code: 'parameter.choice', text: `Allowed: ${facts.choices}.`, facts };
  }
  if (typeof like === 'number')
    return isWhole(value, range)
      ? null
      : { code: 'parameter.whole', text: `Allowed: ${inWords(range)}.`, facts: { ...range } };
  if (Array.isArray(like)) return listProblem(value, like);
  if (!isTable(like)) throw new Error('a parameter of words needs its choices');
  const table = isTable(value) ? value : {};
  return 'denominator' in like ? shareProblem(table) : tableProblem(table, like, range);
}

/**
 * A value the Bureau wants to set for a parameter: the settings with it, or the objection to it: the value is not allowed, or
 * a text settles the point. The default given back removes nothing; it is recorded as set.
 */
export function setParameter(
  settings: Parameters,
  key: ParameterKey,
  value: unknown,
): { readonly settings: Parameters } | { readonly objection: Objection } {
  const entry = parameter<ParameterKey>(key) as Parameter;
  const { cite, confidence } = entry;
  const found = isSettled(entry) ? settled : problem(entry, value);
  return found === null
    ? { settings: { ...settings, [key]: value } }
    : { objection: { ...found, facts: { ...found.facts, parameter: key }, cite, confidence } };
}

const settled: Problem = {
  code: 'parameter.settled',
  text: 'A text settles this point. Only whoever made the text can change it.',
  facts: {},
};
