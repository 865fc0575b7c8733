import { deskTab, deskTask } from '../desk/index.ts';
import { fill } from '../door/slot.ts';
import { dossierPart } from '../dossier/index.ts';
import { meetingSection } from '../meetings/index.ts';
import type { Module } from '../module.ts';
import { twoPersonCommand } from '../two-persons/index.ts';
import { seatLine } from '../web/for-you.ts';
import { rightToVoteActs } from './acts.ts';
import { rightToVoteAgain } from './again.ts';
import { certifyContributions } from './certify-contributions.ts';
import { rightToVotePath, rightToVoteTask } from './desk.ts';
import { grantExemption } from './grant-exemption.ts';
import { rightInDossier, scaleInDossier } from './in-dossier.tsx';
import { rightSection } from './meeting-section.tsx';
import { votingRoutes } from './routes.tsx';
import { rightLine } from './seat-line.tsx';
import { exemptionsByTwo } from './second-person.ts';
import { takeBackExemption } from './take-back-exemption.ts';

/** Contributions, arrears and exemptions: which seat has a vote (article 112(8)). */
export const rightToVoteModule: Module = {
  name: 'right-to-vote',
  acts: rightToVoteActs,
  commands: [certifyContributions, grantExemption, takeBackExemption],
  again: rightToVoteAgain,
  tables: { contribution_statement: 'said' },
  routes: votingRoutes,
  fills: [
    fill(seatLine, rightLine),
    fill(dossierPart, rightInDossier),
    fill(dossierPart, scaleInDossier),
    fill(deskTab, {
      part: 'right-to-vote',
      place: 40,
      label: 'desk.right-to-vote',
      path: rightToVotePath,
    }),
    fill(deskTask, rightToVoteTask),
    fill(meetingSection, rightSection),
    ...exemptionsByTwo.map((part) => fill(twoPersonCommand, part)),
  ],
};
