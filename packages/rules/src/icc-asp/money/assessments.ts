import { counted } from '../../counted.ts';
import { type Finding, finding, line } from '../../finding.ts';
import { resolution } from '../cite.ts';
import { euros } from '../euros.ts';
import type { Iso3 } from '../groups.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { contributions } from './contributions.ts';

export interface AssessmentFacts {
  readonly regularCents: bigint;
  /** The instalment of the host State loan, Major Programme VII-2. */
  readonly loanCents: bigint;
  readonly rates: Readonly<Record<Iso3, string>>;
  /** States that have paid their share of the premises once and for all. */
  readonly paidOnce: readonly Iso3[];
}

/** What each State owes for a year, on two bases: the regular budget on all, the host State loan on those that have not paid it. */
export function assessments(
  facts: AssessmentFacts,
  parameters: Parameters = {},
): Finding<{ readonly regular: Readonly<Record<Iso3, bigint>>; readonly loan: Readonly<Record<Iso3, bigint>> }> {
  const regular = contributions({ assessableCents: facts.regularCents, rates: facts.rates }, parameters);
  const owing = Object.fromEntries(Object.entries(facts.rates).filter(([state]) => !facts.paidOnce.includes(state)));
  const loan =
    facts.loanCents === 0n ? null : contributions({ assessableCents: facts.loanCents, rates: owing }, parameters);
  const text = `Host State loan of ${euros(facts.loanCents)} among those that have not paid once and for all: ${counted(Object.keys(owing).length, 'State')}`;
  return finding(
    'money.assessments',
    { regular: regular.value.shares, loan: loan?.value.shares ?? {} },
    [
      ...regular.lines,
      line(
        'assessments.loan',
        text,
        { loan: euros(facts.loanCents), states: Object.keys(owing).length },
        resolution('ICC-ASP/15/Res.1', undefined, 'BUD17'),
        'sourced',
      ),
    ],
    regular.parameters,
  );
}
