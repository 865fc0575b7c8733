import type { Group } from '../group.ts';
import type { Random } from '../random.ts';
import type { Secret } from '../secret.ts';
import { newSingleKey } from '../single-key.ts';
import {
  makeCert,
  makeCertsSignature,
  makeCoefexps,
  makeVerificationKey,
  newTeller,
  shareFor,
  tellerKey,
} from '../threshold-key.ts';
import { readCoefexpsMessage, type ThresholdText, type TrusteeText } from '../trustees-format.ts';

export type TestTrustees = {
  readonly published: string;
  readonly publicKey: string;
  /** Owner numbers and keys of those who decrypt: all single keys, then the tellers of these indexes. */
  readonly decrypting: (indexes?: readonly number[]) => readonly (readonly [number, Secret])[];
};

/** Single keys, then optionally one group of tellers, all made in one place: for tests, never for an election. */
export function makeTrustees(
  group: Group,
  singles: number,
  tellers: { readonly size: number; readonly threshold: number } | null,
  random: Random,
): TestTrustees {
  const keys = Array.from({ length: singles }, (_, i) => newSingleKey(group, random, `single/${i + 1}`));
  const list: TrusteeText[] = keys.map((key) => ['Single', key.published]);
  let publicKey = keys.reduce((y, key) => group.multiply(y, BigInt(key.published.public_key)), group.neutral);
  const shares: Secret[] = [];
  if (tellers) {
    const made = tellersTogether(group, tellers, random);
    list.push(['Pedersen', made.published]);
    publicKey = group.multiply(publicKey, made.publicKey);
    shares.push(...made.keys);
  }
  return {
    published: JSON.stringify(list),
    publicKey: publicKey.toString(),
    decrypting: (indexes) => [
      ...keys.map((key, i) => [i + 1, key.secret] as const),
      ...(indexes ?? Array.from({ length: tellers?.threshold ?? 0 }, (_, i) => i + 1)).map(
        (index) => [singles + index, shares[index - 1] as Secret] as const,
      ),
    ],
  };
}

function tellersTogether(
  group: Group,
  shape: { readonly size: number; readonly threshold: number },
  random: Random,
): { published: ThresholdText; publicKey: bigint; keys: Secret[] } {
  const all = Array.from({ length: shape.size }, (_, i) => newTeller(shape, i + 1, random));
  const certs = all.map((teller) => makeCert(group, teller, random));
  const coefexps = all.map((teller) => makeCoefexps(group, teller, random));
  const texts = coefexps.map(({ message }) => readCoefexpsMessage(group, message, shape.threshold));
  const keys = all.map((to) =>
    tellerKey(
      group,
      all.map((from) => shareFor(group, from, to.index)),
    ),
  );
  return {
    published: {
      threshold: shape.threshold,
      certs,
      coefexps,
      signatures: all.map((teller, i) => makeCertsSignature(group, teller, certs, texts[i] ?? [], random)),
      verification_keys: all.map((teller, i) => makeVerificationKey(group, teller, keys[i] as Secret, random)),
    },
    publicKey: texts.reduce((y, [a0]) => group.multiply(y, BigInt(a0 ?? '1')), group.neutral),
    keys,
  };
}
