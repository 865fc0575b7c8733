import type { BallotText } from '../../src/ballot-format.ts';
import { belenios2048 } from '../../src/belenios-2048.ts';
import { hashBase64 } from '../../src/hash.ts';
import { proveKnowledge } from '../../src/proofs.ts';
import { reveal, type Secret } from '../../src/secret.ts';
import { type HeldElection, holdElection, must } from '../../src/testing/hold-election.ts';
import { labelledRandom } from '../../src/testing/labelled-random.ts';
import { type ArchiveParts, partsOf, rebuild } from '../../src/testing/rebuild-archive.ts';
import { sampleCode } from '../../src/testing/sample-election.ts';
import { tiedQuestions } from '../../src/ties.ts';

/** A forged or malformed archive. `codes`: how it must be refused; `tool`: what belenios-tool 2.0 does, where pinned. */
export type Case = {
  readonly name: string;
  readonly archive: Uint8Array<ArrayBuffer>;
  readonly codes: RegExp;
  readonly tool?: 'rejects' | 'accepts';
};

export const group = belenios2048();
export const random = labelledRandom(group.order, 'corpus');
const uuid = 'CorpusE1ection';

/** Two seats, three names, one minimum, server and two of three tellers; voter 1 votes twice, voter 3 abstains. */
export function baseElection(): HeldElection {
  const questions = must(
    tiedQuestions({
      question: 'Two seats',
      candidates: ['Alva', 'Brandt', 'Cissoko'],
      seats: 2,
      requirements: [{ name: 'List A', members: ['Alva', 'Brandt'], atLeast: 1 }],
    }),
  );
  return holdElection({
    uuid,
    questions,
    codes: [0, 1, 2].map(sampleCode),
    votes: [
      { voter: 0, picks: [[0, 1, 0, 1]] },
      { voter: 1, picks: [[0, 0, 1, 0]] },
      { voter: 2, picks: [[1, 0, 0, 0]] },
      { voter: 0, picks: [[0, 0, 1, 1]] },
    ],
    tellers: { size: 3, threshold: 2 },
    decrypting: [1, 3],
    random,
  });
}

export type Base = {
  readonly held: HeldElection;
  readonly parts: ArchiveParts;
  readonly ballot: BallotText;
  readonly owner: Secret;
};

export function base(): Base {
  const held = baseElection();
  const ballot = JSON.parse(held.ballots[0] ?? '') as BallotText;
  return { held, parts: partsOf(held.archive), ballot, owner: held.credentials[0] as Secret };
}

/** The archive closed after one ballot, the altered one: nothing else in it is wrong. */
export function withBallot({ parts }: Base, ballot: string): Uint8Array<ArrayBuffer> {
  return rebuild({
    ...parts,
    events: [
      { type: 'Ballot', data: [ballot] },
      { type: 'EndBallots', data: [] },
    ],
  });
}

/** The signature of the credential's owner over whatever text: the best that a dishonest voter can do. */
export function signText(unsigned: string, owner: Secret): string {
  const hash = hashBase64(unsigned);
  const proof = proveKnowledge(group, `sig|${hash}|`, reveal(owner), random(`resign|${hash}`));
  return `${unsigned.slice(0, -1)},"signature":${JSON.stringify({ hash, proof })}}`;
}

export function unsignedOf(ballot: BallotText): Omit<BallotText, 'signature'> {
  const { signature, ...body } = ballot;
  if (signature.hash.length !== 43) throw new Error('not a ballot');
  return body;
}

/** Stops as early as an archive with one wrong file can: right after Setup and close. */
export function onlySetup(parts: ArchiveParts): Uint8Array<ArrayBuffer> {
  return rebuild({ ...parts, events: [{ type: 'EndBallots', data: [] }] });
}
