import { parameterRegister } from '../icc-asp/parameter-register.ts';
import type { ParameterKey, Parameters, ParameterValues } from '../icc-asp/parameters/shapes.ts';
import { parameterValue } from '../icc-asp/parameters.ts';

/** A value that the Bureau has set for a session, with the decision it rests on. */
export interface Setting {
  /** the entry of the record that set it */
  readonly seq: number;
  readonly key: ParameterKey;
  readonly value: ParameterValues[ParameterKey];
  /** ISO day */
  readonly decidedOn: string;
  readonly reference: string;
  readonly reason: string;
  /** ISO instant from which it is in force */
  readonly since: string;
}

/** The open points of law as they stand for a session; what the Bureau has not set has its default. */
export interface SessionParameters {
  /** for the rules */
  readonly values: Parameters;
  readonly settings: readonly Setting[];
}

/** Nothing is set: a session of the archive, or no session at all. */
export const defaults: SessionParameters = { values: {}, settings: [] };

export function ofSettings(settings: readonly Setting[]): SessionParameters {
  return { values: Object.fromEntries(settings.map(({ key, value }) => [key, value])) as Parameters, settings };
}

/** What a finding rests on, to be kept with the act that ends what it is about: every value used, and the decisions that set some. */
export function frozenParameters({ values, settings }: SessionParameters, used: readonly string[]): SessionParameters {
  const keys = parameterRegister.map(({ key }) => key).filter((key) => used.includes(key));
  return {
    values: Object.fromEntries(keys.map((key) => [key, parameterValue<ParameterKey>(key, values)])) as Parameters,
    settings: settings.filter(({ key }) => keys.includes(key)),
  };
}
