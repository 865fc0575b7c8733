import { chairPart } from '../chair/index.ts';
import { fill } from '../door/slot.ts';
import { journalPart, meetingLog } from '../meetings/index.ts';
import type { Module } from '../module.ts';
import { credentialsAtChair } from './chair-part.ts';
import { credentialsInJournal } from './journal-part.ts';
import { credentialsLog } from './log.ts';

/** What waits of credentials for the Assembly, on the console of whoever presides, and what it decided in the log of the meeting. */
export const credentialsAtChairModule: Module = {
  name: 'credentials-at-chair',
  fills: [
    fill(meetingLog, credentialsLog),
    fill(journalPart, credentialsInJournal),
    fill(chairPart, credentialsAtChair),
  ],
};
