import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../test/shown.ts';
import { countOf, type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { announceResult, castVote, closeVote, openVote } from '../decisions/index.ts';
import { accreditPerson, designateRepresentative } from '../delegations/index.ts';
import { enterCount, openBallot } from '../elections/index.ts';
import { askForFloor, endSpeech, giveFloor } from '../floor/index.ts';
import { openMeeting, registerPresence, takeUpItem } from '../meetings/index.ts';
import { certifyContributions } from '../right-to-vote/index.ts';

/** What is asked of each person is said on every page, and is what the next act would be. */

let stage: TestStage;
let here: StageServer;

beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
});
afterAll(async () => {
  await here[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

interface Strip {
  readonly state: string | undefined;
  /** as a reader with script reads it */
  readonly text: string;
  /** what a reader without script reads besides */
  readonly loaded: string;
  readonly leadsTo: string | undefined;
}

/** The strip on a page that has nothing to do with it. */
async function strip(account: string): Promise<Strip> {
  const html = await (await here.get('/documents', account)).text();
  const [found = ''] = /<section class="foryou".*?<\/section>/s.exec(html) ?? [];
  const unscripted = /<noscript>.*?<\/noscript>/s;
  return {
    state: /data-s="(\w+)"/.exec(found)?.[1],
    text: textOf(found.replace(unscripted, '')),
    loaded: textOf(unscripted.exec(found)?.[0] ?? ''),
    leadsTo: /<a class="btn[^"]*" href="([^"]+)"/.exec(found)?.[1],
  };
}

async function home(account: string): Promise<string> {
  return textOf(await (await here.get('/', account)).text());
}

describe('what is asked of a person', () => {
  it('is nothing of the public, which has no strip', async () => {
    const html = await (await here.get('/documents')).text();
    expect(html).not.toContain('foryou');
  });

  it('says of when it is to a reader without script', async () => {
    expect((await strip(stage.delegate('FRA'))).loaded).toMatch(/^as loaded at \d\d:\d\d The Hague$/);
  });

  it('before the meeting: of the Secretariat to register who is there, which the President waits for; of a delegation to be registered', async () => {
    const page = `/meetings/${stage.meeting}`;
    expect(await strip(stage.president)).toMatchObject({
      state: 'wait',
      text: expect.stringMatching(/^President Waiting for presence: 0 present, \d+ needed\. President’s console$/),
      leadsTo: `${page}/podium`,
    });
    expect(await strip(stage.secretariat)).toMatchObject({
      state: 'ask',
      text: expect.stringMatching(/^Secretariat Register who is present: 0 present, \d+ needed\. Register presence$/),
      leadsTo: `${page}/presence#seats`,
    });
    expect(await strip(stage.delegate('FRA'))).toMatchObject({
      state: 'stop',
      text: expect.stringMatching(/^France France is not registered as present\. .* Register$/),
      leadsTo: `${page}#register`,
    });
    await stage.done(registerPresence, { meeting: stage.meeting, arrived: ['FRA'] });
    expect(await strip(stage.delegate('FRA'))).toMatchObject({
      state: 'done',
      text: expect.stringMatching(
        /^France Registered as present\. Next: 1st plenary meeting, \d\d:\d\d The Hague See the meeting$/,
      ),
    });
    expect((await strip(stage.president)).text).toContain('Waiting for presence: 1 present,');
    expect(await home(stage.secretariat)).toMatch(/Run of the day .*For you .*Agenda.* 5 items; 0 concluded/);
  });

  it('with enough States there: of the President to open the meeting, of the Secretariat nothing more', async () => {
    const arrived = [...stage.delegates.keys()].filter((state) => state !== 'GHA');
    await stage.done(registerPresence, { meeting: stage.meeting, arrived });
    expect(await strip(stage.president)).toMatchObject({
      state: 'ask',
      text: expect.stringMatching(/^President Open the 1st plenary meeting\./),
      leadsTo: `/meetings/${stage.meeting}/podium`,
    });
    // In the strip, and once in the list.
    const said = await home(stage.president);
    expect(said.match(/Open the 1st plenary meeting/g)).toHaveLength(2);
    expect(said).not.toContain('Next: 1st plenary meeting');
    expect((await strip(stage.secretariat)).text).toMatch(/^Secretariat Next: 1st plenary meeting\./);
  });

  it('of no delegation to ask for the floor before there is an item to speak on', async () => {
    const mayAsk = async () =>
      (await (await here.get(`/meetings/${stage.meeting}`, stage.delegate('FRA'))).text()).includes(
        '/acts/ask-for-floor',
      );
    expect(await mayAsk()).toBe(false);
    await stage.done(openMeeting, { meeting: stage.meeting }, stage.president);
    expect(await mayAsk()).toBe(false);
    await stage.done(takeUpItem, { meeting: stage.meeting, item: stage.items.resolution }, stage.president);
    expect(await mayAsk()).toBe(true);
  });

  it('of a delegation that is not registered in the open meeting: to be registered, before anything else', async () => {
    expect(await strip(stage.delegate('GHA'))).toMatchObject({
      state: 'stop',
      text: 'Ghana Ghana is not registered as present. Until it is registered it does not count for the quorum and cannot vote Register',
      leadsTo: `/meetings/${stage.meeting}#register`,
    });
    const present = { state: 'done', leadsTo: `/meetings/${stage.meeting}#presence-head` };
    expect(await strip(stage.delegate('FRA'))).toMatchObject({
      ...present,
      text: 'France Registered as present. See the meeting',
    });
    await stage.done(registerPresence, { meeting: stage.meeting, arrived: ['GHA'] });
    expect(await strip(stage.delegate('GHA'))).toMatchObject({
      ...present,
      text: 'Ghana Registered as present. See the meeting',
    });
  });

  it('on the list of speakers: its place, that it is next, that it has the floor; of the President to give it', async () => {
    const { meeting, president } = stage;
    for (const state of ['BRA', 'FRA']) await stage.done(askForFloor, { meeting, state }, stage.delegate(state));
    expect(await strip(stage.delegate('FRA'))).toMatchObject({
      state: 'wait',
      text: 'France Place 2 on the list of speakers. One speaks before you See the list',
    });
    expect(await strip(stage.delegate('BRA'))).toMatchObject({
      state: 'ask',
      text: 'Brazil Brazil speaks next. See the list',
    });
    expect(await strip(president)).toMatchObject({
      state: 'ask',
      text: expect.stringContaining('Give the floor to Brazil.'),
    });
    const onPage = async () => textOf(await (await here.get(`/meetings/${meeting}`, stage.delegate('BRA'))).text());
    await stage.done(giveFloor, { meeting }, president);
    expect((await strip(stage.delegate('BRA'))).text).toBe(
      'Brazil Brazil has the floor. When you have spoken, the President ends the speech See the list',
    );
    expect(await onPage()).toMatch(/Brazil has the floor until \d\d:\d\d/);
    expect(await onPage()).not.toContain('Ask for the floor');
    const heard = /Brazil has the floor until \d\d:\d\d The Hague\./;
    expect(await strip(president)).toMatchObject({ state: 'wait', text: expect.stringMatching(heard) });
    expect(await strip(stage.secretariat)).toMatchObject({ state: 'wait', text: expect.stringMatching(heard) });
    // Its time is over.
    await stage.db
      .updateTable('floor_interval')
      .set({ started_at: new Date(Date.now() - 3_600_000).toISOString() })
      .where('ended_at', 'is', null)
      .execute();
    expect(await strip(president)).toMatchObject({
      state: 'ask',
      text: expect.stringContaining('Give the floor to France.'),
    });
    expect((await strip(stage.secretariat)).text).toBe(
      'Secretariat The President is next. Give the floor to France President’s console',
    );
    for (let spoken = 0; spoken < 2; spoken += 1)
      await stage.done(spoken === 0 ? giveFloor : endSpeech, { meeting }, president);
  });

  it('while a vote is open: of who may vote to vote, then what was voted; of who may not, nothing of the kind', async () => {
    const { meeting, session, president, proposals } = stage;
    await stage.done(certifyContributions, {
      session,
      state: 'URY',
      due: [2023, 2024, 2025].map((year) => ({ year, cents: 100_000 })),
    });
    const { account: adviser = '' } = await stage.done(accreditPerson, {
      session,
      state: 'JPN',
      name: 'Demonstration adviser',
      role: 'adviser',
    });
    const { vote = '' } = await stage.done(
      openVote,
      { meeting, proposal: proposals[1] ?? '', consensusSought: 'on' },
      president,
    );
    expect(await strip(stage.delegate('JPN'))).toMatchObject({
      state: 'ask',
      text: expect.stringMatching(/^Japan Vote open: Japan has not voted yet\. .* Vote for Japan$/),
      leadsTo: `/votes/${vote}#ballot`,
    });
    const going = { state: 'wait', text: 'Secretariat Vote open. 0 of 123 have voted See the vote' };
    expect(await strip(stage.secretariat)).toMatchObject({ ...going, leadsTo: `/votes/${vote}#progress` });
    expect(await home(stage.secretariat)).not.toMatch(/Prepare|Go on/);
    expect((await strip(stage.delegate('URY'))).text).toBe('Uruguay Registered as present. See the meeting');
    const forAdviser = async () =>
      (await (await here.get('/documents', adviser)).text()).includes('your-strip not-voting');
    expect(await forAdviser()).toBe(true);
    await stage.done(designateRepresentative, { session, state: 'JPN', account: adviser }, stage.delegate('JPN'));
    expect(await forAdviser()).toBe(false);

    await stage.done(castVote, { vote, state: 'JPN', choice: 'against' }, stage.delegate('JPN'));
    expect(await strip(stage.delegate('JPN'))).toMatchObject({
      state: 'done',
      text: expect.stringMatching(/^Japan Japan voted against, \d\d:\d\d .*\. Receipt \S+.* Correct your vote$/),
    });
    expect(await strip(president)).toMatchObject({
      state: 'wait',
      text: 'President Wait for the votes. 1 of 123 has voted President’s console',
    });
    expect(await home(stage.delegate('JPN'))).toMatch(
      /My delegation .*May vote.* 2 persons .*Registered as present.*Against/,
    );
    await stage.done(closeVote, { vote }, president);
    expect((await strip(stage.delegate('FRA'))).text).toBe(
      'France The voting is closed. No vote of France was received. See the vote',
    );
    await stage.done(announceResult, { vote }, president);
    expect(await strip(stage.delegate('JPN'))).toMatchObject({
      state: 'done',
      text: expect.stringMatching(
        /^Japan Not adopted: 0 in favour, 1 against, 0 abstentions\. .+ See how States voted$/,
      ),
      leadsTo: `/votes/${vote}#board`,
    });
    expect(await home(stage.delegate('FRA'))).toMatch(/length of meetings Present, did not vote /);
    expect(await home(stage.delegate('URY'))).toContain('No vote cast yet');
  });

  it('while a ballot is open: of a delegation with a paper to vote on it, of the Secretariat to enter the count', async () => {
    const { meeting, items, president, election } = stage;
    await stage.done(takeUpItem, { meeting, item: items.judges }, president);
    expect((await strip(stage.delegate('JPN'))).text).toBe('Japan Registered as present. See the meeting');
    const { ballot = '' } = await stage.done(openBallot, { meeting, election }, president);
    expect(await strip(stage.delegate('FRA'))).toMatchObject({
      state: 'ask',
      text: expect.stringMatching(/^France First ballot open: France votes on paper\./i),
      leadsTo: `/elections/${election}#candidates`,
    });
    expect((await strip(stage.delegate('URY'))).text).toBe('Uruguay Registered as present. See the meeting');
    expect(await strip(stage.secretariat)).toMatchObject({
      state: 'ask',
      text: expect.stringContaining('Enter the count of the ballot.'),
      leadsTo: `/ballots/${ballot}/count#papers`,
    });
    expect(await strip(president)).toMatchObject({
      state: 'wait',
      text: 'President Wait for the Secretariat until the count is entered. President’s console',
    });
    const count = countOf(stage, ballot);
    const papers = stage.delegates.size - 1;
    await stage.done(enterCount, { ...count, papers, valid: papers });
    expect(await strip(president)).toMatchObject({ state: 'ask', leadsTo: `/meetings/${meeting}/podium` });
  });
});
