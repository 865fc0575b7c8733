import { sql } from 'kysely';
import { type ActOf, act, sayingOf } from '../door/acts.ts';
import { forgetPerson } from '../identity/forget-person.ts';

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
      const seats = await tx
        .selectFrom('capacity')
        .select(['session', 'state'])
        .distinct()
        .where('account', '=', account)
        .where('kind', '=', 'delegate')
        .execute();
      return [`person:${account}`, ...seats.map(({ session, state }) => `seat:${session}/${state}`)];
    },
    apply: (tx, { data: { account }, at }) => forgetPerson(tx, account, at),
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
    /** The one change that the triggers of the record allow. */
    async apply(tx, { data: { entry } }) {
      await sql`update request set input_hash = '' where input_hash <> ''
      and id = (select request from entry where seq = ${entry})`.execute(tx);
      await sql`update entry set data = null, salt = null where seq = ${entry} and data is not null`.execute(tx);
    },
  }),
};

export type ErasureAct = ActOf<typeof erasureActs>;
export const say = sayingOf(erasureActs);
