import { type Finding, finding, line } from '../../finding.ts';
import type { IsoDay } from '../../iso-day.ts';
import { resolution } from '../cite.ts';
import type { Region } from '../groups.ts';
import { groupSizesOn, type Membership } from '../membership.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue, usesOf } from '../parameters.ts';
import { type Candidate, type Requirements, tallyOf } from './candidate.ts';

export interface SittingJudge extends Candidate {
  /** The last day of the term. */
  readonly termEnds: IsoDay;
  /** Has resigned and is not replaced yet. */
  readonly resigned?: boolean;
}

/**
 * The bench a requirement starts from: judges who stay once the terms that end have ended. INTERPRETATION: a judge who has
 * resigned and is not replaced counts (docs/law.md, U-14).
 */
export function benchForElection(
  facts: { readonly judges: readonly SittingJudge[]; readonly termsBegin: IsoDay },
  parameters: Parameters = {},
): Finding<Requirements> {
  const countResigned = parameterValue('judges.resignedInOffice', parameters) === 'counts';
  const staying = facts.judges.filter((j) => j.termEnds >= facts.termsBegin && (countResigned || j.resigned !== true));
  const text = `${staying.length} of ${facts.judges.length} judges stay in office beyond ${facts.termsBegin}`;
  return finding(
    'judges.bench',
    tallyOf(staying),
    [
      line(
        'bench.staying',
        text,
        { staying: staying.length, all: facts.judges.length, termsBegin: facts.termsBegin },
        resolution('ICC-ASP/3/Res.6', 'paragraph 20'),
        'open',
      ),
    ],
    usesOf(['judges.resignedInOffice'], parameters),
  );
}

/**
 * States Parties of each group for the quotas. INTERPRETATION: on the day of the election, not of the invitation (U-13). Where
 * the day of the invitation is not known, that of the election is taken.
 */
export function groupsForElection(
  facts: { readonly election: IsoDay; readonly invitation?: IsoDay; readonly memberships: readonly Membership[] },
  parameters: Parameters = {},
): Finding<Readonly<Record<Region, number>>> {
  const day =
    parameterValue('judges.groupCountDay', parameters) === 'election'
      ? facts.election
      : (facts.invitation ?? facts.election);
  const sizes = groupSizesOn(day, facts.memberships);
  return finding(
    'judges.groups',
    sizes,
    [
      line(
        'groups.day',
        `States Parties of each group counted on ${day}`,
        { day },
        resolution('ICC-ASP/3/Res.6', 'paragraph 20(b)', 'GM11'),
        'open',
      ),
    ],
    usesOf(['judges.groupCountDay'], parameters),
  );
}

/** The region a candidate counts for. INTERPRETATION: that of the nationality relied upon, not of the nominating State (U-4). */
export function candidateRegion(
  facts: { readonly ofNationality: Region; readonly ofNominatingState: Region },
  parameters: Parameters = {},
): Region {
  return parameterValue('judges.candidateRegion', parameters) === 'nationality'
    ? facts.ofNationality
    : facts.ofNominatingState;
}
