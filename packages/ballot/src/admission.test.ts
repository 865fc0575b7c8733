import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Admission } from './admission.ts';
import { archiveDifference } from './archive-difference.ts';
import { readArchive } from './archive-reader.ts';
import { joinBytes } from './archive-writer.ts';
import { brokenCountRules, countOfArchive } from './ballot-count.ts';
import type { BallotText } from './ballot-format.ts';
import { belenios2048 } from './belenios-2048.ts';
import { checkBallot } from './check-ballot.ts';
import { deriveCredential, newCode, normalizeCode, publicCredential } from './credentials.ts';
import { type DecryptOptions, decryptArchive } from './decrypt-archive.ts';
import { encryptBallot, sign } from './encrypt-ballot.ts';
import { checkOpening } from './opening.ts';
import { randomScalars } from './random.ts';
import type { Secret } from './secret.ts';
import { type HeldElection, holdElection, must } from './testing/hold-election.ts';
import { sampleCode, sampleElection } from './testing/sample-election.ts';
import { smallGroup } from './testing/small-group.ts';
import { tiedQuestions } from './ties.ts';
import { verifyArchive } from './verify-archive.ts';

// Arithmetic of 2048 bits on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const group = belenios2048();
const uuid = 'AdmissionTest1';
const questions = must(
  tiedQuestions({
    question: 'Two seats',
    candidates: ['Alva', 'Brandt', 'Cissoko'],
    seats: 2,
    requirements: [{ name: 'List A', members: ['Alva', 'Brandt'], atLeast: 1 }],
  }),
);
let held: HeldElection;
let keys: readonly string[];

beforeAll(() => {
  held = holdElection({
    uuid,
    questions,
    codes: [0, 1, 2].map(sampleCode),
    votes: [
      { voter: 0, picks: [[0, 1, 0, 1]] },
      { voter: 1, picks: [[1, 0, 0, 0]] },
    ],
  });
  keys = held.credentials.map((secret) => publicCredential(group, secret));
});

function box(): Admission {
  return new Admission(held.open, keys, readArchive(held.stages.setup).position);
}
const refusal = (outcome: { ok: boolean; refusal?: { code: string } }): string => outcome.refusal?.code ?? 'accepted';
const ballot = (voter: number, picks: number[]): string =>
  must(encryptBallot(held.open, held.credentials[voter] as Secret, [picks])).text;

describe('the ballot box', () => {
  test('admits, counts credentials, and says that a revote replaces', () => {
    const open = box();
    const first = must(open.admit(held.ballots[0] ?? ''));
    expect(first.receipt).toMatchObject({ height: 1, replaces: null });
    const again = must(open.admit(new TextEncoder().encode(ballot(0, [0, 0, 1, 0]))));
    expect(again.receipt).toMatchObject({ height: 2, replaces: first.receipt.tracker });
    expect(open.turnout).toBe(1);
    const closed = must(open.close());
    const archive = joinBytes([held.stages.setup, first.appended.bytes, again.appended.bytes, closed.bytes]);
    expect(verifyArchive(archive).ok).toBe(true);
    expect(archiveDifference(held.stages.setup, archive)).toMatchObject({ ok: true });
    expect(refusal(archiveDifference(archive, held.stages.setup))).toBe('archive.not-extended');
    expect(refusal(archiveDifference(archive.with(700, (archive[700] ?? 0) ^ 1), archive))).toBe(
      'archive.not-extended',
    );
  });

  test('refuses repetition, strangers, voided and busy credentials, and all after the close', () => {
    const open = box();
    const text = held.ballots[0] ?? '';
    const ticket = must(open.reserve(text));
    expect(refusal(open.reserve(ballot(0, [0, 1, 0, 0])))).toBe('ballot.credential-busy');
    expect(
      refusal(
        open.settle(
          ticket,
          checkBallot(held.open, text, () => true),
        ),
      ),
    ).toBe('accepted');
    expect(refusal(open.admit(text))).toBe('ballot.repeated');
    const stranger = deriveCredential(group, uuid, newCode());
    const foreign = must(encryptBallot(held.open, stranger, [[0, 1, 0, 0]])).text;
    expect(refusal(open.admit(foreign))).toBe('ballot.credential-unknown');
    open.voidCredential(keys[1] ?? '');
    expect(refusal(open.admit(held.ballots[1] ?? ''))).toBe('ballot.credential-void');
    const pending = must(open.reserve(ballot(2, [0, 1, 0, 0])));
    must(open.close());
    expect(
      refusal(
        open.settle(
          pending,
          checkBallot(held.open, pending.text, () => true),
        ),
      ),
    ).toBe('ballot.closed');
    expect(refusal(open.admit(ballot(2, [0, 1, 0, 0])))).toBe('ballot.closed');
    expect(refusal(open.close())).toBe('ballot.closed');
  });

  test('takes up an archive again after a restart', () => {
    const open = must(Admission.resume(held.open, keys, held.stages.setup));
    const first = must(open.admit(held.ballots[0] ?? ''));
    const bytes = joinBytes([held.stages.setup, first.appended.bytes]);
    const resumed = must(Admission.resume(held.open, keys, bytes));
    expect(resumed.turnout).toBe(1);
    expect(refusal(resumed.admit(held.ballots[0] ?? ''))).toBe('ballot.repeated');
    expect(must(resumed.admit(held.ballots[1] ?? '')).receipt.height).toBe(2);
    expect(refusal(must(Admission.resume(held.open, keys, held.stages.closed)).admit('x'))).toBe('ballot.closed');
    expect(refusal(Admission.resume(held.open, keys, new Uint8Array(3)))).toBe('archive.bytes');
  });
});

describe('one ballot', () => {
  const check = (text: string): string => refusal(checkBallot(held.open, text, (key) => keys.includes(key)));
  /** Alters the ballot and signs it again, as its owner could. */
  const resigned = (alter: (text: BallotText) => unknown): string => {
    const { signature, ...body } = structuredClone(JSON.parse(held.ballots[0] ?? '') as BallotText);
    alter({ ...body, signature });
    return sign(group, body, held.credentials[0] as Secret, randomScalars(group.order)('w'));
  };
  const answers = (text: BallotText) => text.answers as unknown as Record<string, unknown[]>[];

  test('is accepted with its tracker', () => {
    const outcome = checkBallot(held.open, held.ballots[0] ?? '', () => true);
    expect(outcome.ok && outcome.value.tracker).toHaveLength(43);
    expect(check(resigned(() => undefined))).toBe('accepted');
  });

  test('broken minimum, tie, bound, blank proof, individual proof: each by its name', () => {
    const swap = (i: number, field: string) =>
      resigned((text) => {
        const list = answers(text)[i]?.[field] as { challenge: string; response: string }[];
        [list[0], list[1]] = [list[1] as never, list[0] as never];
      });
    expect(check(swap(1, 'overall_proof'))).toBe('ballot.minimum');
    expect(check(swap(0, 'overall_proof'))).toBe('ballot.bounds');
    expect(check(swap(0, 'blank_proof'))).toBe('ballot.blank-proof');
    expect(check(swap(1, 'choices'))).toBe('ballot.tie');
    expect(
      check(
        resigned((text) => {
          const proofs = answers(text)[0]?.individual_proofs as unknown[][];
          proofs[3] = (proofs[3] ?? []).toReversed();
        }),
      ),
    ).toBe('ballot.individual-proof');
  });

  test('signature, election, counts, form', () => {
    const text = held.ballots[0] ?? '';
    const parsed = JSON.parse(text) as BallotText;
    expect(check(text.replace(/"hash":"./, '"hash":"~'))).toBe('text.shape');
    expect(check(JSON.stringify({ ...parsed, signature: { ...parsed.signature, hash: 'A'.repeat(43) } }))).toBe(
      'ballot.signature-hash',
    );
    expect(
      check(
        JSON.stringify({
          ...parsed,
          signature: { ...parsed.signature, proof: { ...parsed.signature.proof, response: '5' } },
        }),
      ),
    ).toBe('ballot.signature');
    expect(check(text.replace(uuid, 'AdmissionTest2'))).toBe('ballot.election');
    expect(check(resigned((ballotText) => answers(ballotText).pop()))).toBe('ballot.counts');
    expect(check(resigned((ballotText) => answers(ballotText)[0]?.choices?.pop()))).toBe('ballot.counts');
    expect(check(text.replace('{', '{ '))).toBe('text.not-canonical');
    expect(check(text.replace('{"election_uuid"', `{"election_uuid":"${uuid}","election_uuid"`))).toBe(
      'text.not-canonical',
    );
    expect(check('x'.repeat(held.open.sizeLimit + 1))).toBe('text.too-large');
    expect(check('nonsense')).toBe('text.not-json');
    expect(refusal(box().admit(new Uint8Array([0xc3, 0x28])))).toBe('text.not-utf8');
    expect(refusal(box().admit('x'.repeat(held.open.sizeLimit + 1)))).toBe('text.too-large');
  });

  test('answers of one credential under another', () => {
    const stolen = { ...(JSON.parse(held.ballots[0] ?? '') as BallotText), credential: keys[2] ?? '' };
    const { signature, ...body } = stolen;
    expect(signature).toBeDefined();
    const text = sign(group, body, held.credentials[2] as Secret, 5n);
    expect(check(text)).toBe('ballot.individual-proof');
  });

  test('a choice that breaks a rule has no ballot', () => {
    const choose = (...picks: number[][]): string =>
      refusal(encryptBallot(held.open, held.credentials[0] as Secret, picks));
    expect(choose([0, 0, 0, 1])).toBe('choice.minimum');
    expect(choose([0, 0, 0, 0])).toBe('choice.bounds');
    expect(choose([0, 1, 1, 1])).toBe('choice.bounds');
    expect(choose([1, 1, 0, 0])).toBe('choice.bounds');
    expect(choose([0, 2, 0, 0])).toBe('choice.counts');
    expect(choose([0, 1])).toBe('choice.counts');
    expect(choose()).toBe('choice.counts');
  });

  test('trackers of the same choice differ', () => {
    const trackers = [0, 1, 2].map(
      (voter) => must(encryptBallot(held.open, held.credentials[voter] as Secret, [[0, 1, 0, 0]])).tracker,
    );
    expect(new Set(trackers).size).toBe(3);
  });
});

test('a challenged ballot opens to what was chosen, and only to that', () => {
  const { text, tracker, opening } = must(encryptBallot(held.open, held.credentials[2] as Secret, [[0, 1, 0, 1]]));
  const disclosed = opening.disclose();
  expect(must(checkOpening(held.open, text, tracker, disclosed))).toEqual([
    [0, 1, 0, 1],
    [0, 1, 0],
  ]);
  expect(refusal(checkOpening(held.open, text, tracker, disclosed.replace('"m":1', '"m":0')))).toBe(
    'opening.different',
  );
  expect(refusal(checkOpening(held.open, text, 'A'.repeat(43), disclosed))).toBe('opening.different');
});

test('codes: form, dashes, letter case', () => {
  const code = newCode();
  expect(code).toMatch(/^.{5}-.{6}-.{5}-.{6}$/);
  expect(normalizeCode(` ${code.replaceAll('-', ' ')}`)).toBe(code);
  expect(() => normalizeCode('0OIl')).toThrow('code.form');
  expect(() => normalizeCode(`${code}1`)).toThrow('code.form');
});

describe('a device decrypts', () => {
  const seen = new Set<string>();
  const options = (more: Partial<DecryptOptions> = {}): DecryptOptions => ({
    memory: { has: (id) => seen.has(id), remember: (id) => seen.add(id) },
    leastBallots: 2,
    ...more,
  });
  test('its own tally of a closed archive, once, not a small one', () => {
    const key = held.trustees.decrypting()[0]?.[1] as Secret;
    expect(refusal(decryptArchive(held.stages.setup, key, options()))).toBe('archive.order');
    expect(refusal(decryptArchive(held.stages.closed, key, options({ expectHash: 'f'.repeat(64) })))).toBe(
      'archive.expected-hash',
    );
    expect(refusal(decryptArchive(held.stages.closed, key, options({ leastBallots: 10 })))).toBe('decryption.small');
    expect(refusal(decryptArchive(held.stages.closed, held.credentials[0] as Secret, options()))).toBe(
      'decryption.owner',
    );
    expect(refusal(decryptArchive(held.stages.closed, key, options()))).toBe('accepted');
    expect(refusal(decryptArchive(held.stages.closed, key, options()))).toBe('decryption.again');
  });
});

test('any threshold of the tellers gives the same result; an invalid decryption is refused', () => {
  const tellers = { size: 4, threshold: 2 };
  const small = smallGroup();
  const votes = [{ voter: 0, picks: [[0, 1, 0, 1]] }];
  const base = { uuid, questions, codes: [sampleCode(0)], votes, tellers, group: small };
  for (const decrypting of [
    [1, 2],
    [2, 4],
    [3, 4],
  ]) {
    const one = holdElection({ ...base, decrypting });
    expect(one.result).toEqual([
      [0, 1, 0, 1],
      [0, 1, 0],
    ]);
    const report = verifyArchive(one.archive, { tie: 'required', fileName: `${uuid}.bel`, expectVoters: 1 }, small);
    expect(report.refusals).toEqual([]);
    expect(report.count?.owners).toEqual([1, ...decrypting.map((index) => index + 1)]);
  }
  expect(() => holdElection({ ...base, decrypting: [1] })).toThrow('decryption.owners');
  expect(() => holdElection({ ...base, decrypting: [1, 2, 3] })).toThrow('decryption.owners');
  expect(() => holdElection({ ...base, decrypting: [2, 2] })).toThrow('decryption.again');
  expect(() => holdElection({ ...base, singles: 0, decrypting: [1, 2] })).not.toThrow();
});

test('every stage of an archive verifies; other expectations are refused', () => {
  for (const [stage, bytes] of [
    ['open', held.stages.setup],
    ['closed', held.stages.closed],
    ['tallied', held.stages.tallied],
    ['result', held.archive],
  ] as const) {
    const report = verifyArchive(bytes);
    expect([report.ok, report.facts?.stage]).toEqual([true, stage]);
  }
  const code = (options: Parameters<typeof verifyArchive>[1]): string | undefined =>
    verifyArchive(held.archive, options).refusals[0]?.code;
  expect(code({ fileName: 'Other.bel' })).toBe('archive.name');
  expect(code({ expectVoters: 4 })).toBe('credentials.number');
  expect(code({ expectHash: '0'.repeat(64) })).toBe('archive.expected-hash');
  expect(code({ form: 'belenios-2.0' })).toBeUndefined();
});

test('the count of an archive and its rules', () => {
  const report = verifyArchive(held.archive);
  const count = countOfArchive(held.archive, report, { electionId: 'judges', round: 1, issued: 3 }, ['a', 'b', 'c']);
  expect(count).toMatchObject({
    uuid,
    entitled: 3,
    cast: 2,
    invalid: 0,
    abstentions: 1,
    valid: 1,
    votes: [
      { candidateId: 'a', votes: 1 },
      { candidateId: 'b', votes: 0 },
      { candidateId: 'c', votes: 1 },
    ],
  });
  expect(brokenCountRules(count, 2)).toEqual([]);
  expect(brokenCountRules({ ...count, issued: 4 }, 2)).toEqual(['more ballots issued than States entitled']);
  expect(brokenCountRules({ ...count, issued: 1 }, 2)).toEqual(['more ballots cast than issued']);
  expect(brokenCountRules({ ...count, valid: 2 }, 2)).toEqual(['valid is not cast less invalid and abstentions']);
  expect(brokenCountRules(count, 1)).toEqual(['more votes than valid ballots allow']);
  const votes = [{ candidateId: 'a', votes: 2 }];
  expect(brokenCountRules({ ...count, votes }, 2)).toEqual(['a candidate has more votes than there are valid ballots']);
  expect(() =>
    countOfArchive(held.stages.closed, verifyArchive(held.stages.closed), { electionId: 'e', round: 1, issued: 3 }, []),
  ).toThrow();
});

test('a sample with revotes: the last ballot of a credential counts', () => {
  const sample = sampleElection({ uuid: 'Samp1eTest1111', candidates: 3, seats: 1, voters: 3, revotes: 2 });
  const report = verifyArchive(sample.archive);
  expect([report.facts?.ballots, report.count?.counted]).toEqual([5, 3]);
  expect(report.count?.result?.[0]?.reduce((a, b) => a + b, 0)).toBe(3);
});
