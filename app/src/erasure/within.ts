import type { Within } from '../door/within.ts';
import type { ErasureAct } from './acts.ts';

export const erasureWithin: Within<ErasureAct> = {
  /** Its name goes from the list of every delegation that it was ever of. */
  'person.erased': async ({ account }, { tx }) => {
    const seats = await tx
      .selectFrom('capacity')
      .select(['session', 'state'])
      .distinct()
      .where('account', '=', account)
      .where('kind', '=', 'delegate')
      .execute();
    return [`person:${account}`, ...seats.map(({ session, state }) => `seat:${session}/${state}`)];
  },
  /** It changes what pages show of that entry: it is within what the entry is about. */
  'entry-data.erased': async ({ entry }, { tx }) => {
    const row = await tx.selectFrom('entry').select('subject').where('seq', '=', entry).executeTakeFirst();
    return row ? [row.subject] : [];
  },
};
