import type { CredentialsStanding, Finding, Line, Membership, RightToVote } from '../index.ts';
import { rightToVote } from './in-session.ts';
import type { SessionParameters } from './session-parameters.ts';

/** What the Secretariat has certified of a State's contributions for a session. Cents of a euro. */
export interface Statement {
  readonly state: string;
  /** entry of the record that certified it */
  readonly seq: number;
  readonly due: readonly { readonly year: number; readonly cents: number }[];
  readonly paid: readonly { readonly date: string; readonly cents: number }[];
  readonly waiver: boolean;
}

/** The seat of a State Party on a day: whether it may vote, and why. */
export interface Seat {
  /** ISO 3166-1 alpha-3 */
  readonly state: string;
  readonly mayVote: boolean;
  readonly finding: Finding<RightToVote>;
}

/**
 * `membership` is in force on the day. Without a statement no arrears are recorded, and the finding says so. `credentials`: where
 * those of its delegation stand.
 */
export function seatOf(
  membership: Membership,
  statement: Statement | null,
  day: string,
  parameters: SessionParameters,
  credentials: CredentialsStanding = 'none',
): Seat {
  const found =
    statement === null
      ? withoutStatement(credentials, parameters)
      : rightToVote({ ...votingFacts(membership, statement, day), credentials }, parameters);
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

function withoutStatement(credentials: CredentialsStanding, parameters: SessionParameters): Finding<RightToVote> {
  const found = rightToVote({ party: true, credentials }, parameters);
  return found.value.reason === 'credentials' ? found : { ...found, lines: [...found.lines, noStatement] };
}

const noStatement: Line = {
  code: 'vote.noStatement',
  text: 'No statement of contributions is on file for this session: no arrears are recorded',
  facts: {},
  cite: { provision: 'Rome Statute, article 112(8)', source: 'RS' },
  confidence: 'unverified',
};
