import { fromBase64, parseSize, textOf, toBase64 } from './bytes.ts';
import type { Checked } from './problem.ts';
import { accepted, refused } from './problem.ts';
import { hashBytes } from './tree-hash.ts';

/** Body of a call to add-checkpoint. Source: C2SP tlog-witness. */
export interface WitnessRequest {
  /** Size the log believes the witness saw last; 0 for none. */
  readonly old: number;
  /** Consistency proof from `old` to the checkpoint. */
  readonly proof: readonly Uint8Array[];
  readonly checkpoint: string;
}

export const maxProofLines = 63;

export function formatWitnessRequest({ old, proof, checkpoint }: WitnessRequest): string {
  if (proof.length > maxProofLines) throw new RangeError(`a proof has at most ${maxProofLines} lines`);
  return `${[`old ${old}`, ...proof.map(toBase64)].join('\n')}\n\n${checkpoint}`;
}

export function parseWitnessRequest(input: Uint8Array | string): Checked<WitnessRequest, 'request'> {
  const text = typeof input === 'string' ? input : textOf(input);
  if (text === null) return refused('request', 'not well-formed UTF-8');
  const split = text.indexOf('\n\n');
  if (split < 0) return refused('request', 'no blank line before the checkpoint');
  const [first = '', ...lines] = text.slice(0, split).split('\n');
  const old = first.startsWith('old ') ? parseSize(first.slice('old '.length)) : null;
  if (old === null) return refused('request', 'no old size');
  if (lines.length > maxProofLines) return refused('request', `more than ${maxProofLines} lines of proof`);
  const proof: Uint8Array[] = [];
  for (const line of lines) {
    const hash = fromBase64(line);
    if (hash === null || hash.length !== hashBytes)
      return refused('request', 'a line of proof is not a hash in base64');
    proof.push(hash);
  }
  return accepted({ old, proof, checkpoint: text.slice(split + 2) });
}
