import {
  appendEntries,
  beforeSeals,
  type Checkpoint,
  checkSeals,
  commitment,
  edgeRoot,
  emptyEdge,
  genesis,
  isAccepted,
  type LogEdge,
  leafBytes,
  openCheckpoint,
  type PublicLine,
  parseRecordLine,
  parseTrust,
  type RecordLine,
  type SealRow,
  type SealState,
  sealKeyProved,
  type Trust,
  toBase64,
  toHex,
  type Unsealed,
} from '../../packages/record/src/index.ts';
import { told } from './acts.ts';
import { lookAt, nothingExpected } from './check-results.ts';
import { Known } from './known.ts';
import { Findings, type Report } from './report.ts';

export interface RecordCheck {
  /** the next line of `record.jsonl`, without its end */
  line(text: string): void;
  /** once all lines were given */
  end(): Report;
}

const portion = 1_000;
/** after so many wrong lines the file is no record, and the rest is not looked at */
const mostProblems = 200;

/**
 * Checks an export of the public record, line by line, with nothing but its files: `checkpoint` is the signed note, `trust` the
 * file of keys. Holds what the results rest on, not the record.
 */
export function checkRecord({
  checkpoint,
  trust,
}: {
  readonly checkpoint: string;
  readonly trust: string;
}): RecordCheck {
  const found = new Findings();
  const known = new Known();
  const around = { known, found };
  const signed = readCheckpoint(found, checkpoint, trust);
  const seals = new Seals(found);
  let next = 1;
  let head = genesis;
  let edge: LogEdge = emptyEdge;
  let leaves: Uint8Array[] = [];
  let broken = false;

  const flush = (): void => {
    if (leaves.length > 0) ({ edge } = appendEntries(edge, leaves));
    leaves = [];
  };

  return {
    line(text) {
      if (broken) return;
      const parsed = parseRecordLine(text);
      if (!parsed.ok) {
        const hint = text.endsWith('\r') ? endsOfWindows : '';
        found.wrong('file', next, `line ${next}: ${parsed.problem.text}${hint}. The rest was not looked at`);
        broken = true;
        return;
      }
      const line = parsed.value;
      found.one(() => {
        found.count('entries');
        if (line.seq !== next) found.wrong('chain', next, `entry ${line.seq} stands in the place of entry ${next}`);
        if (line.kind === 'public' && line.entry.previous !== head)
          found.wrong(
            'chain',
            line.seq,
            `entry ${line.seq} follows ${line.entry.previous}, and the hash of the entry before it is ${head}`,
          );
        next = line.seq === next ? next + 1 : line.seq + 1;
        head = line.hash;
        leaves.push(leafOf(line));
        if (leaves.length === portion) flush();
        seals.row(sealRow(line));
        if (line.kind === 'sealed') found.count('sealed');
        else publicLine(line, found, seals);
        lookAt(around, line.kind === 'public' ? told(line) : null);
      });
      if (found.problems.length <= mostProblems) return;
      found.wrong('file', null, 'the rest of the file was not looked at');
      broken = true;
    },
    end() {
      flush();
      // What was not read to its end says nothing as a whole.
      if (!broken) {
        compareWithLog(found, edge, signed);
        seals.end();
        if (seals.key !== null) nothingExpected(around);
      }
      return {
        problems: found.problems,
        counted: found.counted,
        notes: found.end(),
        origin: signed?.origin ?? '',
        size: edge.size,
        root: toBase64(edgeRoot(edge)),
      };
    },
  };
}

function publicLine(line: PublicLine, found: Findings, seals: Seals): void {
  const { entry, data, seq } = line;
  found.count('public');
  if (data === null) {
    found.wrong(
      'chain',
      seq,
      `entry ${seq}, ${entry.act}: its data are said to be erased, and a public act is never erased`,
    );
    return;
  }
  if (commitmentOf(data) !== entry.commitment) {
    found.wrong('chain', seq, `entry ${seq}, ${entry.act}: its data are not those it was made with`);
    return;
  }
  // It names an act that is not public: no other may be erased.
  if (entry.act === 'entry-data.erased') found.count('erased');
  if (entry.act === 'seal-key.introduced') seals.proof(seq, data.value);
  if (entry.act === 'log.resumed') found.note('resumed', { seq });
  if (entry.act === 'log.succeeded') found.note('succeeded', { seq });
}

function commitmentOf({ value, salt }: NonNullable<PublicLine['data']>): string | null {
  try {
    return commitment(value, salt);
  } catch {
    return null;
  }
}

function leafOf(line: RecordLine): Uint8Array {
  if (line.kind === 'public') return leafBytes(line.entry);
  return new TextEncoder().encode(`{"hash":"${line.hash}","seq":${line.seq},"v":1}`);
}

function readCheckpoint(found: Findings, note: string, trustText: string): Checkpoint | null {
  const trust = parseTrust(trustText);
  if (!trust.ok) {
    found.wrong('log', null, `trust.json: ${trust.problem.text}`);
    return null;
  }
  // A copy with the line ends of Windows is signed as it was.
  const opened = openCheckpoint(note.replaceAll('\r\n', '\n'), trust.value);
  if (!opened.ok) {
    found.wrong('log', null, `checkpoint: ${opened.problem.text}`);
    return null;
  }
  const { checkpoint, cosignatures, quorumReached } = opened.value;
  witnesses(found, trust.value, cosignatures, quorumReached);
  return checkpoint;
}

function witnesses(
  found: Findings,
  { quorum }: Trust,
  cosignatures: readonly { readonly name: string; readonly time: number }[],
  reached: boolean,
): void {
  const names = cosignatures.map(({ name, time }) => `${name} (${new Date(time * 1_000).toISOString()})`).join(', ');
  if (cosignatures.length > 0) found.note('witnessed', { n: cosignatures.length, names });
  if (!reached || cosignatures.length === 0) found.note('unwitnessed', { n: cosignatures.length, quorum });
}

function compareWithLog(found: Findings, edge: LogEdge, signed: Checkpoint | null): void {
  if (signed === null) return;
  if (edge.size !== signed.size)
    found.wrong(
      'log',
      null,
      `record.jsonl holds ${edge.size} entries, and the checkpoint was signed over ${signed.size}`,
    );
  else if (toHex(edgeRoot(edge)) !== toHex(signed.root))
    found.wrong(
      'log',
      null,
      `the entries give the root ${toBase64(edgeRoot(edge))}, and ${toBase64(signed.root)} was signed`,
    );
}

function sealRow(line: RecordLine): SealRow {
  const { seq, hash, seal } = line;
  const data = line.kind === 'public' ? (line.data?.value as Record<string, unknown> | undefined) : undefined;
  const act = line.kind === 'public' ? line.entry.act : '';
  if (act === 'seal-key.introduced' && typeof data?.key === 'string')
    return { seq, hash, seal, introduces: { key: data.key, lost: data.lost !== undefined } };
  if (act === 'unsealed.accepted' && data)
    return {
      seq,
      hash,
      seal,
      accepts: { from: Number(data.from), to: Number(data.to), hash: String(data.hash) },
    };
  return { seq, hash, seal };
}

/** What some programs make of a text that they pass on. */
const endsOfWindows =
  '; its lines end with CR and LF, so another program has written the file anew: take it as it was exported';

const bears: Readonly<Record<Unsealed['why'], string>> = {
  none: 'no seal',
  malformed: 'no seal that can be read',
  overlaps: 'a seal of other entries',
  forged: 'a seal that the key of that time did not make',
};

/** The seals, in portions: what is left open at the end of one is looked at again with the next. */
class Seals {
  #state: SealState = beforeSeals;
  #waiting: SealRow[] = [];
  readonly #unsealed: Unsealed[] = [];
  readonly #accepted: NonNullable<SealRow['accepts']>[] = [];
  /** of the last entries of what is not sealed */
  readonly #hashes = new Map<number, string>();
  #first: number | null = null;
  /** as the introducing acts name them, in order: for their proofs */
  #named: string | null = null;
  readonly #proofs = new Map<number, string>();

  readonly found: Findings;

  constructor(found: Findings) {
    this.found = found;
  }

  get key(): string | null {
    return this.#state.key;
  }

  row(row: SealRow): void {
    this.#waiting.push(row);
    if (this.#waiting.length >= portion && (row.seal !== null || this.key === null)) this.#look('open');
  }

  /** By which whoever introduces a key shows to hold it; looked at once it is known that the key counts. */
  proof(seq: number, data: unknown): void {
    const { proof } = data as { readonly proof?: unknown };
    this.#proofs.set(seq, typeof proof === 'string' ? proof : '');
  }

  #look(end: 'whole' | 'open'): void {
    const checked = checkSeals(this.#waiting, this.#state, end);
    this.found.count('transactions', checked.sealed.length);
    this.#accepted.push(...checked.accepted);
    this.#unsealed.push(...checked.unsealed);
    const ends = new Set(checked.unsealed.map(({ to }) => to));
    for (const { seq, hash } of this.#waiting) if (ends.has(seq)) this.#hashes.set(seq, hash);
    for (const { key, seq, lost } of checked.keys) {
      this.#first ??= seq;
      if (!sealKeyProved(key, this.#named, this.#proofs.get(seq) ?? ''))
        this.found.wrong('seals', seq, `entry ${seq}: nothing shows that whoever introduced the key ${key} holds it`);
      this.#named = key;
      this.found.note(lost ? 'lostKey' : 'keys', { key, seq });
    }
    this.#state = checked.state;
    this.#waiting = this.#waiting.filter(({ seq }) => seq >= checked.state.next);
  }

  end(): void {
    this.#look('whole');
    if (this.#first === null) this.found.note('unsealed');
    const wrong: Unsealed[] = [];
    for (const one of this.#unsealed) {
      const before = wrong.at(-1);
      if (isAccepted(one, this.#accepted, (seq) => this.#hashes.get(seq)))
        this.found.note(one.from === one.to ? 'oneLetStand' : 'letStand', { from: one.from, to: one.to });
      else if (before?.to === one.from - 1 && before.why === one.why)
        wrong[wrong.length - 1] = { ...before, to: one.to };
      else wrong.push(one);
    }
    for (const { from, to, why } of wrong) {
      const about = from === to ? `entry ${from} bears` : `entries ${from} to ${to} bear`;
      this.found.wrong('seals', from, `${about} ${bears[why]}: whoever wrote this did not hold the key`);
    }
  }
}
