import { chairPart } from '../chair/index.ts';
import { fill } from '../door/slot.ts';
import { importedList } from '../imports/index.ts';
import { journalPart } from '../meetings/index.ts';
import type { Module } from '../module.ts';
import { agendaActs } from './acts.ts';
import { adoptAgenda, takeBackAdoption } from './adopt-agenda.ts';
import { agendaAgain } from './again.ts';
import { agendaList } from './agenda-list.ts';
import { carryAgenda } from './carry-agenda.ts';
import { agendaAtChair } from './chair-part.ts';
import { amendAgendaItem, deleteAgendaItem } from './change-adopted.ts';
import { describeAgendaItem } from './describe-agenda-item.ts';
import { decideInclusion, noteInclusionSpeaker } from './inclusion.ts';
import { issueAgenda } from './issue-agenda.ts';
import { agendaInJournal } from './journal-part.ts';
import { moveAgendaItem } from './move-agenda-item.ts';
import { requestAgendaItem } from './request-agenda-item.ts';
import { agendaRoutes } from './routes.tsx';
import { withdrawAgendaItem, withdrawAgendaRequest } from './withdraw-agenda-item.ts';
import { writeAgenda } from './write-agenda.ts';

/** The agenda of a session: drawn up by the Secretariat, issued, adopted and changed by the Assembly. */
export const agendaModule: Module = {
  name: 'agenda',
  acts: agendaActs,
  commands: [
    writeAgenda,
    carryAgenda,
    moveAgendaItem,
    describeAgendaItem,
    withdrawAgendaItem,
    issueAgenda,
    requestAgendaItem,
    withdrawAgendaRequest,
    noteInclusionSpeaker,
    decideInclusion,
    adoptAgenda,
    takeBackAdoption,
    amendAgendaItem,
    deleteAgendaItem,
  ],
  again: agendaAgain,
  tables: { agenda_request: 'said' },
  routes: agendaRoutes,
  fills: [fill(chairPart, agendaAtChair), fill(importedList, agendaList), fill(journalPart, agendaInJournal)],
};
