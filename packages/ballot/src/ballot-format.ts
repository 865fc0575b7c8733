import { type Election, type Question, slotCount } from './election-format.ts';
import type { Group } from './group.ts';
import { array, counted, elementText, matching, object, pair, type Reader, required, scalarText } from './reader.ts';

/** Section 4: a proof of knowledge, or one branch of a disjunction. Decimal texts. */
export type ProofText = { readonly challenge: string; readonly response: string };
export type CiphertextText = { readonly alpha: string; readonly beta: string };
export type IndividualProofText = readonly [ProofText, ProofText];

/** Section 4: the answer to one question. `blank_proof` exactly when the question has `blank`. */
export type AnswerText = {
  readonly choices: readonly CiphertextText[];
  readonly individual_proofs: readonly IndividualProofText[];
  readonly overall_proof: readonly ProofText[];
  readonly blank_proof?: IndividualProofText;
};

export type UnsignedBallotText = {
  readonly election_uuid: string;
  readonly election_hash: string;
  readonly credential: string;
  readonly answers: readonly AnswerText[];
};

export type BallotText = UnsignedBallotText & {
  readonly signature: { readonly hash: string; readonly proof: ProofText };
};

export const hashText = matching(/^[A-Za-z0-9+/]{43}$/, 'SHA-256 in Base64 without padding');

export function proofReader(group: Group): Reader<ProofText> {
  const scalar = scalarText(group);
  return object<ProofText>({ challenge: required(scalar), response: required(scalar) });
}

export function ciphertextReader(group: Group): Reader<CiphertextText> {
  const element = elementText(group);
  return object<CiphertextText>({ alpha: required(element), beta: required(element) });
}

/** The number of branches of the overall proof (section 5.1). */
export function overallBranches({ min, max, blank }: Question): number {
  return max - min + 1 + (blank ? 1 : 0);
}

function answerReader(group: Group, question: Question): Reader<AnswerText> {
  const slots = slotCount(question);
  const branches = overallBranches(question);
  const proof = proofReader(group);
  const two = pair(proof, proof);
  const exactly = <T>(item: Reader<T>, wanted: number) => counted(array(item, wanted, wanted), 'ballot.counts', wanted);
  const choices = required(exactly(ciphertextReader(group), slots));
  const individual = required(exactly(two, slots));
  const overall = required(exactly(proof, branches));
  return question.blank
    ? object<Required<AnswerText>>({
        choices,
        individual_proofs: individual,
        overall_proof: overall,
        blank_proof: required(two),
      })
    : object<Omit<AnswerText, 'blank_proof'>>({ choices, individual_proofs: individual, overall_proof: overall });
}

/** A reader made for one election: the counts of questions, slots and proofs are part of the shape (section 6). */
export function ballotReader(group: Group, { questions }: Election): Reader<BallotText> {
  const readers = questions.map((question) => answerReader(group, question));
  const answers: Reader<readonly AnswerText[]> = (value, at) => {
    const list = counted(
      array((one) => one, 0, readers.length),
      'ballot.counts',
      readers.length,
    )(value, at);
    return readers.map((read, i) => read(list[i], `${at}.${i}`));
  };
  return object<BallotText>({
    election_uuid: required(matching(/^.{1,64}$/, 'uuid')),
    election_hash: required(hashText),
    credential: required(elementText(group)),
    answers: required(answers),
    signature: required(
      object<BallotText['signature']>({ hash: required(hashText), proof: required(proofReader(group)) }),
    ),
  });
}

/** The part that the signature covers: J(ballot without "signature"), section 5.2. */
export function unsignedText(ballot: UnsignedBallotText): string {
  return JSON.stringify({
    election_uuid: ballot.election_uuid,
    election_hash: ballot.election_hash,
    credential: ballot.credential,
    answers: ballot.answers,
  });
}

/** The length of the longest canonical ballot of an election, in characters; a longer text is refused unread. */
export function longestBallot(group: Group, election: Election): number {
  const proof: ProofText = { challenge: group.scalarLimit, response: group.scalarLimit };
  const two: IndividualProofText = [proof, proof];
  const answers = election.questions.map((question): AnswerText => {
    const slots = Array.from({ length: slotCount(question) });
    return {
      choices: slots.map(() => ({ alpha: group.elementLimit, beta: group.elementLimit })),
      individual_proofs: slots.map(() => two),
      overall_proof: Array.from({ length: overallBranches(question) }, () => proof),
      ...(question.blank ? { blank_proof: two } : {}),
    };
  });
  const hash = 'x'.repeat(43);
  const longest: BallotText = {
    election_uuid: election.uuid,
    election_hash: hash,
    credential: group.elementLimit,
    answers,
    signature: { hash, proof },
  };
  return JSON.stringify(longest).length;
}
