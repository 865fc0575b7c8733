import { type Region, regions } from '@plenary/rules';
import { neededFile, type StateRecord } from '../reference/index.ts';
import type { Db } from '../store/database.ts';
import { compositionOn, type NumberChange, numberChanges } from './register.ts';

/** How many States Parties there are on a day, by regional group, and how the number came about. */
export interface NumberOfParties {
  readonly count: number;
  readonly groups: readonly { readonly group: Region; readonly count: number }[];
  readonly changes: readonly NumberChange[];
  /** Parties once, and no longer. */
  readonly left: readonly StateRecord[];
}

export async function numberOfParties(db: Db, day: string): Promise<NumberOfParties> {
  const { states } = await neededFile(db, 'states.json');
  const { parties, groups, left } = compositionOn(day, states);
  return {
    count: parties.length,
    groups: regions.map((group) => ({ group, count: groups[group] })),
    changes: numberChanges(day, states),
    left,
  };
}
