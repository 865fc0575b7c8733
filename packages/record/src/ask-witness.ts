import { conflictSize } from './consider-checkpoint.ts';
import { cosignatureTime } from './cosignature.ts';
import type { OpenCheckpoint } from './open-checkpoint.ts';
import type { NoteSignature } from './signed-note.ts';
import { formatNote, parseNote, parseSignatureLines, signatureLine } from './signed-note.ts';
import type { VerifierKey } from './verifier-key.ts';
import { formatWitnessRequest } from './witness-request.ts';

/** What came of asking one witness to cosign a checkpoint. */
export type WitnessAnswer =
  /** `line` is to be kept and added to the note (`addCosignatures`). */
  | { readonly kind: 'cosigned'; readonly name: string; readonly time: number; readonly line: string }
  /** The witness saw a larger log than this one: the store was rolled back. Sign nothing before this is cleared up. */
  | { readonly kind: 'ahead'; readonly name: string; readonly size: number }
  /** What the witness cosigned at this size is no beginning of this log: the log showed two faces. */
  | { readonly kind: 'split'; readonly name: string; readonly size: number }
  | { readonly kind: 'refused'; readonly name: string; readonly status: number; readonly text: string }
  | { readonly kind: 'unreachable'; readonly name: string; readonly text: string };

export interface WitnessCall {
  readonly witness: VerifierKey;
  readonly checkpoint: OpenCheckpoint;
  /** The signed note. */
  readonly note: string;
  /** Size this witness cosigned last, as far as is known; 0 otherwise. It corrects a wrong guess. */
  readonly known: number;
  /** Consistency proof from an older size to that of the checkpoint. */
  readonly prove: (old: number) => readonly Uint8Array[] | Promise<readonly Uint8Array[]>;
  /** POST to the witness's add-checkpoint. May throw; the caller sets the time limit. */
  readonly send: (body: string) => Promise<{ readonly status: number; readonly body: string }>;
}

const MAX_CALLS = 3;

/** Asks a witness for its cosignature, with one consistency proof for what it saw last. Never throws for the witness. */
export async function askWitness(call: WitnessCall): Promise<WitnessAnswer> {
  const { witness, checkpoint } = call;
  const { name } = witness;
  const { size } = checkpoint.checkpoint;
  let old = Math.min(call.known, size);
  for (let calls = 0; calls < MAX_CALLS; calls++) {
    const proof = old === 0 ? [] : await call.prove(old);
    const body = formatWitnessRequest({ old, proof, checkpoint: call.note });
    const answer = await sent(call, body);
    if (typeof answer === 'string') return { kind: 'unreachable', name, text: answer };
    if (answer.status === 200) return cosigned(answer.body, call);
    if (answer.status === 422) return { kind: 'split', name, size: old };
    const latest = answer.status === 409 ? conflictSize(answer.body) : null;
    if (latest === null) return { kind: 'refused', name, status: answer.status, text: answer.body.slice(0, 200) };
    if (latest > size) return { kind: 'ahead', name, size: latest };
    if (latest === size && old === size) return { kind: 'split', name, size };
    old = latest;
  }
  return { kind: 'refused', name, status: 409, text: 'the witness does not take the size it names' };
}

async function sent(call: WitnessCall, body: string): Promise<{ status: number; body: string } | string> {
  try {
    return await call.send(body);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function cosigned(body: string, { witness, checkpoint }: WitnessCall): WitnessAnswer {
  const { name } = witness;
  const lines = parseSignatureLines(body);
  if (!lines.ok) return { kind: 'refused', name, status: 200, text: lines.problem.text };
  // Other keys of the witness are passed over, as the specification demands.
  const own = lines.value.find((line: NoteSignature) => line.name === name && line.keyId === witness.keyId);
  const time = own === undefined ? null : cosignatureTime(checkpoint.text, own, witness);
  if (own === undefined || time === null) return { kind: 'refused', name, status: 200, text: 'no good cosignature' };
  return { kind: 'cosigned', name, time, line: signatureLine(own) };
}

/** The note with further signature lines below; of one key the later line counts. Throws RangeError on what is none. */
export function addCosignatures(note: string, lines: readonly string[]): string {
  const parsed = parseNote(note);
  if (!parsed.ok) throw new RangeError(parsed.problem.text);
  const signatures = [...parsed.value.signatures];
  for (const line of lines) {
    const added = parseSignatureLines(line);
    if (!added.ok) throw new RangeError(added.problem.text);
    for (const signature of added.value) {
      const same = signatures.findIndex(({ name, keyId }) => name === signature.name && keyId === signature.keyId);
      signatures.splice(same < 0 ? signatures.length : same, same < 0 ? 0 : 1, signature);
    }
  }
  return formatNote({ text: parsed.value.text, signatures });
}
