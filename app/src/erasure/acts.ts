import { forgetOwnAddresses } from '../calendar/index.ts';
import { forgetCheckIns } from '../check-in/index.ts';
import { forgetDocuments } from '../credentials/index.ts';
import { type ActOf, act, sayingOf } from '../door/acts.ts';
import { forgetData } from '../door/forget.ts';
import { forgetPerson, seatsEverHeld } from '../identity/index.ts';

export const erasureReasons = ['at-request', 'entered-wrongly', 'law-requires'] as const;

export type ErasureReason = (typeof erasureReasons)[number];

export function entrySubject(entry: number): string {
  return `entry:${entry}`;
}

/** What the record can say of erasure. It carries no personal data itself. */
export const erasureActs = {
  /** The account is an id. Subject: `accounts`. */
  'person.erased': act<{ readonly account: string; readonly reason: string }>({
    about: () => 'accounts',
    audience: 'secretariat',
    /** Its name goes from the list of every delegation that it was ever of. */
    within: async ({ account }, { tx }) => {
      const seats = await seatsEverHeld(tx, account);
      return [`person:${account}`, ...seats.map(({ session, state }) => `seat:${session}/${state}`)];
    },
    async apply(tx, { data: { account }, at }) {
      await forgetPerson(tx, account, at);
      await forgetCheckIns(tx, account);
      await forgetDocuments(tx, await seatsEverHeld(tx, account));
      await forgetOwnAddresses(tx, account);
    },
  }),

  /** Data and salt of an entry are gone, by its number. Subject: `entry:<number>`. */
  'entry-data.erased': act<{ readonly entry: number; readonly because: ErasureReason }>({
    about: ({ entry }) => entrySubject(entry),
    audience: 'public',
    /** It changes what pages show of that entry: it is within what the entry is about. */
    within: async ({ entry }, { tx }) => {
      const row = await tx.selectFrom('entry').select('subject').where('seq', '=', entry).executeTakeFirst();
      return row ? [row.subject] : [];
    },
    apply: (tx, { data: { entry } }) => forgetData(tx, entry),
  }),
};

export type ErasureAct = ActOf<typeof erasureActs>;
export const say = sayingOf(erasureActs);
