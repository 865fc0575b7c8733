import type { Within } from '../door/within.ts';
import type { ErasureAct } from './acts.ts';

export const erasureWithin: Within<ErasureAct> = {
  'person.erased': ({ account }) => [`person:${account}`],
  /** It changes what pages show of that entry: it is within what the entry is about. */
  'entry-data.erased': async ({ entry }, { tx }) => {
    const row = await tx.selectFrom('entry').select('subject').where('seq', '=', entry).executeTakeFirst();
    return row ? [row.subject] : [];
  },
};
