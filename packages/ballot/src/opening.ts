import { hashBase64 } from './hash.ts';
import type { OpenElection } from './open-election.ts';
import { array, integer, object, readCanonical, required, scalarText } from './reader.ts';
import { attempt, type Outcome, refuse } from './refusal.ts';

type OpenSlot = { readonly value: number; readonly r: bigint };

/**
 * What was chosen and the randomness of each slot (section 14). It does not print. Casting erases it; challenging
 * discloses it, and the ballot is then spoiled: whoever holds it can prove the vote.
 */
export class Opening {
  #slots: readonly (readonly OpenSlot[])[] | undefined;

  constructor(slots: readonly (readonly OpenSlot[])[]) {
    this.#slots = slots;
  }

  erase(): void {
    this.#slots = undefined;
  }

  /** The text for the second device: `{"answers":[[{"m":0,"r":".."},..],..]}`. Once; the opening is erased after. */
  disclose(): string {
    if (this.#slots === undefined) throw new Error('this opening has been erased');
    const answers = this.#slots.map((slots) => slots.map(({ value, r }) => ({ m: value, r: r.toString() })));
    this.erase();
    return JSON.stringify({ answers });
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]';
  }
}

type DisclosedSlot = { readonly m: number; readonly r: string };

/**
 * The second device's check of a challenged ballot: recomputes every ciphertext from (m, r) and compares, and the
 * tracker with the one that the screen showed before the choice to challenge. Returns the picks of each question.
 */
export function checkOpening(
  open: OpenElection,
  ballot: string,
  tracker: string,
  disclosed: string,
): Outcome<readonly (readonly number[])[]> {
  return attempt(() => {
    const { group, key, reader, sizeLimit } = open;
    if (hashBase64(ballot) !== tracker) refuse('opening.different', '14', { at: 'tracker' });
    const { answers } = readCanonical(ballot, sizeLimit, reader, 'ballot');
    const slot = object<DisclosedSlot>({ m: required(integer(0, 1)), r: required(scalarText(group)) });
    const reading = object<{ answers: readonly (readonly DisclosedSlot[])[] }>({
      answers: required(array(array(slot, 1, 1000), answers.length, answers.length)),
    });
    const opened = readCanonical(disclosed, sizeLimit, reading, 'opening').answers;
    return answers.map(({ choices }, i) => {
      const slots = opened[i] ?? [];
      if (slots.length !== choices.length) refuse('opening.different', '14', { question: i });
      return slots.map(({ m, r }, k) => {
        const scalar = BigInt(r);
        const beta = group.multiply(key.powerOfY(scalar), m === 0 ? group.neutral : group.generator);
        const same =
          choices[k]?.alpha === group.powerOfGenerator(scalar).toString() && choices[k]?.beta === beta.toString();
        if (!same) refuse('opening.different', '14', { question: i, slot: k });
        return m;
      });
    });
  });
}
