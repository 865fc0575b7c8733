import { type ActOf, act, sayingOf } from '../door/acts.ts';

/** Accredited persons, by id; their codes stand outside the record. */
interface Person {
  readonly account: string;
  readonly state: string;
}

/** What the record can say of codes for the door, and of who was registered by one. */
export const checkInActs = {
  'check-in-codes.issued': act<{ readonly session: string; readonly persons: readonly Person[] }>({
    about: ({ session }) => `session:${session}`,
    audience: 'secretariat',
    within: ({ persons }) => persons.map(({ account }) => `person:${account}`),
    async apply(tx, { at, data: { session, persons }, unrecorded }) {
      const rows = persons.map(({ account, state }) => ({
        ...{ account, session, iso3: state, code: unrecorded?.[account] ?? null, issued_at: at },
      }));
      await tx.insertInto('check_in_code').values(rows).execute();
    },
  }),

  /** the code of before is refused from then on */
  'check-in-code.renewed': act<Person & { readonly session: string }>({
    about: ({ session, state }) => `seat:${session}/${state}`,
    audience: 'secretariat',
    within: ({ account }) => [`person:${account}`],
    async apply(tx, { at, data: { session, account, state }, unrecorded }) {
      await tx
        .updateTable('check_in_code')
        .set({ ended_at: at })
        .where('session', '=', session)
        .where('account', '=', account)
        .where('ended_at', 'is', null)
        .execute();
      const row = { account, session, iso3: state, code: unrecorded?.[account] ?? null, issued_at: at };
      await tx.insertInto('check_in_code').values(row).execute();
    },
  }),

  'person.checked-in': act<Person & { readonly session: string; readonly meeting: string }>({
    about: ({ session, state }) => `seat:${session}/${state}`,
    audience: 'participants',
    within: ({ account }) => [`person:${account}`],
    async apply(tx, { at, data: { meeting, account, state } }) {
      await tx.insertInto('checked_in').values({ meeting, account, iso3: state, at }).execute();
    },
  }),
};

export type CheckInAct = ActOf<typeof checkInActs>;
export const say = sayingOf(checkInActs);
