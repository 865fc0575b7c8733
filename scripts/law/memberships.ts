import { readFileSync } from 'node:fs';
import type { Membership, Region } from '@plenary/rules';

interface StateRecord {
  readonly iso3: string;
  readonly regionalGroup: Region;
  readonly entryIntoForce: string;
  readonly partyUntil: string | null;
}

/** The States Parties of data/states.json, present and former. */
export function readMemberships(): readonly Membership[] {
  const file = new URL('../../data/states.json', import.meta.url);
  const { states } = JSON.parse(readFileSync(file, 'utf8')) as { readonly states: readonly StateRecord[] };
  return states.map(({ iso3, regionalGroup, entryIntoForce, partyUntil }) => ({
    iso3,
    group: regionalGroup,
    entryIntoForce,
    partyUntil,
  }));
}
