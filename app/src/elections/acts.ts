import { type ActOf, sayingOf } from '../door/acts.ts';
import { ballotActs } from './ballot-acts.ts';
import { candidateActs } from './election-acts.ts';

export const electionActs = { ...candidateActs, ...ballotActs };

export type ElectionAct = ActOf<typeof electionActs>;
export const say = sayingOf(electionActs);

export type { BallotCount, BallotLot, BallotResult } from './ballot-acts.ts';
export type { CandidateData, GroupSizes } from './election-acts.ts';
