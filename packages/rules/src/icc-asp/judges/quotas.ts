import { counted } from '../../counted.ts';
import { type Citation, type Line, line } from '../../finding.ts';
import { resolution, statute } from '../cite.ts';
import { type Region, regionNames, regions } from '../groups.ts';
import type { Parameters } from '../parameters/shapes.ts';
import { parameterValue } from '../parameters.ts';
import type { Requirements } from './candidate.ts';

/** Which procedure resolution governs the election: the first one of 2003 had rules of its own for the regions. */
export type ElectionProcedure = 'firstElection' | 'standing';

/** The resolution that governs the election; of the first one the paragraphs are not known. `sources` are keys of docs/law.md. */
export function procedureResolution(
  procedure: ElectionProcedure,
  paragraph: string,
  sources: Partial<Record<ElectionProcedure, string>> = {},
): Citation {
  return procedure === 'firstElection'
    ? resolution('ICC-ASP/1/Res.3', undefined, sources.firstElection)
    : resolution('ICC-ASP/3/Res.6', paragraph, sources.standing);
}

export interface Quotas {
  readonly values: Requirements;
  readonly lines: readonly Line[];
}

function standingQuota(states: number, parameters: Parameters): number {
  const big = states >= parameterValue('judges.region.bigGroupMin', parameters);
  return parameterValue(big ? 'judges.region.bigGroupQuota' : 'judges.region.base', parameters);
}

/** ICC-ASP/1/Res.3: three for each group, less one for a group with fewer than 3/18 of all States Parties. */
function firstQuota(states: number, all: number): number {
  return states * 18 < all * 3 ? 2 : 3;
}

/** How many judges of each list, region and gender the bench should have (docs/law.md, section 4.2.2). */
export function quotasOf(
  groups: Readonly<Record<Region, number>>,
  procedure: ElectionProcedure,
  parameters: Parameters,
): Quotas {
  const all = regions.reduce((sum, region) => sum + groups[region], 0);
  const gender = parameterValue('judges.gender.quota', parameters);
  const first = procedure === 'firstElection';
  const quota = (region: Region): number =>
    first ? firstQuota(groups[region], all) : standingQuota(groups[region], parameters);
  const values = {
    listA: 9,
    listB: 5,
    ...(Object.fromEntries(regions.map((region) => [region, quota(region)])) as Record<Region, number>),
    female: gender,
    male: gender,
  };
  const lines: Line[] = [
    line(
      'quota.lists',
      'At least 9 judges of list A and 5 of list B',
      { listA: 9, listB: 5 },
      statute('36(5)'),
      'sourced',
    ),
  ];
  for (const region of regions) {
    const states = groups[region];
    lines.push(
      line(
        'quota.region',
        `${regionNames[region]}: ${states} States Parties, quota ${values[region]}`,
        { key: region, states, quota: values[region] },
        procedureResolution(procedure, 'paragraph 20(b)', { firstElection: 'FRDIC', standing: 'WEBLIO' }),
        'sourced',
      ),
    );
  }
  lines.push(
    line(
      'quota.gender',
      `${counted(gender, 'judge')} of each gender`,
      { quota: gender },
      procedureResolution(procedure, 'paragraph 20(c)', { firstElection: 'SCOOP1', standing: 'GM13' }),
      'sourced',
    ),
  );
  return { values, lines };
}
