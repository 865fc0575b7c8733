import { sql } from 'kysely';
import type { Tx } from '../store/database.ts';

/** Data and salt of an entry go: the one change that the triggers of the record allow. So does the hash of the form they came in. */
export async function forgetData(tx: Tx, entry: number): Promise<void> {
  await sql`update request set input_hash = '' where input_hash <> ''
    and id = (select request from entry where seq = ${entry})`.execute(tx);
  await sql`update entry set data = null, salt = null where seq = ${entry} and data is not null`.execute(tx);
}

/** The hashes of the forms that brought a person's name and details go, from which these could be guessed. */
export async function forgetAccreditation(tx: Tx, account: string): Promise<void> {
  await tx
    .updateTable('request')
    .set({ input_hash: '' })
    .where('input_hash', '<>', '')
    .where('id', 'in', (q) =>
      q
        .selectFrom('entry')
        .select('request')
        .where('act', 'in', ['person.accredited', 'person.described', 'focal-point.named'])
        .where('request', 'is not', null)
        .where(sql<boolean>`data->>'account' = ${account}`),
    )
    .execute();
}
