import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { readArchive } from './archive-reader.ts';
import { belenios2048, belenios2048Plain } from './belenios-2048.ts';
import { deriveCredential, publicCredential } from './credentials.ts';
import { readElection } from './election-format.ts';
import { hashHex } from './hash.ts';
import { reveal } from './secret.ts';
import { type HeldElection, holdElection } from './testing/hold-election.ts';
import { labelledRandom } from './testing/labelled-random.ts';
import { verifyArchive } from './verify-archive.ts';

// Arithmetic of 2048 bits on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

type Expected = {
  readonly archive: string;
  readonly archive_sha256: string;
  readonly timestamp: string;
  readonly uuid: string;
  readonly election_hash: string;
  readonly last_event_hash: string;
  readonly event_hashes: Readonly<Record<string, string>>;
  readonly num_tallied: number;
  readonly result: readonly (readonly number[])[];
  readonly ballots: readonly {
    readonly voter: number;
    readonly picks: readonly (readonly number[])[];
    readonly tracker: string;
  }[];
};
type Secrets = {
  readonly codes: readonly string[];
  readonly credential_secrets: readonly string[];
  readonly credential_publics: readonly string[];
  readonly scalars: Readonly<Record<string, string>>;
};

const group = belenios2048();

function vector(name: 'plain' | 'tied') {
  const folder = new URL(`../vectors/${name}/`, import.meta.url);
  const json = <T>(file: string): T => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as T;
  const expected = json<Expected>('expected.json');
  const archive = new Uint8Array(readFileSync(new URL(expected.archive, folder)));
  return { name, expected, secrets: json<Secrets>('secrets.json'), archive };
}

function reproduce({ name, expected, secrets, archive }: ReturnType<typeof vector>): HeldElection {
  const published = readArchive(archive).setup.election.text();
  const { name: title, ...election } = readElection(group, published);
  return holdElection({
    uuid: election.uuid,
    name: title,
    description: election.description,
    questions: election.questions,
    administrator: election.administrator,
    credentialAuthority: election.credential_authority,
    timestamp: Number(expected.timestamp),
    codes: secrets.codes,
    votes: expected.ballots.map(({ voter, picks }) => ({ voter: voter - 1, picks })),
    ...(name === 'tied' ? { tellers: { size: 5, threshold: 3 }, decrypting: [1, 3, 4] } : {}),
    random: labelledRandom(group.order, name),
  });
}

describe.each(['plain', 'tied'] as const)('vector %s', (name) => {
  const given = vector(name);
  const { expected, secrets, archive } = given;

  test('scalars and credentials are derived as published', () => {
    const random = labelledRandom(group.order, name);
    for (const [label, scalar] of Object.entries(secrets.scalars)) expect(random(label).toString()).toBe(scalar);
    for (const [i, code] of secrets.codes.entries()) {
      const secret = deriveCredential(group, expected.uuid, code);
      expect(reveal(secret).toString()).toBe(secrets.credential_secrets[i]);
      expect(publicCredential(group, secret)).toBe(secrets.credential_publics[i]);
    }
  });

  test('the archive is reproduced byte for byte', () => {
    const held = reproduce(given);
    expect(hashHex(held.archive)).toBe(expected.archive_sha256);
    expect(Buffer.from(held.archive).equals(Buffer.from(archive))).toBe(true);
    expect(held.result).toEqual(expected.result);
  });

  test.each([
    ['native', group],
    ['BigInt', belenios2048Plain()],
  ])('the archive is verified with %s arithmetic', (_, arithmetic) => {
    const report = verifyArchive(archive, { expectHash: expected.last_event_hash }, arithmetic);
    expect(report.refusals).toEqual([]);
    expect(report.facts?.trackers).toEqual(expected.ballots.map((ballot) => ballot.tracker));
    expect(report.facts?.electionHash).toBe(expected.election_hash);
    expect(report.facts?.setupHash).toBe(expected.event_hashes.Setup);
    expect(report.facts?.closeHash).toBe(expected.event_hashes.EndBallots);
    expect(report.facts?.tied).toBe(name === 'tied');
    expect(report.count?.result).toEqual(expected.result);
    expect(report.count?.counted).toBe(expected.num_tallied);
  });
});

test('an election without minimums is refused where ties are required', () => {
  const report = verifyArchive(vector('plain').archive, { tie: 'required' });
  expect(report.refusals[0]?.code).toBe('tie.requirement');
});
