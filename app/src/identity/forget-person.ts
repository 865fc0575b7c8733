import { forgetAccreditation } from '../door/forget.ts';
import { forgetMessages } from '../mail/index.ts';
import type { Db, Tx } from '../store/database.ts';
import { forgetProposals } from './proposals.ts';
import { noticeRightsChanged } from './sign-in-notice.ts';

/**
 * The account closes for ever and keeps its id alone: name, details, proposals, links, sign-ins, visits and messages are gone, and so is all by which a guessed name could be
 * confirmed: the salt of what the record says of it, and the hash of the form that brought it.
 */
export async function forgetPerson(tx: Tx, account: string, at: string): Promise<void> {
  await tx.updateTable('account').set({ name: '', name_salt: null, closed_at: at }).where('id', '=', account).execute();
  await tx.deleteFrom('person_details').where('account', '=', account).execute();
  await forgetProposals(tx, account);
  await tx.deleteFrom('sign_in').where('account', '=', account).execute();
  await tx.deleteFrom('invitation').where('account', '=', account).execute();
  await tx.deleteFrom('visit').where('account', '=', account).execute();
  await forgetMessages(tx, account);
  await noticeRightsChanged(tx, account);
  await forgetAccreditation(tx, account);
}

/**
 * Whom an erasure closed at that instant, for the verification of the record, which replays it in a copy: of several at one instant one
 * that is not closed there yet. null when none.
 */
export async function closedAt(replaying: Db, at: string): Promise<string | null> {
  const kept = await replaying
    .withSchema('public')
    .selectFrom('account')
    .select('id')
    .where('closed_at', '=', at)
    .orderBy('id')
    .execute();
  if (kept.length === 0) return null;
  const row = await replaying
    .selectFrom('account')
    .select('id')
    .where('closed_at', 'is', null)
    .where(
      'id',
      'in',
      kept.map(({ id }) => id),
    )
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
