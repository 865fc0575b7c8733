import { randomBase58 } from './base58.ts';
import type { Group } from './group.ts';
import { hashHex } from './hash.ts';
import { array, elementText, member, parseJson, readCanonical } from './reader.ts';
import { refuse, within } from './refusal.ts';
import { reveal, Secret } from './secret.ts';
import type { ArchiveForm } from './trustees-format.ts';

/** Groups of the code on a card: XXXXX-XXXXXX-XXXXX-XXXXXX (section 7). */
const groups = [5, 6, 5, 6] as const;
const base58 = /^[1-9A-HJ-NP-Za-km-z]{22}$/;

/** A new code for a card: 22 random Base58 characters, about 128 bits, with dashes. Secret: print it, never log it. */
export function newCode(): string {
  return dashed(randomBase58(22));
}

function dashed(plain: string): string {
  let from = 0;
  const parts: string[] = [];
  for (const size of groups) {
    parts.push(plain.slice(from, from + size));
    from += size;
  }
  return parts.join('-');
}

/** The code as hashed, from what a hand typed: dashes and blanks may be missing or elsewhere; letter case counts. */
export function normalizeCode(typed: string): string {
  const plain = typed.replace(/[\s-]/g, '');
  if (!base58.test(plain)) return refuse('code.form', '7');
  return dashed(plain);
}

/**
 * Section 7: x = int(HEX("derive_credential|uuid|0|code") || HEX("derive_credential|uuid|1|code"), 16) mod q. The uuid is
 * in it, so one card gives a different key in each round and nothing links two rounds publicly.
 */
export function deriveCredential(group: Group, uuid: string, typed: string): Secret {
  const code = normalizeCode(typed);
  const half = (n: 0 | 1): string => hashHex(`derive_credential|${uuid}|${n}|${code}`);
  return new Secret(BigInt(`0x${half(0)}${half(1)}`) % group.order);
}

/** X = g^x, as it stands on the published list. */
export function publicCredential(group: Group, secret: Secret): string {
  return group.powerOfGenerator(reveal(secret)).toString();
}

/** The published list: public keys sorted by code unit (section 4). Two equal keys are a defect of the issuer. */
export function writeCredentials(publicKeys: readonly string[]): string {
  return JSON.stringify([...publicKeys].sort());
}

/** Reads the list: sorted, unique, group members, no weights (one State one vote). */
export function readCredentials(group: Group, published: string, form: ArchiveForm = 'plenary'): readonly string[] {
  const limit = 16_000_000;
  const parsed = parseJson(published, limit, 'credentials');
  const most = Array.isArray(parsed) ? parsed.length : 0;
  const list = readCanonical(published, limit, array(elementText(group), 1, most), 'credentials');
  const seen = new Set<string>();
  for (const [i, key] of list.entries()) {
    const before = list[i - 1];
    if (form === 'plenary' && before !== undefined && before > key) refuse('credentials.order', '13', { position: i });
    if (seen.has(key)) refuse('credentials.repeated', '13', { position: i });
    seen.add(key);
    within({ position: i }, () => member(group, key, 'credentials'));
  }
  return list;
}
