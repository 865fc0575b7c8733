import { chairPart } from '../chair/index.ts';
import { fill } from '../door/slot.ts';
import { hallPart } from '../hall/index.ts';
import { journalPart, meetingLog, meetingSection, procedureIn } from '../meetings/index.ts';
import type { Module } from '../module.ts';
import { motionActs } from './acts.ts';
import { motionsAgain } from './again.ts';
import { appealRuling } from './appeal-ruling.ts';
import { reopenProposal, resumeDebate } from './carried-out.ts';
import { motionsAtChair } from './chair-part.tsx';
import { motionsInHall } from './hall.tsx';
import { motionsInJournal } from './journal-part.ts';
import { motionsLog } from './log.ts';
import { makeMotion } from './make-motion.ts';
import { motionSection } from './meeting-section.tsx';
import { procedureNow } from './procedure.ts';
import { putMotion } from './put-motion.ts';
import { raisePointOfOrder } from './raise-point-of-order.ts';
import { motionRoutes } from './routes.tsx';
import { ruleOnPoint } from './rule-on-point.ts';
import { speakOnMotion } from './speak-on-motion.ts';
import { withdrawMotion } from './withdraw-motion.ts';

/** Points of order, motions, and appeals: how the meeting goes on, and what comes first. */
export const motionModule: Module = {
  name: 'motions',
  acts: motionActs,
  commands: [
    raisePointOfOrder,
    makeMotion,
    appealRuling,
    ruleOnPoint,
    speakOnMotion,
    putMotion,
    withdrawMotion,
    resumeDebate,
    reopenProposal,
  ],
  again: motionsAgain,
  tables: { motion: 'said', motion_speaker: 'said' },
  routes: motionRoutes,
  fills: [
    fill(procedureIn, procedureNow),
    fill(chairPart, motionsAtChair),
    fill(meetingSection, motionSection),
    fill(meetingLog, motionsLog),
    fill(journalPart, motionsInJournal),
    fill(hallPart, motionsInHall),
  ],
};
