import { type CiphertextText, ciphertextReader } from './ballot-format.ts';
import { type Question, slotCount } from './election-format.ts';
import type { Group } from './group.ts';
import type { OpenElection } from './open-election.ts';
import type { Ciphertext } from './proofs.ts';
import { array, integer, matching, object, type Reader, readCanonical, required } from './reader.ts';
import { refuse } from './refusal.ts';

/** Per question, per slot: the product of the counted ballots' ciphertexts (section 9). */
export type EncryptedTally = readonly (readonly Ciphertext[])[];
export type SizedTally = {
  readonly num_tallied: number;
  readonly total_weight: number;
  readonly encrypted_tally: string;
};

export const hexText = matching(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hex');
/** Our bound on voters; the logarithm of the result is searched up to the number of ballots. */
export const mostVoters = 1_000_000;

export function emptyTally({ group, election }: OpenElection): EncryptedTally {
  const nothing = { alpha: group.neutral, beta: group.neutral };
  return election.questions.map((question) => Array.from({ length: slotCount(question) }, () => nothing));
}

/** Adds one counted ballot: alphas and betas multiply slot by slot; a tied slot repeats that of question 0. */
export function addToTally(
  { group, ties }: OpenElection,
  tally: EncryptedTally,
  ballot: EncryptedTally,
): EncryptedTally {
  const sums: (readonly Ciphertext[])[] = [];
  for (const [i, slots] of tally.entries()) {
    const tied = ties?.[i]?.map((slot) => sums[0]?.[slot] as Ciphertext);
    sums.push(
      tied ??
        slots.map((slot, k) => {
          const added = ballot[i]?.[k];
          if (!added) throw new Error('a ballot of another election');
          return { alpha: group.multiply(slot.alpha, added.alpha), beta: group.multiply(slot.beta, added.beta) };
        }),
    );
  }
  return sums;
}

export function writeTally(tally: EncryptedTally): string {
  const text = ({ alpha, beta }: Ciphertext): CiphertextText => ({ alpha: alpha.toString(), beta: beta.toString() });
  return JSON.stringify(tally.map((slots) => slots.map(text)));
}

/** Reads an encrypted tally; the caller compares it with its own, so membership is not tested again. */
export function readTally(group: Group, questions: readonly Question[], text: string): EncryptedTally {
  const read = readCanonical(text, 50_000_000, perSlot(questions, ciphertextReader(group)), 'encrypted_tally');
  return read.map((slots) => slots.map(({ alpha, beta }) => ({ alpha: BigInt(alpha), beta: BigInt(beta) })));
}

/** An array per question of one item per slot. */
export function perSlot<T>(questions: readonly Question[], item: Reader<T>): Reader<readonly (readonly T[])[]> {
  const readers = questions.map((question) => array(item, slotCount(question), slotCount(question)));
  return (value, at) => {
    const list = array<unknown>((one) => one, readers.length, readers.length)(value, at);
    return readers.map((read, i) => read(list[i], `${at}.${i}`));
  };
}

export function writeSizedTally(counted: number, tallyHash: string): string {
  return JSON.stringify({ num_tallied: counted, total_weight: counted, encrypted_tally: tallyHash });
}

/** One State one vote: the weight is the number. */
export function readSizedTally(text: string): SizedTally {
  const count = required(integer(0, mostVoters));
  const reader = object<SizedTally>({ num_tallied: count, total_weight: count, encrypted_tally: required(hexText) });
  const read = readCanonical(text, 1000, reader, 'tally');
  if (read.total_weight !== read.num_tallied) refuse('tally.number', '9', { at: 'total_weight' });
  return read;
}

export function readResult(questions: readonly Question[], text: string): readonly (readonly number[])[] {
  const reader = object<{ result: readonly (readonly number[])[] }>({
    result: required(perSlot(questions, integer(0, mostVoters))),
  });
  return readCanonical(text, 1_000_000, reader, 'result').result;
}
