import { equalBytes, parseSize } from './bytes.ts';
import type { Checkpoint } from './checkpoint.ts';
import { parseCheckpointText } from './checkpoint.ts';
import type { TreeHead } from './merkle-check.ts';
import { extendsTree } from './merkle-check.ts';
import { openCheckpoint } from './open-checkpoint.ts';
import { parseNote } from './signed-note.ts';
import { emptyRoot } from './tree-hash.ts';
import type { VerifierKey } from './verifier-key.ts';
import { parseWitnessRequest } from './witness-request.ts';

/** What a witness knows: the logs it serves with their keys, and the last tree it cosigned of each. */
export interface WitnessMemory {
  readonly logKeys: (origin: string) => readonly VerifierKey[] | null;
  readonly latest: (origin: string) => TreeHead | null;
}

export type WitnessDecision =
  /** To be cosigned once it is stored durably as the latest of its log. */
  | { readonly status: 200; readonly checkpoint: Checkpoint; readonly text: string; readonly note: string }
  | { readonly status: 400 | 403 | 404; readonly reason: string }
  /** The proof does not hold: the request is evidence, with the log's good signature under it. */
  | { readonly status: 422; readonly reason: string }
  /** The witness last saw `size` entries. With `contradiction`, of another root: evidence as well. */
  | { readonly status: 409; readonly size: number; readonly contradiction: boolean; readonly reason: string };

/**
 * What a witness answers to add-checkpoint, by HTTP status. Pure: whoever calls it must let no other request of the
 * same log in between this and the storing of the new checkpoint. Source: C2SP tlog-witness.
 */
export function considerCheckpoint(body: Uint8Array | string, memory: WitnessMemory): WitnessDecision {
  const request = parseWitnessRequest(body);
  if (!request.ok) return { status: 400, reason: request.problem.text };
  const { old, proof, checkpoint: note } = request.value;
  const origin = originOf(note);
  if (origin === null) return { status: 400, reason: 'not a checkpoint' };
  const logKeys = memory.logKeys(origin);
  if (logKeys === null) return { status: 404, reason: 'this witness does not serve that log' };
  const opened = openCheckpoint(note, { origin, logKeys, witnesses: [], quorum: 0 });
  if (!opened.ok) return { status: 403, reason: opened.problem.text };
  const { checkpoint, text } = opened.value;
  if (old > checkpoint.size) return { status: 400, reason: 'the old size is larger than the checkpoint' };
  const latest = memory.latest(origin) ?? { size: 0, root: emptyRoot };
  const { size } = latest;
  if (old !== size) return { status: 409, size, contradiction: false, reason: 'the old size is not the last one seen' };
  if (old === checkpoint.size && !equalBytes(latest.root, checkpoint.root)) {
    return { status: 409, size, contradiction: true, reason: 'another root was cosigned for this size' };
  }
  if (!extendsTree(latest, checkpoint, proof)) return { status: 422, reason: 'the consistency proof does not hold' };
  return { status: 200, checkpoint, text, note };
}

function originOf(note: string): string | null {
  const parsed = parseNote(note);
  const checkpoint = parsed.ok ? parseCheckpointText(parsed.value.text) : parsed;
  return checkpoint.ok ? checkpoint.value.origin : null;
}

/** Size in the body of a 409; null for anything that is not a size and one newline. */
export function conflictSize(body: string): number | null {
  return body.endsWith('\n') ? parseSize(body.slice(0, -1)) : null;
}
