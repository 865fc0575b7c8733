import { type Desk, tabsOf } from '../../desk/index.ts';
import { type FocalPointOf, focalPointsAt, type OpenWays, openWays } from '../../identity/index.ts';
import { partiesOn } from '../../membership/index.ts';
import { type StateNames, stateNames } from '../../reference/index.ts';
import { preparedOn, type SessionRunHere, sessionRunHere } from '../../sessions/index.ts';
import type { Site } from '../../web/site.ts';

/** The focal points of a session, as the Secretariat sees them. */
export interface FocalPointsOnDesk extends Desk {
  readonly session: SessionRunHere;
  /** States Parties, by code */
  readonly parties: readonly string[];
  readonly focalPoints: readonly FocalPointOf[];
  /** by account: sign-ins and unused links */
  readonly ways: ReadonlyMap<string, OpenWays>;
  readonly names: StateNames;
}

/** Null when there is no such session. */
export async function focalPointsOnDesk(
  { reads, filled }: Pick<Site, 'reads' | 'filled'>,
  id: string,
  now: string,
): Promise<FocalPointsOnDesk | null> {
  const session = await sessionRunHere(reads, id);
  if (!session) return null;
  const focalPoints = await focalPointsAt(reads, session.id);
  const accounts = focalPoints.map(({ account }) => account);
  return {
    ...{ session, focalPoints, tabs: tabsOf(filled), names: await stateNames(reads) },
    parties: await partiesOn(reads, preparedOn(session, now)),
    ways: await openWays(reads, accounts, now),
  };
}
