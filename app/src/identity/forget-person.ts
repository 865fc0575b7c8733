import { forgetAccreditation } from '../door/forget.ts';
import type { Db, Tx } from '../store/database.ts';
import { noticeRightsChanged } from './sign-in-notice.ts';

/**
 * The account closes for ever and keeps its id alone: name, links and sign-ins are gone, and so is all by which a guessed name could be
 * confirmed: the salt of what the record says of it, and the hash of the form that brought it.
 */
export async function forgetPerson(tx: Tx, account: string, at: string): Promise<void> {
  await tx.updateTable('account').set({ name: '', name_salt: null, closed_at: at }).where('id', '=', account).execute();
  await tx.deleteFrom('sign_in').where('account', '=', account).execute();
  await tx.deleteFrom('invitation').where('account', '=', account).execute();
  await noticeRightsChanged(tx, account);
  await forgetAccreditation(tx, account);
}

/** Whom an erasure closed at that instant, for the verification of the record; null when none. */
export async function closedAt(db: Db, at: string): Promise<string | null> {
  const row = await db
    .withSchema('public')
    .selectFrom('account')
    .select('id')
    .where('closed_at', '=', at)
    .executeTakeFirst();
  return row?.id ?? null;
}
