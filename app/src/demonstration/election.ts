import { type Membership, regions } from '@plenary/rules';
import { agenda, candidates, inOffice, type ScenarioCandidate, seats } from './scenario.ts';

/** What is asked for the election of the scenario. */
export function electionOf(session: string, item: string) {
  return { session, item, kind: 'judges', title: agenda.find(({ key }) => key === 'judges')?.title, seats, inOffice };
}

export interface Nomination extends ScenarioCandidate {
  readonly nationality: string;
  readonly nominatedBy: string;
}

/** Each candidate gets the nationality of another State Party of the region, and that State nominates. */
export function nominations(parties: readonly Membership[]): readonly Nomination[] {
  const free = new Map(
    regions.map((region) => [region, parties.filter(({ group }) => group === region).map(({ iso3 }) => iso3)]),
  );
  return candidates.map((candidate) => {
    const nationality = free.get(candidate.region)?.shift();
    if (!nationality) throw new Error(`no State Party left for a candidate of ${candidate.region}`);
    return { ...candidate, nationality, nominatedBy: nationality };
  });
}
