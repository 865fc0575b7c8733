import { chairPart } from '../chair/index.ts';
import { deskTab, deskTask } from '../desk/index.ts';
import { fill } from '../door/slot.ts';
import { runningElections } from '../election-archive/index.ts';
import { hallPart } from '../hall/index.ts';
import { decidedLately, homeNow } from '../home/index.ts';
import { dueBefore, journalPart, meetingLog, meetingSection, wayOfVoting } from '../meetings/index.ts';
import type { Module } from '../module.ts';
import { underwayIn } from '../parameters/index.ts';
import { entrySaid } from '../record/index.ts';
import { sessionSection, thingsOfSession } from '../sessions/index.ts';
import { twoPersonCommand } from '../two-persons/index.ts';
import { changesForSeats } from '../web/changes.ts';
import { askedNow } from '../web/for-you.ts';
import { findable } from '../web/search.ts';
import { thingPage } from '../web/thing-page.ts';
import { electionActs } from './acts.ts';
import { electionsAgain } from './again.ts';
import { announceBallot } from './announce-ballot.ts';
import { annulBallot } from './annul-ballot.ts';
import { ballotAsks } from './asked.ts';
import { electionsAtHome, electionsDecided } from './at-home.tsx';
import { electionsOf } from './ballot-now.ts';
import { electionPart } from './chair/part.tsx';
import { changeElectionSeats } from './change-election-seats.ts';
import { electionChanges } from './changes.ts';
import { correctCandidate } from './correct-candidate.ts';
import { countRoutes } from './count-routes.tsx';
import { createElection } from './create-election.ts';
import { declareElected } from './declare-elected.ts';
import { electionDeskRoutes, electionsTask } from './desk/routes.tsx';
import { lotsFirst } from './due.ts';
import { enterCount } from './enter-count.ts';
import { electionSaid } from './entry-said.tsx';
import { electionsToFind } from './findable.ts';
import { ballotsInHall } from './hall/part.tsx';
import { electionsInJournal } from './journal-part.ts';
import { electionLog, electionSection } from './meeting-section.tsx';
import { nominateCandidate } from './nominate-candidate.ts';
import { electionsOfSession } from './of-session.ts';
import { openBallot } from './open-ballot.ts';
import { paperBallot } from './paper-ballot.ts';
import { electionParents } from './parents.ts';
import { bodiesElected, datedElections, electionPaper, electionView, electionViews } from './reads.ts';
import { recordLot } from './record-lot.ts';
import { removeCandidate } from './remove-candidate.ts';
import { ballotsByTwoPersons } from './second-person.tsx';
import { takeBackLot } from './take-back-lot.ts';
import { electionTopics } from './topics.tsx';
import { electionsUnderway } from './underway.ts';
import { withdrawCandidate } from './withdraw-candidate.ts';

/** Elections by secret ballot on paper that are run here: candidates, ballots, counts, lots. */
export const electionModule: Module = {
  name: 'elections',
  acts: electionActs,
  commands: [
    createElection,
    changeElectionSeats,
    nominateCandidate,
    correctCandidate,
    withdrawCandidate,
    removeCandidate,
    openBallot,
    enterCount,
    announceBallot,
    recordLot,
    declareElected,
    takeBackLot,
    annulBallot,
  ],
  again: electionsAgain,
  parents: electionParents,
  tables: { election: 'said', candidate: 'said', ballot: 'said' },
  routes(app, site) {
    countRoutes(app, site);
    electionDeskRoutes(app, site);
  },
  topics: electionTopics,
  fills: [
    fill(findable, electionsToFind),
    ...ballotsByTwoPersons.map((part) => fill(twoPersonCommand, part)),
    fill(entrySaid, electionSaid),
    fill(askedNow, ballotAsks),
    fill(changesForSeats, electionChanges),
    fill(thingPage, { kind: 'election', path: (id) => `/elections/${id}` }),
    fill(hallPart, ballotsInHall),
    fill(homeNow, electionsAtHome),
    fill(decidedLately, electionsDecided),

    fill(chairPart, electionPart),
    fill(thingsOfSession, electionsOfSession),
    fill(underwayIn, electionsUnderway),
    fill(runningElections, {
      dated: datedElections,
      some: electionViews,
      byId: electionView,
      electedIn: bodiesElected,
      paper: electionPaper,
    }),
    fill(deskTab, {
      part: 'elections',
      place: 60,
      label: 'sessions.elections',
      path: (session) => `/desk/sessions/${session}/elections`,
    }),
    fill(deskTask, electionsTask),

    fill(wayOfVoting, paperBallot),
    fill(dueBefore, lotsFirst),
    fill(meetingSection, electionSection),
    fill(meetingLog, electionLog),
    fill(journalPart, electionsInJournal),
    fill(sessionSection, {
      section: 'elections',
      links: async (db, ctx, session) =>
        (await electionsOf(db, { session })).map(({ id, title, seats, elected, status }) => ({
          path: `/elections/${id}`,
          title,
          symbol: null,
          status: status === 'completed' ? 'good' : 'wait',
          word: ctx.t('meetings.seats-filled', { filled: elected, seats }),
        })),
    }),
  ],
};
