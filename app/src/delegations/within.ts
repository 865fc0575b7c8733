import type { Within } from '../door/within.ts';
import type { DelegationAct } from './acts.ts';

type Of = { readonly account: string; readonly session: string; readonly state: string };

const ofSeat = ({ account, session, state }: Of) => [`seat:${session}/${state}`, `person:${account}`];

export const delegationWithin: Within<DelegationAct> = {
  'person.accredited': ofSeat,
  'accreditation.ended': ofSeat,
  'representative.designated': ofSeat,
  'designation.ended': ofSeat,
};
