import { accreditedAt } from '../identity/index.ts';
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
  /** null: it waits for the Assembly; lapsed: the accreditation of the person has ended, and nobody decides on it any more */
  readonly outcome: 'upheld' | 'dismissed' | 'withdrawn' | 'lapsed' | null;
  /** ISO instant */
  readonly endedAt: string | null;
  /** by the Assembly, in a meeting; null while it waits, and where it was withdrawn */
  readonly meeting: string | null;
  readonly how: 'consensus' | 'vote' | null;
  readonly figures: Figures | null;
}

/** Those that nobody has decided on or withdrawn, the oldest first. */
export async function openObjections(db: Db | Tx, session: string): Promise<readonly OpenObjection[]> {
  return (await raisedAt(db, session)).filter(({ outcome }) => outcome === null);
}

/** All that were raised at a session, the oldest first. */
export async function objectionsOf(db: Db | Tx, session: string): Promise<readonly Objection[]> {
  const raised = await raisedAt(db, session);
  if (!raised.some(({ account, outcome }) => account !== null && outcome === null)) return raised;
  const accredited = await accreditedAt(db, session);
  return raised.map((one) =>
    one.outcome === null && hasLapsed(one, accredited) ? { ...one, outcome: 'lapsed' } : one,
  );
}

/** An accreditation that ended does not come back: a person who returns gets a new account. */
export function hasLapsed(
  { state, account }: Pick<OpenObjection, 'state' | 'account'>,
  accredited: readonly { readonly account: string; readonly state: string }[],
): boolean {
  return account !== null && !accredited.some((one) => one.account === account && one.state === state);
}

interface Raised extends Objection {
  readonly outcome: Exclude<Objection['outcome'], 'lapsed'>;
}

function raisedAt(db: Db | Tx, session: string): Promise<readonly Raised[]> {
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
