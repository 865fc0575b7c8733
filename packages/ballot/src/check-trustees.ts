import type { Group } from './group.ts';
import { member } from './reader.ts';
import { refuse, within } from './refusal.ts';
import { checkKey } from './single-key.ts';
import { certsSignatureText, checkMessage, coefexpElements, expectedKey } from './threshold-key.ts';
import {
  type ArchiveForm,
  type CertMessage,
  readCertMessage,
  readCoefexpsMessage,
  readTrustees,
  type ThresholdText,
  type TrusteeText,
} from './trustees-format.ts';

/** One who decrypts. `owner` is the flat number of section 8; `index` the teller's own, from 1 (null for a single key). */
export type Owner = { readonly owner: number; readonly index: number | null; readonly publicKey: bigint };

export type Trustees = {
  readonly owners: readonly Owner[];
  /** How many tellers are needed; 0 when there are none. */
  readonly threshold: number;
  /** y: the product of all single keys and of all A_i0 (section 8). */
  readonly publicKey: bigint;
};

/** Reads and checks the trustees file: members, proofs, signatures, contexts, keys (sections 8.1, 8.2 step 5). */
export function checkTrustees(group: Group, published: string, form: ArchiveForm = 'plenary'): Trustees {
  const list = readTrustees(group, published, form);
  const pedersens = list.filter(([kind]) => kind === 'Pedersen').length;
  // INTERPRETATION: the format would allow several groups of tellers; the product has one, and so the combination is one.
  if (pedersens > 1) refuse('trustees.counts', '8', { pedersen: pedersens });
  const owners: Owner[] = [];
  let publicKey = group.neutral;
  let threshold = 0;
  for (const [i, trustee] of list.entries()) {
    const checked = within({ trustee: i }, () => checkTrustee(group, trustee, form));
    publicKey = group.multiply(publicKey, checked.share);
    if (trustee[0] === 'Pedersen') threshold = trustee[1].threshold;
    for (const [n, key] of checked.keys.entries())
      owners.push({ owner: owners.length + 1, index: trustee[0] === 'Pedersen' ? n + 1 : null, publicKey: key });
  }
  return { owners, threshold, publicKey };
}

function checkTrustee(group: Group, trustee: TrusteeText, form: ArchiveForm): { keys: bigint[]; share: bigint } {
  if (trustee[0] === 'Single') {
    const key = checkKey(group, trustee[1], 'trustees');
    return { keys: [key], share: key };
  }
  return checkThreshold(group, trustee[1], form);
}

export function checkThreshold(
  group: Group,
  given: ThresholdText,
  form: ArchiveForm,
): { keys: bigint[]; share: bigint } {
  const size = given.certs.length;
  const lists = [given.coefexps, given.verification_keys, ...(given.signatures ? [given.signatures] : [])];
  if (lists.some((list) => list.length !== size) || given.threshold > size)
    refuse('trustees.counts', '8.2', { size, threshold: given.threshold });
  const coefexps: bigint[][] = [];
  const verifications: bigint[] = [];
  for (let i = 0; i < size; i++) {
    const one = within({ teller: i + 1 }, () => checkTellerMessages(group, given, i, form));
    coefexps.push(one.coefexps);
    verifications.push(one.verification);
  }
  if (new Set(verifications).size !== size) refuse('trustees.key', '8.2', { rule: 'certificate keys differ' });
  const keys = given.verification_keys.map((vk, i) =>
    within({ teller: i + 1 }, () => {
      const key = checkKey(group, vk, 'verification_key');
      if (key !== expectedKey(group, coefexps, i + 1))
        refuse('trustees.key', '8.2', { rule: 'X_j of the polynomials' });
      if (vk.signature && !checkMessage(group, verifications[i] ?? 0n, vk.public_key, vk.signature))
        refuse('trustees.signature', '8.2', { at: 'verification_key.signature' });
      return key;
    }),
  );
  const share = coefexps.reduce((product, [a0]) => group.multiply(product, a0 ?? group.neutral), group.neutral);
  return { keys, share };
}

function checkTellerMessages(
  group: Group,
  given: ThresholdText,
  i: number,
  form: ArchiveForm,
): { coefexps: bigint[]; verification: bigint } {
  const cert = given.certs[i];
  const coefexp = given.coefexps[i];
  if (!cert || !coefexp) return refuse('trustees.counts', '8.2', { teller: i + 1 });
  const message = readCertMessage(group, cert.message, form);
  const verification = member(group, message.verification, 'certificate.verification');
  member(group, message.encryption, 'certificate.encryption');
  if (form === 'plenary') checkContext(group, message, given.certs.length, given.threshold, i + 1);
  if (!checkMessage(group, verification, cert.message, cert.signature))
    refuse('trustees.signature', '8.2', { at: 'certificate' });
  const texts = readCoefexpsMessage(group, coefexp.message, given.threshold);
  if (!checkMessage(group, verification, coefexp.message, coefexp.signature))
    refuse('trustees.signature', '8.2', { at: 'coefexps' });
  const bound = given.signatures?.[i];
  if (bound && !checkMessage(group, verification, certsSignatureText(given.certs, texts), bound))
    refuse('trustees.signature', '8.2', { at: 'signatures' });
  return { coefexps: coefexpElements(group, texts, 'coefexps'), verification };
}

/** 8.2, step 5: the context says for which group, size, threshold and place the certificate was made. */
export function checkContext(
  group: Group,
  { context }: CertMessage,
  size: number,
  threshold: number,
  index: number,
): void {
  const same =
    context?.group === group.name &&
    context.size === size &&
    context.threshold === threshold &&
    context.index === index;
  if (!same) refuse('trustees.context', '8.2', { size, threshold, index });
}
