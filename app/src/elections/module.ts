import type { Module } from '../module.ts';
import { sessionSection } from '../sessions/index.ts';
import { fill } from '../web/slot.ts';
import { electionActs } from './acts.ts';
import { electionsAgain } from './again.ts';
import { announceBallot } from './announce-ballot.ts';
import { annulBallot } from './annul-ballot.ts';
import { electionRoutes } from './archive/routes.tsx';
import { electionsOf } from './ballot-now.ts';
import { changeElectionSeats } from './change-election-seats.ts';
import { correctCandidate } from './correct-candidate.ts';
import { countRoutes } from './count-routes.tsx';
import { createElection } from './create-election.ts';
import { declareElected } from './declare-elected.ts';
import { enterCount } from './enter-count.ts';
import { nominateCandidate } from './nominate-candidate.ts';
import { openBallot } from './open-ballot.ts';
import { electionParents } from './parents.ts';
import { electionPaper, electionView, runningElections } from './queries.ts';
import { recordLot } from './record-lot.ts';
import { removeCandidate } from './remove-candidate.ts';
import { takeBackLot } from './take-back-lot.ts';
import { electionTopics } from './topics.tsx';
import { withdrawCandidate } from './withdraw-candidate.ts';

/** Elections by secret ballot on paper, run here or past. */
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
    // The archive and the elections run here, at the same addresses.
    electionRoutes({ all: runningElections, byId: electionView, paper: electionPaper })(app, site);
    countRoutes(app, site);
  },
  topics: electionTopics,
  fills: [
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
