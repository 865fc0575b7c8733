import { type BallotText, ballotReader, longestBallot } from './ballot-format.ts';
import { type Election, electionHash, readElection } from './election-format.ts';
import type { Group } from './group.ts';
import { type ElectionKey, electionKey } from './proofs.ts';
import { member, type Reader } from './reader.ts';
import { looksTied, readTies, type Ties } from './ties.ts';

/** Everything that is computed once per election and needed for each ballot. */
export type OpenElection = {
  readonly group: Group;
  readonly election: Election;
  /** The election file as published; phi is its hash. */
  readonly published: string;
  readonly phi: string;
  readonly key: ElectionKey;
  /** The tie map, or null when the election has no tied questions. */
  readonly ties: Ties | null;
  readonly reader: Reader<BallotText>;
  /** Twice the longest text that a ballot of this election can have: more is refused unread (section 13, rule 1). */
  readonly sizeLimit: number;
};

/** `required`: an election that is not tied is refused. `if-written`: ties are read where the labels ask for them. */
export type TieMode = 'required' | 'if-written';

/** Opens an election file; refuses (thrown inside the package) what section 4, 3 or 12 forbids. */
export function openElection(group: Group, published: string, tie: TieMode = 'if-written'): OpenElection {
  const election = readElection(group, published);
  const y = member(group, election.public_key, 'election.public_key');
  const tied = tie === 'required' || looksTied(election.questions);
  return {
    group,
    election,
    published,
    phi: electionHash(published),
    key: electionKey(group, y),
    ties: tied ? readTies(election.questions) : null,
    reader: ballotReader(group, election),
    sizeLimit: 2 * longestBallot(group, election),
  };
}

/** S0 of section 5: what every proof of one credential's ballot is bound to. */
export function proofContext(phi: string, credential: string): string {
  return `${phi}|${credential}`;
}
