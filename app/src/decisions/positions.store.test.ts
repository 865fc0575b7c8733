import { expect, it } from 'vitest';
import { proposal, vote as voteWith } from '../../test/given/decision.ts';
import { codesOf, now, secretariat } from '../../test/given/who.ts';
import { openedBy, testStage } from '../../test/stage.ts';
import { serverOn } from '../../test/stage-server.ts';
import { verifyStore } from '../cli/verification.ts';
import { takeUpItem } from '../meetings/index.ts';
import { adoptByConsensus, announceResult, castVote, closeVote, openVote } from './index.ts';
import { noteCorrection, takeBackCorrection } from './note-correction.ts';
import { notePosition, takeBackPosition } from './note-position.ts';

it.each([
  ['not-announced-yet', { status: 'closed' as const }],
  ['no-names-recorded', { method: 'showOfHands' as const }],
  ['no-right-to-vote', { notEntitled: [{ state: 'URY', reason: 'arrears' }] }],
  ['correction-noted', { noted: 'yes' as const }],
  ['nothing-changed', { cast: [{ state: 'URY', choice: 'no' as const, receipt: 'AAAA-BBBB', at: now }] }],
  ['vote-taken-back', { status: 'taken-back' as const }],
  ['ok', { proposal: proposal({ status: 'adopted' }) }],
] as const)('a correction after the result is answered: %s', (code, part) => {
  const facts = { ...voteWith({ status: 'announced' }), noted: null, ...part };
  const input = { vote: facts.vote, state: 'URY', intended: 'no' } as const;
  expect(codesOf(noteCorrection.decide(facts as never, input, secretariat, now))).toEqual([code]);
});

it('positions stand beside the decision and corrections beside the seat; neither changes what was decided, and both verify', async () => {
  await using stage = await testStage();
  const { meeting, president, items, proposals } = stage;
  await openedBy(stage);
  await stage.done(takeUpItem, { meeting, item: items.resolution }, president);
  const [, agreed = '', voted = ''] = proposals;
  await using site = await serverOn(stage);
  const page = async (path: string, account?: string) => (await site.get(path, account)).text();
  const said = {
    proposal: agreed,
    state: 'FRA',
    kind: 'dissociation',
    paragraph: 7,
    lang: 'fr',
    text: 'Nous nous dissocions.',
  };
  const france = stage.delegate('FRA');
  expect(await stage.codes(notePosition, said, france)).toEqual(['position-after-consensus']);
  await stage.done(adoptByConsensus, { meeting, proposal: agreed }, president);
  expect(await page(`/decisions/${agreed}`, france)).toContain('/acts/note-position');
  expect(await stage.codes(notePosition, { ...said, state: 'JPN' }, france)).toEqual(['not-your-seat']);
  await stage.done(notePosition, said, france);
  expect(await stage.codes(notePosition, said, france)).toEqual(['position-noted']);
  await stage.done(notePosition, { ...said, state: 'JPN', lang: 'en', text: 'So do we.' });
  await stage.done(notePosition, {
    ...said,
    state: 'GHA',
    kind: 'position',
    paragraph: '',
  });
  const decision = await page(`/decisions/${agreed}`);
  expect(decision).toContain('2 delegations dissociated themselves from paragraph 7');
  expect(decision).toContain('<p class="prose" lang="fr" dir="ltr">Nous nous dissocions.</p>');
  expect(await page(`/meetings/${meeting}`)).toContain('France dissociated itself from paragraph 7');
  const { lang: _lang, text: _text, ...own } = said;
  expect(await stage.codes(takeBackPosition, { ...own, state: 'JPN' }, france)).toEqual(['not-your-seat']);
  expect(await stage.codes(takeBackPosition, { ...own, kind: 'reservation' }, france)).toEqual(['nothing-changed']);
  await stage.done(takeBackPosition, own, france);
  expect(await page(`/decisions/${agreed}`)).toContain('One delegation dissociated itself from paragraph 7');

  const { vote = '' } = await stage.done(openVote, { meeting, proposal: voted, consensusSought: true }, president);
  await stage.done(castVote, { vote, state: 'FRA', choice: 'for' }, france);
  await stage.done(closeVote, { vote }, president);
  await stage.done(announceResult, { vote }, president);
  await stage.done(noteCorrection, { vote, state: 'FRA', intended: 'abstain' });
  for (const path of [`/votes/${vote}`, `/decisions/${voted}`])
    expect(await page(path)).toContain('France said that it had intended to abstain');
  expect(await page(`/votes/${vote}.csv`)).toMatch(/^"?FRA.*yes.*abstain/m);
  await stage.done(takeBackCorrection, { vote, state: 'FRA' });
  await stage.done(noteCorrection, { vote, state: 'FRA', intended: 'against' });
  expect((await verifyStore(stage.store)).flatMap(({ ok, what }) => (ok ? [] : what))).toEqual([]);
  await stage.db.deleteFrom('vote_intention').execute();
  await stage.db.deleteFrom('decision_position').execute();
  expect((await verifyStore(stage.store)).flatMap(({ ok, what }) => (ok ? [] : what))).toEqual(
    expect.arrayContaining(['table vote_intention', 'table decision_position']),
  );
}, 60_000);
