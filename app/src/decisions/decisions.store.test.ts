import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strangersObjections } from '../../test/given/exported.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { serverOn } from '../../test/stage-server.ts';
import { verifyStore } from '../cli/verification.ts';
import type { AnyCommand, FieldsFor } from '../door/command.ts';
import { perform } from '../door/perform.ts';
import { floorBar, floorView } from '../floor/index.ts';
import { takeUpItem } from '../meetings/index.ts';
import { logOf } from '../meetings/log.ts';
import { filled } from '../modules.ts';
import { entries } from '../record/reads.ts';
import { stateNames } from '../reference/index.ts';
import { certifyContributions } from '../right-to-vote/index.ts';
import { languageCtx } from '../web/ctx.ts';
import { beginRollCallLot } from './begin-roll-call-lot.ts';
import { correctVote } from './cast-vote.ts';
import { drawRollCall } from './draw-roll-call.ts';
import { giveSeed } from './give-seed.ts';
import {
  adoptByConsensus,
  announceResult,
  castVote,
  closeVote,
  openVote,
  proposalsOf,
  submitProposal,
  type VoteView,
  votesOf,
} from './index.ts';
import { noteNoAnswer } from './note-no-answer.ts';
import { seatInVote } from './reads.ts';
import { reviseProposal, withdrawProposal } from './revise-proposal.ts';

/** Proposals and two recorded votes on a real database: one is carried, one is not. */

let stage: TestStage;
let vote: string;

/** Argentina has not paid since 2022; Benin is not in the room. */
const inArrears = 'ARG';
const absent = 'BEN';

beforeAll(async () => {
  stage = await testStage();
  const due = [2022, 2023, 2024, 2025].map((year) => ({ year, cents: 100_000 }));
  await stage.done(certifyContributions, { session: 'demo-1', state: inArrears, due });
  await openedBy(stage, [absent]);
}, 60_000);

afterAll(async () => {
  await stage[Symbol.asyncDispose]();
});

const chair = <C extends AnyCommand>(command: C, input: FieldsFor<C>) => stage.done(command, input, stage.president);
const cast = (state: string, choice: string, account = stage.delegate(state)) =>
  stage.act(castVote, { vote, state, choice }, account);
const castCodes = (state: string, choice: string, account = stage.delegate(state)) =>
  stage.codes(castVote, { vote, state, choice }, account);

async function voteNow(): Promise<VoteView> {
  const [found] = await votesOf(stage.db, { id: vote });
  if (!found) throw new Error('no vote');
  return found;
}

async function choices(): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries((await voteNow()).board?.map(({ state, choice }) => [state, choice]) ?? []);
}

describe('a proposal', () => {
  it('is found by session, item, id and status, in the order of its last change', async () => {
    expect(await proposalsOf(stage.db, { session: 'demo-1' })).toMatchObject([
      { symbol: 'DEMO-1/L.1', kind: { id: 'D02' }, item: { number: 1 }, status: 'submitted', decided: null },
      { symbol: 'DEMO-1/L.2', kind: { id: 'D01' }, item: { number: 4 } },
      { symbol: 'DEMO-1/L.3', sponsor: null },
    ]);
    const idsOf = async (where: Parameters<typeof proposalsOf>[1]) =>
      (await proposalsOf(stage.db, where)).map(({ id }) => stage.proposals.indexOf(id));
    expect(await idsOf({ item: stage.items.resolution })).toEqual([1, 2]);
    expect(await idsOf({ id: stage.proposals[2] ?? '' })).toEqual([2]);
    expect(await idsOf({ status: 'submitted' })).toEqual([0, 1, 2]);
    expect(await idsOf({ status: 'adopted' })).toEqual([]);
    expect(await idsOf({ session: 'demo-2' })).toEqual([]);
  });

  it('is submitted, revised on its newest state only, and withdrawn by who moved it', async () => {
    const mover = stage.delegate('BRA');
    const input = { item: stage.items.closing, kind: 'D01', title: 'Draft', body: 'The Assembly decides.' };
    const made = await stage.done(submitProposal, { ...input, sponsor: 'BRA' }, mover);
    expect(made.symbol).toBe('DEMO-1/L.4');
    const [first] = await proposalsOf(stage.db, { id: made.proposal ?? '' });
    const revise = (title: string, basedOn: number) =>
      perform(
        stage.door,
        reviseProposal,
        { proposal: made.proposal, title, body: { en: 'B', fr: 'C' } },
        { account: mover, basedOn },
      );
    expect(await revise('Draft, revised', first?.lastSeq ?? 0)).toMatchObject({ ok: true });
    expect(await revise('Draft, lost', first?.lastSeq ?? 0)).toMatchObject({ objections: [{ code: 'stale' }] });
    expect(await proposalsOf(stage.db, { id: made.proposal ?? '' })).toMatchObject([
      {
        title: { en: 'Draft, revised' },
        body: { en: 'B', fr: 'C' },
        sponsor: 'BRA',
        lastSeq: (first?.lastSeq ?? 0) + 1,
      },
    ]);
    const other = stage.delegate('URY');
    expect(await stage.codes(withdrawProposal, { proposal: made.proposal }, other)).toEqual(['not-the-mover']);
    await stage.done(withdrawProposal, { proposal: made.proposal }, mover);
    expect(await proposalsOf(stage.db, { id: made.proposal ?? '' })).toMatchObject([
      { status: 'withdrawn', decided: null },
    ]);
  });

  it('is adopted by consensus under its item, once', async () => {
    const input = { meeting: stage.meeting, proposal: stage.proposals[0] };
    expect(await stage.codes(adoptByConsensus, input, stage.president)).toEqual(['item-not-open']);
    await chair(takeUpItem, { meeting: stage.meeting, item: stage.items.agenda });
    expect(await chair(adoptByConsensus, input)).toEqual({ symbol: 'DEMO-1/Res.1' });
    expect(await proposalsOf(stage.db, { status: 'adopted' })).toMatchObject([
      {
        id: stage.proposals[0],
        decided: { symbol: 'DEMO-1/Res.1', by: 'consensus', meeting: { id: stage.meeting, number: 1 } },
      },
    ]);
    expect(await stage.codes(adoptByConsensus, input, stage.president)).toEqual(['already-decided']);
  });
});

describe('a recorded vote', () => {
  it('is opened with every seat that may vote, and why another may not', async () => {
    await chair(takeUpItem, { meeting: stage.meeting, item: stage.items.resolution });
    const input = { meeting: stage.meeting, proposal: stage.proposals[1], consensusSought: true };
    vote = (await chair(openVote, input)).vote ?? '';
    expect(await voteNow()).toMatchObject({
      proposal: stage.proposals[1],
      status: 'open',
      entitled: stage.delegates.size - 1,
      notEntitled: [{ state: inArrears, reason: expect.any(String) }],
      received: 0,
      board: null,
      result: null,
      finding: null,
    });
    const bar = await floorBar({ reads: stage.db, filled }, languageCtx('en', new Date().toISOString()));
    expect(bar).toMatchObject({
      state: 'voting',
      now: { text: expect.stringContaining('Vote open:'), href: `/decisions/${stage.proposals[1]}` },
    });
    expect(await stage.codes(openVote, input, stage.president)).toEqual(['vote-in-progress']);
    expect(await stage.codes(closeVote, { vote }, stage.president)).toEqual(['no-votes']);
  });

  it('takes one vote of a seat, whichever of its devices is first', async () => {
    const both = await Promise.all([cast('URY', 'for'), cast('URY', 'against')]);
    const recorded = both.filter((outcome) => outcome.ok);
    expect(recorded).toHaveLength(1);
    expect(both.find((outcome) => !outcome.ok)).toMatchObject({ objections: [{ code: 'already-voted' }] });
    const rows = await stage.db.selectFrom('vote_cast').selectAll().where('vote', '=', vote).execute();
    const { receipt } = (recorded[0]?.ok ? recorded[0].answer : {}) as { receipt: string };
    expect(rows).toMatchObject([{ iso3: 'URY', receipt }]);
    expect(receipt).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
    if (rows[0]?.choice === 'no')
      await stage.done(correctVote, { vote, state: 'URY', choice: 'for' }, stage.delegate('URY'));
  });

  it('takes no vote of a delegation from the Secretariat, and no correction', async () => {
    expect(await castCodes('BRA', 'for', stage.secretariat)).toEqual(['only-in-roll-call']);
    expect(await stage.codes(correctVote, { vote, state: 'URY', choice: 'against' })).toEqual([
      'only-the-delegation-corrects',
    ]);
  });

  it('U8: tells a seat without the right plainly why, under which article, and what helps', async () => {
    await using site = await serverOn(stage);
    const shown = await (await site.get(`/votes/${vote}`, stage.delegate(inArrears))).text();
    expect(shown).toMatch(/Argentina(<\/bdi>)? has no vote/);
    expect(shown).toContain('Rome Statute, article 112(8)');
    expect(shown).toContain('The Secretariat tells which payment restores the vote');
    expect(shown).not.toContain('type="radio"');
    expect(shown).not.toContain('no-right-to-vote');
  });

  it('refuses a seat without the right, without presence, and of another', async () => {
    expect(await castCodes(inArrears, 'for')).toEqual(['no-right-to-vote']);
    expect(await castCodes(absent, 'for')).toEqual(['not-present']);
    expect(await castCodes('BRA', 'for', stage.delegate('URY'))).toEqual(['not-your-seat']);
    expect(await castCodes('USA', 'for', stage.secretariat)).toEqual(['not-a-state-party']);
    expect(await castCodes('ZZZ', 'for', stage.secretariat)).toEqual(['not-a-state-party']);
    expect(await castCodes('BRA', 'perhaps')).toEqual(['choice']);
    expect(await castCodes('BR', 'for', stage.secretariat)).toEqual(['state']);
    expect((await voteNow()).received).toBe(1);
  });

  it('shows progress only, to everybody, until it is closed', async () => {
    for (const [state, choice] of [
      ['BRA', 'for'],
      ['CHE', 'for'],
      ['FRA', 'for'],
      ['GHA', 'against'],
      ['JPN', 'against'],
      ['FJI', 'abstain'],
    ] as const)
      expect((await cast(state, choice)).ok).toBe(true);
    expect(await voteNow()).toMatchObject({ received: 7, board: null, result: null });
    const recorded = await entries({ reads: stage.db, filled }, { kind: 'vote', limit: 50 });
    const casts = recorded.filter(({ act }) => act === 'vote.cast');
    expect(casts).toHaveLength(7);
    expect(casts.every(({ data, audience }) => data === null && audience === 'sealed')).toBe(true);
    const log = await logOf(stage.db, stage.meeting, filled);
    expect(log.map(({ act }) => act)).not.toContain('vote.cast');
    const own = await seatInVote(stage.db, await voteNow(), 'GHA', 'demo-1');
    expect(own).toMatchObject({
      right: { mayVote: true },
      present: true,
      cast: { choice: 'no', receipt: expect.any(String) },
    });
    expect(await seatInVote(stage.db, await voteNow(), inArrears, 'demo-1')).toMatchObject({
      right: { mayVote: false },
      cast: null,
    });
    expect(await seatInVote(stage.db, await voteNow(), 'USA', 'demo-1')).toMatchObject({ right: { mayVote: false } });
  });

  it('lets a seat correct its vote; the earlier one stays in the record', async () => {
    const before = (await seatInVote(stage.db, await voteNow(), 'JPN', 'demo-1')).cast;
    await stage.done(correctVote, { vote, state: 'JPN', choice: 'for' }, stage.delegate('JPN'));
    const after = (await seatInVote(stage.db, await voteNow(), 'JPN', 'demo-1')).cast;
    expect(after).toMatchObject({ choice: 'yes' });
    expect(after?.receipt).not.toBe(before?.receipt);
    const said = await stage.db.selectFrom('entry').select('act').where('subject', '=', `vote:${vote}`).execute();
    const acts = said.map(({ act }) => act);
    expect(acts.filter((act) => act === 'vote.cast')).toHaveLength(7);
    expect(acts).toContain('vote.corrected');
    expect((await voteNow()).received).toBe(7);
  });

  it('is closed: the board shows every seat', async () => {
    await chair(closeVote, { vote });
    const shown = await voteNow();
    expect(shown).toMatchObject({ status: 'closed', result: null });
    const bar = await floorBar({ reads: stage.db, filled }, languageCtx('en', new Date().toISOString()));
    expect(bar).toMatchObject({ state: 'in-session', now: { text: expect.stringContaining('Voting closed:') } });
    expect(shown.board).toHaveLength(stage.delegates.size);
    expect(shown.board?.map(({ state }) => state)).toEqual([...stage.delegates.keys()].toSorted());
    expect(await choices()).toMatchObject({
      BRA: 'yes',
      CHE: 'yes',
      FRA: 'yes',
      GHA: 'no',
      JPN: 'yes',
      URY: 'yes',
      FJI: 'abstain',
      [absent]: 'absent',
      [inArrears]: 'lock',
    });
    expect(await castCodes('ALB', 'for')).toEqual(['vote-closed']);
    const albania = stage.delegate('ALB');
    expect(await stage.codes(correctVote, { vote, state: 'ALB', choice: 'for' }, albania)).toEqual([
      'nothing-to-correct',
    ]);
    expect(await stage.codes(correctVote, { vote, state: 'JPN', choice: 'against' })).toEqual([
      'only-the-delegation-corrects',
    ]);
    await stage.done(correctVote, { vote, state: 'JPN', choice: 'against' }, stage.delegate('JPN'));
    expect((await choices()).JPN).toBe('no');
    const [corrected] = await entries({ reads: stage.db, filled }, { kind: 'vote', limit: 1 });
    expect(corrected).toMatchObject({
      act: 'vote.corrected',
      audience: 'public',
      capacity: 'delegate:JPN@demo-1',
      data: { state: 'JPN', from: 'yes', choice: 'no' },
    });
  });

  it('is announced with its arithmetic, and the text is adopted', async () => {
    const seen = { account: stage.president, basedOn: 0 };
    expect(await perform(stage.door, announceResult, { vote }, seen)).toMatchObject({
      objections: [{ code: 'stale' }],
    });
    expect(await chair(announceResult, { vote })).toEqual({ carried: true, symbol: 'DEMO-1/Res.2' });
    const shown = await voteNow();
    expect(shown).toMatchObject({
      status: 'announced',
      result: { yes: 4, no: 2, abstain: 1, presentAndVoting: 6, base: 6, needed: 4, carried: true },
    });
    expect(shown.finding?.lines.map(({ text }) => text).join(' ')).toContain('two thirds = 4; 4 yes');
    expect(await proposalsOf(stage.db, { id: stage.proposals[1] ?? '' })).toMatchObject([
      { status: 'adopted', decided: { by: 'vote', symbol: 'DEMO-1/Res.2' } },
    ]);
    expect(await stage.codes(announceResult, { vote }, stage.president)).toEqual(['result-announced']);
    expect(await stage.codes(correctVote, { vote, state: 'JPN', choice: 'for' }, stage.delegate('JPN'))).toEqual([
      'result-announced',
    ]);
  });

  it('is lost one vote short, and the text has no number', async () => {
    const input = { meeting: stage.meeting, proposal: stage.proposals[2], consensusSought: 'yes' };
    vote = (await chair(openVote, input)).vote ?? '';
    for (const [state, choice] of [
      ['BRA', 'for'],
      ['CHE', 'for'],
      ['FRA', 'for'],
      ['GHA', 'against'],
      ['JPN', 'against'],
    ] as const)
      await cast(state, choice);
    await chair(closeVote, { vote });
    expect(await chair(announceResult, { vote })).toEqual({ carried: false, symbol: null });
    expect(await proposalsOf(stage.db, { status: 'rejected' })).toMatchObject([
      { id: stage.proposals[2], decided: { symbol: null, by: 'vote' } },
    ]);
    const all = await votesOf(stage.db, { meeting: stage.meeting });
    expect(all.map(({ result }) => result?.carried)).toEqual([true, false]);
    expect(await votesOf(stage.db, { proposal: stage.proposals[2] ?? '' })).toHaveLength(1);
  });

  it('is called by name from the State drawn; who is silent is called again, and all of it is built anew', async () => {
    const draft = {
      item: stage.items.resolution,
      kind: 'D02',
      otherKind: true,
      title: 'Motion',
      body: 'Text of a demonstration.',
    };
    const { proposal } = await stage.done(submitProposal, draft);
    vote = (await chair(openVote, { meeting: stage.meeting, proposal, consensusSought: 'yes' })).vote ?? '';
    expect((await voteNow()).rollCall).toBeNull();
    expect(await stage.codes(noteNoAnswer, { vote, state: 'CHE' })).toEqual(['roll-call-not-drawn']);
    expect(await chair(drawRollCall, { vote, state: 'CHE' })).toEqual({ state: 'CHE' });
    const called = async () => (await voteNow()).rollCall?.next;
    expect((await voteNow()).rollCall?.order.slice(0, 2)).toEqual(['CHE', 'TJK']);
    expect(await castCodes('TJK', 'for', stage.secretariat)).toEqual(['not-called-now']);
    expect(await stage.codes(noteNoAnswer, { vote, state: 'TJK' })).toEqual(['not-called-now']);
    expect(await called()).toBe('CHE');
    await stage.done(noteNoAnswer, { vote, state: 'CHE' });
    expect(await called()).toBe('TJK');
    await stage.done(castVote, { vote, state: 'TJK', choice: 'for' });
    expect(await called()).not.toBe('TJK');
    const here = (await floorView(stage.db, stage.meeting, new Date().toISOString()))?.present ?? [];
    for (let next = await called(); next && next !== 'CHE'; next = await called())
      await stage.done(castVote, { vote, state: next, choice: 'abstain' });
    expect((await voteNow()).received).toBe(here.filter((each) => ![inArrears, 'CHE'].includes(each)).length);
    expect(await called()).toBe('CHE');
    await stage.done(castVote, { vote, state: 'CHE', choice: 'for' });
    expect(await called()).toBeNull();
    expect(await castCodes('CHE', 'for', stage.secretariat)).toEqual(['nobody-called']);
    expect(await stage.codes(closeVote, { vote })).toEqual(['entered-votes']);
    await chair(closeVote, { vote });
    expect(await stage.codes(announceResult, { vote })).toEqual(['entered-votes']);
    expect(await chair(announceResult, { vote })).toMatchObject({ carried: true });
    expect(await strangersObjections(stage.store)).toEqual([]);
    expect((await verifyStore(stage.store)).filter(({ ok }) => !ok)).toEqual([]);
  });

  it('is drawn from a secret and two seeds where nobody drew by hand: anybody recomputes it, and it is drawn once', async () => {
    const draft = {
      item: stage.items.resolution,
      kind: 'D02',
      otherKind: true,
      title: 'Motion',
      body: 'Text of a demonstration.',
    };
    const { proposal } = await stage.done(submitProposal, draft);
    vote = (await chair(openVote, { meeting: stage.meeting, proposal, consensusSought: 'yes' })).vote ?? '';
    await chair(beginRollCallLot, { vote, first: 'FRA', second: 'GHA' });
    expect(await stage.codes(drawRollCall, { vote }, stage.president)).toEqual(['seed-awaited']);
    await stage.done(giveSeed, { vote, state: 'GHA', seed: '1957' }, stage.delegate('GHA'));
    await stage.done(giveSeed, { vote, state: 'FRA', seed: 'chapeau' });
    const { state = '' } = await chair(drawRollCall, { vote });
    expect(stage.delegates.has(state)).toBe(true);
    const { rollCall } = await voteNow();
    expect(rollCall).toMatchObject({ state, by: 'seeds' });
    expect(rollCall?.order[0]).toBe(state);
    expect(rollCall?.order.toSorted()).toEqual([...stage.delegates.keys()].toSorted());
    // By hand, as the page says it.
    const { secret = '', commitment } = rollCall?.lot ?? {};
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(hash(secret)).toBe(commitment);
    const names = await stateNames(stage.db);
    const list = [...stage.delegates.keys()].toSorted((a, b) =>
      (names.get(a)?.en ?? '').localeCompare(names.get(b)?.en ?? '', 'en'),
    );
    expect(list[Number(BigInt(`0x${hash(`${secret}\nchapeau\n1957`)}`) % BigInt(list.length))]).toBe(state);
    await using site = await serverOn(stage);
    const page = await (await site.get(`/votes/${vote}/lot`)).text();
    expect(page).toContain(`${secret} chapeau 1957 | sha256sum`);
    expect(await (await site.get(`/votes/${vote}`)).text()).toContain(`/votes/${vote}/lot`);
    expect(await strangersObjections(stage.store)).toEqual([]);
    expect((await verifyStore(stage.store)).filter(({ ok }) => !ok)).toEqual([]);
    expect(await stage.codes(drawRollCall, { vote }, stage.president)).toEqual(['roll-call-drawn']);
  });
});
