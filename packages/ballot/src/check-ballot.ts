import { type BallotText, type CiphertextText, unsignedText } from './ballot-format.ts';
import type { Question } from './election-format.ts';
import { hashBase64 } from './hash.ts';
import { type OpenElection, proofContext } from './open-election.ts';
import { type Ciphertext, checkDisjunction, checkKnowledge } from './proofs.ts';
import { individualPrefix, product, questionStatements } from './question-statements.ts';
import { readCanonical } from './reader.ts';
import { attempt, type Outcome, refuse } from './refusal.ts';
import type { Ties } from './ties.ts';

/** A ballot whose every check has passed. */
export type CheckedBallot = {
  readonly tracker: string;
  readonly credential: string;
  /** Per question, per slot. */
  readonly ciphertexts: readonly (readonly Ciphertext[])[];
};

/**
 * All checks of one ballot, cheap ones first (section 6). `isListed` says whether a credential is on the list of the
 * Setup event (whose members have been tested for membership). Never throws on input; a refusal names the check.
 */
export function checkBallot(
  open: OpenElection,
  text: string,
  isListed: (credential: string) => boolean,
): Outcome<CheckedBallot> {
  return attempt(() => {
    const ballot = readBallot(open, text, isListed);
    checkSignature(open, ballot);
    if (open.ties) checkTies(open.ties, ballot);
    const context = proofContext(open.phi, ballot.credential);
    const ciphertexts: (readonly Ciphertext[])[] = [];
    for (const [i] of open.election.questions.entries()) {
      const tie = open.ties?.[i];
      // Tied slots are the same bytes as slots of question 0: parsed and verified there.
      const slots = tie
        ? tie.map((slot) => ciphertexts[0]?.[slot] as Ciphertext)
        : checkIndividualProofs(open, ballot, i, context);
      ciphertexts.push(slots);
    }
    for (const [i, question] of open.election.questions.entries())
      checkQuestion(open, ballot, i, question, context, ciphertexts[i] ?? []);
    return { tracker: hashBase64(text), credential: ballot.credential, ciphertexts };
  });
}

/** Form, election, credential: everything that needs no arithmetic. */
export function readBallot(open: OpenElection, text: string, isListed: (credential: string) => boolean): BallotText {
  const ballot = readCanonical(text, open.sizeLimit, open.reader, 'ballot');
  if (ballot.election_uuid !== open.election.uuid) refuse('ballot.election', '13', { at: 'ballot.election_uuid' });
  if (ballot.election_hash !== open.phi) refuse('ballot.election', '13', { at: 'ballot.election_hash' });
  if (!isListed(ballot.credential)) refuse('ballot.credential-unknown', '13');
  return ballot;
}

function checkSignature({ group }: OpenElection, ballot: BallotText): void {
  const { hash, proof } = ballot.signature;
  if (hashBase64(unsignedText(ballot)) !== hash) refuse('ballot.signature-hash', '5.2');
  if (!checkKnowledge(group, `sig|${hash}|`, BigInt(ballot.credential), proof)) refuse('ballot.signature', '5.2');
}

/** The tie rule: equal labels have equal texts (section 12). */
function checkTies(ties: Ties, { answers }: BallotText): void {
  const core = answers[0];
  for (const [i, tie] of ties.entries()) {
    for (const [k, slot] of (tie ?? []).entries()) {
      const choice = JSON.stringify(answers[i]?.choices[k]) === JSON.stringify(core?.choices[slot]);
      const proofs = JSON.stringify(answers[i]?.individual_proofs[k]) === JSON.stringify(core?.individual_proofs[slot]);
      if (!choice || !proofs) refuse('ballot.tie', '12', { question: i, slot: k });
    }
  }
}

function checkIndividualProofs(
  { key }: OpenElection,
  { answers }: BallotText,
  question: number,
  context: string,
): readonly Ciphertext[] {
  const given = answers[question];
  return (given?.choices ?? []).map((text, k) => {
    const ciphertext = { alpha: BigInt(text.alpha), beta: BigInt(text.beta) };
    const branches = [0, 1].map((message) => ({ ciphertext, message }));
    const proofs = given?.individual_proofs[k] ?? [];
    const verdict = checkDisjunction(key, branches, proofs, individualPrefix(context, slotText(text)), true);
    if (verdict === 'outside') refuse('group.not-member', '3', { question, slot: k });
    if (verdict === 'false') refuse('ballot.individual-proof', '5.1', { question, slot: k });
    return ciphertext;
  });
}

function checkQuestion(
  { group, key, ties }: OpenElection,
  { answers }: BallotText,
  index: number,
  question: Question,
  context: string,
  slots: readonly Ciphertext[],
): void {
  const given = answers[index];
  const texts = (given?.choices ?? []).map(slotText);
  const sum = product(group, question.blank ? slots.slice(1) : slots);
  const { blank, overall } = questionStatements(question, context, slots, sum, texts);
  if (blank && checkDisjunction(key, blank.branches, given?.blank_proof ?? [], blank.prefix, false) !== 'true')
    refuse('ballot.blank-proof', '5.1', { question: index });
  if (checkDisjunction(key, overall.branches, given?.overall_proof ?? [], overall.prefix, false) === 'true') return;
  if (ties?.[index]) refuse('ballot.minimum', '12', { question: index, requirement: question.question });
  refuse('ballot.bounds', '5.1', { question: index, least: question.min, most: question.max });
}

function slotText({ alpha, beta }: CiphertextText): string {
  return `${alpha},${beta}`;
}
