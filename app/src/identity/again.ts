import type { Redecide } from '../door/again.ts';
import { assignOffice } from './assign-office.ts';
import { endOffice } from './end-office.ts';
import { endSignIns } from './end-sign-ins.ts';
import { recordSignInLink } from './make-sign-in-link.ts';

/** What stands for a name or a hash that the record does not hold. */
const nobody = 'A person';
const noHash = '0'.repeat(64);

export const identityAgain: Redecide = {
  'office.assigned': ({ office, demonstration }) => ({
    command: assignOffice,
    input: { name: nobody, office, demonstration },
    drawn: ['account'],
    outside: 'names of persons',
  }),
  'office.ended': ({ account }) => ({ command: endOffice, input: { account } }),
  'sign-in-link.made': ({ account }) => ({
    command: recordSignInLink,
    input: { account, tokenHash: noHash, seal: noHash },
    outside: 'secrets of links to sign in',
  }),
  'sign-ins.ended': ({ account }) => ({ command: endSignIns, input: { account } }),
};
