import type { Db, Tx } from '../store/database.ts';
import type { Figures } from './decided.ts';

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

export interface Objection extends OpenObjection {
  /** null: it waits for the Assembly */
  readonly outcome: 'upheld' | 'dismissed' | 'withdrawn' | null;
  /** ISO instant */
  readonly endedAt: string | null;
  /** by the Assembly, in a meeting; null while it waits, and where it was withdrawn */
  readonly meeting: string | null;
  readonly how: 'consensus' | 'vote' | null;
  readonly figures: Figures | null;
}

/** Those that wait for the decision of the Assembly, the oldest first. */
export async function openObjections(db: Db | Tx, session: string): Promise<readonly OpenObjection[]> {
  return (await objectionsOf(db, session)).filter(({ outcome }) => outcome === null);
}

/** All that were raised at a session, the oldest first. */
export async function objectionsOf(db: Db | Tx, session: string): Promise<readonly Objection[]> {
  return db
    .selectFrom('credentials_objection')
    .select(['iso3 as state', 'account', 'by_state as by', 'reason', 'raised_at as raisedAt', 'outcome'])
    .select(['ended_at as endedAt', 'meeting', 'how', 'figures'])
    .where('session', '=', session)
    .orderBy('seq')
    .execute();
}

/** Whether it is the objection to this target. */
export function isAgainst(
  one: Pick<OpenObjection, 'state' | 'account'>,
  target: Pick<OpenObjection, 'state' | 'account'>,
): boolean {
  return one.state === target.state && one.account === target.account;
}
