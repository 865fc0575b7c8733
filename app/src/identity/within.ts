import type { Within } from '../door/within.ts';
import type { AccountAct, OfficeAct } from './acts.ts';

const ofPerson = ({ account }: { readonly account: string }) => [`person:${account}`];

export const identityWithin: Within<OfficeAct | AccountAct> = {
  'office.assigned': ofPerson,
  'office.ended': ofPerson,
  'sign-in-link.made': ofPerson,
  'sign-ins.ended': ofPerson,
};
