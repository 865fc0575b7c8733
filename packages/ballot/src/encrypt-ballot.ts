import type {
  AnswerText,
  CiphertextText,
  IndividualProofText,
  ProofText,
  UnsignedBallotText,
} from './ballot-format.ts';
import { unsignedText } from './ballot-format.ts';
import { publicCredential } from './credentials.ts';
import type { Question } from './election-format.ts';
import { slotCount } from './election-format.ts';
import type { Group } from './group.ts';
import { hashBase64 } from './hash.ts';
import { mod } from './num.ts';
import { type OpenElection, proofContext } from './open-election.ts';
import { Opening } from './opening.ts';
import { type Ciphertext, type OpenBranch, proveDisjunction, proveKnowledge } from './proofs.ts';
import { individualPrefix, product, questionStatements } from './question-statements.ts';
import { type Random, randomScalars } from './random.ts';
import { attempt, type Outcome, refuse } from './refusal.ts';
import { reveal, type Secret } from './secret.ts';
import { missingMinimums, tiedPicks } from './ties.ts';

/** A ballot ready to be cast or challenged: its text, its one-line tracker, and the opening to erase or to show. */
export type PreparedBallot = { readonly text: string; readonly tracker: string; readonly opening: Opening };

/** One answer's slot while it is made: what it encrypts, its randomness, its text and proof. */
type MadeSlot = Ciphertext & {
  readonly value: number;
  readonly r: bigint;
  readonly text: CiphertextText;
  readonly proof: IndividualProofText;
};

/**
 * Encrypts, proves and signs a ballot (sections 5 and 12).
 * @param picks per question, per slot 0 or 1, the blank slot first; for a tied election question 0 alone is read
 * @param random the source of scalars; only the test vectors give their own
 * @param label the ballot's name in the labels of scalars
 * Refuses `choice.counts`, `choice.bounds`, `choice.minimum`: no proof exists of a choice that breaks a rule.
 */
export function encryptBallot(
  open: OpenElection,
  credential: Secret,
  picks: readonly (readonly number[])[],
  random: Random = randomScalars(open.group.order),
  label = 'b',
): Outcome<PreparedBallot> {
  return attempt(() => {
    const { group, election, phi, ties } = open;
    const core = picks[0] ?? [];
    const all = ties ? tiedPicks(election.questions, ties, core) : picks;
    checkChoice(open, all, core);
    const publicKey = publicCredential(group, credential);
    const context = proofContext(phi, publicKey);
    const made: (readonly MadeSlot[])[] = [];
    const answers = election.questions.map((question, i) => {
      const at = `${label}/q${i}`;
      const copied = ties?.[i]?.map((slot) => made[0]?.[slot] as MadeSlot);
      const slots = copied ?? (all[i] ?? []).map((value, k) => makeSlot(open, context, value, random, `${at}/s${k}`));
      made.push(slots);
      return answer(open, question, context, slots, random, at);
    });
    const unsigned: UnsignedBallotText = {
      election_uuid: election.uuid,
      election_hash: phi,
      credential: publicKey,
      answers,
    };
    const text = sign(group, unsigned, credential, random(`${label}/sig/w`));
    const opened = made.map((slots) => slots.map(({ value, r }) => ({ value, r })));
    return { text, tracker: hashBase64(text), opening: new Opening(opened) };
  });
}

function checkChoice(open: OpenElection, all: readonly (readonly number[])[], core: readonly number[]): void {
  const { questions } = open.election;
  if (all.length !== questions.length) refuse('choice.counts', '5', { wanted: questions.length, found: all.length });
  if (open.ties && core.length !== slotCount(questions[0] as Question)) refuse('choice.counts', '5', { question: 0 });
  for (const [i, question] of questions.entries()) {
    const picks = all[i] ?? [];
    if (picks.length !== slotCount(question) || picks.some((pick) => pick !== 0 && pick !== 1))
      refuse('choice.counts', '5', { question: i, wanted: slotCount(question), found: picks.length });
    if (i > 0 && open.ties) continue;
    const chosen = picks.slice(question.blank ? 1 : 0).reduce((sum, pick) => sum + pick, 0);
    const blank = question.blank === true && picks[0] === 1;
    if (blank ? chosen !== 0 : chosen < question.min || chosen > question.max)
      refuse('choice.bounds', '5.1', { question: i, least: question.min, most: question.max });
  }
  if (!open.ties) return;
  const missing = missingMinimums(open.election, core)[0];
  if (missing) refuse('choice.minimum', '12', { requirement: missing.name, atLeast: missing.atLeast });
}

/** alpha = g^r, beta = y^r g^m, and the proof that m is 0 or 1. */
function makeSlot({ key }: OpenElection, context: string, value: number, random: Random, label: string): MadeSlot {
  const { group, powerOfY } = key;
  const r = random(`${label}/r`);
  const alpha = group.powerOfGenerator(r);
  const masked = powerOfY(r);
  const beta = value === 0 ? masked : group.multiply(masked, group.generator);
  const text = { alpha: alpha.toString(), beta: beta.toString() };
  const branches = [0, 1].map((message) => ({ ciphertext: { alpha, beta }, message, r, value }));
  const prefix = individualPrefix(context, `${text.alpha},${text.beta}`);
  const proof = proveDisjunction(key, branches, prefix, random, `${label}/i`);
  return { alpha, beta, value, r, text, proof: two(proof) };
}

function answer(
  { group, key }: OpenElection,
  question: Question,
  context: string,
  slots: readonly MadeSlot[],
  random: Random,
  label: string,
): AnswerText {
  const chosen = question.blank ? slots.slice(1) : slots;
  const sum = {
    ...product(group, chosen),
    value: chosen.reduce((total, slot) => total + slot.value, 0),
    r: mod(
      chosen.reduce((total, slot) => total + slot.r, 0n),
      group.order,
    ),
  };
  const texts = slots.map(({ text }) => `${text.alpha},${text.beta}`);
  const { blank, overall } = questionStatements<Ciphertext & { r: bigint; value: number }>(
    question,
    context,
    slots,
    sum,
    texts,
  );
  const open = (branches: typeof overall.branches): OpenBranch[] =>
    branches.map(({ ciphertext, message }) => ({ ciphertext, message, r: ciphertext.r, value: ciphertext.value }));
  const blankProof = blank && proveDisjunction(key, open(blank.branches), blank.prefix, random, `${label}/b`);
  return {
    choices: slots.map((slot) => slot.text),
    individual_proofs: slots.map((slot) => slot.proof),
    overall_proof: proveDisjunction(key, open(overall.branches), overall.prefix, random, `${label}/o`),
    ...(blankProof ? { blank_proof: two(blankProof) } : {}),
  };
}

function two(proofs: readonly ProofText[]): IndividualProofText {
  return [proofs[0] as ProofText, proofs[1] as ProofText];
}

/** Section 5.2: the signature over the ballot without it. */
export function sign(group: Group, unsigned: UnsignedBallotText, credential: Secret, w: bigint): string {
  const hash = hashBase64(unsignedText(unsigned));
  const proof = proveKnowledge(group, `sig|${hash}|`, reveal(credential), w);
  return JSON.stringify({ ...unsigned, signature: { hash, proof } });
}
