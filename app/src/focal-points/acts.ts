import { type ActOf, act, sayingOf } from '../door/acts.ts';
import { writesInOne } from '../door/writes.ts';
import { accountOpened, endCapacity } from '../identity/index.ts';

/** What the record can say of focal points. The person is an id; name and address stay outside the record. Subject: `seat:<session>/<state>`. */
export const focalPointActs = {
  'focal-point.named': act<{
    readonly account: string;
    readonly session: string;
    readonly state: string;
    readonly demonstration: boolean;
    /** what binds the name, which stands outside */
    readonly named: string;
    /** what binds the address of mail; absent where none was given */
    readonly described?: string;
  }>({
    about: ({ session, state }) => `seat:${session}/${state}`,
    audience: 'secretariat',
    within: ({ account }) => [`person:${account}`],
    ...writesInOne(({ data: { account, demonstration, session, state }, at, unrecorded }) => {
      const { name, salt, details } = unrecorded ?? {};
      const person = { account, name, salt, details, demonstration };
      return accountOpened(person, { kind: 'focal-point', session, state }, at);
    }),
  }),

  /** The person proposes for that State no longer; every link and sign-in ends with it. */
  'focal-point.ended': act<{ readonly account: string; readonly session: string; readonly state: string }>({
    about: ({ session, state }) => `seat:${session}/${state}`,
    audience: 'secretariat',
    within: ({ account }) => [`person:${account}`],
    apply: (tx, { data: { account, session, state }, at }) =>
      endCapacity(tx, account, { kind: 'focal-point', session, state }, at),
  }),
};

export type FocalPointAct = ActOf<typeof focalPointActs>;
export const say = sayingOf(focalPointActs);
