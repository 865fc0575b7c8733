import { votingMethod } from '@plenary/rules';
import type { Tx } from '../store/database.ts';

/** How a vote on a text is taken. */
export type VoteMethod = 'recorded' | 'rollCall' | 'showOfHands';

/** What a State Party may ask for before the voting begins: names in the record, by devices or called one by one. */
export const askedMethods = ['recorded', 'rollCall'] as const;
export type AskedMethod = (typeof askedMethods)[number];

export interface Asked {
  readonly state: string;
  readonly how: AskedMethod;
}

/** In the order of the codes. */
export async function askedOn(tx: Tx, proposal: string): Promise<readonly Asked[]> {
  return tx
    .selectFrom('vote_asked')
    .select(['iso3 as state', 'how'])
    .where('proposal', '=', proposal)
    .orderBy('iso3')
    .execute();
}

/**
 * The method that the rule leads to: a show of hands, and a vote by name once a State Party has asked for one. INTERPRETATION: where
 * one asks for devices and another that States be called, they are called: that too stands in the record by name.
 */
export function methodFor(asked: readonly Asked[]) {
  const byName = asked.length > 0;
  return votingMethod({
    election: false,
    asked: byName,
    equipment: byName && asked.every(({ how }) => how === 'recorded'),
  });
}
