import { expect, it } from 'vitest';
import { strangersObjections } from '../../test/given/exported.ts';
import { openedBy, testStage } from '../../test/stage.ts';
import { serverOn } from '../../test/stage-server.ts';
import { verifyStore } from '../cli/verification.ts';
import { takeUpItem } from '../meetings/index.ts';
import { appointTellers } from './appoint-tellers.ts';
import { askForRecordedVote, endAskingForRecordedVote } from './ask-for-recorded-vote.ts';
import { countHands } from './count-hands.ts';
import { announceResult, closeVote, openVote } from './index.ts';

it('a show of hands is counted by two, again where they differ, names nobody, and verifies', async () => {
  await using stage = await testStage();
  const { meeting, president, items, proposals } = stage;
  await openedBy(stage);
  await stage.done(takeUpItem, { meeting, item: items.resolution }, president);
  const [, proposal = ''] = proposals;
  const asking = { meeting, proposal, state: 'FRA' };
  const puts = { meeting, proposal, consensusSought: true, method: 'showOfHands' };
  await using site = await serverOn(stage);
  const page = async (path: string, account?: string) => (await site.get(path, account)).text();

  await stage.done(askForRecordedVote, { ...asking, how: 'recorded' }, stage.delegate('FRA'));
  expect(await page(`/decisions/${proposal}`)).toContain('Recorded vote: asked for by France');
  expect(await stage.codes(openVote, puts, president)).toEqual(['vote-by-name-asked']);
  expect(await page(`/decisions/${proposal}`, stage.delegate('FRA'))).toContain('/acts/end-asking-for-recorded-vote');
  await stage.done(endAskingForRecordedVote, asking, stage.delegate('FRA'));

  const { vote = '' } = await stage.done(openVote, puts, president);
  expect(await page(`/meetings/${meeting}/podium`, president)).toContain('Those in favour, please raise your hands.');
  await stage.done(appointTellers, { vote, first: 'FRA', second: 'GHA' }, president);
  const count = (state: string, yes: number) =>
    stage.done(countHands, { vote, state, yes, no: 20, abstain: 4 }, stage.delegate(state));
  expect(await page(`/votes/${vote}`, stage.delegate('FRA'))).toContain('/acts/count-hands');
  expect(await page('/', stage.delegate('FRA'))).toContain('Show of hands: enter a count');
  await count('FRA', 90);
  // Nobody reads the first count before the second is in.
  for (const reader of [undefined, stage.delegate('GHA'), stage.secretariat, president])
    expect(await page(`/votes/${vote}`, reader)).not.toMatch(/\b90\b/);
  await count('GHA', 91);
  expect(await page(`/votes/${vote}`)).toContain('Round 1, the two counts differ');
  expect(await stage.codes(closeVote, { vote }, president)).toEqual(['hands-differ']);
  await count('FRA', 91);
  await count('GHA', 91);
  await stage.done(closeVote, { vote }, president);
  await stage.done(announceResult, { vote }, president);

  const decision = await page(`/decisions/${proposal}`);
  expect(decision).toContain('Adopted by a show of hands');
  expect(decision).toContain('only the numbers are recorded, and no names');
  expect(decision).not.toContain('class="board"');
  const log = await page(`/meetings/${meeting}`);
  for (const says of ['named two delegations to count the hands', 'they are counted again', 'closed the show of hands'])
    expect(log).toContain(says);
  expect((await verifyStore(stage.store)).flatMap(({ ok, what }) => (ok ? [] : what))).toEqual([]);
  expect(await strangersObjections(stage.store)).toEqual([]);
  await stage.db.deleteFrom('vote_hands').execute();
  expect((await verifyStore(stage.store)).flatMap(({ ok, what }) => (ok ? [] : what))).toContain('table vote_hands');
}, 60_000);
