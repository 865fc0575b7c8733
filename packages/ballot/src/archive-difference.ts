import { attempt, type Outcome, refuse } from './refusal.ts';

/**
 * Append-only check of two copies (section 10): the shorter must be a byte prefix of the longer. Returns how many bytes
 * were added. Refuses `archive.not-extended` with the first offset that differs.
 */
export function archiveDifference(older: Uint8Array, newer: Uint8Array): Outcome<{ readonly added: number }> {
  return attempt(() => {
    if (newer.length < older.length) refuse('archive.not-extended', '10', { offset: newer.length, rule: 'shorter' });
    const offset = older.findIndex((byte, i) => byte !== newer[i]);
    if (offset >= 0) refuse('archive.not-extended', '10', { offset, rule: 'prefix' });
    return { added: newer.length - older.length };
  });
}
