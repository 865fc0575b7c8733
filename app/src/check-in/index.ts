export { checkInPerson } from './check-in-person.ts';
export { forgetCheckIns } from './forget.ts';
export { issueCheckInCodes } from './issue-check-in-codes.ts';
