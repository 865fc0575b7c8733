import { personExcluded } from '../credentials/index.ts';
import { deskTab, deskTask } from '../desk/index.ts';
import { fill } from '../door/slot.ts';
import { dossierPart } from '../dossier/index.ts';
import { importedList } from '../imports/index.ts';
import { givenUpWork } from '../jobs/index.ts';
import { participatingSeats } from '../meetings/index.ts';
import type { Module } from '../module.ts';
import { delegationsIn, sessionPagesToFind } from '../sessions/index.ts';
import { datedTasks } from '../web/dated-tasks.ts';
import { ownWay, seatLine } from '../web/for-you.ts';
import { findable } from '../web/search.ts';
import { accreditPerson } from './accredit-person.ts';
import { accreditPersons } from './accredit-persons.ts';
import { delegationActs } from './acts.ts';
import { delegationsAgain } from './again.ts';
import { delegationList } from './delegation-list.ts';
import { describePerson } from './describe-person.ts';
import { designateRepresentative, endDesignation } from './designate-representative.ts';
import { delegationDeskRoutes, delegationsTask } from './desk/routes.tsx';
import { accreditationEnds, endAccreditation } from './end-accreditation.ts';
import { participationInDossier } from './in-dossier.tsx';
import { mailLetters } from './letters/mail-letters.ts';
import { unreachedByMail } from './letters/unreached-by-mail.ts';
import { delegationRoutes } from './routes.tsx';
import { personsLine } from './seat-line.tsx';

/** Accreditations and designations: who acts for a seat. */
export const delegationModule: Module = {
  name: 'delegations',
  acts: delegationActs,
  commands: [
    accreditPerson,
    accreditPersons,
    describePerson,
    endAccreditation,
    designateRepresentative,
    endDesignation,
  ],
  inside: [mailLetters],
  again: delegationsAgain,
  routes(app, site) {
    delegationRoutes(app, site);
    delegationDeskRoutes(app, site);
  },
  fills: [
    fill(ownWay, { of: ['seat'], place: 20, path: '/me/delegation', label: 'home.my-delegation' }),
    fill(seatLine, personsLine),
    fill(delegationsIn, async (db, session) => (await participatingSeats(db, session)).length),
    fill(deskTab, {
      part: 'delegations',
      place: 30,
      label: 'sessions.delegations',
      path: (session) => `/desk/sessions/${session}/delegations`,
    }),
    fill(deskTask, delegationsTask),
    fill(datedTasks, unreachedByMail),
    fill(givenUpWork, unreachedByMail),
    fill(importedList, delegationList),
    fill(personExcluded, accreditationEnds),
    fill(dossierPart, participationInDossier),
    fill(findable, sessionPagesToFind('participation', 'delegations.participation')),
  ],
};
