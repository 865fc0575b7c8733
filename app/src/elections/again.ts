import type { Redecide } from '../door/again.ts';
import { announceBallot } from './announce-ballot.ts';
import { annulBallot } from './annul-ballot.ts';
import { changeElectionSeats } from './change-election-seats.ts';
import { correctCandidate } from './correct-candidate.ts';
import { createElection } from './create-election.ts';
import { declareElected } from './declare-elected.ts';
import { enterCount } from './enter-count.ts';
import { nominateCandidate } from './nominate-candidate.ts';
import { openBallot, openBallotAgain, openBallotAlone, openBallotBefore } from './open-ballot.ts';
import { recordLot, recordLotBefore } from './record-lot.ts';
import { removeCandidate } from './remove-candidate.ts';
import { takeBackLot } from './take-back-lot.ts';
import { withdrawCandidate, withdrawCandidateBefore } from './withdraw-candidate.ts';

export const electionsAgain: Redecide = {
  'election.created': ({ session, item, kind, title, seats, inOffice, nationalitiesInOffice }) => ({
    command: createElection,
    input: { session, item, kind, title, seats, inOffice, nationalitiesInOffice },
    drawn: ['election'],
  }),
  'election.changed': ({ election, seats, reason }) => ({
    command: changeElectionSeats,
    input: { election, seats, reason },
  }),
  'candidate.nominated': ({ election, name, list, region, gender, nationality, nominatedBy }) => ({
    command: nominateCandidate,
    input: { election, name, list, region, gender, nationality, nominatedBy },
    drawn: ['candidate'],
  }),
  'candidate.corrected': ({ candidate, name, list, gender, nationality, reason }) => ({
    command: correctCandidate,
    input: { candidate, name, gender, nationality, reason, ...(list ? { list } : {}) },
  }),
  'candidate.withdrawn': ({ candidate, reference, reason }) =>
    reference === undefined
      ? {
          command: withdrawCandidateBefore,
          input: { candidate, reference: 'not asked for' },
          except: ['reference', 'reason'],
        }
      : { command: withdrawCandidate, input: { candidate, reference, reason }, tells: 2 },
  'candidate.removed': ({ candidate, reason }) => ({ command: removeCandidate, input: { candidate, reason } }),
  'election.completed': null,
  'ballot.opened': ({ election, meeting, parameters }, { entered }) => ({
    command: parameters ? ([openBallot, openBallotAlone].find(entered) ?? openBallotAgain) : openBallotBefore,
    input: { election, meeting },
    drawn: ['ballot'],
    except: parameters ? [] : ['parameters'],
    tells: 2,
  }),
  'ballot.counted': ({ ballot, count }) => ({ command: enterCount, input: { ballot, ...count } }),
  'ballot.announced': ({ ballot }) => ({ command: announceBallot, input: { ballot } }),
  'lot.drawn': ({ ballot, meeting, item, order, how }) => ({
    command: item === undefined ? recordLotBefore : recordLot,
    input: { ballot, meeting, order, how },
    except: item === undefined ? ['item'] : [],
    tells: 2,
  }),
  'tie.ended': ({ ballot, meeting }) => ({ command: declareElected, input: { ballot, meeting } }),
  'lot.taken-back': ({ ballot, reason }) => ({ command: takeBackLot, input: { ballot, reason } }),
  'ballot.annulled': ({ ballot, reason }) => ({ command: annulBallot, input: { ballot, reason } }),
};
