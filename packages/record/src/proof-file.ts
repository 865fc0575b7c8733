import { fromBase64, parseSize, textOf, toBase64 } from './bytes.ts';
import type { Checked } from './problem.ts';
import { accepted, refused } from './problem.ts';
import { hashBytes } from './tree-hash.ts';

/** A proof that stands beside a published document. Source: C2SP tlog-proof, version 1. */
export interface ProofFile {
  /** What the reader needs besides; nothing in it is to be believed before it was checked. */
  readonly extra: Uint8Array | null;
  /** Place of the entry in the log, from 0. */
  readonly index: number;
  /** Siblings from the leaf up to the root. */
  readonly path: readonly Uint8Array[];
  /** The signed checkpoint, word for word. */
  readonly checkpoint: string;
}

const HEADER = 'c2sp.org/tlog-proof@v1';
const MAX_PATH = 63;

/** Writes a proof file. Source: C2SP tlog-proof, version 1. */
export function formatProofFile({ extra, index, path, checkpoint }: ProofFile): string {
  const head = [
    HEADER,
    ...(extra === null ? [] : [`extra ${toBase64(extra)}`]),
    `index ${index}`,
    ...path.map(toBase64),
  ];
  return `${head.join('\n')}\n\n${checkpoint}`;
}

/** Reads a proof file letter for letter: what it accepts, `formatProofFile` writes back unchanged. */
export function parseProofFile(input: Uint8Array | string): Checked<ProofFile, 'proof'> {
  const text = typeof input === 'string' ? input : textOf(input);
  if (text === null) return refused('proof', 'not well-formed UTF-8');
  const split = text.indexOf('\n\n');
  if (split < 0) return refused('proof', 'no blank line before the checkpoint');
  const [header, ...lines] = text.slice(0, split).split('\n');
  if (header !== HEADER) return refused('proof', `does not begin with ${HEADER}`);
  let extra: Uint8Array | null = null;
  if (lines[0]?.startsWith('extra ')) {
    extra = fromBase64(lines[0].slice('extra '.length));
    if (extra === null) return refused('proof', 'the extra data are not canonical base64');
    lines.shift();
  }
  const indexLine = lines.shift() ?? '';
  const index = indexLine.startsWith('index ') ? parseSize(indexLine.slice('index '.length)) : null;
  if (index === null) return refused('proof', 'no index line');
  if (lines.length > MAX_PATH) return refused('proof', `more than ${MAX_PATH} hashes`);
  const path: Uint8Array[] = [];
  for (const line of lines) {
    const hash = fromBase64(line);
    if (hash === null || hash.length !== hashBytes)
      return refused('proof', 'a line of the path is not a hash in base64');
    path.push(hash);
  }
  return accepted({ extra, index, path, checkpoint: text.slice(split + 2) });
}
