import { deskTab, deskTask } from '../desk/index.ts';
import { fill } from '../door/slot.ts';
import { keptElsewhere } from '../identity/index.ts';
import type { Module } from '../module.ts';
import { sessionPagesToFind, sessionSection } from '../sessions/index.ts';
import { askedNow, seatLine } from '../web/for-you.ts';
import { findable } from '../web/search.ts';
import { credentialsActs } from './acts.ts';
import { adoptCredentialsReport } from './adopt-credentials-report.ts';
import { credentialsAgain } from './again.ts';
import { appointCredentialsCommittee } from './appoint-credentials-committee.ts';
import { credentialsAsked } from './asked.ts';
import { attachCredentialsDocument } from './attach-credentials-document.ts';
import { chooseCredentialsChair } from './choose-credentials-chair.ts';
import { correctCredentials } from './correct-credentials.ts';
import { decideCredentialsObjection } from './decide-credentials-objection.ts';
import { credentialsDeskRoutes, credentialsTask } from './desk/routes.tsx';
import { documentsAbout } from './documents.ts';
import { examineCredentials } from './examine-credentials.ts';
import { makeCredentialsReport } from './make-credentials-report.ts';
import { objectToCredentials } from './object-to-credentials.ts';
import { receiveCredentials } from './receive-credentials.ts';
import { removeCredentialsDocument } from './remove-credentials-document.ts';
import { credentialsRoutes } from './routes.tsx';
import { credentialsLine } from './seat-line.tsx';
import { reportLinks } from './session-section.ts';
import { withdrawCredentialsObjection } from './withdraw-credentials-objection.ts';

/** Credentials of delegations: what was received, what the Credentials Committee found, what the Assembly decided. */
export const credentialsModule: Module = {
  name: 'credentials',
  acts: credentialsActs,
  commands: [
    receiveCredentials,
    correctCredentials,
    appointCredentialsCommittee,
    chooseCredentialsChair,
    examineCredentials,
    makeCredentialsReport,
    adoptCredentialsReport,
    objectToCredentials,
    withdrawCredentialsObjection,
    decideCredentialsObjection,
    attachCredentialsDocument,
    removeCredentialsDocument,
  ],
  again: credentialsAgain,
  tables: {
    credentials: 'said',
    credentials_committee: 'said',
    credentials_chair: 'said',
    credentials_report: 'said',
    credentials_objection: 'said',
    credentials_document: { except: ['bytes'] },
  },
  routes(app, site) {
    credentialsRoutes(app, site);
    credentialsDeskRoutes(app, site);
  },
  fills: [
    fill(seatLine, credentialsLine),
    fill(askedNow, credentialsAsked),
    fill(findable, sessionPagesToFind('credentials', 'credentials.title')),
    fill(deskTab, {
      part: 'credentials',
      place: 35,
      label: 'credentials.title',
      path: (session) => `/desk/sessions/${session}/credentials`,
    }),
    fill(deskTask, credentialsTask),
    fill(keptElsewhere, { name: 'credentialsDocuments', of: documentsAbout }),
    fill(sessionSection, { section: 'credentials', links: reportLinks }),
  ],
};
