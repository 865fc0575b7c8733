import { type Redecide, saying } from '../door/again.ts';
import { assignOffice } from './assign-office.ts';
import { endOffice } from './end-office.ts';
import { endSignIns } from './end-sign-ins.ts';
import { recordSignInLink, recordSignInLinkOfBefore } from './make-sign-in-link.ts';

/** What stands for a name or a hash that the record does not hold. */
const nobody = 'A person';
const noHash = '0'.repeat(64);

export const identityAgain: Redecide = {
  'office.assigned': ({ office, demonstration, named }) => ({
    ...saying(assignOffice, 'named', named),
    input: { name: nobody, office, demonstration },
    drawn: ['account', 'named'],
    // A name that is bound is compared by itself (verify-names.ts).
    ...(named === undefined ? { outside: 'names of persons' } : {}),
  }),
  'office.ended': ({ account }) => ({ command: endOffice, input: { account } }),
  'sign-in-link.made': ({ account, link, stays }) => ({
    ...(link !== undefined && stays !== undefined
      ? { command: recordSignInLink, tells: 3 }
      : saying(recordSignInLinkOfBefore, 'link', link)),
    input: { account, tokenHash: noHash },
    drawn: ['link'],
    outside: 'secrets of links to sign in',
  }),
  'sign-ins.ended': ({ account }) => ({ command: endSignIns, input: { account } }),
};
