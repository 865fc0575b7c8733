import { equalBytes, fromBase64, parseSize, toBase64, utf8 } from './bytes.ts';
import type { TreeHead } from './merkle-check.ts';
import type { Checked } from './problem.ts';
import { accepted, refused } from './problem.ts';
import { formatNote } from './signed-note.ts';
import { emptyRoot, hashBytes } from './tree-hash.ts';
import type { SigningKey } from './verifier-key.ts';

/** What a log says of itself at one size. Source: C2SP tlog-checkpoint. */
export interface Checkpoint extends TreeHead {
  /** Names the log, the same in all its checkpoints. */
  readonly origin: string;
}

/** The signed text: origin, size, root, each on its line. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** Three lines and no more: extension lines, which the specification advises against, are refused. */
export function parseCheckpointText(text: string): Checked<Checkpoint, 'checkpoint'> {
  const [origin, sizeText, rootText, end, ...more] = text.split('\n');
  if (!origin || sizeText === undefined || rootText === undefined || end !== '' || more.length > 0) {
    return refused('checkpoint', 'not three lines: origin, size, root');
  }
  const size = parseSize(sizeText);
  if (size === null) return refused('checkpoint', `not a size: ${JSON.stringify(sizeText.slice(0, 40))}`);
  const root = fromBase64(rootText);
  if (root === null || root.length !== hashBytes) return refused('checkpoint', 'the root is not 32 bytes in base64');
  if (size === 0 && !equalBytes(root, emptyRoot)) return refused('checkpoint', 'the root of an empty log is another');
  return accepted({ origin, size, root });
}

/**
 * Signs a checkpoint with each key of the log. `last` is the checkpoint signed before, null for the first: throws
 * RangeError rather than sign a smaller log or a second root for one size. Whether the log was only extended between
 * the two is for the caller to prove (`extendsTree`), and so is that what is signed is stored durably.
 */
export function signCheckpoint(checkpoint: Checkpoint, keys: readonly SigningKey[], last: Checkpoint | null): string {
  if (last !== null) {
    if (last.origin !== checkpoint.origin) throw new RangeError('the last checkpoint is of another log');
    if (last.size > checkpoint.size) throw new RangeError('a larger log was signed before');
    if (last.size === checkpoint.size && !equalBytes(last.root, checkpoint.root)) {
      throw new RangeError('another root was signed for this size');
    }
  }
  if (keys.length === 0 || keys.some(({ key }) => key.use !== 'log')) throw new RangeError('a log signs with its keys');
  const text = checkpointText(checkpoint);
  const parsed = parseCheckpointText(text);
  if (!parsed.ok) throw new RangeError(parsed.problem.text);
  const signatures = keys.map(({ key, sign }) => ({ name: key.name, keyId: key.keyId, bytes: sign(utf8(text)) }));
  return formatNote({ text, signatures });
}

/** Two checkpoints of one log that cannot both be true: proof, with their signatures, that it showed two faces. */
export function contradicts(a: Checkpoint, b: Checkpoint): boolean {
  return a.origin === b.origin && a.size === b.size && !equalBytes(a.root, b.root);
}
