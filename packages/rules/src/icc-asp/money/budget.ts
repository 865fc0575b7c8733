import { type Finding, finding, type Line, line, type Objection } from '../../finding.ts';
import { addDays, type IsoDay } from '../../iso-day.ts';
import { financial, practice } from '../cite.ts';
import { euros } from '../euros.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';

/** The last day for the proposed programme budget to reach the Committee and the States Parties. */
export function budgetSubmission(committeeOpens: IsoDay, parameters: Parameters = {}): Finding<IsoDay> {
  const days = parameterValue('budget.submitDays', parameters);
  const latest = addDays(committeeOpens, -days);
  const text = `${days} days before the session of the Committee that opens ${committeeOpens}: ${latest}`;
  return finding(
    'money.budgetSubmission',
    latest,
    [
      line(
        'budget.submit',
        text,
        { days, opens: committeeOpens, latest },
        financial('regulations 3.1 to 3.4'),
        'unverified',
      ),
    ],
    usesOf(['budget.submitDays'], parameters),
  );
}

export interface BudgetTable {
  readonly rows: readonly { readonly programme: string; readonly cents: bigint }[];
  readonly total: bigint;
  /** Assessed apart, on fewer States: the host State loan (Major Programme VII-2). */
  readonly apart?: readonly { readonly programme: string; readonly cents: bigint }[];
  readonly grandTotal?: bigint;
}

/** Objections to a budget table whose sums are wrong. */
export function budgetSums(table: BudgetTable): readonly Objection[] {
  const sum = table.rows.reduce((a, row) => a + row.cents, 0n);
  const all = (table.apart ?? []).reduce((a, row) => a + row.cents, sum);
  const out: Objection[] = [];
  const wrong = (code: string, printed: bigint, found: bigint): void => {
    if (printed === found) return;
    out.push({
      code,
      text: `The table says ${euros(printed)}, the rows add up to ${euros(found)}`,
      facts: { printed: String(printed), found: String(found) },
      cite: practice('budget tables'),
      confidence: 'derived',
    });
  };
  wrong('budget.total', table.total, sum);
  if (table.grandTotal !== undefined) wrong('budget.grandTotal', table.grandTotal, all);
  return out;
}

export interface ImplicationsFacts {
  readonly hasImplications: boolean;
  readonly costsStated: boolean;
  readonly committeeSeen: boolean;
  /** The Assembly has decided, with a reason, to go ahead without. */
  readonly waivedBecause?: string;
}

/** The gate before a vote on a draft with financial consequences: costs stated, the Committee has seen it, or a waiver. */
export function budgetGate(facts: ImplicationsFacts): Finding<readonly Objection[]> {
  const cite = {
    provision: 'Rules of Procedure of the Assembly, rule on budgetary implications (about 90)',
    source: 'CBFC',
  };
  const free = !facts.hasImplications || (facts.waivedBecause ?? '').trim() !== '';
  const objections: Objection[] = [];
  if (!free && !facts.costsStated)
    objections.push({
      code: 'budget.noCosts',
      text: 'The costs have not been stated',
      facts: {},
      cite,
      confidence: 'unverified',
    });
  if (!free && !facts.committeeSeen)
    objections.push({
      code: 'budget.notSeen',
      text: 'The Committee on Budget and Finance has not examined it',
      facts: {},
      cite,
      confidence: 'unverified',
    });
  const text = free
    ? facts.hasImplications
      ? 'The Assembly goes ahead without, for a stated reason'
      : 'No budgetary implications'
    : 'Budgetary implications: costs stated and seen by the Committee first';
  const lines: Line[] = [
    line('budget.gate', text, { free: free ? 1 : 0, implications: facts.hasImplications ? 1 : 0 }, cite, 'unverified'),
  ];
  return finding('money.budgetGate', objections, lines);
}
