import type { Objection } from '../../finding.ts';
import type { IsoDay } from '../../iso-day.ts';
import { resolution, statute } from '../cite.ts';
import type { Iso3 } from '../groups.ts';

export interface Nomination {
  readonly by: Iso3;
  readonly received: IsoDay;
  readonly opens: IsoDay;
  readonly closes: IsoDay;
  readonly nominatorIsParty: boolean;
  /** The nominating State has ratified, and the Statute will bind it on election day. */
  readonly provisional?: { readonly deposited: IsoDay | null; readonly inForceOnElection: boolean };
  readonly nationality: Iso3;
  readonly nationalityIsParty: boolean;
  readonly nationalitiesInOffice: readonly Iso3[];
  /** States that have nominated in this election already. */
  readonly nominatedBefore: readonly Iso3[];
  readonly list: 'A' | 'B' | null;
  readonly statement: boolean;
  readonly languages: readonly ('en' | 'fr')[];
  /** The candidate has served before, and may be elected again (a first-draw or vacancy term of three years or less). */
  readonly served?: { readonly yearsServed: number };
}

function mayNominate(n: Nomination): boolean {
  if (n.nominatorIsParty) return true;
  const p = n.provisional;
  return p !== undefined && p.deposited !== null && p.deposited <= n.closes && p.inForceOnElection;
}

/** What stands against a nomination for judge; empty when nothing does (docs/law.md, sections 4.1 and 4.2.1). */
export function nominationObjections(n: Nomination): readonly Objection[] {
  const out: Objection[] = [];
  const refuse = (code: string, text: string, cite: Objection['cite'], confidence: Objection['confidence']): void => {
    out.push({
      code,
      text,
      facts: {},
      ...(cite === undefined ? {} : { cite }),
      ...(confidence === undefined ? {} : { confidence }),
    });
  };
  const election = 'ICC-ASP/3/Res.6';
  if (!mayNominate(n)) refuse('nomination.notParty', 'Only a State Party nominates', statute('36(4)(a)'), 'sourced');
  if (n.received < n.opens || n.received > n.closes)
    refuse(
      'nomination.outsidePeriod',
      `Received ${n.received}, outside ${n.opens} to ${n.closes}`,
      resolution(election, 'part A'),
      'unverified',
    );
  if (n.nominatedBefore.includes(n.by))
    refuse('nomination.second', 'One candidate for each State Party in an election', statute('36(4)(b)'), 'sourced');
  if (!n.nationalityIsParty)
    refuse(
      'nomination.nationality',
      'The candidate is not a national of a State Party',
      statute('36(4)(b)'),
      'sourced',
    );
  if (n.nationalitiesInOffice.includes(n.nationality))
    refuse('nomination.sameNationality', 'A judge of this nationality is in office', statute('36(7)'), 'sourced');
  if (n.list === null)
    refuse('nomination.noList', 'A candidate is nominated for list A or list B', statute('36(5)'), 'sourced');
  if (!n.statement)
    refuse(
      'nomination.noStatement',
      'A statement on the qualifications comes with the nomination',
      statute('36(4)(a)'),
      'sourced',
    );
  if (n.languages.length === 0)
    refuse(
      'nomination.language',
      'Excellent knowledge of and fluency in English or French is wanted',
      statute('36(3)(c)'),
      'sourced',
    );
  if (n.served !== undefined && n.served.yearsServed > 3)
    refuse(
      'nomination.served',
      'A judge is not re-elected, except after a term of three years or less',
      statute('36(9) and 37(2)'),
      'sourced',
    );
  return out;
}
