import { deskTab } from '../desk/index.ts';
import { fill } from '../door/slot.ts';
import { keptElsewhere } from '../identity/index.ts';
import type { Module } from '../module.ts';
import { checkInActs } from './acts.ts';
import { checkInAgain } from './again.ts';
import { checkInPerson } from './check-in-person.ts';
import { issueCheckInCodes, renewCheckInCode } from './issue-check-in-codes.ts';
import { checkInCodesOf, checkInsOf } from './reads.ts';
import { checkInRoutes } from './routes.tsx';

/** Codes for the door: badges, and presence registered by them. */
export const checkInModule: Module = {
  name: 'check-in',
  acts: checkInActs,
  commands: [issueCheckInCodes, renewCheckInCode, checkInPerson],
  again: checkInAgain,
  tables: { check_in_code: { except: ['code'] }, checked_in: 'said' },
  routes: checkInRoutes,
  fills: [
    fill(keptElsewhere, { name: 'checkInCodes', of: checkInCodesOf }),
    fill(keptElsewhere, { name: 'checkIns', of: checkInsOf }),
    fill(deskTab, {
      part: 'badges',
      place: 36,
      label: 'check-in.badges',
      path: (session) => `/desk/sessions/${session}/badges`,
    }),
  ],
};
