import { appendEvent, appendSetup, beginArchive, joinBytes } from '../archive-writer.ts';
import { belenios2048 } from '../belenios-2048.ts';
import { appendTally, DecryptionCollector } from '../count-archive.ts';
import { deriveCredential, publicCredential, writeCredentials } from '../credentials.ts';
import { makePartialDecryption } from '../decryption.ts';
import { type Question, writeElection } from '../election-format.ts';
import { encryptBallot } from '../encrypt-ballot.ts';
import type { Group } from '../group.ts';
import { type OpenElection, openElection } from '../open-election.ts';
import { type Random, randomScalars } from '../random.ts';
import type { Outcome } from '../refusal.ts';
import type { Secret } from '../secret.ts';
import { makeTrustees, type TestTrustees } from './make-trustees.ts';

export type TestElection = {
  readonly uuid: string;
  readonly name?: string;
  readonly description?: string;
  readonly administrator?: string | undefined;
  readonly credentialAuthority?: string | undefined;
  readonly timestamp?: number;
  readonly questions: readonly Question[];
  readonly codes: readonly string[];
  /** In archive order; `picks` as `encryptBallot` wants them. */
  readonly votes: readonly { readonly voter: number; readonly picks: readonly (readonly number[])[] }[];
  readonly singles?: number;
  readonly tellers?: { readonly size: number; readonly threshold: number };
  /** The indexes of the tellers who decrypt; the first `threshold` ones by default. */
  readonly decrypting?: readonly number[];
  readonly random?: Random;
  readonly group?: Group;
};

export type HeldElection = {
  readonly open: OpenElection;
  readonly archive: Uint8Array<ArrayBuffer>;
  /** The archive as it stood after these events. */
  readonly stages: { readonly setup: Uint8Array; readonly closed: Uint8Array; readonly tallied: Uint8Array };
  readonly ballots: readonly string[];
  readonly credentials: readonly Secret[];
  readonly files: { readonly election: string; readonly trustees: string; readonly credentials: string };
  readonly trustees: TestTrustees;
  readonly result: readonly (readonly number[])[];
};

export function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`${outcome.refusal.code} ${JSON.stringify(outcome.refusal.facts)}`);
}

/** A whole election from keys to result, for tests, the corpus and the benchmark. */
export function holdElection(test: TestElection): HeldElection {
  const group = test.group ?? belenios2048();
  const random = test.random ?? randomScalars(group.order);
  const timestamp = test.timestamp ?? 1_795_000_000;
  const trustees = makeTrustees(group, test.singles ?? 1, test.tellers ?? null, random);
  const credentials = test.codes.map((code) => deriveCredential(group, test.uuid, code));
  const files = {
    election: writeElection({
      version: 1,
      description: test.description ?? 'Made for a test',
      name: test.name ?? 'Test',
      group: group.name,
      public_key: trustees.publicKey,
      questions: test.questions,
      uuid: test.uuid,
      ...(test.administrator === undefined ? {} : { administrator: test.administrator }),
      ...(test.credentialAuthority === undefined ? {} : { credential_authority: test.credentialAuthority }),
    }),
    trustees: trustees.published,
    credentials: writeCredentials(credentials.map((secret) => publicCredential(group, secret))),
  };
  const open = openElection(group, files.election);
  const begun = beginArchive(timestamp);
  const set = appendSetup(begun.position, files);
  const setup = joinBytes([begun.bytes, set.bytes]);
  const ballots = test.votes.map(
    ({ voter, picks }, n) => must(encryptBallot(open, credentials[voter] as Secret, picks, random, `b${n}`)).text,
  );
  const parts: Uint8Array[] = [setup];
  let { position } = set;
  for (const ballot of ballots) {
    const appended = appendEvent(position, 'Ballot', [ballot]);
    parts.push(appended.bytes);
    position = appended.position;
  }
  const closing = appendEvent(position, 'EndBallots', []);
  const closed = joinBytes([...parts, closing.bytes]);
  const counted = must(appendTally(open, closed));
  const tallied = joinBytes([closed, counted.bytes]);
  const collector = new DecryptionCollector(open, files.trustees, counted);
  for (const [owner, key] of trustees.decrypting(test.decrypting))
    must(collector.offer(owner, makePartialDecryption(open, owner, key, counted.tally, random)));
  const last = must(collector.finish(tallied));
  const archive = joinBytes([tallied, last.bytes]);
  const stages = { setup, closed, tallied };
  return { open, archive, stages, ballots, credentials, files, trustees, result: last.result };
}
