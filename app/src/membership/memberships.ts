import type { Membership } from '@plenary/rules';
import type { Db, Tx } from '../store/database.ts';

/** All stretches of membership, past and present, in the order of the codes. */
export async function memberships(db: Db | Tx): Promise<readonly Membership[]> {
  const rows = await db.selectFrom('membership').selectAll().orderBy('iso3').orderBy('entry_into_force').execute();
  return rows.map(({ iso3, regional_group, entry_into_force, party_until }) => ({
    iso3,
    group: regional_group,
    entryIntoForce: entry_into_force,
    partyUntil: party_until,
  }));
}

export async function membershipsOf(db: Db | Tx, iso3: string): Promise<readonly Membership[]> {
  return (await memberships(db)).filter((membership) => membership.iso3 === iso3);
}
