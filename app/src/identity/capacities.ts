import type { Tx } from '../store/database.ts';
import { endAllSignIns } from './open-sign-ins.ts';
import { noticeRightsChanged } from './sign-in-notice.ts';

/** A capacity as it is kept: an office, or a seat at a session. */
type Held =
  | { readonly kind: 'secretariat' | 'president' }
  | { readonly kind: 'delegate'; readonly session: string; readonly state: string };

/** A person enters: the account, and what it may do from that instant. The name is kept here alone, outside the record. */
export async function openAccount(
  tx: Tx,
  person: {
    readonly account: string;
    readonly name: string | undefined;
    readonly salt: string | undefined;
    readonly demonstration: boolean;
  },
  capacity: Held & { readonly role?: 'head' | 'alternate' | 'adviser' },
  at: string,
): Promise<void> {
  await tx
    .insertInto('account')
    .values({
      id: person.account,
      name: person.name ?? '',
      name_salt: person.salt ?? null,
      demonstration: person.demonstration,
      closed_at: null,
      created_at: at,
    })
    .execute();
  await tx
    .insertInto('capacity')
    .values({ account: person.account, ...capacity, valid_from: at, valid_until: null })
    .execute();
}

/**
 * The capacity ends at that instant; what was done in it stands. Whoever holds none then has nothing to sign in for: with the
 * last one end the sign-ins and the unused links.
 */
export async function endCapacity(tx: Tx, account: string, capacity: Held, at: string): Promise<void> {
  await tx
    .updateTable('capacity')
    .set({ valid_until: at })
    .where((eb) => eb.and({ account, ...capacity }))
    .where('valid_until', 'is', null)
    .execute();
  const left = await tx
    .selectFrom('capacity')
    .select('id')
    .where('account', '=', account)
    .where('valid_until', 'is', null)
    .executeTakeFirst();
  if (left) await noticeRightsChanged(tx, account);
  else await endAllSignIns(tx, account, at);
}

/** The head of the delegation designates the person to act as the representative (an instant), or ends it (null). */
export async function setDesignation(
  tx: Tx,
  account: string,
  seat: { readonly session: string; readonly state: string },
  at: string | null,
): Promise<void> {
  await tx
    .updateTable('capacity')
    .set({ designated_at: at })
    .where((eb) => eb.and({ account, kind: 'delegate', session: seat.session, state: seat.state }))
    .where('valid_until', 'is', null)
    .execute();
}
