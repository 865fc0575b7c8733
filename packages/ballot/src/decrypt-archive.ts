import { belenios2048 } from './belenios-2048.ts';
import { makePartialDecryption } from './decryption.ts';
import type { Group } from './group.ts';
import { type Random, randomScalars } from './random.ts';
import { attempt, type Outcome, Refused, refuse } from './refusal.ts';
import { reveal, type Secret } from './secret.ts';
import { nameBallot, prepareVerification, recomputeTally, type VerifyOptions, verifyBallot } from './verification.ts';

/** Which elections a device has decrypted; it lasts as long as the key does. */
export type DecryptionMemory = {
  readonly has: (uuid: string) => boolean;
  readonly remember: (uuid: string) => void;
};

export type DecryptOptions = VerifyOptions & {
  readonly memory: DecryptionMemory;
  /** Fewer counted ballots are refused unless the body decided otherwise (section 16, row 9). */
  readonly leastBallots?: number;
  readonly random?: Random;
  readonly group?: Group;
};

/**
 * What a teller's device does after the close (section 16, row 9): verifies the closed archive itself, computes the
 * tally itself and decrypts that, once per election. `options.expectHash` is the hash read from the hall's screen.
 */
export function decryptArchive(archive: Uint8Array, key: Secret, options: DecryptOptions): Outcome<string> {
  const group = options.group ?? belenios2048();
  const prepared = prepareVerification(group, archive, options);
  if (!prepared.ok) return prepared;
  return attempt(() => {
    const { contents, open, credentials, trustees } = prepared.value;
    if (!contents.closed) refuse('archive.order', '10', { rule: 'EndBallots before decryption' });
    if (options.memory.has(open.election.uuid)) refuse('decryption.again', '9', { uuid: open.election.uuid });
    const publicKey = group.powerOfGenerator(reveal(key));
    const owner = trustees.owners.find((one) => one.publicKey === publicKey);
    if (!owner) return refuse('decryption.owner', '9', { rule: 'this key is not among the trustees' });
    for (const ballot of contents.ballots) {
      const verdict = verifyBallot(open, credentials, ballot);
      if (!verdict.ok) throw new Refused(nameBallot(ballot, verdict.refusal));
    }
    const { tally, counted } = recomputeTally(open, contents.ballots);
    const least = options.leastBallots ?? 10;
    if (counted < least) refuse('decryption.small', '9', { counted, least });
    options.memory.remember(open.election.uuid);
    return makePartialDecryption(open, owner.owner, key, tally, options.random ?? randomScalars(group.order));
  });
}
