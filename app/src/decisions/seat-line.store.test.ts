import { expect, it } from 'vitest';
import { openedBy, testStage } from '../../test/stage.ts';
import { serverOn } from '../../test/stage-server.ts';
import { takeUpItem } from '../meetings/index.ts';
import { castVote, closeVote, openVote, takeBackVote } from './index.ts';

it('My delegation says of a vote that was taken back that nothing is decided by it', async () => {
  await using stage = await testStage('enough');
  await using site = await serverOn(stage);
  await openedBy(stage);
  const { meeting, items, proposals, president } = stage;
  await stage.done(takeUpItem, { meeting, item: items.resolution }, president);
  const { vote = '' } = await stage.done(
    openVote,
    { meeting, proposal: proposals[1], consensusSought: true },
    president,
  );
  const { receipt } = await stage.done(castVote, { vote, state: 'FRA', choice: 'yes' }, stage.delegate('FRA'));
  const own = async () => (await site.get('/me/delegation', stage.delegate('FRA'))).text();
  const before = await own();
  expect(before).toContain(receipt);
  expect(before).not.toContain('This vote was taken back');
  await stage.done(closeVote, { vote }, president);
  await stage.done(takeBackVote, { vote, reason: 'Opened by mistake' }, president);
  const after = await own();
  expect(after).toContain(receipt);
  expect(after).toContain('This vote was taken back. Nothing is decided by it.');
});
