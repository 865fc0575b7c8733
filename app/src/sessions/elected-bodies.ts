/** What a session elects, or decides like an election. */
export type BodyKind =
  | 'president'
  | 'vicePresidents'
  | 'bureau'
  | 'presidency'
  | 'judges'
  | 'prosecutor'
  | 'deputyProsecutors'
  | 'budgetAndFinance'
  | 'advisoryCommittee'
  | 'trustFund'
  | 'externalAuditor'
  | 'registrar';

export interface ElectedBody {
  /** null where the data name something else: then their own words are shown */
  readonly kind: BodyKind | null;
  readonly seats: number | null;
  /** what the data say beside the name and a plain number: "Eastern European seats", "4 of 5 seats" */
  readonly more: string | null;
}

const named: readonly (readonly [RegExp, BodyKind])[] = [
  [/^President, Vice-Presidents and Bureau$/, 'presidency'],
  [/^President$/, 'president'],
  [/^Vice-Presidents?$/, 'vicePresidents'],
  [/^Bureau$/, 'bureau'],
  [/^Judges?$/, 'judges'],
  [/^Prosecutor$/, 'prosecutor'],
  [/^Deputy Prosecutors?$/, 'deputyProsecutors'],
  [/^(Committee on Budget and Finance|CBF)$/, 'budgetAndFinance'],
  [/^Advisory Committee on Nominations of Judges$/, 'advisoryCommittee'],
  [/^Board of Directors, (TFV|Trust Fund for Victims)$/, 'trustFund'],
  [/^External Auditor$/, 'externalAuditor'],
  [/^Registrar$/, 'registrar'],
];

/** The words of the data taken apart: "Judges (18, first bench)". */
export function electedBody(body: string): ElectedBody {
  const [, name = body, more = null] = /^(.*?)(?: \((.*)\))?$/.exec(body) ?? [];
  const kind = named.find(([words]) => words.test(name))?.[1] ?? null;
  if (kind === null) return { kind, seats: null, more: null };
  // "20th-22nd sessions" counts no seats.
  const seats = /\b\d+\b/.exec(more ?? '')?.[0];
  return { kind, seats: seats === undefined ? null : Number(seats), more: /^\d+$/.test(more ?? '') ? null : more };
}

/** The Assembly only recommends a Registrar to the judges, and appoints an auditor. */
export function isElected(kind: BodyKind | null): kind is Exclude<BodyKind, 'externalAuditor' | 'registrar'> {
  return kind !== null && kind !== 'externalAuditor' && kind !== 'registrar';
}
