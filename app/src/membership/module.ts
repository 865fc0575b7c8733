import type { Module } from '../module.ts';
import { membershipActs } from './acts.ts';
import { membershipRoutes } from './routes.tsx';

/** States Parties over time: who is one on a day, signatories, withdrawals. */
export const membershipModule: Module = {
  name: 'membership',
  acts: membershipActs,
  tables: { reference_file: 'said', membership: 'said', state_name: 'said', reference_text: 'written' },
  routes: membershipRoutes,
};
