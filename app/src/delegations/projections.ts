import type { Projections } from '../door/command.ts';
import { endCapacity, openAccount, setDesignation } from '../identity/capacities.ts';
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
  'representative.designated': (tx, { data: { account, ...seat }, at }) => setDesignation(tx, account, seat, at),
  'designation.ended': (tx, { data: { account, ...seat } }) => setDesignation(tx, account, seat, null),
};
