import type { ProofText } from './ballot-format.ts';
import type { FixedBase, Group } from './group.ts';
import { hashScalar } from './hash.ts';
import { mod } from './num.ts';
import type { Random } from './random.ts';

/** The election's public key with its table of powers. */
export type ElectionKey = { readonly group: Group; readonly y: bigint; readonly powerOfY: FixedBase };
export type Ciphertext = { readonly alpha: bigint; readonly beta: bigint };
/** "this ciphertext encrypts this number" (section 5.1). */
export type Branch = { readonly ciphertext: Ciphertext; readonly message: number };
/** A branch whose ciphertext the prover made: `r` its randomness, `value` what it really encrypts. */
export type OpenBranch = Branch & { readonly r: bigint; readonly value: number };

export function electionKey(group: Group, y: bigint): ElectionKey {
  return { group, y, powerOfY: group.fixedBase(y, 'many') };
}

function proofText(challenge: bigint, response: bigint): ProofText {
  return { challenge: challenge.toString(), response: response.toString() };
}

/** Sections 5.2, 8.1, 8.2: knowledge of x with g^x; A = g^w, c = H(prefix, [A]), s = w - x c. */
export function proveKnowledge(group: Group, prefix: string, x: bigint, w: bigint): ProofText {
  const challenge = hashScalar(group.order, prefix, [group.powerOfGenerator(w)]);
  return proofText(challenge, mod(w - x * challenge, group.order));
}

/** A = g^s X^c; accepted when H(prefix, [A]) = c. X must be a member already. */
export function checkKnowledge(group: Group, prefix: string, publicKey: bigint, proof: ProofText): boolean {
  const challenge = BigInt(proof.challenge);
  const a = group.multiply(group.powerOfGenerator(BigInt(proof.response)), group.power(publicKey, challenge));
  return hashScalar(group.order, prefix, [a]) === challenge;
}

/**
 * Section 5.1, prover. Exactly one branch is true (`value === message`); the others are simulated. Every power has a
 * fixed base, as the prover knows r of each ciphertext: A_j = g^(s+rc), B_j = y^(s+rc) g^((value-message) c).
 */
export function proveDisjunction(
  { group, powerOfY }: ElectionKey,
  branches: readonly OpenBranch[],
  prefix: string,
  random: Random,
  label: string,
): ProofText[] {
  const q = group.order;
  const truth = branches.findIndex((branch) => branch.value === branch.message);
  if (truth < 0) throw new Error('no branch of the disjunction is true');
  const commitments: bigint[] = [];
  const scalars: { c: bigint; s: bigint }[] = [];
  let simulated = 0n;
  let w = 0n;
  for (const [j, { message, value, r }] of branches.entries()) {
    if (j === truth) {
      w = random(`${label}/w`);
      commitments.push(group.powerOfGenerator(w), powerOfY(w));
      scalars.push({ c: 0n, s: 0n });
      continue;
    }
    const c = random(`${label}/${j}/c`);
    const s = random(`${label}/${j}/s`);
    const exponent = mod(s + r * c, q);
    const shift = group.powerOfGenerator(mod(BigInt(value - message) * c, q));
    commitments.push(group.powerOfGenerator(exponent), group.multiply(powerOfY(exponent), shift));
    scalars.push({ c, s });
    simulated += c;
  }
  const c = mod(hashScalar(q, prefix, commitments) - simulated, q);
  scalars[truth] = { c, s: mod(w - (branches[truth] as OpenBranch).r * c, q) };
  return scalars.map(({ c, s }) => proofText(c, s));
}

/** What became of a disjunction: `outside` when a ciphertext is not made of group members (only if asked for). */
export type DisjunctionVerdict = 'true' | 'false' | 'outside';

/**
 * Section 5.1, verifier: A_j = g^s alpha^c, B_j = y^s beta^c g^(-message c); accepted when H(prefix, [A0,B0,..]) is the
 * sum of the challenges. Branches on the same ciphertext share its squarings.
 */
export function checkDisjunction(
  key: ElectionKey,
  branches: readonly Branch[],
  proofs: readonly ProofText[],
  prefix: string,
  testMembers: boolean,
): DisjunctionVerdict {
  const { group, powerOfY } = key;
  const q = group.order;
  if (branches.length !== proofs.length) return 'false';
  const scalars = proofs.map(({ challenge, response }) => ({ c: BigInt(challenge), s: BigInt(response) }));
  const commitments = new Array<bigint>(2 * branches.length);
  for (const ciphertext of new Set(branches.map((branch) => branch.ciphertext))) {
    const places = branches.flatMap((branch, j) => (branch.ciphertext === ciphertext ? [j] : []));
    const challenges = places.map((j) => scalars[j]?.c ?? 0n);
    const raise = testMembers ? group.memberPowers : group.powers;
    const alphas = raise(ciphertext.alpha, challenges);
    const betas = raise(ciphertext.beta, challenges);
    if (alphas === null || betas === null) return 'outside';
    for (const [n, j] of places.entries()) {
      const { c, s } = scalars[j] as { c: bigint; s: bigint };
      commitments[2 * j] = group.multiply(group.powerOfGenerator(s), alphas[n] as bigint);
      const b = group.multiply(powerOfY(s), betas[n] as bigint);
      const message = branches[j]?.message ?? 0;
      commitments[2 * j + 1] =
        message === 0 ? b : group.multiply(b, group.powerOfGenerator(mod(BigInt(-message) * c, q)));
    }
  }
  const sum = scalars.reduce((total, { c }) => total + c, 0n);
  return hashScalar(q, prefix, commitments) === mod(sum, q) ? 'true' : 'false';
}

/** Section 9: F = alpha^x, with proof that log_alpha F = log_g X; prefix `decrypt|phi|X|`. */
export function proveDecryption(group: Group, prefix: string, alpha: bigint, x: bigint, w: bigint): ProofText {
  const challenge = hashScalar(group.order, prefix, [group.powerOfGenerator(w), group.power(alpha, w)]);
  return proofText(challenge, mod(w - x * challenge, group.order));
}

/** A = g^s X^c, B = alpha^s F^c. X, alpha and F must be members already. */
export function checkDecryption(
  group: Group,
  prefix: string,
  statement: { readonly powerOfKey: FixedBase; readonly alpha: bigint; readonly factor: bigint },
  proof: ProofText,
): boolean {
  const c = BigInt(proof.challenge);
  const s = BigInt(proof.response);
  const a = group.multiply(group.powerOfGenerator(s), statement.powerOfKey(c));
  const b = group.multiply(group.power(statement.alpha, s), group.power(statement.factor, c));
  return hashScalar(group.order, prefix, [a, b]) === c;
}
