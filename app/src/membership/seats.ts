import { type Finding, isPartyOn, type Region, type RightToVote, rightToVote } from '@plenary/rules';
import type { Db, Tx } from '../store/database.ts';
import { memberships } from './memberships.ts';

/** A seat in the plenary on a day: the State Party, and whether it may vote, with the finding that says why. */
export interface Seat {
  readonly state: string;
  readonly group: Region;
  readonly mayVote: boolean;
  readonly finding: Finding<RightToVote>;
}

/**
 * Every State Party on the day, in the order of the codes. Arrears are those the Secretariat certified for the session
 * (the latest statement counts); without a statement none are on file and the seat may vote.
 */
export async function seatsOf(db: Db | Tx, session: string, day: string): Promise<readonly Seat[]> {
  const statements = await db
    .selectFrom('contribution_statement')
    .select(['iso3', 'due', 'paid', 'waiver'])
    .where('session', '=', session)
    .orderBy('seq')
    .execute();
  const latest = new Map(statements.map((statement) => [statement.iso3, statement]));
  return (await memberships(db))
    .filter((membership) => isPartyOn(membership, day))
    .map(({ iso3, group }) => {
      const statement = latest.get(iso3);
      const finding = rightToVote({
        party: true,
        ...(statement
          ? {
              arrears: { date: day, due: inCents(statement.due), paid: inCents(statement.paid) },
              waiver: statement.waiver,
            }
          : {}),
      });
      return { state: iso3, group, mayVote: finding.value.mayVote, finding };
    });
}

function inCents<T extends { readonly cents: number }>(
  sums: readonly T[],
): readonly (Omit<T, 'cents'> & { readonly cents: bigint })[] {
  return sums.map((sum) => ({ ...sum, cents: BigInt(sum.cents) }));
}
