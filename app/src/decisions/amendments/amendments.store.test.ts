import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openedBy, type TestStage, testStage } from '../../../test/stage.ts';
import { type StageServer, serverOn } from '../../../test/stage-server.ts';
import { verifyStore } from '../../cli/verification.ts';
import { takeUpItem } from '../../meetings/index.ts';
import {
  adoptByConsensus,
  announceResult,
  castVote,
  closeVote,
  openVote,
  submitProposal,
  withdrawProposal,
} from '../index.ts';
import { letAmendmentFall } from './let-amendment-fall.ts';
import { orderAmendments, rankAmendments } from './order-amendments.ts';
import { submitAmendment } from './submit-amendment.ts';

/** Four amendments to one draft: ranked, ordered, one adopted, one that falls by it, one voted down, one withdrawn; then the draft. */

let stage: TestStage;
let here: StageServer;
let meeting: string;
let draft: string;
const made: Record<string, string> = {};
const reason = 'It leaves the least of the draft.';

beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
  meeting = stage.meeting;
  await openedBy(stage);
  await stage.done(takeUpItem, { meeting, item: stage.items.resolution }, stage.president);
  // Nothing else waits under the item.
  for (const proposal of stage.proposals) await stage.done(withdrawProposal, { proposal });
  const body = '1. Decides on a demonstration.\n2. Requests a report.\n3. Invites everybody.';
  const written = { item: stage.items.resolution, kind: 'D01', title: 'Draft to be amended', body, sponsor: 'URY' };
  draft = (await stage.done(submitProposal, written)).proposal ?? '';
}, 60_000);

afterAll(async () => {
  await here?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

const page = async (path: string, account: string | null = null) => (await here.get(path, account)).text();
const submits = async (name: string, state: string, change: string, paragraph: number, body?: string) => {
  const input = { proposal: draft, state, change, paragraph, ...(body === undefined ? {} : { body }) };
  made[name] = (await stage.done(submitAmendment, input, stage.delegate(state))).amendment ?? '';
};
const orderOf = (...names: readonly string[]) => ({
  ...{ proposal: draft, amendments: names.map((name) => made[name] ?? ''), reason },
});

describe('amendments to a draft', () => {
  it('are submitted, and the draft waits for them', async () => {
    await submits('near', 'FRA', 'revises', 2, '2. Requests a short report.');
    expect(await stage.codes(openVote, { meeting, proposal: draft, consensusSought: 'yes' }, stage.president)).toEqual([
      'amendment-first',
    ]);
    await submits('far', 'ARG', 'deletes', 2);
    await submits('other', 'BEN', 'adds', 4, '4. Thanks everybody.');
    await submits('gone', 'FRA', 'revises', 1, '1. Decides otherwise.');
    await stage.done(withdrawProposal, { proposal: made.gone ?? '' }, stage.delegate('FRA'));
    expect(await stage.codes(adoptByConsensus, { meeting, proposal: draft }, stage.president)).toEqual([
      'amendment-order-first',
    ]);
    expect(await stage.codes(adoptByConsensus, { meeting, proposal: made.near ?? '' }, stage.president)).toEqual([
      'amendment-order-first',
    ]);
    expect(await page(`/decisions/${draft}`)).toMatch(/Amendments[\s\S]*: deletes paragraph 2/);
    expect(await page(`/fr/decisions/${made.far}`)).toContain('suppression du paragraphe 2');
    const console = await page(`/meetings/${meeting}/podium`, stage.president);
    expect(console).toContain('There are several amendments to the draft');
    expect(console).toContain('Decide in which order the amendments are put');
    expect(console).toContain(`href="/decisions/${draft}/amendments"`);
  });

  it('are ranked by the Secretariat and ordered by the President, each with a reason', async () => {
    await stage.done(rankAmendments, orderOf('far', 'near', 'other'));
    expect(await page(`/decisions/${draft}/amendments`, stage.president)).toMatch(
      /as the Secretariat sees it: <[\s\S]*L\.\d+[\s\S]*It leaves the least of the draft/,
    );
    const order = { meeting, ...orderOf('far', 'near', 'other') };
    await stage.done(orderAmendments, order, stage.president);
    expect(await stage.codes(orderAmendments, order, stage.president)).toEqual(['order-decided']);
    expect(await stage.codes(adoptByConsensus, { meeting, proposal: made.near ?? '' }, stage.president)).toEqual([
      'amendment-first',
    ]);
    expect(await page(`/meetings/${meeting}/podium`, stage.president)).toContain(
      'The Assembly has before it the amendment',
    );
    expect(await page(`/meetings/${meeting}`)).toContain('The President decided in which order the amendments to');
  });

  it('are decided one by one, and one falls by the adoption of another', async () => {
    const falls = { meeting, proposal: made.near ?? '', adopted: made.far ?? '', reason: 'Nothing is left to revise.' };
    expect(await stage.codes(letAmendmentFall, falls, stage.president)).toEqual(['no-adopted-amendment']);
    await stage.done(adoptByConsensus, { meeting, proposal: made.far ?? '' }, stage.president);
    expect(
      await stage.codes(
        submitAmendment,
        { proposal: draft, state: 'FRA', change: 'deletes', paragraph: 3 },
        stage.delegate('FRA'),
      ),
    ).toEqual(['amending-over']);
    expect(await page(`/decisions/${draft}/amendments`, stage.president)).toContain('/acts/let-amendment-fall');
    await stage.done(letAmendmentFall, falls, stage.president);
    expect(await page(`/decisions/${draft}`)).toMatch(/Falls by the adoption of [\s\S]*Nothing is left to revise/);
    expect(await stage.codes(adoptByConsensus, { meeting, proposal: made.near ?? '' }, stage.president)).toEqual([
      'amendment-fallen',
    ]);
    const put = { meeting, proposal: made.other ?? '', consensusSought: 'yes' };
    const { vote = '' } = await stage.done(openVote, put, stage.president);
    for (const state of ['FRA', 'ARG'])
      await stage.done(castVote, { vote, state, choice: 'no' }, stage.delegate(state));
    await stage.done(closeVote, { vote }, stage.president);
    await stage.done(announceResult, { vote }, stage.president);
  });

  it('are followed by the draft as amended, and all of it verifies', async () => {
    expect(await stage.codes(withdrawProposal, { proposal: draft }, stage.secretariat)).toEqual(['proposal-amended']);
    expect(await page(`/meetings/${meeting}/podium`, stage.president)).toMatch(/The draft is put as amended by/);
    const { symbol = '' } = await stage.done(adoptByConsensus, { meeting, proposal: draft }, stage.president);
    expect(symbol).toMatch(/Res\.\d+$/);
    expect(await page(`/decisions/${draft}`)).toMatch(/Adopted by consensus[\s\S]*As amended by/);
    // How it came about, the oldest first, each step with its entry.
    const steps = /id="decision-steps"[\s\S]*?<\/section>/.exec(await page(`/decisions/${draft}`))?.[0] ?? '';
    expect(steps).toMatch(
      /was submitted: Draft to be amended[\s\S]*: deletes paragraph 2[\s\S]*ranked the amendments[\s\S]*decided in which order[\s\S]*falls by[\s\S]*adopted by consensus/,
    );
    expect(steps.match(/href="\/record\/\d+"/g)?.length).toBeGreaterThan(10);
    const wrong = async () => (await verifyStore(stage.store)).flatMap(({ ok, what }) => (ok ? [] : what));
    expect(await wrong()).toEqual([]);
    await stage.db.updateTable('amendment').set({ paragraph: 9 }).execute();
    expect(await wrong()).toEqual(['table amendment']);
  });

  it('fall with a draft that is withdrawn', async () => {
    const text = {
      item: stage.items.resolution,
      kind: 'D01',
      title: 'Another',
      body: '1. One.\n2. Two.',
      sponsor: 'URY',
    };
    const { proposal = '' } = await stage.done(submitProposal, text);
    const input = { proposal, state: 'FRA', change: 'deletes', paragraph: 2 };
    const { amendment = '' } = await stage.done(submitAmendment, input, stage.delegate('FRA'));
    await stage.done(withdrawProposal, { proposal }, stage.delegate('URY'));
    expect(await page(`/decisions/${proposal}`)).toContain('The draft was withdrawn');
    expect(await stage.codes(adoptByConsensus, { meeting, proposal: amendment }, stage.president)).toEqual([
      'amendment-fallen',
    ]);
  });
});
