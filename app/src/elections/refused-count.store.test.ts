import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { takeUpItem } from '../meetings/index.ts';
import { langs } from '../words/languages.ts';
import { openBallot } from './index.ts';

let stage: TestStage;
let site: StageServer;
let ballot: string;

beforeAll(async () => {
  stage = await testStage();
  site = await serverOn(stage);
  await openedBy(stage);
  const { meeting, items, election, president, done } = stage;
  await done(takeUpItem, { meeting, item: items.judges }, president);
  ballot = (await done(openBallot, { meeting, election }, president)).ballot ?? '';
}, 60_000);
afterAll(async () => {
  await site?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

describe('a count that does not add up', () => {
  it.each(langs)('comes back with its 16 figures and the reasons beside them, in %s', async (lang) => {
    const prefix = lang === 'en' ? '' : `/${lang}`;
    const from = `${prefix}/ballots/${ballot}/count`;
    const figures = { papers: '5', valid: '4', invalid: '2', abstentions: '1' };
    const votes = Object.fromEntries(stage.candidates.map((id, n) => [`votes.${id}`, String(n + 900)]));
    const answer = await site.post(
      `${prefix}/acts/enter-count`,
      { ballot, ...figures, ...votes, from },
      stage.secretariat,
    );
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const value of [...Object.values(figures), ...Object.values(votes)])
      expect(page).toContain(`value="${value}"`);
    const reasons = [...page.matchAll(/<p class="error"[^>]*>([\s\S]*?)<\/p>/g)].map(([, inside = '']) => inside);
    // The papers, and each candidate.
    expect(reasons.length).toBe(13);
    for (const reason of reasons) {
      expect(reason).toMatch(/\d/);
      expect(reason).not.toMatch(/lang="en"|[{}]/);
    }
  });
});
