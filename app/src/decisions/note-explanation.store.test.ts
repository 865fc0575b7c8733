import { describe, expect, it } from 'vitest';
import { proposal, vote as voteWith } from '../../test/given/decision.ts';
import { codesOf, now, secretariat } from '../../test/given/who.ts';
import { openedBy, testStage } from '../../test/stage.ts';
import { serverOn } from '../../test/stage-server.ts';
import { verifyStore } from '../cli/verification.ts';
import { closeMeeting, takeUpItem } from '../meetings/index.ts';
import { announceResult, castVote, closeVote, openVote } from './index.ts';
import { noteExplanation, takeBackExplanation } from './note-explanation.ts';

describe('an explanation of vote', () => {
  it.each([
    ['explained-already', { noted: true }],
    ['sponsor-does-not-explain', { proposal: proposal({ sponsor: 'URY' }) }],
    ['no-right-to-vote', { notEntitled: [{ state: 'URY', reason: 'arrears' }] }],
    ['not-a-state-party', { entitled: ['FRA'] }],
    ['vote-taken-back', { status: 'taken-back' as const }],
  ])('is refused: %s', (code, part) => {
    const facts = { ...voteWith(), noted: false, ...part };
    expect(codesOf(noteExplanation.decide(facts, { vote: facts.vote, state: 'URY' }, secretariat, now))).toEqual([
      code,
    ]);
  });

  it('stands on the page of the vote in the alphabet of the reader, until it is taken back, and verifies', async () => {
    await using stage = await testStage();
    const { meeting, president, items, proposals } = stage;
    await openedBy(stage);
    await stage.done(takeUpItem, { meeting, item: items.resolution }, president);
    const { vote } = await stage.done(openVote, { meeting, proposal: proposals[1], consensusSought: true }, president);
    await using site = await serverOn(stage);
    const page = async (path: string, account?: string) => (await site.get(path, account)).text();
    const wrong = async () => (await verifyStore(stage.store)).flatMap(({ ok, what }) => (ok ? [] : what));
    for (const state of ['AND', 'DEU']) await stage.done(noteExplanation, { vote, state });
    await stage.done(castVote, { vote, state: 'FRA', choice: 'for' }, stage.delegate('FRA'));
    await stage.done(closeVote, { vote }, president);
    await stage.done(noteExplanation, { vote, state: 'FRA' });
    expect(await page(`/es/votes/${vote}`)).toMatch(
      /Antes del cierre: Alemania y Andorra<.*Después del cierre: Francia</,
    );
    await stage.done(takeBackExplanation, { vote, state: 'AND' });
    expect(await stage.codes(takeBackExplanation, { vote, state: 'AND' })).toEqual(['nothing-changed']);
    expect(await page(`/es/votes/${vote}`)).toContain('Antes del cierre: Alemania<');
    expect(await page(`/meetings/${meeting}`)).toContain('Andorra explained its vote before the close');
    expect(await page(`/desk/votes/${vote}`, stage.secretariat)).toContain('/acts/note-explanation');
    await stage.done(announceResult, { vote }, president);
    await stage.done(closeMeeting, { meeting }, president);
    expect(await page(`/desk/votes/${vote}`, stage.secretariat)).not.toContain('/acts/note-explanation');
    expect(await stage.codes(noteExplanation, { vote, state: 'AND' })).toEqual(['meeting-closed']);
    expect(await wrong()).toEqual([]);
    await stage.db.deleteFrom('vote_explanation').execute();
    expect(await wrong()).toEqual(['table vote_explanation']);
  }, 60_000);
});
