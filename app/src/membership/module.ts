import { fill } from '../door/slot.ts';
import type { Module } from '../module.ts';
import { findable } from '../web/search.ts';
import { thingPage } from '../web/thing-page.ts';
import { membershipActs } from './acts.ts';
import { membershipAgain } from './again.ts';
import { statesToFind } from './findable.ts';
import { loadReferenceFiles } from './load-reference.ts';
import { membershipRoutes } from './routes.tsx';

/** States Parties over time: who is one on a day, signatories, withdrawals. */
export const membershipModule: Module = {
  name: 'membership',
  acts: membershipActs,
  inside: [loadReferenceFiles],
  again: membershipAgain,
  tables: { membership: 'said' },
  routes: membershipRoutes,
  fills: [fill(thingPage, { kind: 'state', path: (id) => `/members/${id}` }), fill(findable, statesToFind)],
};
