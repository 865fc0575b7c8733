import type { Act } from '../door/act.ts';
import { type ActOf, act, itsSubject, sayingOf } from '../door/acts.ts';
import { writesInOne } from '../door/writes.ts';
import { accountOpened, approveProposal, detailsKept, endCapacity, setDesignation } from '../identity/index.ts';
import { askForMessages } from '../mail/index.ts';
import type { Lang } from '../words/languages.ts';

/** Letters that are sent by mail, as messages of this kind. */
export const signInLetter = 'sign-in-letter';

export function lettersSubject(session: string): string {
  return `session:${session}`;
}

interface DesignationData {
  readonly account: string;
  readonly session: string;
  readonly state: string;
  /** of the delegation's written request, where the Secretariat enters it; null where the head does it */
  readonly reference: string | null;
}

/** The proposal of a focal point that an act takes up; it stands outside the record as well. */
function approvedBy(by: string | null, unrecorded: Act['unrecorded']) {
  const proposal = unrecorded?.proposal;
  return proposal === undefined ? null : { proposal, by };
}

/** What the record can say of delegations. The person is an id; the name stays outside the record. Subject: `seat:<session>/<state>`. */
export const delegationActs = {
  'person.accredited': act<{
    readonly account: string;
    readonly session: string;
    readonly state: string;
    readonly role: 'head' | 'alternate' | 'adviser';
    readonly demonstration: boolean;
    /** what binds the name, which stands outside; entries of before are without it */
    readonly named?: string;
    /** what binds what else is known of the person; absent where nothing is */
    readonly described?: string;
  }>({
    about: ({ session, state }) => `seat:${session}/${state}`,
    audience: 'participants',
    within: ({ account }) => [`person:${account}`],
    ...writesInOne(({ actor, data, at, unrecorded }) => {
      const { account, demonstration, session, state, role } = data;
      const { name, salt, details } = unrecorded ?? {};
      const person = { account, name, salt, details, demonstration };
      return accountOpened(person, { kind: 'delegate', session, state, role }, at, approvedBy(actor, unrecorded));
    }),
  }),

  /** what is known of a person beside the name is another than before; it stands outside the record */
  'person.described': act<{
    readonly account: string;
    readonly session: string;
    readonly state: string;
    readonly described: string;
  }>({
    about: ({ session, state }) => `seat:${session}/${state}`,
    audience: 'participants',
    within: ({ account }) => [`person:${account}`],
    ...writesInOne(({ actor, data: { account }, at, unrecorded }) =>
      detailsKept({ ...unrecorded, account }, at, approvedBy(actor, unrecorded)),
    ),
  }),

  'accreditation.ended': act<{ readonly account: string; readonly session: string; readonly state: string }>({
    about: ({ session, state }) => `seat:${session}/${state}`,
    audience: 'participants',
    within: ({ account }) => [`person:${account}`],
    async apply(tx, { actor, data: { account, session, state }, at, unrecorded }) {
      await endCapacity(tx, account, { kind: 'delegate', session, state }, at);
      await approveProposal(tx, approvedBy(actor, unrecorded), account, at);
    },
  }),

  /** the head of the delegation lets this person act as the representative: vote for the seat */
  'representative.designated': act<DesignationData>({
    about: ({ session, state }) => `seat:${session}/${state}`,
    audience: 'participants',
    within: ({ account }) => [`person:${account}`],
    apply: (tx, { data: { account, ...seat }, at }) => setDesignation(tx, account, seat, at),
  }),

  /** letters with links to sign in go to these persons by mail; to which addresses, and what became of them, stands outside the record */
  'letters.mailed': act<{ readonly session: string; readonly lang: Lang; readonly persons: readonly string[] }>({
    about: ({ session }) => lettersSubject(session),
    audience: 'secretariat',
    within: itsSubject,
    /** Replayed it sends nothing. */
    async apply(tx, { data: { session, lang, persons }, at, actor, unrecorded }) {
      if (unrecorded?.send === undefined) return;
      const asked = { kind: signInLetter, about: lettersSubject(session), lang, by: actor, at };
      await askForMessages(tx, { ...asked, accounts: persons });
    },
  }),

  'designation.ended': act<DesignationData>({
    about: ({ session, state }) => `seat:${session}/${state}`,
    audience: 'participants',
    within: ({ account }) => [`person:${account}`],
    apply: (tx, { data: { account, ...seat } }) => setDesignation(tx, account, seat, null),
  }),
};

export type DelegationAct = ActOf<typeof delegationActs>;
export const say = sayingOf(delegationActs);
