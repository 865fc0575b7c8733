import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf, openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { adoptByConsensus, announceResult, castVote, closeVote, openVote, takeBackVote } from '../decisions/index.ts';
import { announceBallot, annulBallot, enterCount, openBallot } from '../elections/index.ts';
import { askForFloor, closeList, endSpeech, giveFloor, reopenList } from '../floor/index.ts';
import { closeMeeting, takeUpItem } from '../meetings/index.ts';
import { filled } from '../modules.ts';
import { showOnScreen } from './index.ts';
import { hallTopics } from './routes.tsx';

let stage: TestStage;
let site: StageServer;
beforeAll(async () => {
  stage = await testStage();
  site = await serverOn(stage);
  await openedBy(stage);
});
afterAll(async () => {
  await site[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

const chair = (command: Parameters<TestStage['done']>[0], input: object = {}) =>
  stage.done(command, { meeting: stage.meeting, ...input }, stage.president);

async function hall(
  lang = '',
): Promise<{ readonly screen: string | undefined; readonly text: string; readonly html: string }> {
  const html = await (await site.get(`${lang}/meetings/${stage.meeting}/hall`)).text();
  const text = html
    .replace(/^[\s\S]*<main/, '<main')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  return { screen: /data-screen="([a-z]+)"/.exec(html)?.[1], text, html };
}

/** What an open screen is sent: the same as a page loaded fresh. */
async function heard(): Promise<string> {
  const topic = hallTopics({ reads: stage.db, filled })[0];
  const sent = (await topic?.render(stage.meeting, 'en'))?.stage ?? '';
  const fresh = /<main class="stage"[\s\S]*<\/main>/.exec((await hall()).html)?.[0];
  const still = (html = '') => html.replaceAll(/<time[^>]*>[^<]*<\/time>/g, '');
  expect(still(sent)).toBe(still(fresh));
  return sent;
}

async function symbolOf(proposal: string | undefined): Promise<string> {
  const query = stage.db
    .selectFrom('proposal')
    .select('symbol')
    .where('id', '=', proposal ?? '');
  return (await query.executeTakeFirstOrThrow()).symbol ?? '';
}

/** A recorded vote from its opening to its announcement, in which one delegation votes. */
async function voted(proposal: string | undefined): Promise<string | undefined> {
  const { vote } = await chair(openVote, { proposal, consensusSought: true });
  await stage.done(castVote, { vote, state: 'URY', choice: 'yes' }, stage.delegate('URY'));
  await stage.done(closeVote, { vote }, stage.president);
  await stage.done(announceResult, { vote }, stage.president);
  return vote;
}

describe('the screens of the hall', () => {
  let vote: string | undefined;

  it('say for what the quorum is needed: the meeting is open, so to vote', async () => {
    const { html } = await hall();
    expect(html).toContain('<p>63 needed to vote on a matter of substance</p>');
  });

  it('show a result until the meeting goes on', async () => {
    await chair(takeUpItem, { item: stage.items.resolution });
    expect((await hall()).screen).toBe('standing');
    vote = await voted(stage.proposals[1]);
    expect((await hall()).html).toContain('class="board"');
  });

  it('do not show an old board when a speech ends, or when the item is taken up again', async () => {
    await stage.done(askForFloor, { meeting: stage.meeting, state: 'GBR' });
    await chair(giveFloor);
    expect((await hall()).screen).toBe('speaker');
    await chair(endSpeech);
    expect((await hall()).screen).toBe('standing');
    await chair(takeUpItem, { item: stage.items.debate });
    await chair(takeUpItem, { item: stage.items.resolution });
    const { screen, html } = await hall();
    expect(screen).toBe('standing');
    expect(html).not.toContain('class="board"');
  });

  it('show an old board when the chair calls it, also under another item', async () => {
    await chair(takeUpItem, { item: stage.items.debate });
    await chair(showOnScreen, { what: 'result', of: vote });
    const { screen, html, text } = await hall();
    expect(screen).toBe('vote');
    expect(html).toContain('class="board"');
    expect(text).toContain('Demonstration resolution on the length of meetings');
  });

  it('show what the chair called until the meeting goes on to something else', async () => {
    for (const what of ['agenda', 'blank', 'speakers'] as const) {
      await chair(showOnScreen, { what });
      expect((await hall()).screen).toBe(what);
    }
    await stage.done(askForFloor, { meeting: stage.meeting, state: 'URY' });
    expect((await hall()).screen).toBe('speakers');
    await chair(giveFloor);
    expect((await hall()).screen).toBe('speaker');
    await chair(endSpeech);
    await chair(showOnScreen, { what: 'item' });
    expect((await hall()).screen).toBe('standing');
    expect(await stage.codes(showOnScreen, { meeting: stage.meeting, what: 'item' }, stage.president)).toEqual([
      'screen-shown',
    ]);
  });

  it('take a vote in progress off and bring it back', async () => {
    await chair(takeUpItem, { item: stage.items.resolution });
    const { vote: open } = await chair(openVote, { proposal: stage.proposals[2], consensusSought: true });
    await chair(showOnScreen, { what: 'blank' });
    expect((await hall()).screen).toBe('blank');
    await chair(showOnScreen, { what: 'item' });
    expect((await hall()).screen).toBe('vote');
    await chair(showOnScreen, { what: 'agenda' });
    await stage.done(castVote, { vote: open, state: 'URY', choice: 'yes' }, stage.delegate('URY'));
    await stage.done(closeVote, { vote: open }, stage.president);
    expect((await hall()).html).toContain('class="board"');
    await stage.done(announceResult, { vote: open }, stage.president);
  });

  it('say that the vote was taken back and nothing is decided, in six languages, until the meeting goes on', async () => {
    await chair(takeUpItem, { item: stage.items.agenda });
    await chair(showOnScreen, { what: 'result', of: vote });
    const { vote: open } = await chair(openVote, { proposal: stage.proposals[0], consensusSought: true });
    await stage.done(castVote, { vote: open, state: 'URY', choice: 'yes' }, stage.delegate('URY'));
    await stage.done(closeVote, { vote: open }, stage.president);
    expect((await hall()).html).toContain('class="board"');
    await stage.done(takeBackVote, { vote: open, reason: 'Put by mistake' }, stage.president);
    const words = {
      '': ['The vote on', 'was taken back', 'Nothing is decided by it.'],
      '/fr': ['Le vote sur', 'a été retiré', 'Il ne décide de rien.'],
      '/es': ['La votación sobre', 'fue dejada sin efecto', 'No decide nada.'],
      '/ar': ['سُحب التصويت على', 'ولا يُحسم به شيء.'],
      '/zh': ['的表决已撤回', '不构成任何决定。'],
      '/ru': ['Голосование по', 'отозвано', 'Им ничего не решено.'],
    };
    for (const [lang, said] of Object.entries(words)) {
      const { screen, text, html } = await hall(lang);
      expect(screen).toBe('undone');
      for (const each of [...said, await symbolOf(stage.proposals[0])]) expect(text).toContain(each);
      expect(html).not.toContain('class="board"');
    }
    expect(await heard()).toContain('was taken back');
    await chair(showOnScreen, { what: 'item' });
    expect((await hall()).screen).toBe('standing');
    await chair(takeUpItem, { item: stage.items.debate });
  });

  it('do not show the result of a vote beside a text that was adopted after it', async () => {
    await chair(showOnScreen, { what: 'result', of: vote });
    await chair(takeUpItem, { item: stage.items.agenda });
    await chair(adoptByConsensus, { proposal: stage.proposals[0] });
    expect((await hall()).screen).toBe('standing');
  });

  it('say that the list of speakers is closed, in whichever language', async () => {
    await chair(takeUpItem, { item: stage.items.debate });
    const words = {
      '': 'The list of speakers is closed',
      '/ru': 'Список ораторов закрыт',
      '/ar': 'أُقفلت قائمة المتكلمين',
    };
    await chair(closeList);
    for (const [lang, closed] of Object.entries(words)) expect((await hall(lang)).text).toContain(closed);
    await chair(reopenList);
    expect((await hall()).text).not.toContain(words['']);
  });

  it('say who follows and how many more; the floor is a speaker’s in all six languages', async () => {
    const list = ['GBR', 'VEN', 'VCT', 'COD', 'FRA', 'JPN'];
    for (const state of list) await stage.done(askForFloor, { meeting: stage.meeting, state });
    await chair(closeList);
    await chair(giveFloor);
    const { text } = await hall();
    expect(text).toContain('and 2 more');
    expect(text).toContain('The list of speakers is closed');
    for (const name of [
      ...[
        'United Kingdom of Great Britain and Northern Ireland',
        'Royaume-Uni de Grande-Bretagne',
        '大不列颠及北爱尔兰联合王国',
      ],
      ...[
        'Reino Unido de Gran Bretaña e Irlanda del Norte',
        'Соединенное Королевство Великобритании и Северной Ирландии',
      ],
    ])
      expect(text).toContain(name);
    await chair(endSpeech);
  });

  it('name States in the language of the hall, also in Spanish and Russian', async () => {
    await chair(showOnScreen, { what: 'speakers' });
    expect((await hall('/es')).text).toContain('República Democrática del Congo');
    expect((await hall('/ru')).text).toContain('Демократическая Республика Конго');
    await chair(showOnScreen, { what: 'result', of: vote });
    expect((await hall('/es')).text).toContain('San Vicente y las Granadinas');
    expect((await hall('/ru')).text).toContain('Сент-Винсент и Гренадины');
  });

  it('say that the ballot was annulled and is not counted, until it is held again', async () => {
    await chair(takeUpItem, { item: stage.items.judges });
    const { ballot } = await chair(openBallot, { election: stage.election });
    await stage.done(annulBallot, { ballot, reason: 'A wrong paper' }, stage.president);
    const words = {
      '': ['First ballot: annulled', 'It is not counted; it is held again under the same number.'],
      '/fr': ['annulé', 'Il n’est pas pris en compte'],
      '/es': ['anulada', 'No se tiene en cuenta'],
      '/ar': ['أُلغي', 'ولا يُحتسب'],
      '/zh': ['宣告无效', '不予计票'],
      '/ru': ['аннулирован', 'Он не засчитывается'],
    };
    for (const [lang, said] of Object.entries(words)) {
      const { screen, text } = await hall(lang);
      expect(screen).toBe('undone');
      for (const each of said) expect(text).toContain(each);
    }
    expect(await heard()).toContain('annulled');
    await stage.done(askForFloor, { meeting: stage.meeting, state: 'URY' });
    await chair(giveFloor);
    expect((await hall()).screen).toBe('speaker');
    await chair(endSpeech);
    // What was said for the moment does not come back.
    expect((await hall()).screen).toBe('standing');
    await chair(takeUpItem, { item: stage.items.debate });
  });

  it('show the result of a ballot, and again when it is called, with the seats filled by then', async () => {
    await chair(takeUpItem, { item: stage.items.judges });
    const { ballot } = await chair(openBallot, { election: stage.election });
    expect((await hall()).screen).toBe('standing');
    await stage.done(enterCount, countOf(stage, ballot ?? ''));
    await stage.done(announceBallot, { ballot }, stage.president);
    const first = await hall('/ru');
    expect(first.screen).toBe('ballot');
    expect(first.html.match(/class="won"/g)).toHaveLength(3);
    expect(first.text).toContain('3 из 6');
    await chair(takeUpItem, { item: stage.items.debate });
    expect((await hall()).screen).toBe('standing');
    await chair(takeUpItem, { item: stage.items.judges });
    expect((await hall()).screen).toBe('standing');
    await chair(showOnScreen, { what: 'result', of: ballot });
    expect((await hall()).text).toContain('3 of 6');
  });

  it('are chosen on the console, each screen with its button, the one that is called marked', async () => {
    const podium = await (await site.get(`/meetings/${stage.meeting}/podium`, stage.president)).text();
    expect(podium).toContain('Shown now: Result again: Election of six judges, First ballot');
    for (const button of [
      'The item',
      'The speakers',
      'The agenda',
      'Title only',
      'Result again: Demonstration resolution',
    ])
      expect(podium).toContain(button);
    const french = await (await site.get(`/fr/meetings/${stage.meeting}/podium`, stage.president)).text();
    expect(french).toContain('Affiché actuellement');
  });

  it('say at the end that the meeting is closed, whatever was called', async () => {
    await chair(showOnScreen, { what: 'agenda' });
    await chair(closeMeeting);
    expect((await hall()).screen).toBe('standing');
    expect((await hall()).text).toContain('The meeting is closed');
    expect(await stage.codes(showOnScreen, { meeting: stage.meeting, what: 'agenda' }, stage.president)).toEqual([
      'meeting-closed',
    ]);
  });
});
