import { type Citation, type Confidence, type Finding, finding, type Line, line } from '../../finding.ts';
import type { IsoDay } from '../../iso-day.ts';
import { resolution, statute } from '../cite.ts';
import type { Iso3 } from '../groups.ts';

/**
 * What is known of a nomination. What is left out is not judged here: whoever records the nomination has seen that the papers are
 * complete and came in time.
 */
export interface Nomination {
  readonly by: Iso3;
  readonly nominatorIsParty: boolean;
  /** The nominating State has ratified, and the Statute will bind it on election day. */
  readonly provisional?: { readonly deposited: IsoDay | null; readonly inForceOnElection: boolean };
  readonly period?: { readonly received: IsoDay; readonly opens: IsoDay; readonly closes: IsoDay };
  readonly nationality: Iso3;
  readonly nationalityIsParty: boolean;
  readonly nationalitiesInOffice: readonly Iso3[];
  /** States whose candidates of this election stand or are elected. */
  readonly nominatedBefore: readonly Iso3[];
  readonly list?: 'A' | 'B' | null;
  readonly statement?: boolean;
  readonly languages?: readonly ('en' | 'fr')[];
  /** The candidate has served before, and may be elected again (a first-draw or vacancy term of three years or less). */
  readonly served?: { readonly yearsServed: number };
}

export type NominationBar =
  | 'notParty'
  | 'outsidePeriod'
  | 'second'
  | 'nationality'
  | 'sameNationality'
  | 'noList'
  | 'noStatement'
  | 'language'
  | 'served';

function mayNominate({ nominatorIsParty, provisional, period }: Nomination): boolean {
  if (nominatorIsParty) return true;
  if (provisional === undefined || provisional.deposited === null || !provisional.inForceOnElection) return false;
  return period === undefined || provisional.deposited <= period.closes;
}

function inTime({ period }: Nomination): boolean {
  return period === undefined || (period.opens <= period.received && period.received <= period.closes);
}

interface Check {
  readonly bar: NominationBar;
  readonly stands: boolean;
  readonly text: string;
  readonly facts?: Line['facts'];
  readonly cite: Citation;
  readonly confidence: Confidence;
}

function checks(n: Nomination): readonly Check[] {
  const sourced = 'sourced';
  return [
    {
      bar: 'notParty',
      stands: !mayNominate(n),
      text: 'Only a State Party nominates',
      cite: statute('36(4)(a)'),
      confidence: sourced,
    },
    {
      bar: 'outsidePeriod',
      stands: !inTime(n),
      text: `Received ${n.period?.received}, outside ${n.period?.opens} to ${n.period?.closes}`,
      facts: { ...n.period },
      cite: resolution('ICC-ASP/3/Res.6', 'part A'),
      confidence: 'unverified',
    },
    {
      bar: 'second',
      stands: n.nominatedBefore.includes(n.by),
      text: 'One candidate for each State Party in an election',
      cite: statute('36(4)(b)'),
      confidence: sourced,
    },
    {
      bar: 'nationality',
      stands: !n.nationalityIsParty,
      text: 'The candidate is not a national of a State Party',
      cite: statute('36(4)(b)'),
      confidence: sourced,
    },
    {
      // That no two judges have one nationality is the text; that this bars a nomination already is how it is read.
      bar: 'sameNationality',
      stands: n.nationalitiesInOffice.includes(n.nationality),
      text: 'A judge of this nationality is in office',
      cite: statute('36(7)'),
      confidence: 'unverified',
    },
    {
      bar: 'noList',
      stands: n.list === null,
      text: 'A candidate is nominated for list A or list B',
      cite: statute('36(5)'),
      confidence: sourced,
    },
    {
      bar: 'noStatement',
      stands: n.statement === false,
      text: 'A statement on the qualifications comes with the nomination',
      cite: statute('36(4)(a)'),
      confidence: sourced,
    },
    {
      bar: 'language',
      stands: n.languages?.length === 0,
      text: 'Excellent knowledge of and fluency in English or French is wanted',
      cite: statute('36(3)(c)'),
      confidence: sourced,
    },
    {
      bar: 'served',
      stands: n.served !== undefined && n.served.yearsServed > 3,
      text: 'A judge is not re-elected, except after a term of three years or less',
      cite: statute('36(9) and 37(2)'),
      confidence: sourced,
    },
  ];
}

/** What stands against a nomination for judge; empty when nothing does (docs/law.md, sections 4.1 and 4.2.1). */
export function nomination(facts: Nomination): Finding<readonly NominationBar[]> {
  const found = checks(facts).filter(({ stands }) => stands);
  const bars = found.map(({ bar }) => bar);
  if (found.length === 0)
    return finding('judges.nomination', bars, [
      line('nomination.stands', 'Nothing stands against the nomination', {}, statute('36(4)'), 'sourced'),
    ]);
  return finding(
    'judges.nomination',
    bars,
    found.map(({ bar, text, facts: shown = {}, cite, confidence }) =>
      line('nomination.bar', text, { bar, ...shown }, cite, confidence),
    ),
  );
}
