import { type ProofText, proofReader } from './ballot-format.ts';
import type { Group } from './group.ts';
import { array, elementText, integer, literal, object, type Reader, readCanonical, required, text } from './reader.ts';
import { refuse } from './refusal.ts';

/** Section 4. `message` is a JSON text inside a string; the signature is over the inner text. */
export type SignedText = { readonly message: string; readonly signature: ProofText };
export type SingleText = { readonly pok: ProofText; readonly public_key: string };
export type VerificationKeyText = SingleText & { readonly signature?: ProofText };
export type ThresholdText = {
  readonly threshold: number;
  readonly certs: readonly SignedText[];
  readonly coefexps: readonly SignedText[];
  readonly signatures?: readonly ProofText[];
  readonly verification_keys: readonly VerificationKeyText[];
};
export type TrusteeText = readonly ['Single', SingleText] | readonly ['Pedersen', ThresholdText];

export type CertContext = {
  readonly group: string;
  readonly size: number;
  readonly threshold: number;
  readonly index: number;
};
export type CertMessage = {
  readonly context?: CertContext;
  readonly verification: string;
  readonly encryption: string;
};
export type CoefexpsMessage = { readonly coefexps: readonly string[] };

/**
 * `plenary`: the credential list sorted, the tellers' keys with contexts, certificate signatures and signed verification
 * keys, as the product writes and demands. `belenios-2.0`: the list in any order and without the three, as belenios-tool
 * 2.0 writes; only for archives that it made.
 */
export type ArchiveForm = 'plenary' | 'belenios-2.0';

/** Our bound on the number of tellers; the format has none. */
export const mostTellers = 64;
const messageLimit = 60_000;
const trusteesLimit = 4_000_000;

export function signedReader(group: Group): Reader<SignedText> {
  return object<SignedText>({ message: required(text(messageLimit)), signature: required(proofReader(group)) });
}

export function verificationKeyReader(group: Group, form: ArchiveForm): Reader<VerificationKeyText> {
  const proof = required(proofReader(group));
  const key = { pok: proof, public_key: required(elementText(group)) };
  return form === 'plenary'
    ? object<Required<VerificationKeyText>>({ ...key, signature: proof })
    : object<SingleText>(key);
}

function thresholdReader(group: Group, form: ArchiveForm): Reader<ThresholdText> {
  const tellers = <T>(item: Reader<T>): { readonly read: Reader<readonly T[]>; readonly optional: boolean } =>
    required(array(item, 1, mostTellers));
  const before = {
    threshold: required(integer(1, mostTellers)),
    certs: tellers(signedReader(group)),
    coefexps: tellers(signedReader(group)),
  };
  const keys = tellers(verificationKeyReader(group, form));
  return form === 'plenary'
    ? object<Required<ThresholdText>>({ ...before, signatures: tellers(proofReader(group)), verification_keys: keys })
    : object<Omit<ThresholdText, 'signatures'>>({ ...before, verification_keys: keys });
}

function trusteeReader(group: Group, form: ArchiveForm): Reader<TrusteeText> {
  const single = verificationKeyReader(group, 'belenios-2.0');
  const threshold = thresholdReader(group, form);
  return (value, at) => {
    if (!Array.isArray(value) || value.length !== 2)
      return refuse('text.shape', '4', { at, expected: 'kind and keys' });
    if (value[0] === 'Single') return ['Single', single(value[1], `${at}.1`)];
    literal('Pedersen')(value[0], `${at}.0`);
    return ['Pedersen', threshold(value[1], `${at}.1`)];
  };
}

export function readTrustees(group: Group, published: string, form: ArchiveForm): readonly TrusteeText[] {
  return readCanonical(published, trusteesLimit, array(trusteeReader(group, form), 1, mostTellers), 'trustees');
}

export function readCertMessage(group: Group, message: string, form: ArchiveForm): CertMessage {
  const keys = { verification: required(elementText(group)), encryption: required(elementText(group)) };
  const small = required(integer(1, mostTellers));
  const context = object<CertContext>({
    group: required(text(100)),
    size: small,
    threshold: small,
    index: small,
  });
  const reader: Reader<CertMessage> =
    form === 'plenary'
      ? object<Required<CertMessage>>({ context: required(context), ...keys })
      : object<Omit<CertMessage, 'context'>>(keys);
  return readCanonical(message, messageLimit, reader, 'certificate');
}

export function readCoefexpsMessage(group: Group, message: string, threshold: number): readonly string[] {
  const reader = object<CoefexpsMessage>({ coefexps: required(array(elementText(group), threshold, threshold)) });
  return readCanonical(message, messageLimit, reader, 'coefexps').coefexps;
}
