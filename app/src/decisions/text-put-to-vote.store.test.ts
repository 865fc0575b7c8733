import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { takeUpItem } from '../meetings/index.ts';
import { announceResult, castVote, closeVote, openVote, submitProposal, takeBackVote } from './index.ts';
import { reviseProposal } from './revise-proposal.ts';

/** What a vote is on stands on the page of the vote, in the words that were put to it. */

let stage: TestStage;
let site: StageServer;
let proposal: string | undefined;

beforeAll(async () => {
  stage = await testStage();
  site = await serverOn(stage);
  await openedBy(stage);
  await stage.done(takeUpItem, { meeting: stage.meeting, item: stage.items.resolution }, stage.president);
  const draft = { item: stage.items.resolution, kind: 'D01' };
  ({ proposal } = await stage.done(submitProposal, { ...draft, title: words('Submitted'), body: body('submitted') }));
}, 60_000);
afterAll(async () => {
  await site?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

/** Longer than may stand open above a ballot. */
const rest = ' The Assembly decides nothing by this demonstration of a text.'.repeat(3);

function words(en: string) {
  return { en: `${en} draft`, fr: `${en} : projet`, ar: `مشروع ${en}` };
}

function body(when: string) {
  return { en: `Text as ${when}.${rest}\n\nSecond paragraph.`, fr: `Texte ${when}.${rest}`, ar: `نص ${when}.${rest}` };
}

const revised = (when: string) => stage.done(reviseProposal, { proposal, title: words(when), body: body(when) });

async function opened(): Promise<string> {
  const input = { meeting: stage.meeting, proposal, consensusSought: true };
  return (await stage.done(openVote, input, stage.president)).vote ?? '';
}

async function see(vote: string, reader: string | null, lang = ''): Promise<string> {
  return (await site.get(`${lang}/votes/${vote}`, reader)).text();
}

const delegate = () => stage.delegate('BRA');

describe('the text that is voted on', () => {
  let first: string;

  it('stands on the delegate’s ballot, folded where it is long, one touch above the answers', async () => {
    await revised('revised before the vote');
    first = await opened();
    const page = await see(first, delegate());
    expect(page).toContain('Text as revised before the vote.');
    expect(page).not.toContain('Text as submitted.');
    const fold = page.indexOf('<details class="put-to-vote"><summary>Text put to the vote</summary>');
    expect(fold).toBeGreaterThan(0);
    expect(fold).toBeLessThan(page.indexOf('type="radio"'));
    // The step of review without script has it too.
    const review = await (await site.get(`/votes/${first}?choice=yes`, delegate())).text();
    expect(review).toContain('Text as revised before the vote.');
  });

  it.each(['?review=yes', '?choice=', '?review=yes&choice=', '?choice=perhaps'])(
    'stays above the answers when none was chosen, and it is said (%s)',
    async (query) => {
      const answer = await site.get(`/fr/votes/${first}${query}`, delegate());
      expect(answer.status).toBe(400);
      const page = await answer.text();
      expect(page).toMatch(/<p class="error" id="vote-missing" role="alert"[^>]*>Choisissez d’abord l’une des trois/);
      expect(page).toContain('aria-describedby="vote-missing"');
      expect(page.match(/type="radio"/g)).toHaveLength(3);
      // Nobody else was asked.
      expect((await site.get(`/votes/${first}${query}`, null)).status).toBe(200);
    },
  );

  it('asks nothing of a delegate who has only opened the page', async () => {
    const page = await see(first, delegate());
    expect(page).not.toContain('id="vote-missing"');
    expect(page).toContain('<input type="hidden" name="review" value="yes"/>');
  });

  it('is open where it is short, and for everybody who has no ballot there', async () => {
    expect(await see(first, null)).toMatch(/<details class="put-to-vote" open=""><summary>Text put to the vote/);
    const short = { item: stage.items.resolution, kind: 'D01', title: 'Short', body: 'Nothing is decided.' };
    const { proposal: other } = await stage.done(submitProposal, short);
    await stage.done(takeBackVote, { vote: first, reason: 'The wrong draft was put' }, stage.president);
    const input = { meeting: stage.meeting, proposal: other, consensusSought: true };
    const { vote = '' } = await stage.done(openVote, input, stage.president);
    expect(await see(vote, delegate())).toMatch(/<details class="put-to-vote" open=""><summary>/);
    await stage.done(takeBackVote, { vote, reason: 'Only a short one' }, stage.president);
  });

  it('stays what was put to that vote when it was taken back and the draft revised since', async () => {
    await revised('revised after the vote');
    for (const reader of [null, delegate(), stage.secretariat]) {
      const page = await see(first, reader);
      expect(page).toContain('Text as revised before the vote.');
      expect(page).toContain('revised before the vote draft');
      expect(page).not.toContain('revised after the vote');
    }
  });

  it('is the later text in the later vote, until and after its result', async () => {
    const second = await opened();
    const after = async (reader: string | null) => {
      const page = await see(second, reader);
      expect(page).toContain('Text as revised after the vote.');
      expect(page).not.toContain('revised before the vote');
    };
    await after(delegate());
    await stage.done(castVote, { vote: second, state: 'BRA', choice: 'yes' }, delegate());
    await stage.done(closeVote, { vote: second }, stage.president);
    await after(delegate());
    await stage.done(announceResult, { vote: second }, stage.president);
    for (const reader of [null, delegate()]) await after(reader);
  });

  it('is called so in six languages, and is read in the language of the reader where it is there', async () => {
    const called = {
      '': 'Text put to the vote',
      '/fr': 'Texte mis aux voix',
      '/es': 'Texto sometido a votación',
      '/ar': 'النص المطروح للتصويت',
      '/zh': '付诸表决的案文',
      '/ru': 'Текст, поставленный на голосование',
    };
    for (const [lang, name] of Object.entries(called))
      expect(await see(first, delegate(), lang)).toContain(`<summary>${name}</summary>`);
    expect(await see(first, delegate(), '/fr')).toContain('Texte revised before the vote.');
    // No Russian text is there: the English one says that it is English.
    expect(await see(first, delegate(), '/ru')).toMatch(/<span lang="en" dir="ltr">Text as revised before the vote\./);
  });
});
