import {
  type Citation,
  type Confidence,
  type Finding,
  finding,
  type Line,
  line,
  type Objection,
} from '../../finding.ts';
import { addMonths, addYears, type IsoDay } from '../../iso-day.ts';
import { neededOf, sevenEighths } from '../../threshold.ts';
import { procedure, statute } from '../cite.ts';
import type { DecisionId } from '../decision-catalogue.ts';
import type { Iso3 } from '../groups.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';

export type Instrument =
  | 'statute'
  | 'crimes'
  | 'institutional'
  | 'rulesOfProcedureAndEvidence'
  | 'elementsOfCrimes'
  | 'rulesOfProcedure'
  | 'financialRegulations';

export interface AmendmentPath {
  readonly takeUp: DecisionId | null;
  readonly adopt: DecisionId;
  readonly inForce: 'afterSevenEighths' | 'forEachAcceptor' | 'afterSixMonths' | 'onAdoption';
  readonly cite: Citation;
  readonly confidence: Confidence;
}

/** How each instrument is amended (docs/law.md, section 8). */
export const amendmentPaths: Readonly<Record<Instrument, AmendmentPath>> = {
  statute: {
    takeUp: 'D11',
    adopt: 'D12',
    inForce: 'afterSevenEighths',
    cite: statute('121(1) to (4)'),
    confidence: 'sourced',
  },
  crimes: { takeUp: 'D11', adopt: 'D12', inForce: 'forEachAcceptor', cite: statute('121(5)'), confidence: 'sourced' },
  institutional: { takeUp: null, adopt: 'D13', inForce: 'afterSixMonths', cite: statute('122'), confidence: 'sourced' },
  rulesOfProcedureAndEvidence: {
    takeUp: null,
    adopt: 'D09',
    inForce: 'onAdoption',
    cite: statute('51(2)'),
    confidence: 'sourced',
  },
  elementsOfCrimes: { takeUp: null, adopt: 'D10', inForce: 'onAdoption', cite: statute('9'), confidence: 'unverified' },
  rulesOfProcedure: {
    takeUp: null,
    adopt: 'D01',
    inForce: 'onAdoption',
    cite: procedure('rule on amendments (about 96)'),
    confidence: 'open',
  },
  financialRegulations: {
    takeUp: null,
    adopt: 'D17',
    inForce: 'onAdoption',
    cite: statute('113'),
    confidence: 'unverified',
  },
};

/** The decision by which an amendment is adopted; that of the Rules of Procedure is as the Bureau has settled it (U-12). */
export function adoptionDecision(instrument: Instrument, parameters: Parameters = {}): DecisionId {
  const simple = instrument === 'rulesOfProcedure' && parameterValue('rules.amend.majority', parameters) === 'simple';
  return simple ? 'D02' : amendmentPaths[instrument].adopt;
}

/** Articles whose amendment is of an institutional nature (article 122(1)). */
const institutional: readonly RegExp[] = [
  /^35(\D|$)/,
  /^36\((8|9)\)/,
  /^37(\D|$)/,
  /^38(\D|$)/,
  /^39\((1|2|4)\)/,
  /^42\((4|5|6|7|8|9)\)/,
  /^43\((2|3)\)/,
  /^44(\D|$)/,
  /^46(\D|$)/,
  /^47(\D|$)/,
  /^49(\D|$)/,
];

/**
 * Which path an article of the Statute takes: 5 to 8 (with bis and ter) as crimes, those listed in 122(1) as institutional,
 * the rest by 121(4). Of article 39(1) only the first two sentences are institutional: the caller has to see to that.
 */
export function pathOfArticle(article: string): Instrument {
  if (/^[5678](\D|$)/.test(article)) return 'crimes';
  return institutional.some((pattern) => pattern.test(article)) ? 'institutional' : 'statute';
}

/** From when a proposed amendment of the Statute may be taken up: three months after the notification. */
export function takeUp(facts: {
  readonly notified: IsoDay;
  readonly meeting: IsoDay;
}): Finding<{ readonly earliest: IsoDay; readonly objections: readonly Objection[] }> {
  const earliest = addMonths(facts.notified, 3);
  const early = facts.meeting < earliest;
  const text = `Notified ${facts.notified}; not before ${earliest}`;
  const objections: readonly Objection[] = early
    ? [
        {
          code: 'amendment.early',
          text: `Three months have not passed since ${facts.notified}`,
          facts: { earliest },
          cite: statute('121(2)'),
          confidence: 'sourced',
        },
      ]
    : [];
  return finding('amendments.takeUp', { earliest, objections }, [
    line('amendment.takeUp', text, { notified: facts.notified, earliest }, statute('121(2)'), 'sourced'),
  ]);
}

export interface AcceptanceFacts {
  readonly instrument: Instrument;
  readonly adopted: IsoDay;
  /** Deposits of acceptance by States Parties. */
  readonly acceptances: readonly { readonly state: Iso3; readonly deposited: IsoDay }[];
  readonly partiesNow: readonly Iso3[];
  readonly partiesAtAdoption: readonly Iso3[];
}

export interface InForce {
  /** For all States Parties; null while it is not, or never is for all at once. */
  readonly forAll: IsoDay | null;
  /** For each State that accepted, where acceptance counts State by State. */
  readonly forAcceptors: Readonly<Record<Iso3, IsoDay>>;
  readonly acceptancesNeeded: number;
  readonly acceptancesCounted: number;
}

function afterSevenEighths(facts: AcceptanceFacts, parameters: Parameters): Finding<InForce> {
  const now = parameterValue('amendment.acceptanceBase', parameters) === 'now';
  const parties = now ? facts.partiesNow : facts.partiesAtAdoption;
  const needed = neededOf(parties.length, sevenEighths);
  const counted = facts.acceptances
    .filter((a) => parties.includes(a.state))
    .sort((a, b) => (a.deposited < b.deposited ? -1 : 1));
  const decisive = counted[needed - 1];
  const forAll = decisive === undefined ? null : addYears(decisive.deposited, 1);
  const text = `${parties.length} States Parties, seven eighths = ${needed}; ${counted.length} have accepted`;
  const lines: Line[] = [
    line(
      'amendment.sevenEighths',
      text,
      { parties: parties.length, needed, accepted: counted.length },
      statute('121(4)'),
      'sourced',
    ),
  ];
  if (forAll !== null)
    lines.push(
      line('amendment.forAll', `In force for all one year after: ${forAll}`, { forAll }, statute('121(4)'), 'sourced'),
    );
  return finding(
    'amendments.inForce',
    { forAll, forAcceptors: {}, acceptancesNeeded: needed, acceptancesCounted: counted.length },
    lines,
    usesOf(['amendment.acceptanceBase'], parameters),
  );
}

/** When an adopted amendment is in force, and for whom. */
export function amendmentInForce(facts: AcceptanceFacts, parameters: Parameters = {}): Finding<InForce> {
  const path = amendmentPaths[facts.instrument];
  const plain = { acceptancesNeeded: 0, acceptancesCounted: facts.acceptances.length };
  switch (path.inForce) {
    case 'afterSevenEighths':
      return afterSevenEighths(facts, parameters);
    case 'forEachAcceptor': {
      const dates = facts.acceptances.map((a) => [a.state, addYears(a.deposited, 1)] as const);
      const text = 'In force one year after its acceptance for each State that accepts; no jurisdiction over others';
      return finding('amendments.inForce', { forAll: null, forAcceptors: Object.fromEntries(dates), ...plain }, [
        line('amendment.each', text, { accepted: dates.length }, path.cite, 'sourced'),
      ]);
    }
    case 'afterSixMonths': {
      const forAll = addMonths(facts.adopted, 6);
      return finding('amendments.inForce', { forAll, forAcceptors: {}, ...plain }, [
        line(
          'amendment.sixMonths',
          `In force for all six months after adoption: ${forAll}`,
          { forAll },
          statute('122(2)'),
          'sourced',
        ),
      ]);
    }
    case 'onAdoption':
      return finding('amendments.inForce', { forAll: facts.adopted, forAcceptors: {}, ...plain }, [
        line(
          'amendment.adoption',
          `In force on adoption: ${facts.adopted}`,
          { forAll: facts.adopted },
          path.cite,
          path.confidence,
        ),
      ]);
  }
}
