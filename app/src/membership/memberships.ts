import { isPartyOn, type Membership } from '@plenary/rules';
import { oncePerData } from '../reference/index.ts';
import type { Db } from '../store/database.ts';

/** All stretches of membership, past, present and to come, in the order of the codes. */
export const memberships = oncePerData(async (db): Promise<readonly Membership[]> => {
  const rows = await db.selectFrom('membership').selectAll().orderBy('iso3').orderBy('entry_into_force').execute();
  return rows.map(membershipOf);
});

/** Those of one State; [] when it never was a party. */
export async function membershipsOf(db: Db, iso3: string): Promise<readonly Membership[]> {
  return (await memberships(db)).filter((membership) => membership.iso3 === iso3);
}

function membershipOf(row: {
  iso3: string;
  regional_group: Membership['group'];
  entry_into_force: string;
  party_until: string | null;
}): Membership {
  return {
    iso3: row.iso3,
    group: row.regional_group,
    entryIntoForce: row.entry_into_force,
    partyUntil: row.party_until,
  };
}

/** Codes of the States that are parties on a day. */
export async function partiesOn(db: Db, day: string): Promise<readonly string[]> {
  return (await memberships(db)).filter((membership) => isPartyOn(membership, day)).map(({ iso3 }) => iso3);
}
