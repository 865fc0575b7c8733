import type { Projections } from '../door/command.ts';
import { endCapacity, openAccount } from '../identity/capacities.ts';
import type { DelegationAct } from './acts.ts';

export const delegationProjections: Projections<DelegationAct> = {
  'person.accredited': (tx, { data, at, unrecorded }) => {
    const { account, demonstration, session, state, role } = data;
    return openAccount(
      tx,
      { account, name: unrecorded?.name, demonstration },
      { kind: 'delegate', session, state, role },
      at,
    );
  },
  'accreditation.ended': (tx, { data: { account, session, state }, at }) =>
    endCapacity(tx, account, { kind: 'delegate', session, state }, at),
};
