import { type Finding, isPartyOn, type Line, type Membership, type RightToVote, rightToVote } from '@plenary/rules';
import { memberships, membershipsOf } from '../membership/index.ts';
import type { Db } from '../store/database.ts';
import { lastStatement, type Statement, statementsOf } from './statements.ts';

/** The seat of a State Party on a day: whether it may vote, and why. */
export interface Seat {
  /** ISO 3166-1 alpha-3 */
  readonly state: string;
  readonly mayVote: boolean;
  readonly finding: Finding<RightToVote>;
}

/** Every State Party on the day, in the order of the codes, with its right to vote at the session. */
export async function seatsOf(db: Db, session: string, day: string): Promise<readonly Seat[]> {
  const parties = (await memberships(db)).filter((membership) => isPartyOn(membership, day));
  const statements = await statementsOf(db, session);
  return parties.map((membership) => seatOf(membership, statements.get(membership.iso3) ?? null, day));
}

/** The right to vote of one State at a session on a day. A State that is not a party has none. */
export async function rightToVoteOf(
  db: Db,
  session: string,
  state: string,
  day: string,
): Promise<Finding<RightToVote>> {
  const membership = (await membershipsOf(db, state)).find((each) => isPartyOn(each, day));
  if (membership === undefined) return rightToVote({ party: false });
  return seatOf(membership, await lastStatement(db, session, state), day).finding;
}

/** `membership` is in force on the day. Without a statement no arrears are recorded, and the finding says so. */
export function seatOf(membership: Membership, statement: Statement | null, day: string): Seat {
  const found = statement === null ? withoutStatement() : rightToVote(votingFacts(membership, statement, day));
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

function withoutStatement(): Finding<RightToVote> {
  const found = rightToVote({ party: true });
  return { ...found, lines: [...found.lines, noStatement] };
}

const noStatement: Line = {
  code: 'vote.noStatement',
  text: 'No statement of contributions is on file for this session: no arrears are recorded',
  facts: {},
  cite: { provision: 'Rome Statute, article 112(8)', source: 'RS' },
  confidence: 'unverified',
};
