export { checkInPerson } from './check-in-person.ts';
export { issueCheckInCodes } from './issue-check-in-codes.ts';
