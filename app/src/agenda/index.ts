export { carryAgenda } from './carry-agenda.ts';
export { issueAgenda } from './issue-agenda.ts';
export { writeAgenda } from './write-agenda.ts';
