import type { Module } from '../module.ts';
import { identityActs } from './acts.ts';
import { identityAgain } from './again.ts';
import { assignOffice } from './assign-office.ts';
import { endOffice } from './end-office.ts';
import { endSignIns } from './end-sign-ins.ts';
import { recordSignInLink } from './make-sign-in-link.ts';

/** Accounts, offices, sign-in: who a person is. */
export const identityModule: Module = {
  name: 'identity',
  acts: identityActs,
  commands: [assignOffice, endOffice, endSignIns],
  inside: [recordSignInLink],
  again: identityAgain,
  tables: {
    account: { except: ['name_salt'] },
    capacity: { except: ['id'] },
    person_details: 'written',
    delegation_proposal: 'written',
    sign_in: 'written',
    invitation: 'written',
    visit: 'written',
  },
};
