import type { Json } from './canonical-json.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256Hex } from './platform.ts';

const COMMITMENT_TAG = 'plenary record commitment v1\n';
const SALT = /^[0-9a-f]{32}$/;

/**
 * Binds an entry to its data without holding them: SHA-256 over a tag, the salt (32 hexadecimal digits, random, one
 * for each entry) and the canonical data. Whoever erases salt and data leaves a commitment that tells nothing, and a
 * chain that verifies as before. Throws TypeError on a malformed salt or on data without a canonical text.
 */
export function commitment(data: Json, salt: string): string {
  if (!SALT.test(salt)) throw new TypeError('record commitment: salt is not 32 hexadecimal digits');
  return sha256Hex(`${COMMITMENT_TAG}${salt}\n${canonicalJson(data)}`);
}
