import type { Citation, Confidence } from '../../finding.ts';
import type { IsoDay } from '../../iso-day.ts';
import { practice, resolution, statute } from '../cite.ts';
import type { Region } from '../groups.ts';

export type Body =
  | 'bureau'
  | 'committeeOnBudgetAndFinance'
  | 'advisoryCommittee'
  | 'trustFundBoard'
  | 'credentialsCommittee';

/** How a body is made up in a period. `seats` by group is law (refused) or a pattern (a warning). */
export interface BodyRule {
  readonly body: Body;
  readonly from: IsoDay;
  readonly until?: IsoDay;
  readonly size: number;
  readonly seats?: Readonly<Record<Region, number>>;
  readonly seatsAre?: 'law' | 'pattern';
  readonly years: number;
  readonly oneNationality: boolean;
  readonly cite: Citation;
  readonly confidence: Confidence;
  readonly seatsConfidence?: Confidence;
}

function seats(
  african: number,
  asiaPacific: number,
  easternEuropean: number,
  grulac: number,
  weog: number,
): Readonly<Record<Region, number>> {
  return { african, asiaPacific, easternEuropean, grulac, weog };
}

/** The bodies of the Assembly, each with the rule of its period (docs/law.md, sections 2.2, 4.4, 5.4, 5.5). */
export const bodyRules: readonly BodyRule[] = [
  {
    body: 'bureau',
    from: '2002-07-01',
    size: 21,
    seats: seats(5, 3, 4, 4, 5),
    seatsAre: 'pattern',
    years: 3,
    oneNationality: true,
    cite: statute('112(3)(a) and (b)'),
    confidence: 'sourced',
    seatsConfidence: 'derived',
  },
  {
    body: 'committeeOnBudgetAndFinance',
    from: '2002-07-01',
    until: '2024-01-01',
    size: 12,
    seats: seats(2, 2, 2, 2, 4),
    seatsAre: 'law',
    years: 3,
    oneNationality: true,
    cite: resolution('ICC-ASP/1/Res.4', undefined, 'CBFPR'),
    confidence: 'sourced',
    seatsConfidence: 'sourced',
  },
  {
    body: 'committeeOnBudgetAndFinance',
    from: '2024-01-01',
    size: 17,
    seats: seats(4, 3, 3, 3, 4),
    seatsAre: 'pattern',
    years: 3,
    oneNationality: true,
    cite: practice('enlargement decided at the twenty-second session'),
    confidence: 'sourced',
    seatsConfidence: 'open',
  },
  {
    body: 'advisoryCommittee',
    from: '2011-12-21',
    size: 9,
    years: 3,
    oneNationality: true,
    cite: resolution('ICC-ASP/10/36', 'annex', 'ACN1'),
    confidence: 'sourced',
  },
  {
    body: 'trustFundBoard',
    from: '2002-07-01',
    size: 5,
    seats: seats(1, 1, 1, 1, 1),
    seatsAre: 'law',
    years: 3,
    oneNationality: true,
    cite: resolution('ICC-ASP/1/Res.6', undefined, 'TFV06'),
    confidence: 'sourced',
    seatsConfidence: 'sourced',
  },
  {
    body: 'credentialsCommittee',
    from: '2002-07-01',
    size: 9,
    years: 1,
    oneNationality: true,
    cite: { provision: 'Rules of Procedure of the Assembly, rule 25' },
    confidence: 'unverified',
  },
];

/** The rule in force for a body on a day; null where the body did not exist. */
export function bodyRuleOn(body: Body, day: IsoDay): BodyRule | null {
  return bodyRules.find((r) => r.body === body && r.from <= day && (r.until === undefined || day < r.until)) ?? null;
}
