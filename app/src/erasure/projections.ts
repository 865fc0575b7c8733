import type { Projections } from '../door/command.ts';
import { forgetPerson } from '../identity/forget-person.ts';
import type { ErasureAct } from './acts.ts';

export const erasureProjections: Projections<ErasureAct> = {
  'person.erased': (tx, { data: { account }, at }) => forgetPerson(tx, account, at),
};
