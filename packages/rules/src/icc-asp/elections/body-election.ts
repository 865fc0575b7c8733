import { type Finding, finding, type Line, line } from '../../finding.ts';
import { addDays, type IsoDay } from '../../iso-day.ts';
import { practice, resolution, statute } from '../cite.ts';
import type { DecisionId } from '../decision-catalogue.ts';
import { type Region, regionNames, regions } from '../groups.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';

export type ElectedBody = 'bureau' | 'committeeOnBudgetAndFinance' | 'trustFundBoard' | 'advisoryCommittee';

/** How a body is elected (docs/law.md, sections 2.2, 4.4, 5.4 and 5.5). */
export interface ElectionTemplate {
  readonly consensusFirst: boolean;
  /** By which decision it is elected where there is no consensus. */
  readonly decision: DecisionId;
  readonly byGroup: boolean;
  readonly years: number;
  readonly mayDeferSeat: boolean;
  readonly mayElectBetweenSessions: boolean;
}

const shared = { consensusFirst: true, years: 3, byGroup: true } as const;

export const electionTemplates: Readonly<Record<ElectedBody, ElectionTemplate>> = {
  bureau: { ...shared, decision: 'D19', byGroup: false, mayDeferSeat: false, mayElectBetweenSessions: false },
  committeeOnBudgetAndFinance: { ...shared, decision: 'D18', mayDeferSeat: true, mayElectBetweenSessions: false },
  trustFundBoard: { ...shared, decision: 'D19', mayDeferSeat: true, mayElectBetweenSessions: true },
  advisoryCommittee: {
    ...shared,
    decision: 'D19',
    byGroup: false,
    mayDeferSeat: false,
    mayElectBetweenSessions: false,
  },
};

const words: Readonly<Record<ElectedBody, string>> = {
  bureau: 'Bureau',
  committeeOnBudgetAndFinance: 'Committee on Budget and Finance',
  trustFundBoard: 'Board of Directors of the Trust Fund for Victims',
  advisoryCommittee: 'Advisory Committee on Nominations',
};

/** The template of a body, in words. */
export function bodyElection(body: ElectedBody): Finding<ElectionTemplate> {
  const template = electionTemplates[body];
  const cites = {
    bureau: statute('112(3)(a)'),
    committeeOnBudgetAndFinance: resolution('ICC-ASP/1/Res.5', undefined, 'CBFC'),
    trustFundBoard: resolution('ICC-ASP/1/Res.7', undefined, 'TFV06'),
    advisoryCommittee: resolution('ICC-ASP/10/36', 'annex', 'ACNC'),
  } as const;
  const seat = template.mayDeferSeat ? 'a seat without a candidate is deferred' : 'every seat is filled';
  const text = `${words[body]}: consensus first, else as ${template.decision}; ${template.years} years; ${seat}`;
  const lines: Line[] = [
    line(
      'body.election',
      text,
      { body, decision: template.decision, years: template.years, defers: template.mayDeferSeat ? 1 : 0 },
      cites[body],
      body === 'bureau' ? 'sourced' : 'unverified',
    ),
  ];
  if (template.mayElectBetweenSessions) {
    lines.push(
      line(
        'body.betweenSessions',
        'A vacancy may be filled between sessions, the nominee agreed by the group',
        { body },
        practice('election of 8 April 2021', 'TFV21'),
        'sourced',
      ),
    );
  }
  return finding('election.body', template, lines);
}

export interface BodyNominations {
  readonly seats: Readonly<Record<Region, number>>;
  readonly candidates: Readonly<Record<Region, number>>;
  readonly closes: IsoDay;
  readonly extensions: number;
}

/** Whether the nomination period of the Committee on Budget and Finance is extended: fewer candidates than seats. */
export function bodyNominationExtension(
  facts: BodyNominations,
  parameters: Parameters = {},
): Finding<{ readonly short: readonly Region[]; readonly closes: IsoDay }> {
  const most = parameterValue('cbf.maxExtensions', parameters);
  const weeks = parameterValue('cbf.extensionWeeks', parameters);
  const short = regions.filter((region) => facts.candidates[region] < facts.seats[region]);
  const extend = short.length > 0 && facts.extensions < most;
  const closes = extend ? addDays(facts.closes, 7 * weeks) : facts.closes;
  const missing = short
    .map((region) => `${regionNames[region]} ${facts.candidates[region]} of ${facts.seats[region]}`)
    .join(', ');
  const text =
    short.length === 0
      ? 'As many candidates as seats'
      : `Fewer candidates than seats: ${missing}; ${extend ? `extended to ${closes}` : 'no extension left'}`;
  return finding(
    'election.bodyNominations',
    { short, closes },
    [
      line(
        'body.extension',
        text,
        {
          short: short.length,
          missing: short.map((region) => `${region} ${facts.candidates[region]}/${facts.seats[region]}`).join(', '),
          extended: extend ? 1 : 0,
          closes,
        },
        resolution('ICC-ASP/1/Res.5', undefined, 'CBFC'),
        'open',
      ),
    ],
    usesOf(['cbf.extensionWeeks', 'cbf.maxExtensions'], parameters),
  );
}
