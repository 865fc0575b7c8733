/** How sure a statement of law is. The marks are those of docs/law.md, section 0. */
export type Confidence = 'sourced' | 'derived' | 'unverified' | 'open';

/** The provision a statement rests on, in the words a lawyer would cite it by. `source` is a key of docs/law.md, section 0.1. */
export interface Citation {
  readonly provision: string;
  readonly source?: string;
}

export type Facts = Readonly<Record<string, string | number>>;

/** One sentence of explanation. `code` and `facts` let a page translate it; `text` is the English sentence, numbers filled in. */
export interface Line {
  readonly code: string;
  readonly facts: Facts;
  readonly text: string;
  readonly cite: Citation;
  readonly confidence: Confidence;
}

/** A value of a parameter of law: a number, a word, a fraction or a small table. */
export type ParameterValue =
  | number
  | string
  | boolean
  | readonly (number | string)[]
  | { readonly [key: string]: number | string };

/** Which value of a parameter a finding rests on; `default` is false when the Bureau has set another one. */
export interface ParameterUse {
  readonly key: string;
  readonly value: ParameterValue;
  readonly default: boolean;
  readonly confidence: Confidence;
}

/** What a rule says of the facts put to it, with its reasons. `rule` is an id of the rule register. */
export interface Finding<T> {
  readonly rule: string;
  readonly value: T;
  readonly lines: readonly Line[];
  readonly parameters: readonly ParameterUse[];
}

/** A refusal as data. */
export interface Objection {
  readonly code: string;
  readonly text: string;
  readonly cite?: Citation;
  readonly confidence?: Confidence;
  readonly facts: Facts;
}

export function line(code: string, text: string, facts: Facts, cite: Citation, confidence: Confidence): Line {
  return { code, facts, text, cite, confidence };
}

export function finding<T>(
  rule: string,
  value: T,
  lines: readonly Line[],
  parameters: readonly ParameterUse[] = [],
): Finding<T> {
  return { rule, value, lines, parameters };
}
