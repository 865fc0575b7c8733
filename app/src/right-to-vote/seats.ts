import { type Finding, isPartyOn, type Line, type Membership, type RightToVote } from '@plenary/rules';
import { memberships, membershipsOf } from '../membership/index.ts';
import { rightToVote, type SessionParameters, sessionParameters } from '../parameters/index.ts';
import type { Db } from '../store/database.ts';
import { lastStatement, type Statement, statementsOf } from './statements.ts';

/** The seat of a State Party on a day: whether it may vote, and why. */
export interface Seat {
  /** ISO 3166-1 alpha-3 */
  readonly state: string;
  readonly mayVote: boolean;
  readonly finding: Finding<RightToVote>;
}

/**
 * Every State Party on the day, in the order of the codes, with its right to vote at the session. `at`: on the statements and
 * under the parameters of this instant, now unless told.
 */
export async function seatsOf(db: Db, session: string, day: string, at?: string): Promise<readonly Seat[]> {
  const parties = (await memberships(db)).filter((membership) => isPartyOn(membership, day));
  const statements = await statementsOf(db, session, at);
  const parameters = await sessionParameters(db, session, at);
  return parties.map((membership) => seatOf(membership, statements.get(membership.iso3) ?? null, day, parameters));
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
  return seatOf(membership, await lastStatement(db, session, state), day, parameters).finding;
}

/** `membership` is in force on the day. Without a statement no arrears are recorded, and the finding says so. */
export function seatOf(
  membership: Membership,
  statement: Statement | null,
  day: string,
  parameters: SessionParameters,
): Seat {
  const found =
    statement === null
      ? withoutStatement(parameters)
      : rightToVote(votingFacts(membership, statement, day), parameters);
  return { state: membership.iso3, mayVote: found.value.mayVote, finding: found };
}

function votingFacts(membership: Membership, { due, paid, waiver }: Statement, day: string) {
  return {
    party: true,
    waiver,
    arrears: {
      date: day,
      memberSince: membership.entryIntoForce,
      due: due.map(({ year, cents }) => ({ year, cents: BigInt(cents) })),
      paid: paid.map(({ date, cents }) => ({ date, cents: BigInt(cents) })),
    },
  };
}

function withoutStatement(parameters: SessionParameters): Finding<RightToVote> {
  const found = rightToVote({ party: true }, parameters);
  return { ...found, lines: [...found.lines, noStatement] };
}

const noStatement: Line = {
  code: 'vote.noStatement',
  text: 'No statement of contributions is on file for this session: no arrears are recorded',
  facts: {},
  cite: { provision: 'Rome Statute, article 112(8)', source: 'RS' },
  confidence: 'unverified',
};
