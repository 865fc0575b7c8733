import fc from 'fast-check';
import { archiveDifference } from '../src/archive-difference.ts';
import { readArchive } from '../src/archive-reader.ts';
import { fromBase64 } from '../src/base64.ts';
import { beginCeremony, receiveMessage } from '../src/ceremony.ts';
import { readCountersign, readMessage, readReveal, readSigned } from '../src/ceremony-format.ts';
import { checkBallot } from '../src/check-ballot.ts';
import { checkTrustees } from '../src/check-trustees.ts';
import { normalizeCode, readCredentials } from '../src/credentials.ts';
import { checkPartialDecryption, readOwnedDecryption } from '../src/decryption.ts';
import { readElection } from '../src/election-format.ts';
import { readEvent, readHeader, readSetupData } from '../src/event-format.ts';
import { openElection } from '../src/open-election.ts';
import { checkOpening } from '../src/opening.ts';
import { attempt, type Outcome } from '../src/refusal.ts';
import { openSecret } from '../src/seal.ts';
import { readShare } from '../src/share-encryption.ts';
import { readResult, readSizedTally, readTally } from '../src/tally.ts';
import { rememberingGroup } from '../src/testing/remembering-group.ts';
import { readCertMessage, readCoefexpsMessage, type ThresholdText } from '../src/trustees-format.ts';
import { verifyArchive } from '../src/verify-archive.ts';
import { base, group as plainGroup } from './corpus/base-election.ts';

/** One parser: what is right, and how it is asked. `true`: it accepted the input. Only refusals, no other exception. */
export type FuzzTarget = {
  readonly name: string;
  readonly seeds: readonly string[];
  readonly run: (input: string) => boolean | Promise<boolean>;
  /** A changed text is never accepted: every byte is bound by a hash or a proof. */
  readonly bound?: true;
};

export type ByteTarget = {
  readonly name: string;
  readonly seed: Uint8Array;
  readonly run: (input: Uint8Array) => boolean;
};

const ok = (outcome: Outcome<unknown>): boolean => outcome.ok;
const reads = (work: (input: string) => unknown) => (input: string) => ok(attempt(() => work(input)));

export function fuzzTargets(): { readonly texts: readonly FuzzTarget[]; readonly bytes: readonly ByteTarget[] } {
  const { held, parts } = base();
  const group = rememberingGroup(plainGroup);
  const open = openElection(group, parts.election);
  const { questions } = open.election;
  const trustees = checkTrustees(group, parts.trustees);
  const dataOf = (type: string, n: number): string => parts.events.find((event) => event.type === type)?.data[n] ?? '';
  const hash = 'a'.repeat(64);
  const tellers = (JSON.parse(parts.trustees) as [unknown, ['Pedersen', ThresholdText]])[1][1];
  const cert = tellers.certs[0]?.message ?? '';
  const message = {
    uuid: open.election.uuid,
    step: 'lock',
    from: 1,
    body: hash,
    signature: tellers.certs[0]?.signature,
  };
  const reveal = { coefexps: tellers.coefexps[0], signature: tellers.signatures?.[0] };
  const ceremony = beginCeremony(group, open.election.uuid, { size: 3, threshold: 2 });
  const bytes64 = 'AAECAwQFBgcICQoL';
  const share = { to: 2, alpha: group.generator.toString(), iv: bytes64, data: bytes64 };
  const sealed = { kdf: 'PBKDF2-HMAC-SHA256', iterations: 600000, salt: bytes64, iv: bytes64, data: bytes64 };
  const opening = JSON.stringify({ answers: [[{ m: 0, r: '5' }], [{ m: 1, r: '6' }]] });
  const ballot = held.ballots[0] ?? '';
  const decryption = dataOf('PartialDecryption', 0);
  const server = trustees.owners[0];
  const tally = readTally(group, questions, dataOf('EncryptedTally', 0));
  if (!server) throw new Error('a server');

  const texts: readonly FuzzTarget[] = [
    { name: 'ballot', seeds: [ballot], run: (input) => ok(checkBallot(open, input, () => true)), bound: true },
    { name: 'election', seeds: [parts.election], run: reads((input) => readElection(group, input)) },
    { name: 'credentials', seeds: [parts.credentials], run: reads((input) => readCredentials(group, input)) },
    { name: 'trustees', seeds: [parts.trustees], run: reads((input) => checkTrustees(group, input)), bound: true },
    { name: 'certificate', seeds: [cert], run: reads((input) => readCertMessage(group, input, 'plenary')) },
    {
      name: 'coefexps',
      seeds: [tellers.coefexps[0]?.message ?? ''],
      run: reads((input) => readCoefexpsMessage(group, input, 2)),
    },
    {
      name: 'encrypted tally',
      seeds: [dataOf('EncryptedTally', 0)],
      run: reads((input) => readTally(group, questions, input)),
    },
    { name: 'sized tally', seeds: [dataOf('EncryptedTally', 1).replace('{hash}', hash)], run: reads(readSizedTally) },
    {
      name: 'decryption',
      seeds: [decryption],
      run: reads((input) => checkPartialDecryption(open, server, tally, input)),
      bound: true,
    },
    {
      name: 'owned decryption',
      seeds: [dataOf('PartialDecryption', 1).replace('{hash}', hash)],
      run: reads(readOwnedDecryption),
    },
    { name: 'result', seeds: [dataOf('Result', 0)], run: reads((input) => readResult(questions, input)) },
    {
      name: 'event',
      seeds: [`{"parent":"${hash}","height":1,"type":"Ballot","payload":"${hash}"}`],
      run: reads(readEvent),
    },
    { name: 'header', seeds: [parts.header], run: reads(readHeader) },
    {
      name: 'setup data',
      seeds: [JSON.stringify({ election: hash, trustees: hash, credentials: hash })],
      run: reads(readSetupData),
    },
    { name: 'opening', seeds: [opening], run: (input) => ok(checkOpening(open, ballot, 'x', input)) },
    { name: 'code', seeds: ['BcDeF-GHJKLM-NPQRS-TUVWXY'], run: reads(normalizeCode) },
    { name: 'Base64', seeds: [bytes64], run: reads((input) => fromBase64(input, 'fuzz')) },
    { name: 'message', seeds: [JSON.stringify(message)], run: reads((input) => readMessage(group, input)) },
    {
      name: 'message received',
      seeds: [JSON.stringify(message)],
      run: async (input) => ok(await receiveMessage(ceremony, input)),
      bound: true,
    },
    { name: 'countersign', seeds: [JSON.stringify({ about: 1, device: bytes64 })], run: reads(readCountersign) },
    { name: 'signed', seeds: [JSON.stringify(tellers.certs[0])], run: reads((input) => readSigned(group, input)) },
    { name: 'reveal', seeds: [JSON.stringify(reveal)], run: reads((input) => readReveal(group, input)) },
    { name: 'share', seeds: [JSON.stringify(share)], run: reads((input) => readShare(group, input)) },
    // A right form would cost 600,000 rounds of key derivation: an attacker must not be able to ask for more.
    {
      name: 'sealed key',
      seeds: [JSON.stringify({ ...sealed, iterations: 599999 })],
      run: async (input) => ok(await openSecret(group, input, 'x')),
      bound: true,
    },
  ];
  return {
    texts,
    bytes: [
      { name: 'archive', seed: held.archive, run: (input) => ok(attempt(() => readArchive(input))) },
      { name: 'archive verified', seed: held.stages.setup, run: (input) => verifyArchive(input, {}, group).ok },
      { name: 'difference', seed: held.stages.setup, run: (input) => ok(archiveDifference(held.stages.setup, input)) },
    ],
  };
}

const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.string({ unit: 'grapheme' }));
const spots = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.integer({ min: 0, max: 8 }),
    put: fc.oneof(
      fc.constantFrom(
        '',
        '"',
        '\\',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '0',
        '-',
        '+',
        'e9',
        '.',
        ' ',
        '\u0000',
        'null',
        '\\u0030',
        '1'.repeat(700),
      ),
      fc.string({ maxLength: 4 }),
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Anything at all, and right texts with a few places changed. */
export function textInputs(seeds: readonly string[]): fc.Arbitrary<string> {
  const nearly = fc.tuple(fc.constantFrom(...seeds), spots).map(([seed, changes]) =>
    changes.reduce((text, { at, drop, put }) => {
      const from = Math.floor(at * text.length);
      return text.slice(0, from) + put + text.slice(from + drop);
    }, seed),
  );
  return fc.oneof({ weight: 1, arbitrary: anything }, { weight: 4, arbitrary: nearly });
}

export function byteInputs(seed: Uint8Array): fc.Arbitrary<Uint8Array> {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.constantFrom(0, 0, 1, 512, 1024),
    put: fc.uint8Array({ maxLength: 3 }),
  });
  const nearly = fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) =>
    changes.reduce<Uint8Array>((bytes, { at, drop, put }) => {
      const from = Math.floor(at * bytes.length);
      // With nothing dropped the bytes are overwritten, so that the blocks stay in their places.
      const after = bytes.subarray(from + (drop === 0 ? put.length : drop));
      const made = new Uint8Array(from + put.length + after.length);
      made.set(bytes.subarray(0, from));
      made.set(put, from);
      made.set(after, from + put.length);
      return made;
    }, seed),
  );
  return fc.oneof({ weight: 1, arbitrary: fc.uint8Array({ maxLength: 2000 }) }, { weight: 4, arbitrary: nearly });
}

/** Runs one input against the clock; a parser that needs a second is a way to stop the hall. */
export async function within<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const made = await work();
  const took = performance.now() - start;
  if (took > 1000) throw new Error(`${name} took ${Math.round(took)} ms`);
  return made;
}

/** Fuzzes one target; throws with the shrunk input on a crash, a hang, or a changed text accepted. */
export async function fuzzText(target: FuzzTarget, runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(textInputs(target.seeds), async (input) => {
      const accepted = await within(target.name, () => target.run(input));
      if (accepted && target.bound && !target.seeds.includes(input)) throw new Error('a changed text was accepted');
    }),
    { numRuns: runs },
  );
}

export async function fuzzBytes(target: ByteTarget, runs: number): Promise<void> {
  const prefix = (input: Uint8Array): boolean => input.every((byte, i) => byte === target.seed[i]);
  await fc.assert(
    fc.asyncProperty(byteInputs(target.seed), async (input) => {
      const accepted = await within(target.name, () => target.run(input));
      // A prefix of an append-only archive may be one itself; anything else must not be.
      if (accepted && !prefix(input) && target.name !== 'difference') throw new Error('changed bytes were accepted');
    }),
    { numRuns: runs },
  );
}
