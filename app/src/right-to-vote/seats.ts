import { type Finding, isPartyOn, type RightToVote } from '@plenary/rules';
import { type Seat, seatOf } from '@plenary/rules/published';
import { standingsIn } from '../credentials/index.ts';
import { memberships, membershipsOf } from '../membership/index.ts';
import { rightToVote, sessionParameters } from '../parameters/index.ts';
import type { Db } from '../store/database.ts';
import { lastStatement, statementsOf } from './statements.ts';

export { type Seat, seatOf };

/**
 * Every State Party on the day, in the order of the codes, with its right to vote at the session. `at`: on the statements and
 * credentials and under the parameters of this instant, now unless told.
 */
export async function seatsOf(db: Db, session: string, day: string, at?: string): Promise<readonly Seat[]> {
  const parties = (await memberships(db)).filter((membership) => isPartyOn(membership, day));
  const statements = await statementsOf(db, session, at);
  const parameters = await sessionParameters(db, session, at);
  const standings = await standingsIn(db, session, at);
  return parties.map((membership) => {
    const { iso3 } = membership;
    return seatOf(membership, statements.get(iso3) ?? null, day, parameters, standings.get(iso3));
  });
}

/** The right to vote of one State at a session on a day. A State that is not a party has none. */
export async function rightToVoteOf(
  db: Db,
  session: string,
  state: string,
  day: string,
): Promise<Finding<RightToVote>> {
  const membership = (await membershipsOf(db, state)).find((each) => isPartyOn(each, day));
  const parameters = await sessionParameters(db, session);
  if (membership === undefined) return rightToVote({ party: false }, parameters);
  const standing = (await standingsIn(db, session)).get(state);
  return seatOf(membership, await lastStatement(db, session, state), day, parameters, standing).finding;
}
