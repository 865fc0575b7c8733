import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { verifyStore } from '../cli/verification.ts';
import {
  adoptByConsensus,
  announceResult,
  castVote,
  closeVote,
  openVote,
  reviseProposal,
  withdrawProposal,
} from '../decisions/index.ts';
import type { FieldsFor } from '../door/command.ts';
import { askForFloor, closeList, endSpeech, giveFloor } from '../floor/index.ts';
import { concludeItem, resumeMeeting, suspendMeeting, takeUpItem } from '../meetings/index.ts';
import { appealRuling } from './appeal-ruling.ts';
import { reopenProposal, resumeDebate } from './carried-out.ts';
import { makeMotion } from './make-motion.ts';
import { putMotion } from './put-motion.ts';
import { raisePointOfOrder } from './raise-point-of-order.ts';
import { ruleOnPoint } from './rule-on-point.ts';
import { speakOnMotion } from './speak-on-motion.ts';
import { withdrawMotion } from './withdraw-motion.ts';

/** One item on which everything is moved: a ruling that is overruled, motions on motions, a debate adjourned and resumed, a decision reconsidered. */

let stage: TestStage;
let here: StageServer;
let meeting: string;

beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
  meeting = stage.meeting;
  await openedBy(stage);
  await stage.done(takeUpItem, { meeting, item: stage.items.resolution }, stage.president);
}, 60_000);

afterAll(async () => {
  await here?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

const page = async (path: string, account: string | null = null) => (await here.get(path, account)).text();
const podium = () => page(`/meetings/${meeting}/podium`, stage.president);
const moves = async (state: string, kind: string, more: Partial<FieldsFor<typeof makeMotion>> = {}) =>
  (await stage.done(makeMotion, { meeting, state, kind, ...more }, stage.delegate(state))).motion ?? '';
const raises = async (state: string) =>
  (await stage.done(raisePointOfOrder, { meeting, state }, stage.delegate(state))).motion ?? '';
const puts = async (motion: string) => {
  await stage.done(putMotion, { meeting, motion }, stage.president);
  const row = await stage.db.selectFrom('motion').select('proposal').where('id', '=', motion).executeTakeFirstOrThrow();
  return row.proposal ?? '';
};
const carries = async (motion: string) =>
  stage.done(adoptByConsensus, { meeting, proposal: await puts(motion) }, stage.president);
/** A vote in which so many say yes and so many no. */
async function voted(proposal: string, yes: number, noes: number): Promise<void> {
  const { vote } = await stage.done(openVote, { meeting, proposal, consensusSought: 'yes' }, stage.president);
  const states = [...stage.delegates.keys()].slice(0, yes + noes);
  for (const [n, state] of states.entries())
    await stage.done(castVote, { vote, state, choice: n < yes ? 'yes' : 'no' }, stage.delegate(state));
  await stage.done(closeVote, { vote }, stage.president);
  await stage.done(announceResult, { vote }, stage.president);
}
const proposal = (n: number) => stage.proposals[n] ?? '';

describe('a point of order', () => {
  it('comes before everything else, and is ruled on', async () => {
    await stage.done(askForFloor, { meeting, state: 'FRA' }, stage.delegate('FRA'));
    const motion = await raises('ARG');
    expect(await stage.codes(giveFloor, { meeting }, stage.president)).toEqual(['motion-first']);
    expect(
      await stage.codes(openVote, { meeting, proposal: proposal(1), consensusSought: 'yes' }, stage.president),
    ).toEqual(['motion-first']);
    expect(await stage.codes(adoptByConsensus, { meeting, proposal: proposal(1) }, stage.president)).toEqual([
      'motion-first',
    ]);
    const other = { meeting, item: stage.items.agenda };
    expect(await stage.codes(takeUpItem, other, stage.president)).toEqual(['motion-first']);
    expect(await stage.codes(concludeItem, { meeting }, stage.president)).toEqual(['motion-first']);
    expect(await stage.codes(suspendMeeting, { meeting }, stage.president)).toEqual(['motion-first']);
    expect(await stage.codes(raisePointOfOrder, { meeting, state: 'FRA' }, stage.delegate('FRA'))).toEqual([
      'motion-without-precedence',
    ]);
    expect(await stage.codes(putMotion, { meeting, motion }, stage.president)).toEqual(['president-rules']);
    expect(await page(`/meetings/${meeting}`)).toMatch(/id="motions"[\s\S]*Point of order[\s\S]*Raised by Argentina/);
    expect(await podium()).toMatch(/Argentina<\/bdi> has raised a point of order|has raised a point of order/);
    expect(await page('/', stage.president)).toContain('The point is well taken');
    await stage.done(
      ruleOnPoint,
      { meeting, motion, wellTaken: 'no', words: 'It is on the substance.' },
      stage.president,
    );
    expect(await stage.codes(ruleOnPoint, { meeting, motion, wellTaken: 'yes' }, stage.president)).toEqual([
      'motion-settled',
    ]);
  });

  it('is appealed against, and the Assembly overrules the ruling', async () => {
    const { motion = '' } = await stage.done(appealRuling, { meeting, state: 'ARG' }, stage.delegate('ARG'));
    expect(await stage.codes(appealRuling, { meeting, state: 'FRA' }, stage.delegate('FRA'))).toEqual([
      'motion-without-precedence',
    ]);
    const speaks = { meeting, motion, state: 'FRA', side: 'for' };
    expect(await stage.codes(speakOnMotion, speaks, stage.president)).toEqual(['motion-without-debate']);
    const put = await puts(motion);
    expect(await stage.codes(putMotion, { meeting, motion }, stage.president)).toEqual(['motion-is-put']);
    await voted(put, 40, 39);
    expect(await page(`/meetings/${meeting}`)).toContain('The ruling is overruled');
    expect(await page(`/decisions/${put}`)).toContain('Appeal against the ruling of the President');
    expect(await page('/decisions')).toContain('>Motion<');
    expect(await page('/documents')).not.toContain('Appeal against the ruling');
  });

  it('is appealed against only until the meeting goes on', async () => {
    const motion = await raises('BEN');
    await stage.done(ruleOnPoint, { meeting, motion, wellTaken: 'yes' }, stage.president);
    await stage.done(giveFloor, { meeting }, stage.president);
    expect(await stage.codes(appealRuling, { meeting, state: 'ARG' }, stage.delegate('ARG'))).toEqual([
      'appeal-too-late',
    ]);
  });

  it('interrupts a vote only where it is on the voting, and nothing else does', async () => {
    await stage.done(endSpeech, { meeting }, stage.president);
    const { vote } = await stage.done(
      openVote,
      { meeting, proposal: proposal(1), consensusSought: 'yes' },
      stage.president,
    );
    const ask = { meeting, state: 'FRA' };
    expect(await stage.codes(makeMotion, { ...ask, kind: 'suspendMeeting' }, stage.delegate('FRA'))).toEqual([
      'vote-begun',
    ]);
    expect(await stage.codes(raisePointOfOrder, ask, stage.delegate('FRA'))).toEqual(['only-on-voting']);
    expect(await page(`/meetings/${meeting}`, stage.delegate('FRA'))).toContain('Raise a point of order on the voting');
    const { motion } = await stage.done(raisePointOfOrder, { ...ask, onVoting: 'yes' }, stage.delegate('FRA'));
    await stage.done(ruleOnPoint, { meeting, motion, wellTaken: 'yes' }, stage.president);
    await stage.done(castVote, { vote, state: 'FRA', choice: 'no' }, stage.delegate('FRA'));
    await stage.done(closeVote, { vote }, stage.president);
    await stage.done(announceResult, { vote }, stage.president);
  });
});

describe('motions on motions', () => {
  it('a third speaker for is refused, a suspension takes precedence, and both are decided', async () => {
    const adjourns = await moves('URY', 'adjournDebate');
    expect(
      await stage.codes(makeMotion, { meeting, state: 'FRA', kind: 'closeDebate' }, stage.delegate('FRA')),
    ).toEqual(['motion-without-precedence']);
    const speaks = (state: string, side: string) =>
      stage.codes(speakOnMotion, { meeting, motion: adjourns, state, side }, stage.president);
    expect(await speaks('FRA', 'mover')).toEqual(['not-the-mover-of-motion']);
    expect(await speaks('URY', 'for')).toEqual(['mover-speaks-once']);
    expect(await speaks('URY', 'mover')).toEqual(['ok']);
    expect(await speaks('FRA', 'for')).toEqual(['ok']);
    expect(await speaks('FRA', 'against')).toEqual(['spoke-on-motion']);
    expect(await speaks('ARG', 'for')).toEqual(['ok']);
    expect(await speaks('BEN', 'for')).toEqual(['motion-speakers-heard']);
    expect(await speaks('BEN', 'against')).toEqual(['ok']);
    expect(await page(`/meetings/${meeting}`)).toContain('Heard for: 2 of 2; against: 1 of 2');
    const suspends = await moves('GHA', 'suspendMeeting');
    expect(await stage.codes(putMotion, { meeting, motion: adjourns }, stage.president)).toEqual(['motion-first']);
    await carries(suspends);
    expect(await podium()).toContain('The motion is carried. The meeting is suspended.');
    expect(await stage.codes(concludeItem, { meeting }, stage.president)).toEqual(['motion-first']);
    await stage.done(suspendMeeting, { meeting }, stage.president);
    await stage.done(resumeMeeting, { meeting }, stage.president);
    expect(await podium()).not.toContain('The meeting is suspended.');
    // What waited meanwhile is before the meeting again.
    expect(await stage.codes(giveFloor, { meeting }, stage.president)).toEqual(['motion-first']);
    await stage.done(withdrawMotion, { meeting, motion: adjourns }, stage.delegate('URY'));
    expect(await stage.codes(withdrawMotion, { meeting, motion: adjourns }, stage.delegate('URY'))).toEqual([
      'motion-settled',
    ]);
  });

  it('the debate that is adjourned is resumed; the list that is closed by a motion is closed', async () => {
    await carries(await moves('URY', 'adjournDebate'));
    expect(await stage.codes(giveFloor, { meeting }, stage.president)).toEqual(['debate-adjourned']);
    expect(await stage.codes(adoptByConsensus, { meeting, proposal: proposal(2) }, stage.president)).toEqual([
      'debate-adjourned',
    ]);
    expect(await page(`/meetings/${meeting}`)).toContain('The debate on this item is adjourned');
    await stage.done(resumeDebate, { meeting }, stage.president);
    expect(await stage.codes(resumeDebate, { meeting }, stage.president)).toEqual(['debate-goes-on']);
    await carries(await moves('URY', 'closeList'));
    await stage.done(closeList, { meeting }, stage.president);
    const closes = await moves('URY', 'closeDebate');
    const speaks = { meeting, motion: closes, state: 'FRA', side: 'for' };
    expect(await stage.codes(speakOnMotion, speaks, stage.president)).toEqual(['motion-speakers-heard']);
    await carries(closes);
    expect(await stage.codes(giveFloor, { meeting }, stage.president)).toEqual(['debate-closed']);
  });
});

describe('a motion about a proposal', () => {
  it('names one that it can be about', async () => {
    const asks = (kind: string, about: string) =>
      stage.codes(makeMotion, { meeting, state: 'FRA', kind, about }, stage.delegate('FRA'));
    expect(await asks('competence', '')).toEqual(['motion-needs-proposal']);
    expect(await asks('reconsider', proposal(2))).toEqual(['motion-needs-proposal']);
    expect(await asks('division', proposal(1))).toEqual(['motion-needs-proposal']);
  });

  it('brings a decision back by two thirds', async () => {
    const motion = await moves('FRA', 'reconsider', { about: proposal(1) });
    expect(await stage.codes(reopenProposal, { meeting, motion }, stage.president)).toEqual(['motion-first']);
    const put = await puts(motion);
    expect(await stage.codes(reviseProposal, { proposal: put, title: { en: 'x' }, body: { en: 'x' } })).toEqual([
      'no-document',
    ]);
    expect(await stage.codes(withdrawProposal, { proposal: put })).toEqual(['no-document']);
    await voted(put, 20, 10);
    await stage.done(reopenProposal, { meeting, motion }, stage.president);
    expect(await stage.codes(reopenProposal, { meeting, motion }, stage.president)).toEqual(['motion-not-carried']);
    await stage.done(adoptByConsensus, { meeting, proposal: proposal(1) }, stage.president);
  });

  it('bars what the Assembly finds itself not competent to adopt', async () => {
    const motion = await moves('FRA', 'competence', { about: proposal(2) });
    expect(await stage.codes(adoptByConsensus, { meeting, proposal: proposal(2) }, stage.president)).toEqual([
      'motion-first',
    ]);
    await voted(await puts(motion), 11, 10);
    expect(await stage.codes(adoptByConsensus, { meeting, proposal: proposal(2) }, stage.president)).toEqual([
      'not-competent',
    ]);
  });
});

describe('the pages of motions', () => {
  it('are for whoever presides; a delegation has one control with what it may move, and why not the rest', async () => {
    expect((await here.get(`/meetings/${meeting}/motions`, stage.delegate('FRA'))).status).toBe(403);
    expect(await page(`/meetings/${meeting}/motions`, stage.secretariat)).toContain(
      'Enter what was moved from the floor',
    );
    const own = await page(`/meetings/${meeting}`, stage.delegate('FRA'));
    expect(own).toMatch(/<summary>Point of order or motion<\/summary>[\s\S]*Raise a point of order/);
    expect(own).toMatch(/Appeal against a ruling[^<]*: The meeting has gone on since the ruling/);
  });

  it('stand in the log and the record, which is decided again as it was', async () => {
    expect(await page(`/meetings/${meeting}`)).toContain('The Assembly takes up');
    const days = await page(`/sessions/${stage.session}/journal`);
    const journal = await page(/\/sessions\/[^"]*\/journal\/\d{4}-\d\d-\d\d/.exec(days)?.[0] ?? '');
    expect(journal).toMatch(/moved: Suspension of the meeting[\s\S]*Motion to suspend the meeting was adopted/);
    expect((await verifyStore(stage.store)).filter(({ ok }) => !ok)).toEqual([]);
  });
});
