import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strangersObjections } from '../../test/given/exported.ts';
import { type TestStage, testStage } from '../../test/stage.ts';
import { verifyStore } from '../cli/verification.ts';
import { accreditPerson, endAccreditation } from '../delegations/index.ts';
import type { AnyCommand, FieldsFor } from '../door/command.ts';
import { openMeeting, registerPresence, takeUpItem } from '../meetings/index.ts';
import { setParameter } from '../parameters/index.ts';
import { certifyContributions } from '../right-to-vote/index.ts';
import { correctVote } from './cast-vote.ts';
import { drawRollCall } from './draw-roll-call.ts';
import {
  announceResult,
  castVote,
  closeVote,
  openVote,
  pendingResult,
  submitProposal,
  type VoteView,
  votesOf,
} from './index.ts';

/** What happens in the hall between the close of a vote and its announcement, on a real database: 63 of 124 are there. */

let stage: TestStage;
/** the 63, in the order of the codes */
let hall: readonly string[];
const outside = 'ZMB';

beforeAll(async () => {
  stage = await testStage();
  const codes = [...stage.delegates.keys()].toSorted();
  expect(codes).toHaveLength(124);
  hall = codes.slice(0, 63);
  expect(hall).not.toContain(outside);
  await stage.done(registerPresence, { meeting: stage.meeting, arrived: hall });
  await chair(openMeeting, { meeting: stage.meeting });
  await chair(takeUpItem, { meeting: stage.meeting, item: stage.items.resolution });
}, 60_000);

afterAll(async () => {
  await stage[Symbol.asyncDispose]();
});

const chair = <C extends AnyCommand>(command: C, input: FieldsFor<C>) => stage.done(command, input, stage.president);
const arrives = (state: string) => stage.done(registerPresence, { meeting: stage.meeting, arrived: [state] });
const leaves = (state: string) => stage.done(registerPresence, { meeting: stage.meeting, left: [state] });
const delegation = (command: AnyCommand, vote: string, state: string, choice: string) =>
  stage.done(command, { vote, state, choice }, stage.delegate(state));

/** A vote on a matter of substance, with these answers of the first seats. */
async function voteWith(...answers: readonly ('for' | 'against' | 'abstain')[]): Promise<string> {
  const draft = { item: stage.items.resolution, kind: 'D01', title: 'Draft', body: 'Text of a demonstration.' };
  const { proposal } = await stage.done(submitProposal, draft);
  const { vote = '' } = await chair(openVote, { meeting: stage.meeting, proposal, consensusSought: true });
  for (const [n, choice] of answers.entries()) await delegation(castVote, vote, hall[n] ?? '', choice);
  return vote;
}

/** The result as the confirmation page says it, then as it is announced: the same. */
async function resultOf(vote: string): Promise<VoteView['result']> {
  const pending = await stage.db.transaction().execute((tx) => pendingResult(tx, vote, new Date().toISOString()));
  await chair(announceResult, { vote });
  const [shown] = await votesOf(stage.db, { id: vote });
  expect(shown?.result).toEqual(pending?.result);
  expect(shown?.finding?.lines).toEqual(pending?.finding.lines);
  return shown?.result ?? null;
}

/** The Bureau's decision entered where nothing bars it, as a program without that bar would. */
const setAnyway: AnyCommand = {
  ...setParameter,
  load: async (...given: Parameters<typeof setParameter.load>) => ({
    ...(await setParameter.load(...given)),
    underway: { meetingOpen: false, votingOpen: false, electionBegun: false, candidateNominated: false },
  }),
} as AnyCommand;

function setting(key: string, value: unknown) {
  const decision = { decidedOn: '2026-11-20', reference: 'BUR/2026/7', reason: 'Text of a demonstration.' };
  return { session: stage.session, key, value, ...decision };
}

describe('a vote with 63 of 124 present', () => {
  it('is carried by 3 yes though one seat leaves between its close and its announcement', async () => {
    const vote = await voteWith('for', 'for', 'for');
    await chair(closeVote, { vote });
    await leaves(hall[5] ?? '');
    expect(await resultOf(vote)).toMatchObject({ present: 63, statesParties: 124, yes: 3, carried: true });
    await arrives(hall[5] ?? '');
  });

  it('is not carried when one seat leaves before its close, though another arrives before its announcement', async () => {
    const vote = await voteWith('for', 'for', 'for');
    await leaves(hall[5] ?? '');
    await chair(closeVote, { vote });
    await arrives(outside);
    await arrives(hall[5] ?? '');
    expect(await resultOf(vote)).toMatchObject({ present: 62, carried: false });
    await leaves(outside);
  });

  it('keeps the vote of a seat that voted and left, and does not count it for the quorum', async () => {
    const vote = await voteWith('for', 'for', 'for');
    await leaves(hall[0] ?? '');
    await chair(closeVote, { vote });
    expect(await resultOf(vote)).toMatchObject({ present: 62, left: 1, yes: 3, carried: false });
    await arrives(hall[0] ?? '');
  });

  it('does not follow the accreditation that ends, nor the parameter that is set, after its close', async () => {
    const vote = await voteWith('for', 'for', 'for');
    await chair(closeVote, { vote });
    const parameter = setting('quorum.counts', 'voting');
    expect(await stage.codes(setParameter, parameter)).toEqual(['parameter-voting-open']);
    await stage.done(setAnyway, parameter);
    const state = hall[6] ?? '';
    const account = stage.delegate(state);
    await stage.done(endAccreditation, { account, session: stage.session, state });
    const [before] = await votesOf(stage.db, { id: vote });
    expect(before?.notVoting.find((one) => one.state === state)?.reason).toBe('silent');
    expect(await resultOf(vote)).toMatchObject({ present: 63, carried: true });
    const again = { session: stage.session, state, name: 'Example Person', role: 'head' };
    await stage.done(accreditPerson, again);
    await arrives(state);
    await stage.done(setAnyway, setting('quorum.counts', 'present'));
  });

  it('follows the correction that a delegation makes after its close', async () => {
    const vote = await voteWith('for', 'for', 'against');
    await chair(closeVote, { vote });
    await delegation(correctVote, vote, hall[1] ?? '', 'against');
    expect(await resultOf(vote)).toMatchObject({ yes: 1, no: 2, present: 63, carried: false });
  });

  it('counts a seat that voted and left where the Bureau has set it, and only those that vote where it has set that', async () => {
    for (const [value, present, carried] of [
      ['presentOrVoted', 62, true],
      ['voting', 62, false],
    ] as const) {
      await stage.done(setParameter, setting('quorum.counts', value));
      const vote = await voteWith('for', 'for', 'for');
      await leaves(hall[0] ?? '');
      await chair(closeVote, { vote });
      await arrives(hall[0] ?? '');
      expect(await resultOf(vote)).toMatchObject({ present, left: 1, carried });
    }
    await stage.done(setAnyway, setting('quorum.counts', 'present'));
  });

  it('is decided the same way in a roll call', async () => {
    const vote = await voteWith();
    await chair(drawRollCall, { vote, state: hall[0] });
    for (const state of hall.slice(0, 3)) await delegation(castVote, vote, state, 'for');
    await chair(closeVote, { vote });
    await leaves(hall[7] ?? '');
    expect(await resultOf(vote)).toMatchObject({ present: 63, carried: true });
    await arrives(hall[7] ?? '');
  });
});

describe('the seats without a vote', () => {
  it('are absent, gone, silent, unaccredited or without right: each by its own word, as at the close', async () => {
    const [silent = '', gone = '', suspended = ''] = hall.slice(10, 13);
    const [absent, unaccredited, adviser] = [outside, 'ZAF', 'VEN'];
    await stage.done(certifyContributions, {
      session: stage.session,
      state: suspended,
      due: [2022, 2023, 2024, 2025].map((year) => ({ year, cents: 100_000 })),
    });
    for (const state of [unaccredited, adviser])
      await stage.done(endAccreditation, { account: stage.delegate(state), session: stage.session, state });
    const person = {
      session: stage.session,
      state: adviser,
      name: 'Example Adviser',
      role: 'adviser',
      otherSeat: true,
    };
    await stage.done(accreditPerson, person);
    await arrives(adviser);
    const vote = await voteWith('for');
    await leaves(gone);
    const [open] = await votesOf(stage.db, { id: vote });
    // 63 and the adviser's seat are there; that seat, one suspended and one gone cannot vote.
    expect(open).toMatchObject({ received: 1, canVote: 61 });
    await chair(closeVote, { vote });
    await arrives(absent);
    await arrives(gone);
    await leaves(silent);
    await stage.done(accreditPerson, { ...person, state: unaccredited, role: 'head' });
    await chair(announceResult, { vote });
    const [shown] = await votesOf(stage.db, { id: vote });
    const said = new Map(shown?.board?.map(({ state, choice }) => [state, choice]));
    expect([silent, gone, absent, unaccredited, adviser, suspended, hall[0] ?? ''].map((s) => said.get(s))).toEqual([
      'silent',
      'left',
      'absent',
      'unaccredited',
      'unaccredited',
      'lock',
      'yes',
    ]);
  });

  it('and all of it is what the record says, but for the settings that the rules refuse while a vote is open', async () => {
    expect(await strangersObjections(stage.store)).toEqual([]);
    const wrong = (await verifyStore(stage.store)).filter(({ ok }) => !ok);
    expect(wrong.length).toBeGreaterThan(0);
    for (const { what, detail } of wrong) {
      expect(what).toMatch(/^entry \d+, parameter\.set$/);
      expect(detail).toContain('It governs a vote or ballot that is in progress');
    }
  });
});
