import { type ActOf, act, sayingOf } from '../door/acts.ts';
import { endCapacity, openAccount } from './capacities.ts';
import { endAllSignIns } from './open-sign-ins.ts';
import { keepInvitation } from './sign-in-link.ts';

type Office = 'secretariat' | 'president';

export const accountsSubject = 'accounts';

/** What the record can say of offices. The person is an id; the name stays outside the record. Subject: `office:<kind>`. */
/** What it can say of accounts. Subject: `accounts`, because a subject is public and an account's id is not. */
export const identityActs = {
  'office.assigned': act<{
    readonly account: string;
    readonly office: Office;
    readonly demonstration: boolean;
    /** what binds the name, which stands outside; entries of before are without it */
    readonly named?: string;
  }>({
    about: ({ office }) => `office:${office}`,
    audience: 'secretariat',
    within: ({ account }) => [`person:${account}`],
    apply: (tx, { data: { account, office, demonstration }, at, unrecorded }) =>
      openAccount(tx, { account, name: unrecorded?.name, salt: unrecorded?.salt, demonstration }, { kind: office }, at),
  }),

  'office.ended': act<{ readonly account: string; readonly office: Office }>({
    about: ({ office }) => `office:${office}`,
    audience: 'secretariat',
    within: ({ account }) => [`person:${account}`],
    apply: (tx, { data: { account, office }, at }) => endCapacity(tx, account, { kind: office }, at),
  }),

  /**
   * `until` is an instant. The secret of the link is in nobody's record, nor its hash; `link` names the kept hash by one of its own, so
   * that no other is put in its place. Entries of before are without it.
   */
  'sign-in-link.made': act<{
    readonly account: string;
    readonly until: string;
    /** the sign-in that it makes may last until then */
    readonly stays?: boolean;
    readonly link?: string;
  }>({
    about: () => accountsSubject,
    audience: 'secretariat',
    within: ({ account }) => [`person:${account}`],
    /** Replayed it writes nothing: without the hash of the secret there is no link. */
    async apply(tx, { data: { account, until, stays }, at, unrecorded }) {
      const { tokenHash: hash, seal } = unrecorded ?? {};
      if (hash !== undefined && seal !== undefined)
        await keepInvitation(tx, { hash, seal, account, until, stays: stays === true }, at);
    },
  }),

  /** All of the account, with its unused links. */
  'sign-ins.ended': act<{ readonly account: string }>({
    about: () => accountsSubject,
    audience: 'secretariat',
    within: ({ account }) => [`person:${account}`],
    apply: (tx, { data: { account }, at }) => endAllSignIns(tx, account, at),
  }),
};

export type IdentityAct = ActOf<typeof identityActs>;
export const say = sayingOf(identityActs);
