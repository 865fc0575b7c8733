import type { Question } from './election-format.ts';
import type { Group } from './group.ts';
import type { Ciphertext } from './proofs.ts';

export type QuestionStatements<C> = {
  /** Prefix and branches of the blank proof; null for a question without blank. */
  readonly blank: { readonly prefix: string; readonly branches: readonly { ciphertext: C; message: number }[] } | null;
  readonly overall: { readonly prefix: string; readonly branches: readonly { ciphertext: C; message: number }[] };
};

/** The product of ciphertexts: it encrypts the sum (section 5.1: P and P'). */
export function product(group: Group, slots: readonly Ciphertext[]): Ciphertext {
  return slots.reduce((all, one) => ({
    alpha: group.multiply(all.alpha, one.alpha),
    beta: group.multiply(all.beta, one.beta),
  }));
}

/**
 * The table of section 5.1 for one question: which ciphertexts are said to encrypt what, and the prefix of the hash.
 * `sum` is the product of the answers' slots. One function for prover and verifier, so that they cannot differ.
 */
export function questionStatements<C extends Ciphertext>(
  question: Question,
  context: string,
  slots: readonly C[],
  sum: C,
  slotTexts: readonly string[],
): QuestionStatements<C> {
  const s = `${context}|${slotTexts.join(',')}`;
  const range = Array.from({ length: question.max - question.min + 1 }, (_, i) => ({
    ciphertext: sum,
    message: question.min + i,
  }));
  if (!question.blank) {
    return { blank: null, overall: { prefix: `prove|${s}|${sum.alpha},${sum.beta}|`, branches: range } };
  }
  const first = slots[0] as C;
  return {
    blank: {
      prefix: `bproof0|${s}|`,
      branches: [
        { ciphertext: first, message: 0 },
        { ciphertext: sum, message: 0 },
      ],
    },
    overall: { prefix: `bproof1|${s}|`, branches: [{ ciphertext: first, message: 1 }, ...range] },
  };
}

/** Prefix of the individual proof of a slot (section 5.1). */
export function individualPrefix(context: string, slotText: string): string {
  return `prove|${context}|${slotText}|`;
}
