import type { Region } from '@plenary/rules';
import { neededFile, type OrgansFile, type SessionsFile, type StateNames, stateNames } from '../reference/index.ts';
import type { Db } from '../store/database.ts';
import { allOffices, type Office } from './offices.ts';

/** What the pages of the organs are made of. */
export interface OrgansData {
  readonly organs: OrgansFile;
  readonly presidencies: SessionsFile['presidencies'];
  readonly offices: readonly Office[];
  readonly names: StateNames;
  /** The regional group of each State Party, present or former. */
  readonly groups: ReadonlyMap<string, Region>;
}

export async function readOrgans(db: Db): Promise<OrgansData> {
  const [organs, sessions, { states }, names] = await Promise.all([
    neededFile(db, 'organs.json'),
    neededFile(db, 'sessions.json'),
    neededFile(db, 'states.json'),
    stateNames(db),
  ]);
  return {
    organs,
    presidencies: sessions.presidencies,
    offices: allOffices(organs, sessions),
    names,
    groups: new Map(states.map((state) => [state.iso3, state.regionalGroup])),
  };
}
