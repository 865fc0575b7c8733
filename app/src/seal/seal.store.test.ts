import { makeSeal, proveSealKey, sealKeyOf } from '@plenary/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { append, byForce } from '../../test/forge.ts';
import { sealSeedText } from '../../test/given/seal-seed-text.ts';
import { sealKey, sealSeed, sealSeeds } from '../../test/given/seal-seeds.ts';
import { type HeldStage, heldStage } from '../../test/held-stage.ts';
import { openedBy, type TestStage } from '../../test/stage.ts';
import { verifyStore } from '../cli/verification.ts';
import { announceResult, castVote, closeVote, openVote } from '../decisions/index.ts';
import type { Act } from '../door/act.ts';
import { perform } from '../door/perform.ts';
import { registerPresence, takeUpItem } from '../meetings/index.ts';
import { openDoor } from '../modules.ts';
import { acceptUnsealed, introduceSealKey, lookAtSeals, replaceSealKey, sealKeys } from './index.ts';
import { allSeals } from './sealed-rows.ts';

const stranger = new Uint8Array(32).fill(77);

/** The findings that are not good, as `what: detail`. */
async function wrong({ store }: Pick<TestStage, 'store'>): Promise<readonly string[]> {
  return (await verifyStore(store)).filter(({ ok }) => !ok).map(({ what, detail }) => `${what}: ${detail}`);
}

async function lastSeq({ db }: TestStage): Promise<number> {
  const { seq } = await db
    .selectFrom('entry')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirstOrThrow();
  return Number(seq);
}

/** A vote that is carried, announced and all. */
async function votedOn(stage: Omit<TestStage, typeof Symbol.asyncDispose>): Promise<string> {
  await openedBy(stage);
  const { meeting } = stage;
  await stage.done(takeUpItem, { meeting, item: stage.items.resolution }, stage.president);
  const opening = { meeting, proposal: stage.proposals[1], consensusSought: true };
  const { vote = '' } = await stage.done(openVote, opening, stage.president);
  for (const state of ['BRA', 'CHE', 'FRA'])
    await stage.done(castVote, { vote, state, choice: 'for' }, stage.delegate(state));
  await stage.done(closeVote, { vote }, stage.president);
  await stage.done(announceResult, { vote }, stage.president);
  return vote;
}

const request = '22222222-2222-4222-8222-222222222222';

/** A vote is announced and another is open, in which France has voted by a request that it may repeat; each test has a copy. */
let held: HeldStage<string>;

beforeAll(async () => {
  held = await heldStage('enough', async (stage) => {
    const vote = await votedOn(stage);
    const opening = { meeting: stage.meeting, proposal: stage.proposals[2], consensusSought: true };
    const { vote: open = '' } = await stage.done(openVote, opening, stage.president);
    const input = { vote: open, state: 'FRA', choice: 'for' };
    const outcome = await perform(stage.door, castVote, input, { account: stage.delegate('FRA'), requestId: request });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    return vote;
  });
}, 60_000);

afterAll(() => held.drop());

const office: Act = {
  act: 'office.assigned',
  subject: 'office:secretariat',
  audience: 'secretariat',
  cites: [],
  data: { account: '11111111-1111-4111-8111-111111111111', office: 'secretariat', demonstration: true },
  unrecorded: { name: 'A forger' },
};

/** What the Secretariat might have entered: only the seal is missing. */
const leaves = ({ meeting }: Pick<TestStage, 'meeting'>): Act => ({
  act: 'presence.registered',
  subject: `meeting:${meeting}`,
  audience: 'public',
  cites: ['Rome Statute, article 112(7)'],
  data: { meeting, arrived: [], left: ['GHA'] },
});

describe('a record that the door seals', () => {
  it('bears one seal for each transaction, on its last entry, by the key that it names', async () => {
    await using stage = await held.copy();
    const { sealed, open, keys } = await allSeals(stage.db);
    expect(keys).toEqual([{ key: sealKey, seq: 1, lost: false }]);
    expect(open).toEqual([]);
    expect(sealed.at(-1)?.to).toBe(await lastSeq(stage));
    // The announcement and the adoption that follows from it are one.
    expect(sealed.filter(({ from, to }) => from < to)).toHaveLength(1);
    expect(sealed.map(({ from }) => from)).toEqual([1, ...sealed.slice(0, -1).map(({ to }) => to + 1)]);
    expect(await wrong(stage)).toEqual([]);
  });

  it('takes nothing in through a door that does not hold the key', async () => {
    await using stage = await held.copy();
    const before = await lastSeq(stage);
    for (const door of [openDoor(stage.store), openDoor(stage.store, [stranger])]) {
      const outcome = await perform(
        door,
        castVote,
        { vote: held.told, state: 'FRA', choice: 'for' },
        { account: stage.delegate('FRA') },
      );
      expect(outcome).toMatchObject({ ok: false, objections: [{ code: 'cannot-seal' }] });
    }
    expect(await lastSeq(stage)).toBe(before);
  });
});

describe('an act written past the door, with a right chain', () => {
  const kinds: readonly (readonly [string, (stage: TestStage, vote: string) => readonly Act[]])[] = [
    ['an office for a new account', () => [office]],
    [
      'an adoption by vote without a vote',
      ({ proposals, session, meeting }) => [
        {
          act: 'proposal.adopted',
          subject: `proposal:${proposals[2]}`,
          audience: 'public',
          cites: [],
          data: {
            proposal: proposals[2],
            session,
            meeting,
            by: 'vote',
            symbol: 'DEMO-1/Res.2',
            present: 120,
            statesParties: 124,
          },
        },
      ],
    ],
    [
      'a vote after the announcement',
      (_, vote) => [
        {
          act: 'vote.cast',
          subject: `vote:${vote}`,
          audience: 'sealed',
          cites: ['x'],
          data: { vote, state: 'GHA', choice: 'no', receipt: 'AAAA-BBBB' },
        },
      ],
    ],
    [
      'a correction after the announcement',
      (_, vote) => [
        {
          act: 'vote.corrected',
          subject: `vote:${vote}`,
          audience: 'sealed',
          cites: ['x'],
          data: { vote, state: 'FRA', choice: 'no', receipt: 'AAAA-BBBB' },
        },
      ],
    ],
  ];

  it.each(kinds)('is found by its missing seal: %s', async (_, acts) => {
    await using stage = await held.copy();
    const vote = held.told;
    const from = (await lastSeq(stage)) + 1;
    await append(stage.door, acts(stage, vote), { actor: stage.president, capacity: 'president' });
    expect(await wrong(stage)).toContainEqual(
      `seals: entry ${from} bears no seal: it was not appended by a program that held the key`,
    );
    // What is done behind it through the door is sealed, and does not cover it.
    await stage.done(registerPresence, { meeting: stage.meeting, left: ['GHA'] });
    expect(await wrong(stage)).toContainEqual(expect.stringContaining(`seals: entry ${from} bears no seal`));
  });

  it.each(kinds)('is found by its command also where the key of the seals was stolen: %s', async (_, acts) => {
    await using stage = await held.copy();
    const vote = held.told;
    const from = (await lastSeq(stage)) + 1;
    const [first] = acts(stage, vote);
    await append(stage.door, acts(stage, vote), { actor: stage.president, capacity: 'president' }, sealSeed);
    const found = await wrong(stage);
    expect(found.some((line) => line.startsWith('seals'))).toBe(false);
    expect(found).toContainEqual(expect.stringMatching(new RegExp(`^entry ${from}, ${first?.act}: `)));
  });
});

describe('who writes to the database alone', () => {
  const last = '(select max(seq) from entry where seal is not null)';
  it.each<[string, (stage: TestStage) => Promise<unknown>, RegExp]>([
    [
      'takes a seal off',
      (s) => byForce(s.store, `update entry set seal = null where seq = ${last}`),
      /^seals: entr\S+ .*bears? no seal/,
    ],
    [
      'takes all seals off',
      (s) => byForce(s.store, 'update entry set seal = null'),
      /^seals: entries 1 to \d+ bear no seal/,
    ],
    [
      'puts another key’s seal in its place',
      async ({ store, db }) => {
        const row = await db
          .selectFrom('entry')
          .select(['seq', 'hash'])
          .orderBy('seq', 'desc')
          .limit(1)
          .executeTakeFirstOrThrow();
        const seal = makeSeal(stranger, { from: row.seq, kept: null }, row);
        await byForce(store, `update entry set seal = '${seal}' where seq = ${row.seq}`);
      },
      /^seals: .*a seal by another key/,
    ],
    [
      'copies the seal of another entry',
      (s) => byForce(s.store, `update entry set seal = (select seal from entry where seq = 2) where seq = ${last}`),
      /^seals: /,
    ],
    [
      'introduces a key of its own',
      (s) =>
        append(
          s.door,
          [
            {
              act: 'seal-key.introduced',
              subject: 'record',
              audience: 'public',
              cites: [],
              data: { key: 'ab'.repeat(32), proof: 'x' },
            },
          ],
          { actor: null, capacity: 'system' },
          stranger,
        ),
      /^seals: entry \d+ bears a seal by another key/,
    ],
  ])('and %s is found', async (_, change, says) => {
    await using stage = await held.copy();
    await change(stage);
    expect(await wrong(stage)).toContainEqual(expect.stringMatching(says));
  });
});

describe('answers kept for repeated requests', () => {
  it.each([
    [
      'another receipt',
      `update request set answer = jsonb_set(answer, '{answer,receipt}', '"AAAA-AAAA"') where id = '${request}'`,
      'was changed',
    ],
    [
      'another entry',
      `update request set answer = jsonb_set(answer, '{seq}', '1') where id = '${request}'`,
      'was changed',
    ],
    ['another person', `update request set actor = null where id = '${request}'`, 'was changed'],
    ['another command', `update request set command = 'correct-vote' where id = '${request}'`, 'was changed'],
    ['no answer any more', `delete from request where id = '${request}'`, 'is gone'],
    ['another request', `update entry set request = gen_random_uuid() where request = '${request}'`, 'is gone'],
    [
      'no request',
      `update entry set request = null where request = '${request}'`,
      'names no request, and its seal one',
    ],
    [
      'one that nobody asked for',
      `insert into request select gen_random_uuid(), actor, command, input_hash, answer, at from request where id = '${request}'`,
      'that no entry names',
    ],
    [
      'one that nobody asked for, told as of before the record',
      `insert into request select gen_random_uuid(), actor, command, input_hash, jsonb_set(answer, '{seq}', '0'), at from request where id = '${request}'`,
      'that no entry names',
    ],
  ])('are found with %s', async (_, statement, says) => {
    await using stage = await held.copy();
    await byForce(stage.store, statement);
    expect(await wrong(stage)).toContainEqual(expect.stringMatching(new RegExp(`^kept answers: .*${says}`)));
  });
});

describe('entries without a seal', () => {
  const reason = 'Entered by hand while the program was away, as minuted.';

  it('stand by an act with its reason, and what they say is decided again as ever', async () => {
    await using stage = await held.copy();
    expect(await stage.codes(acceptUnsealed, { reason })).toEqual(['needs-system']);
    expect(await perform(stage.door, acceptUnsealed, { reason }, { account: null })).toMatchObject({
      ok: false,
      objections: [{ code: 'nothing-unsealed' }],
    });
    const seq = (await lastSeq(stage)) + 1;
    await append(stage.door, [leaves(stage)], { actor: stage.secretariat, capacity: 'secretariat' });
    expect(await wrong(stage)).toHaveLength(1);
    expect(await perform(stage.door, acceptUnsealed, { reason }, { account: null })).toMatchObject({
      ok: true,
      answer: { from: seq, to: seq },
    });
    expect(await wrong(stage)).toEqual([]);
    const seals = (await verifyStore(stage.store)).find(({ what }) => what === 'seals');
    expect(seals?.detail).toContain('an act lets it stand, with its reason');
    // Changed afterwards, it is another entry than the one that was let stand.
    await byForce(stage.store, `update entry set hash = repeat('0', 64) where seq = ${seq}`);
    expect((await allSeals(stage.db)).open).toEqual([{ from: seq, to: seq, why: 'none' }]);
  });
});

describe('the key of the seals', () => {
  const next = new Uint8Array(32).fill(31);

  it('is changed by an act that the one before it seals', async () => {
    await using stage = await held.copy();
    const door = openDoor(stage.store, [next, ...sealSeeds]);
    const input = { key: sealKeyOf(next), proof: proveSealKey(next, sealKey) };
    const lost = 'The folder with the key was on a disk that broke.';
    const codes = async (command: typeof introduceSealKey, given: object, by: string | null = null) => {
      const outcome = await perform(door, command, given, { account: by });
      return outcome.ok ? 'ok' : 'objections' in outcome ? outcome.objections[0]?.code : Object.keys(outcome.errors);
    };
    expect(await codes(introduceSealKey, input, stage.secretariat)).toBe('needs-system');
    expect(await codes(introduceSealKey, { key: sealKey, proof: input.proof })).toBe('seal-key-known');
    expect(await codes(introduceSealKey, { ...input, proof: proveSealKey(next, null) })).toBe('seal-key-unproved');
    expect(await codes(introduceSealKey, { ...input, key: 'AB' })).toEqual(['key']);
    expect(await codes(replaceSealKey, input)).toBe('seal-key-none-lost');
    expect(await codes(introduceSealKey, input)).toBe('ok');
    expect(await sealKeys(stage.db)).toMatchObject([{ key: sealKey }, { key: sealKeyOf(next) }]);
    expect(
      await stage.codes(castVote, { vote: stage.meeting, state: 'FRA', choice: 'for' }, stage.delegate('FRA')),
    ).toEqual(['cannot-seal']);
    expect(await wrong(stage)).toEqual([]);
    // And where the new one is lost too, the next says so in public.
    const third = new Uint8Array(32).fill(32);
    const other = openDoor(stage.store, [third]);
    const given = { key: sealKeyOf(third), proof: proveSealKey(third, sealKeyOf(next)), lost };
    expect(await perform(other, replaceSealKey, given, { account: null })).toMatchObject({ ok: true });
    expect(await wrong(stage)).toEqual([]);
    const seals = (await verifyStore(stage.store)).find(({ what }) => what === 'seals');
    expect(seals?.detail).toMatch(/entry \d+ puts a key in the place of a lost one/);
  });
});

describe('what the doctor says of the seals', () => {
  it.each<[string, Readonly<Record<string, string>>, string, RegExp]>([
    [
      'its key',
      { PLENARY_SEAL_KEY: sealSeedText },
      'ok',
      /^every entry since the first key is sealed; [0-9a-f]{64} seals now$/,
    ],
    ['no key', {}, 'note', /PLENARY_SEAL_KEY was not given here/],
    ['another key', { PLENARY_SEAL_KEY: 'ab'.repeat(32) }, 'wrong', /is the seed of another key/],
    ['half a key', { PLENARY_SEAL_KEY: 'ab' }, 'wrong', /is a seed of 64 hexadecimal digits/],
    ['two keys', { PLENARY_SEAL_KEY: `${'ab'.repeat(32)},${sealSeedText}` }, 'ok', /holds another one too/],
  ])('with %s', async (_, env, state, says) => {
    await using stage = await held.copy();
    expect(await lookAtSeals(stage.db, env)).toEqual([{ what: 'seals', state, detail: expect.stringMatching(says) }]);
  });

  it('names an entry without a seal, and a record that has none yet', async () => {
    await using stage = await held.copy();
    await append(stage.door, [office], { actor: null, capacity: 'system' });
    expect(await lookAtSeals(stage.db, {})).toMatchObject([
      { state: 'wrong', detail: expect.stringMatching(/bears no seal/) },
    ]);
    await using empty = await testDatabase();
    expect(await lookAtSeals(empty.store.reads, {})).toMatchObject([
      { state: 'note', detail: expect.stringMatching(/not sealed yet/) },
    ]);
  });
});

describe('npm run verify with PLENARY_SEAL_KEY', () => {
  it('says that another key seals than the one that is given', async () => {
    await using stage = await held.copy();
    const found = await verifyStore(stage.store, { PLENARY_SEAL_KEY: 'ab'.repeat(32) });
    expect(found.filter(({ ok }) => !ok)).toMatchObject([
      { what: 'seals', detail: expect.stringMatching(/which is not the key given here/) },
    ]);
    const right = await verifyStore(stage.store, { PLENARY_SEAL_KEY: sealSeedText });
    expect(right.filter(({ ok }) => !ok)).toEqual([]);
    await using empty = await testDatabase();
    const never = await verifyStore(empty.store, { PLENARY_SEAL_KEY: sealSeedText });
    expect(never.filter(({ ok }) => !ok)).toEqual([]);
    expect(never.find(({ what }) => what === 'seals')?.detail).toMatch(/never sealed, .* somebody took the seals off/);
  });
});
