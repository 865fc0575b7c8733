import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { append, byForce, forge } from '../../test/forge.ts';
import { sealSeed } from '../../test/given/seal-seeds.ts';
import { type HeldStage, heldStage } from '../../test/held-stage.ts';
import { openedBy, type TestStage } from '../../test/stage.ts';
import { say } from '../decisions/acts.ts';
import { castVote, closeVote, openVote } from '../decisions/index.ts';
import { takeUpItem } from '../meetings/index.ts';
import { acts, again, filled, tables } from '../modules.ts';
import type { Store } from '../store/database.ts';
import { Replay } from './replay.ts';
import type { VerifiedState } from './verified-state.ts';
import { inOneState, type Verified, verifyOn } from './verify.ts';
import { walkRecord } from './walk-record.ts';

/** A vote is under way and was verified; each test goes on from there in a copy, and somebody changes something. */

const early = ['BRA', 'CHE', 'FRA', 'URY'] as const;
let held: HeldStage<{ readonly vote: string; readonly state: VerifiedState }>;

beforeAll(async () => {
  held = await heldStage('enough', async (stage) => {
    const { meeting } = stage;
    await openedBy(stage);
    await stage.done(takeUpItem, { meeting, item: stage.items.resolution }, stage.president);
    const opening = { meeting, proposal: stage.proposals[1], consensusSought: true };
    const { vote = '' } = await stage.done(openVote, opening, stage.president);
    for (const state of early) await cast(stage, vote, state);
    const { state } = await verify(stage.store, null);
    if (state === null) throw new Error('the record does not stand');
    return { vote, state };
  });
}, 120_000);

afterAll(() => held.drop());

function cast(stage: Pick<TestStage, 'done' | 'delegate'>, vote: string, state: string) {
  return stage.done(castVote, { vote, state, choice: 'for' }, stage.delegate(state));
}

function verify(store: Store, from: VerifiedState | null): Promise<Verified> {
  return verifyOn(store, { acts, again, tables, filled }, from);
}

/** Two more votes and the close; then a change. What does not stand, of the record verified behind the state. */
async function wrongBehind(change: (stage: TestStage) => Promise<unknown>): Promise<readonly string[]> {
  await using stage = await held.copy();
  await goOn(stage);
  await change(stage);
  const { found, state } = await verify(stage.store, held.told.state);
  const wrong = found.filter(({ ok }) => !ok).map(({ what, detail }) => `${what}: ${detail}`);
  expect(state === null).toBe(wrong.length > 0);
  return wrong;
}

async function goOn(stage: TestStage): Promise<void> {
  const { vote } = held.told;
  for (const state of ['GHA', 'JPN']) await cast(stage, vote, state);
  await stage.done(closeVote, { vote }, stage.president);
}

describe('a record that was verified before', () => {
  it('stands with what came behind, and says what was taken over', async () => {
    await using stage = await held.copy();
    await goOn(stage);
    const { entries, at } = held.told.state;
    const { found, state } = await verify(stage.store, held.told.state);
    expect(found.filter(({ ok }) => !ok)).toEqual([]);
    const detail = (what: string) => found.find((one) => one.what === what)?.detail;
    expect(detail('verified before')).toContain(`entries 1 to ${entries} were verified on ${at}`);
    expect(detail('acts')).toMatch(/^3 decided again/);
    expect(state?.entries).toBe(entries + 3);
    expect(found.map(({ what }) => what)).toEqual(expect.arrayContaining(['chain', 'kept answers', 'table vote_cast']));
    const whole = await verify(stage.store, null);
    expect({ ...whole.state, at: '' }).toEqual({ ...state, at: '' });
  });

  const notThose = /^verified before: the record does not begin with/;
  const vote = (state: string) => `(select seq from entry where act = 'vote.cast' and data ->> 'state' = '${state}')`;

  it.each([
    [
      'data',
      `update entry set data = jsonb_set(data, '{choice}', '"no"') where seq = ${vote('FRA')}`,
      /^chain: the data/,
    ],
    [
      'a seal',
      `update entry set seal = left(seal, -88) || (select right(seal, 88) from entry where seq = ${vote('CHE')}) where seq = ${vote('FRA')}`,
      /^seals: entry \d+ bears a seal by another key/,
    ],
    ['a request', `update entry set request = gen_random_uuid() where seq = ${vote('FRA')}`, /^kept answers: /],
    ['what was removed', 'delete from entry where seq > 40', /^table /],
  ])('is found changed before: %s', async (_what, statement, says) => {
    const wrong = await wrongBehind(({ store }) => byForce(store, statement));
    expect(wrong[0]).toMatch(notThose);
    expect(wrong.slice(1)).toContainEqual(expect.stringMatching(says));
  });

  it('is found written anew, with a chain and seals that hold', async () => {
    const wrong = await wrongBehind(({ store }) =>
      forge(store, ({ act, data }) => [
        {
          act,
          data: act === 'vote.cast' && 'state' in data && data.state === 'FRA' ? { ...data, state: 'DEU' } : data,
        },
      ]),
    );
    expect(wrong[0]).toMatch(notThose);
    expect(wrong.slice(1)).toContainEqual(expect.stringMatching(/, vote\.cast: the rules refuse it/));
  });

  it.each([
    ['a row of before', `update vote_cast set choice = 'no' where iso3 = 'FRA'`],
    ['a row of behind', `delete from vote_cast where iso3 = 'GHA'`],
  ])('is found with a table that says something else: %s', async (_what, statement) => {
    const wrong = await wrongBehind(({ store }) => byForce(store, statement));
    expect(wrong).toEqual([expect.stringMatching(/^table vote_cast: \d rows are not in the record/)]);
  });

  it('is found with an act behind that no command gives, though its chain and seal hold', async () => {
    const { vote } = held.told;
    const wrong = await wrongBehind(async (stage) => {
      const late = say('vote.corrected', { vote, state: 'GHA', choice: 'no', receipt: 'AAAA-AAAA' });
      await append(stage.door, [late], { actor: null, capacity: 'system' }, sealSeed);
    });
    expect(wrong).toEqual([expect.stringMatching(/^entry \d+, vote\.corrected: the rules refuse it/)]);
  });
});

it('votes decided together are found as those decided one by one, the forged among them too', async () => {
  await using stage = await held.copy();
  await forge(stage.store, ({ act, data }) => [
    { act, data: act === 'vote.cast' && 'state' in data && data.state === 'CHE' ? { ...data, state: 'DEU' } : data },
  ]);
  const found = (runs: boolean) =>
    inOneState(stage.store, ['entry', ...Object.keys(tables)], async (tx) => {
      const replay = new Replay(tx, { acts, again, filled }, { runs });
      await replay.begin();
      await walkRecord(stage.store.writes, [replay]);
      return replay.end();
    });
  const together = await found(true);
  expect(together).toEqual(await found(false));
  expect(together.filter(({ ok }) => !ok)).toEqual([
    { what: expect.stringMatching(/, vote\.cast$/), ok: false, detail: expect.stringContaining('the rules refuse it') },
  ]);
});
