import { sql } from 'kysely';
import type { Projections } from '../door/command.ts';
import { forgetPerson } from '../identity/forget-person.ts';
import type { ErasureAct } from './acts.ts';

export const erasureProjections: Projections<ErasureAct> = {
  'person.erased': (tx, { data: { account }, at }) => forgetPerson(tx, account, at),
  /** The one change that the triggers of the record allow. */
  'entry-data.erased': async (tx, { data: { entry } }) => {
    await sql`update request set input_hash = '' where input_hash <> ''
      and id = (select request from entry where seq = ${entry})`.execute(tx);
    await sql`update entry set data = null, salt = null where seq = ${entry} and data is not null`.execute(tx);
  },
};
