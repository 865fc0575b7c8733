import { sql } from 'kysely';
import type { Tx } from '../store/database.ts';
import { noticeRightsChanged } from './sign-in-notice.ts';

/**
 * The account closes for ever and keeps its id alone: name, links and sign-ins are gone, and so is the hash of the form that
 * brought the name, from which a name could be guessed.
 */
export async function forgetPerson(tx: Tx, account: string, at: string): Promise<void> {
  await tx.updateTable('account').set({ name: '', closed_at: at }).where('id', '=', account).execute();
  await tx.deleteFrom('sign_in').where('account', '=', account).execute();
  await tx.deleteFrom('invitation').where('account', '=', account).execute();
  await noticeRightsChanged(tx, account);
  await tx
    .updateTable('request')
    .set({ input_hash: '' })
    .where('input_hash', '<>', '')
    .where('id', 'in', (q) =>
      q
        .selectFrom('entry')
        .select('request')
        .where('act', '=', 'person.accredited')
        .where('request', 'is not', null)
        .where(sql<boolean>`data->>'account' = ${account}`),
    )
    .execute();
}
