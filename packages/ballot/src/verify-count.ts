import { checkOwners, checkPartialDecryption, combine, readOwnedDecryption } from './decryption.ts';
import { refuse, within } from './refusal.ts';
import { readResult, readSizedTally, writeTally } from './tally.ts';
import { recomputeTally, type Verification } from './verification.ts';

/** What the count of a closed archive shows; null where the archive has not come so far. */
export type CountFacts = {
  readonly counted: number;
  readonly owners: readonly number[];
  readonly result: readonly (readonly number[])[] | null;
};

/**
 * Third part, once every ballot has passed: the tally is computed again, every partial decryption checked, the result
 * combined and compared (section 9). Throws a refusal inside the package.
 */
export function verifyCount(verification: Verification): CountFacts {
  const { contents, open } = verification;
  const { tally, counted } = recomputeTally(open, contents.ballots);
  if (!contents.tally) return { counted, owners: [], result: null };
  if (contents.tally.encrypted.text() !== writeTally(tally)) refuse('tally.encrypted', '9');
  const sized = readSizedTally(contents.tally.sized.text());
  if (sized.encrypted_tally !== contents.tally.encrypted.hash) refuse('archive.unreferenced', '10', { at: 'tally' });
  if (sized.num_tallied !== counted) refuse('tally.number', '9', { found: sized.num_tallied, counted });

  const owned = contents.decryptions.map(({ decryption, owned: text }) => {
    const read = readOwnedDecryption(text.text());
    if (read.payload !== decryption.hash) refuse('archive.unreferenced', '10', { owner: read.owner });
    return { owner: read.owner, decryption };
  });
  const owners = owned.map(({ owner }) => owner);
  checkOwners(verification.trustees, owners, contents.result !== null);
  const factors = owned.map(({ owner, decryption }) => {
    const known = verification.trustees.owners[owner - 1];
    if (!known) return refuse('decryption.owner', '9', { owner });
    return within({ owner }, () => checkPartialDecryption(open, known, tally, decryption.text()));
  });
  if (!contents.result) return { counted, owners, result: null };
  const published = readResult(open.election.questions, contents.result.text());
  const result = combine(open, tally, factors, counted);
  if (JSON.stringify(published) !== JSON.stringify(result)) refuse('result.different', '9', { counted });
  // Tied totals (section 12) need no look of their own: the tally repeats the slots of question 0 (tally.ts).
  return { counted, owners, result };
}
