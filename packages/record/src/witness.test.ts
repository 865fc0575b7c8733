import { describe, expect, test } from 'vitest';
import type { MemoryLog } from '../test/log-fixture.ts';
import {
  logKey,
  madeUpEntries,
  memoryLog,
  origin,
  signedCheckpoint,
  trustWith,
  witnessKeys,
} from '../test/log-fixture.ts';
import type { WitnessAnswer } from './ask-witness.ts';
import { addCosignatures, askWitness } from './ask-witness.ts';
import { contradicts, signCheckpoint } from './checkpoint.ts';
import type { WitnessDecision } from './consider-checkpoint.ts';
import { conflictSize, considerCheckpoint } from './consider-checkpoint.ts';
import { cosign } from './cosignature.ts';
import type { TreeHead } from './merkle-check.ts';
import { consistencyProof } from './merkle-proof.ts';
import type { OpenCheckpoint } from './open-checkpoint.ts';
import { openCheckpoint } from './open-checkpoint.ts';
import { signatureLine } from './signed-note.ts';
import { emptyRoot } from './tree-hash.ts';
import type { SigningKey } from './verifier-key.ts';
import { signingKey } from './verifier-key.ts';
import { formatWitnessRequest, parseWitnessRequest } from './witness-request.ts';

const entries = madeUpEntries(300);
const log = memoryLog(entries);
const small = memoryLog(entries.slice(0, 100));
/** The same log up to entry 50, another one after it: what a second face would look like. */
const other = memoryLog([
  ...entries.slice(0, 50),
  ...madeUpEntries(120)
    .slice(50)
    .map((e) => ({ ...e, act: 'ballot.opened' })),
]);
const time = 1_828_000_000;

function request(from: MemoryLog, old: number, proofFrom = from): string {
  const proof = old === 0 ? [] : consistencyProof(old, proofFrom.size, proofFrom.readTile);
  return formatWitnessRequest({ old, proof, checkpoint: signedCheckpoint(from) });
}

function decide(body: string, latest: TreeHead | null): WitnessDecision {
  const logKeys = (asked: string) => (asked === origin ? [logKey.key] : null);
  return considerCheckpoint(body, { logKeys, latest: () => latest });
}

describe('a witness', () => {
  test('takes the first checkpoint of a log it serves, and one that extends what it saw', () => {
    expect(decide(request(log, 0), null)).toMatchObject({ status: 200, checkpoint: { size: 300 } });
    expect(decide(request(log, 100), small)).toMatchObject({ status: 200, checkpoint: { size: 300 } });
    expect(decide(request(log, 300), log)).toMatchObject({ status: 200 });
    const empty = signCheckpoint({ origin, size: 0, root: emptyRoot }, [logKey], null);
    expect(decide(formatWitnessRequest({ old: 0, proof: [], checkpoint: empty }), null)).toMatchObject({ status: 200 });
    expect(decide(request(log, 0), { size: 0, root: emptyRoot })).toMatchObject({ status: 200 });
  });

  const stranger = signingKey(origin, 'log', new Uint8Array(32).fill(99));
  const foreign = signCheckpoint({ origin: 'b.example', size: 300, root: log.root }, [logKey], null);
  const unsigned = signCheckpoint({ origin, size: 300, root: log.root }, [stranger], null);
  const forged = signCheckpoint(
    { origin, size: 300, root: log.root },
    [{ ...logKey, sign: () => new Uint8Array(64) }],
    null,
  );
  const cases: [string, string, TreeHead | null, number, number?][] = [
    ['no request', '', null, 400],
    ['no old size', request(log, 0).replace('old 0', 'new 0'), null, 400],
    ['a leading zero', request(log, 0).replace('old 0', 'old 00'), null, 400],
    ['a proof line that is none', request(log, 0).replace('old 0', 'old 0\nAAAA'), null, 400],
    ['no checkpoint', 'old 0\n\ntext\n\n— a AQEBAQE=\n', null, 400],
    [
      'an old size beyond the checkpoint',
      formatWitnessRequest({ old: 301, proof: [], checkpoint: signedCheckpoint(log) }),
      log,
      400,
    ],
    ['an unknown log', formatWitnessRequest({ old: 0, proof: [], checkpoint: foreign }), null, 404],
    ['an unknown key', formatWitnessRequest({ old: 0, proof: [], checkpoint: unsigned }), null, 403],
    ['a false signature', formatWitnessRequest({ old: 0, proof: [], checkpoint: forged }), null, 403],
    ['an old size that is not the last one', request(log, 50), small, 409, 100],
    ['an old size of a log never seen', request(log, 50), null, 409, 0],
    ['a store rolled back', request(small, 0), log, 409, 300],
    ['another root for the same size', request(log, 300), { size: 300, root: emptyRoot }, 409, 300],
    ['a proof of another tree', request(log, 100), { size: 100, root: emptyRoot }, 422],
    ['another history', request(other, 100), small, 422],
    ['a proof where none belongs', request(log, 0).replace('old 0\n', `old 0\n${'A'.repeat(43)}=\n`), null, 422],
    ['a proof at the same size', request(log, 300).replace('old 300\n', `old 300\n${'A'.repeat(43)}=\n`), log, 422],
  ];
  test.each(cases)('answers %s', (name, body, latest, status, size) => {
    const decision = decide(body, latest);
    expect(decision.status).toBe(status);
    if (decision.status !== 200) expect(decision.reason).not.toBe('');
    if (decision.status === 409) {
      expect(decision.size).toBe(size);
      expect(decision.contradiction).toBe(name.startsWith('another root'));
    }
  });

  test('reads 63 lines of proof and not 64', () => {
    const lines = `${'A'.repeat(43)}=\n`;
    expect(parseWitnessRequest(`old 1\n${lines.repeat(63)}\nx`).ok).toBe(true);
    expect(parseWitnessRequest(`old 1\n${lines.repeat(64)}\nx`).ok).toBe(false);
    expect(parseWitnessRequest(Uint8Array.of(0xff)).ok).toBe(false);
    expect(() => formatWitnessRequest({ old: 1, proof: Array(64).fill(emptyRoot), checkpoint: '' })).toThrow(
      RangeError,
    );
  });

  test('names a size in one way', () => {
    expect(conflictSize('100\n')).toBe(100);
    for (const body of ['100', '0100\n', '\n', '100\n\n', 'x\n']) expect(conflictSize(body)).toBeNull();
  });
});

/** A witness in memory, as honest as it is told to be. */
class MemoryWitness {
  latest: TreeHead | null = null;
  calls = 0;
  readonly key: SigningKey;
  constructor(key: SigningKey) {
    this.key = key;
  }
  async receive(body: string): Promise<{ status: number; body: string }> {
    this.calls++;
    const decision = decide(body, this.latest);
    if (decision.status === 409) return { status: 409, body: `${decision.size}\n` };
    if (decision.status !== 200) return { status: decision.status, body: decision.reason };
    this.latest = decision.checkpoint;
    return { status: 200, body: signatureLine(cosign(decision.text, this.key, time)) };
  }
}

function opened(from: MemoryLog): OpenCheckpoint {
  const result = openCheckpoint(signedCheckpoint(from), trustWith(0));
  if (!result.ok) throw new Error(result.problem.text);
  return result.value;
}

function ask(
  from: MemoryLog,
  witness: MemoryWitness,
  known = 0,
  send = witness.receive.bind(witness),
): Promise<WitnessAnswer> {
  return askWitness({
    witness: witness.key.key,
    checkpoint: opened(from),
    note: signedCheckpoint(from),
    known,
    prove: (old) => consistencyProof(old, from.size, from.readTile),
    send,
  });
}

const [firstKey, secondKey, thirdKey] = witnessKeys as [SigningKey, SigningKey, SigningKey];

describe('asking a witness', () => {
  test('brings a cosignature that completes the checkpoint, whatever was thought to be known', async () => {
    const witness = new MemoryWitness(firstKey);
    expect(await ask(small, witness)).toMatchObject({ kind: 'cosigned', name: firstKey.key.name, time });
    const answer = await ask(log, witness, 17);
    expect(witness.calls).toBe(3);
    expect(answer.kind).toBe('cosigned');
    if (answer.kind !== 'cosigned') return;
    const note = addCosignatures(signedCheckpoint(log), [answer.line]);
    expect(openCheckpoint(note, trustWith(1))).toMatchObject({ ok: true, value: { quorumReached: true } });
    expect(await ask(log, witness, 999)).toMatchObject({ kind: 'cosigned' });
    // The witness has this very checkpoint already, and the log forgot: asked again it says the same.
    expect(await ask(log, witness, 0)).toMatchObject({ kind: 'cosigned' });
  });

  test('tells a store that was rolled back', async () => {
    const witness = new MemoryWitness(firstKey);
    await ask(log, witness);
    expect(await ask(small, witness)).toEqual({ kind: 'ahead', name: firstKey.key.name, size: 300 });
  });

  test('tells a second face at the same size and at another', async () => {
    const same = memoryLog([...other.entries.slice(0, 100)]);
    const witness = new MemoryWitness(firstKey);
    await ask(small, witness);
    expect(await ask(same, witness)).toEqual({ kind: 'split', name: firstKey.key.name, size: 100 });
    expect(await ask(other, witness)).toEqual({ kind: 'split', name: firstKey.key.name, size: 100 });
  });

  const answers: [string, { status: number; body: string }, Partial<WitnessAnswer>][] = [
    ['an error', { status: 500, body: 'broken' }, { kind: 'refused', status: 500, text: 'broken' }],
    ['a 409 without size', { status: 409, body: 'no' }, { kind: 'refused', status: 409 }],
    ['a size it then refuses again', { status: 409, body: '50\n' }, { kind: 'refused', status: 409 }],
    ['no signature', { status: 200, body: 'thanks\n' }, { kind: 'refused', status: 200 }],
    ['the signature of another', { status: 200, body: '— a AQEBAQE=\n' }, { kind: 'refused', status: 200 }],
    [
      'a cosignature of another text',
      { status: 200, body: signatureLine(cosign('x\n', firstKey, time)) },
      { kind: 'refused' },
    ],
  ];
  test.each(answers)('takes %s for what it is', async (_name, answer, expected) => {
    expect(await ask(log, new MemoryWitness(firstKey), 0, async () => answer)).toMatchObject(expected);
  });

  test('finds its own key among several of one name, and asks three times at most', async () => {
    const old = signingKey(firstKey.key.name, 'witness', new Uint8Array(32).fill(77));
    const lines = [old, firstKey].map((key) => signatureLine(cosign(opened(log).text, key, time))).join('');
    const both = async (): Promise<{ status: number; body: string }> => ({ status: 200, body: lines });
    expect(await ask(log, new MemoryWitness(firstKey), 0, both)).toMatchObject({ kind: 'cosigned' });
    let calls = 0;
    const stubborn = async (): Promise<{ status: number; body: string }> => {
      calls++;
      return { status: 409, body: '50\n' };
    };
    await ask(log, new MemoryWitness(firstKey), 0, stubborn);
    expect(calls).toBe(3);
  });

  test('survives a witness that cannot be reached', async () => {
    const send = async (): Promise<never> => {
      throw new Error('connection refused');
    };
    const answer = await ask(log, new MemoryWitness(firstKey), 0, send);
    expect(answer).toEqual({ kind: 'unreachable', name: firstKey.key.name, text: 'connection refused' });
  });
});

test('one honest witness of three is enough to see two faces', async () => {
  const honest = new MemoryWitness(firstKey);
  const [left, right] = [small, memoryLog(other.entries.slice(0, 100))];
  // Two witnesses in league with the log sign whatever they are shown.
  const bought = (face: MemoryLog): string[] =>
    [secondKey, thirdKey].map((key) => signatureLine(cosign(opened(face).text, key, time)));
  const seen = await ask(left, honest);
  const refused = await ask(right, honest);
  expect([seen.kind, refused.kind]).toEqual(['cosigned', 'split']);
  const lines = seen.kind === 'cosigned' ? [seen.line] : [];
  const leftNote = addCosignatures(signedCheckpoint(left), [...bought(left), ...lines]);
  const rightNote = addCosignatures(signedCheckpoint(right), bought(right));
  expect(openCheckpoint(leftNote, trustWith(3))).toMatchObject({ value: { quorumReached: true } });
  expect(openCheckpoint(rightNote, trustWith(3))).toMatchObject({ value: { quorumReached: false } });
  // Whoever holds the second face needs only the honest witness's last checkpoint to prove it.
  expect(contradicts(opened(right).checkpoint, { ...opened(left).checkpoint, ...honest.latest })).toBe(true);
});
