import { type ProofText, proofReader } from './ballot-format.ts';
import type { Owner, Trustees } from './check-trustees.ts';
import { inverse, mod } from './num.ts';
import type { OpenElection } from './open-election.ts';
import { checkDecryption, proveDecryption } from './proofs.ts';
import { type Random, randomScalars } from './random.ts';
import { elementText, integer, member, object, readCanonical, required } from './reader.ts';
import { refuse } from './refusal.ts';
import { reveal, type Secret } from './secret.ts';
import { type EncryptedTally, hexText, perSlot } from './tally.ts';

/** Section 4. */
export type PartialDecryptionText = {
  readonly decryption_factors: readonly (readonly string[])[];
  readonly decryption_proofs: readonly (readonly ProofText[])[];
};
export type OwnedDecryption = { readonly owner: number; readonly payload: string };
/** The factors of one owner, checked. */
export type Factors = { readonly owner: Owner; readonly factors: readonly (readonly bigint[])[] };

function prefix(phi: string, publicKey: bigint): string {
  return `decrypt|${phi}|${publicKey}|`;
}

/** Section 9: F = alpha^x of every slot, each with its proof. The guard of a device is in decrypt-archive.ts. */
export function makePartialDecryption(
  { group, phi }: OpenElection,
  owner: number,
  key: Secret,
  tally: EncryptedTally,
  random: Random = randomScalars(group.order),
): string {
  const x = reveal(key);
  const bound = prefix(phi, group.powerOfGenerator(x));
  // Tied slots have the alphas of question 0.
  const factor = remembered((alpha) => group.power(alpha, x).toString());
  const text: PartialDecryptionText = {
    decryption_factors: tally.map((slots) => slots.map(({ alpha }) => factor(alpha))),
    decryption_proofs: tally.map((slots, i) =>
      slots.map(({ alpha }, k) => proveDecryption(group, bound, alpha, x, random(`dec/${owner}/q${i}/s${k}/w`))),
    ),
  };
  return JSON.stringify(text);
}

/** Reads one owner's decryption of `tally` and checks every factor and proof. */
export function checkPartialDecryption(open: OpenElection, owner: Owner, tally: EncryptedTally, text: string): Factors {
  const { group, election, phi } = open;
  const reader = object<PartialDecryptionText>({
    decryption_factors: required(perSlot(election.questions, elementText(group))),
    decryption_proofs: required(perSlot(election.questions, proofReader(group))),
  });
  const read = readCanonical(text, 50_000_000, reader, 'partial_decryption');
  const powerOfKey = group.fixedBase(owner.publicKey, 'few');
  const bound = prefix(phi, owner.publicKey);
  const members = new Map<string, bigint>();
  const factors = tally.map((slots, i) =>
    slots.map(({ alpha }, k) => {
      const at = `decryption_factors.${i}.${k}`;
      const given = read.decryption_factors[i]?.[k] ?? '0';
      const factor = members.get(given) ?? member(group, given, at, true);
      members.set(given, factor);
      const proof = read.decryption_proofs[i]?.[k];
      if (!proof || !checkDecryption(group, bound, { powerOfKey, alpha, factor }, proof))
        refuse('decryption.proof', '9', { owner: owner.owner, question: i, slot: k });
      return factor;
    }),
  );
  return { owner, factors };
}

export function readOwnedDecryption(text: string): OwnedDecryption {
  const reader = object<OwnedDecryption>({ owner: required(integer(1, 10_000)), payload: required(hexText) });
  return readCanonical(text, 1000, reader, 'owned_decryption');
}

/** All single owners and exactly `threshold` tellers, ascending, each once: no reader can combine differently (9). */
export function checkOwners({ owners, threshold }: Trustees, given: readonly number[], complete: boolean): void {
  for (const [i, owner] of given.entries()) {
    if (!owners[owner - 1]) refuse('decryption.owner', '9', { owner });
    if (owner <= (given[i - 1] ?? 0)) refuse('decryption.owners', '9', { owner, rule: 'ascending, each once' });
  }
  const tellers = given.filter((owner) => owners[owner - 1]?.index !== null).length;
  const singles = owners.filter((owner) => owner.index === null).length;
  if (tellers > threshold) refuse('decryption.owners', '9', { tellers, threshold });
  if (complete && (tellers !== threshold || given.length - tellers !== singles))
    refuse('decryption.owners', '9', { tellers, threshold, singles, found: given.length });
}

/** lambda_d = prod_{k in I, k != d} k/(k-d) mod q (section 9). */
export function lagrange(q: bigint, indexes: readonly number[], d: number): bigint {
  return indexes
    .filter((k) => k !== d)
    .reduce((product, k) => mod(product * BigInt(k) * inverse(BigInt(k - d), q), q), 1n);
}

/** The result: log_g(beta / factor) per slot, searched from 0 to the number of counted ballots. */
export function combine(
  { group }: OpenElection,
  tally: EncryptedTally,
  decryptions: readonly Factors[],
  counted: number,
): readonly (readonly number[])[] {
  const indexes = decryptions.flatMap(({ owner }) => (owner.index === null ? [] : [owner.index]));
  const weigh = decryptions.map(({ owner }) => {
    if (owner.index === null) return (factor: bigint) => factor;
    const weight = lagrange(group.order, indexes, owner.index);
    return remembered((factor) => group.power(factor, weight));
  });
  const logarithms = new Map<bigint, number>();
  for (let n = 0, power = group.neutral; n <= counted; n++, power = group.multiply(power, group.generator))
    logarithms.set(power, n);
  return tally.map((slots, i) =>
    slots.map(({ beta }, k) => {
      const factor = decryptions.reduce(
        (product, { factors }, n) => group.multiply(product, weigh[n]?.(factors[i]?.[k] ?? 0n) ?? 0n),
        group.neutral,
      );
      const found = logarithms.get(group.multiply(beta, group.invert(factor)));
      return found ?? refuse('result.none', '9', { question: i, slot: k, counted });
    }),
  );
}

/** A function that computes each value once; for a single count. */
function remembered<T>(work: (value: bigint) => T): (value: bigint) => T {
  const known = new Map<bigint, T>();
  return (value) => {
    const made = known.get(value) ?? work(value);
    known.set(value, made);
    return made;
  };
}
