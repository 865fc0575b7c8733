import type { Db, Tx } from '../store/database.ts';

/** An objection to a delegation, or with `account` to one of its persons. */
export interface OpenObjection {
  readonly state: string;
  readonly account: string | null;
  /** State that objects; null: the Committee */
  readonly by: string | null;
  readonly reason: string;
  /** ISO instant */
  readonly raisedAt: string;
}

export interface EndedObjection extends OpenObjection {
  readonly outcome: 'upheld' | 'dismissed' | 'withdrawn';
  readonly endedAt: string;
}

/** Those that wait for the decision of the Assembly, the oldest first. */
export async function openObjections(db: Db | Tx, session: string): Promise<readonly OpenObjection[]> {
  return (await objectionsOf(db, session)).filter(({ outcome }) => outcome === null);
}

/** All that were raised at a session, the oldest first. */
export async function objectionsOf(
  db: Db | Tx,
  session: string,
): Promise<readonly (OpenObjection & { readonly outcome: EndedObjection['outcome'] | null })[]> {
  const rows = await db
    .selectFrom('credentials_objection')
    .select(['iso3 as state', 'account', 'by_state as by', 'reason', 'raised_at as raisedAt', 'outcome'])
    .where('session', '=', session)
    .orderBy('seq')
    .execute();
  return rows;
}

/** Whether it is the objection to this target. */
export function isAgainst(
  one: Pick<OpenObjection, 'state' | 'account'>,
  target: Pick<OpenObjection, 'state' | 'account'>,
): boolean {
  return one.state === target.state && one.account === target.account;
}
