export { adoptAgenda } from './adopt-agenda.ts';
export { carryAgenda } from './carry-agenda.ts';
export { decideInclusion, noteInclusionSpeaker } from './inclusion.ts';
export { issueAgenda } from './issue-agenda.ts';
export { requestAgendaItem } from './request-agenda-item.ts';
export { writeAgenda } from './write-agenda.ts';
