import { type ActOf, act, sayingOf } from '../door/acts.ts';
import { endCapacity, openAccount, setDesignation } from '../identity/index.ts';

interface DesignationData {
  readonly account: string;
  readonly session: string;
  readonly state: string;
  /** of the delegation's written request, where the Secretariat enters it; null where the head does it */
  readonly reference: string | null;
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
  }>({
    about: ({ session, state }) => `seat:${session}/${state}`,
    audience: 'participants',
    within: ({ account }) => [`person:${account}`],
    apply(tx, { data, at, unrecorded }) {
      const { account, demonstration, session, state, role } = data;
      return openAccount(
        tx,
        { account, name: unrecorded?.name, salt: unrecorded?.salt, demonstration },
        { kind: 'delegate', session, state, role },
        at,
      );
    },
  }),

  'accreditation.ended': act<{ readonly account: string; readonly session: string; readonly state: string }>({
    about: ({ session, state }) => `seat:${session}/${state}`,
    audience: 'participants',
    within: ({ account }) => [`person:${account}`],
    apply: (tx, { data: { account, session, state }, at }) =>
      endCapacity(tx, account, { kind: 'delegate', session, state }, at),
  }),

  /** the head of the delegation lets this person act as the representative: vote for the seat */
  'representative.designated': act<DesignationData>({
    about: ({ session, state }) => `seat:${session}/${state}`,
    audience: 'participants',
    within: ({ account }) => [`person:${account}`],
    apply: (tx, { data: { account, ...seat }, at }) => setDesignation(tx, account, seat, at),
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
