import { type Finding, finding, line } from '../finding.ts';
import { type IsoDay, isIsoDay } from '../iso-day.ts';
import { statute } from './cite.ts';
import { type Iso3, type Region, regions } from './groups.ts';

/** A State is a party from `entryIntoForce` to the day before `partyUntil`. Dated facts: a State may have several. */
export interface Membership {
  readonly iso3: Iso3;
  readonly group: Region;
  readonly entryIntoForce: IsoDay;
  readonly partyUntil: IsoDay | null;
}

/** Throws a RangeError when `day` is not a day. */
export function isPartyOn(membership: Membership, day: IsoDay): boolean {
  if (!isIsoDay(day)) throw new RangeError(`not a day (YYYY-MM-DD): ${day}`);
  return membership.entryIntoForce <= day && (membership.partyUntil === null || day < membership.partyUntil);
}

/** The States Parties on a day, in the order of their codes; each State once. */
export function statesPartiesOn(day: IsoDay, all: readonly Membership[]): Finding<readonly Iso3[]> {
  const states = [...new Set(all.filter((m) => isPartyOn(m, day)).map((m) => m.iso3))].sort();
  return finding('membership.statesParties', states, [
    line(
      'membership.count',
      `${states.length} States Parties on ${day}`,
      { count: states.length, day },
      statute('126 and 127'),
      'derived',
    ),
  ]);
}

/** States Parties of each regional group on a day. */
export function groupSizesOn(day: IsoDay, all: readonly Membership[]): Record<Region, number> {
  const size = (region: Region): number =>
    statesPartiesOn(
      day,
      all.filter((m) => m.group === region),
    ).value.length;
  return Object.fromEntries(regions.map((region) => [region, size(region)])) as Record<Region, number>;
}
