import type { Tx } from '../store/database.ts';

/** Codes of a person, and where the person was registered by one, are gone. That the seat was there stands. */
export async function forgetCheckIns(tx: Tx, account: string): Promise<void> {
  await tx.deleteFrom('check_in_code').where('account', '=', account).execute();
  await tx.deleteFrom('checked_in').where('account', '=', account).execute();
}
