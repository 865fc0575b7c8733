import type { ProofText } from './ballot-format.ts';
import type { Group } from './group.ts';
import { mod } from './num.ts';
import { checkKnowledge, proveKnowledge } from './proofs.ts';
import type { Random } from './random.ts';
import { member } from './reader.ts';
import { reveal, Secret } from './secret.ts';
import { publishKey } from './single-key.ts';
import type { CertMessage, CoefexpsMessage, SignedText, VerificationKeyText } from './trustees-format.ts';

/** Any k of n tellers (section 8.2): `size` = n, `threshold` = k. */
export type ThresholdShape = { readonly size: number; readonly threshold: number };

/** What teller `index` (from 1) keeps: signing key, share-decryption key, polynomial of degree k-1. */
export type TellerSecrets = ThresholdShape & {
  readonly index: number;
  readonly signing: Secret;
  readonly decryption: Secret;
  readonly polynomial: readonly Secret[];
};

export function newTeller(shape: ThresholdShape, index: number, random: Random): TellerSecrets {
  const label = `t${index}`;
  return {
    ...shape,
    index,
    signing: new Secret(random(`${label}/sk`)),
    decryption: new Secret(random(`${label}/dk`)),
    polynomial: Array.from({ length: shape.threshold }, (_, k) => new Secret(random(`${label}/poly/${k}`))),
  };
}

/** sign(sk, M) of section 8.2: knowledge of sk with prefix `sigmsg|M|`. */
export function signMessage(group: Group, signing: Secret, message: string, w: bigint): ProofText {
  return proveKnowledge(group, `sigmsg|${message}|`, reveal(signing), w);
}

export function checkMessage(group: Group, verification: bigint, message: string, signature: ProofText): boolean {
  return checkKnowledge(group, `sigmsg|${message}|`, verification, signature);
}

/** 8.2, step 1. */
export function makeCert(group: Group, teller: TellerSecrets, random: Random): SignedText {
  const message: CertMessage = {
    context: { group: group.name, size: teller.size, threshold: teller.threshold, index: teller.index },
    verification: group.powerOfGenerator(reveal(teller.signing)).toString(),
    encryption: group.powerOfGenerator(reveal(teller.decryption)).toString(),
  };
  const inner = JSON.stringify(message);
  return { message: inner, signature: signMessage(group, teller.signing, inner, random(`t${teller.index}/cert/w`)) };
}

/** 8.2, step 2: A_ik = g^a_ik, signed. */
export function makeCoefexps(group: Group, teller: TellerSecrets, random: Random): SignedText {
  const message: CoefexpsMessage = {
    coefexps: teller.polynomial.map((a) => group.powerOfGenerator(reveal(a)).toString()),
  };
  const inner = JSON.stringify(message);
  const signature = signMessage(group, teller.signing, inner, random(`t${teller.index}/coefexps/w`));
  return { message: inner, signature };
}

/** The text that binds one teller's polynomial to all certificates (8.2, step 2). */
export function certsSignatureText(certs: readonly SignedText[], coefexps: readonly string[]): string {
  return `certs_sig|${JSON.stringify({ certs, coefexps })}`;
}

export function makeCertsSignature(
  group: Group,
  teller: TellerSecrets,
  certs: readonly SignedText[],
  coefexps: readonly string[],
  random: Random,
): ProofText {
  const text = certsSignatureText(certs, coefexps);
  return signMessage(group, teller.signing, text, random(`t${teller.index}/certs_sig/w`));
}

/** 8.2, step 3: s_ij = f_i(j) mod q, for teller j alone. */
export function shareFor(group: Group, teller: TellerSecrets, j: number): Secret {
  const at = BigInt(j);
  const value = teller.polynomial.reduceRight((sum, a) => mod(sum * at + reveal(a), group.order), 0n);
  return new Secret(value);
}

/** The receiver's check: g^s_ij = prod_k A_ik^(j^k). */
export function checkShare(group: Group, coefexps: readonly bigint[], j: number, share: Secret): boolean {
  return group.powerOfGenerator(reveal(share)) === evaluateInExponent(group, coefexps, j);
}

/** prod_k A_k^(j^k), by Horner's rule in the exponent. */
export function evaluateInExponent(group: Group, coefexps: readonly bigint[], j: number): bigint {
  return coefexps.reduceRight((sum, a) => group.multiply(group.power(sum, BigInt(j)), a), group.neutral);
}

/** 8.2, step 4: x_j = sum_i s_ij mod q. */
export function tellerKey(group: Group, shares: readonly Secret[]): Secret {
  return new Secret(
    mod(
      shares.reduce((sum, share) => sum + reveal(share), 0n),
      group.order,
    ),
  );
}

/** 8.2, step 4: X_j with its proof, signed by the teller's signing key. */
export function makeVerificationKey(
  group: Group,
  teller: TellerSecrets,
  key: Secret,
  random: Random,
): VerificationKeyText {
  const label = `t${teller.index}`;
  const published = publishKey(group, reveal(key), random(`${label}/pok/w`));
  const signature = signMessage(group, teller.signing, published.public_key, random(`${label}/vksig/w`));
  return { ...published, signature };
}

/** X_j as everybody can compute it: prod_i prod_k A_ik^(j^k) (8.2, step 5). */
export function expectedKey(group: Group, coefexps: readonly (readonly bigint[])[], j: number): bigint {
  const terms = coefexps[0]?.length ?? 0;
  const sums = Array.from({ length: terms }, (_, k) =>
    coefexps.reduce((product, one) => group.multiply(product, one[k] ?? group.neutral), group.neutral),
  );
  return evaluateInExponent(group, sums, j);
}

export function coefexpElements(group: Group, texts: readonly string[], at: string): bigint[] {
  return texts.map((one, k) => member(group, one, `${at}.${k}`));
}
