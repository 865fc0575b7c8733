import type { Redecide } from '../door/again.ts';
import { announceBallot } from './announce-ballot.ts';
import { changeElectionSeats } from './change-election-seats.ts';
import { correctCandidate } from './correct-candidate.ts';
import { declareElected } from './declare-elected.ts';
import { openBallotAgain, openBallotBefore } from './open-ballot.ts';
import { recordLot, recordLotBefore } from './record-lot.ts';
import { takeBackLot } from './take-back-lot.ts';

/** Acts that publish a result, or take back what one rests on, with the command that decides each of them again. */
export const electionsAgain: Redecide = {
  'ballot.opened': ({ election, meeting, parameters }) => ({
    command: parameters ? openBallotAgain : openBallotBefore,
    input: { election, meeting },
    except: ['ballot', ...(parameters ? [] : ['parameters'])],
  }),
  'ballot.announced': ({ ballot }) => ({ command: announceBallot, input: { ballot } }),
  'lot.drawn': ({ ballot, meeting, item, order, how }) => ({
    command: item === undefined ? recordLotBefore : recordLot,
    input: { ballot, meeting, order, how },
    except: item === undefined ? ['item'] : [],
  }),
  'tie.ended': ({ ballot, meeting }) => ({ command: declareElected, input: { ballot, meeting } }),
  'lot.taken-back': ({ ballot, reason }) => ({ command: takeBackLot, input: { ballot, reason } }),
  'election.changed': ({ election, seats, reason }) => ({
    command: changeElectionSeats,
    input: { election, seats, reason },
  }),
  'candidate.corrected': ({ candidate, name, list, gender, nationality, reason }) => ({
    command: correctCandidate,
    input: { candidate, name, gender, nationality, reason, ...(list ? { list } : {}) },
  }),
};
