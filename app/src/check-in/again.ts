import type { Redecide } from '../door/again.ts';
import { checkInPerson } from './check-in-person.ts';
import { issueCheckInCodes, renewCheckInCode } from './issue-check-in-codes.ts';

export const checkInAgain: Redecide = {
  'check-in-codes.issued': ({ session }) => ({ command: issueCheckInCodes, input: { session } }),
  'check-in-code.renewed': ({ session, account }) => ({ command: renewCheckInCode, input: { session, account } }),
  'person.checked-in': ({ meeting, account }) => ({ command: checkInPerson, input: { meeting, account } }),
};
