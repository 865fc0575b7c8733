import type { Db, Tx } from '../store/database.ts';
import type { Found } from '../store/found.ts';

/** Who proposes for the delegation of a State. */
export interface FocalPointOf {
  readonly account: string;
  readonly name: string;
  readonly state: string;
  readonly email: string | null;
  /** ISO instant */
  readonly since: string;
}

/** The focal points of a session now, or that of one State; in the order of the codes. */
export async function focalPointsAt(db: Db, session: Found, state?: string): Promise<readonly FocalPointOf[]> {
  const rows = await db
    .selectFrom('capacity')
    .innerJoin('account', 'account.id', 'capacity.account')
    .leftJoin('person_details', 'person_details.account', 'account.id')
    .select(['account.id as account', 'account.name', 'capacity.state', 'email', 'capacity.valid_from as since'])
    .where('capacity.session', '=', session)
    .where('capacity.kind', '=', 'focal-point')
    .$if(state !== undefined, (query) => query.where('capacity.state', '=', state ?? ''))
    .where('capacity.valid_until', 'is', null)
    .orderBy('capacity.state')
    .orderBy('capacity.id')
    .execute();
  return rows.flatMap(({ state, ...person }) => (state === null ? [] : [{ ...person, state }]));
}

/** For which States of which sessions the account is the focal point now. */
export async function focalPointFor(
  db: Db,
  account: string,
): Promise<readonly { readonly session: string; readonly state: string }[]> {
  const rows = await db
    .selectFrom('capacity')
    .select(['session', 'state'])
    .where('account', '=', account)
    .where('kind', '=', 'focal-point')
    .where('valid_until', 'is', null)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ session, state }) => (session !== null && state !== null ? [{ session, state }] : []));
}

/**
 * The State of a session for which the account proposes; null when for none. Held until the transaction ends: what is proposed for a
 * delegation comes one after the other, and nothing comes once it has ended.
 */
export async function heldFocalPoint(
  tx: Tx,
  account: string,
): Promise<{ readonly session: string; readonly state: string } | null> {
  await tx.selectFrom('account').select('id').where('id', '=', account).forNoKeyUpdate().execute();
  const [seat] = await focalPointFor(tx, account);
  return seat ?? null;
}
