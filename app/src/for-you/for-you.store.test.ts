import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../test/shown.ts';
import { countOf, openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { announceResult, castVote, closeVote, openVote } from '../decisions/index.ts';
import { accreditPerson, designateRepresentative } from '../delegations/index.ts';
import { enterCount, openBallot } from '../elections/index.ts';
import { askForFloor, endSpeech, giveFloor } from '../floor/index.ts';
import { registerPresence, takeUpItem } from '../meetings/index.ts';
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
  readonly text: string;
  readonly leadsTo: string | undefined;
}

/** The strip on a page that has nothing to do with it. */
async function strip(account: string): Promise<Strip> {
  const html = await (await here.get('/documents', account)).text();
  const [found = ''] = /<section class="foryou".*?<\/section>/s.exec(html) ?? [];
  return {
    state: /data-s="(\w+)"/.exec(found)?.[1],
    text: textOf(found),
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

  it('before the meeting: of the President to open it, of a delegation nothing, of the Secretariat what is not prepared', async () => {
    expect(await strip(stage.president)).toMatchObject({
      text: expect.stringMatching(/^President .*Open the 1st plenary meeting\./),
      leadsTo: `/meetings/${stage.meeting}/podium`,
    });
    expect(await strip(stage.delegate('FRA'))).toMatchObject({
      state: 'wait',
      text: expect.stringMatching(/^France .*Next: 1st plenary meeting\./),
      leadsTo: `/meetings/${stage.meeting}`,
    });
    expect(await home(stage.secretariat)).toMatch(/Run of the day .*For you .*Agenda.* 5 items; 0 concluded/);
  });

  it('of a delegation that is not registered in the open meeting: to be registered, before anything else', async () => {
    await openedBy(stage, ['GHA']);
    expect(await strip(stage.delegate('GHA'))).toEqual({
      state: 'stop',
      text: 'Ghana Ghana is not registered as present. Until then it does not count for the quorum and cannot vote Register Ghana as present',
      leadsTo: `/meetings/${stage.meeting}`,
    });
    expect((await strip(stage.delegate('FRA'))).text).toBe('France Nothing is asked of France now.');
    await stage.done(registerPresence, { meeting: stage.meeting, arrived: ['GHA'] });
    expect((await strip(stage.delegate('GHA'))).text).toBe('Ghana Nothing is asked of Ghana now.');
  });

  it('on the list of speakers: its place, that it is next, that it has the floor; of the President to give it', async () => {
    const { meeting, items, president } = stage;
    await stage.done(takeUpItem, { meeting, item: items.resolution }, president);
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
    await stage.done(giveFloor, { meeting }, president);
    expect((await strip(stage.delegate('BRA'))).text).toBe('Brazil Brazil has the floor. See the list');
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
      leadsTo: `/votes/${vote}`,
    });
    expect((await strip(stage.delegate('URY'))).text).toBe('Uruguay Nothing is asked of Uruguay now.');
    const forAdviser = async () =>
      (await (await here.get('/documents', adviser)).text()).includes('your-strip not-voting');
    expect(await forAdviser()).toBe(true);
    await stage.done(designateRepresentative, { session, state: 'JPN', account: adviser }, stage.delegate('JPN'));
    expect(await forAdviser()).toBe(false);

    await stage.done(castVote, { vote, state: 'JPN', choice: 'against' }, stage.delegate('JPN'));
    expect(await strip(stage.delegate('JPN'))).toMatchObject({
      state: 'done',
      text: expect.stringMatching(/^Japan Japan voted: Against, \d\d:\d\d .*\. Receipt \S+.* Correct your vote$/),
    });
    expect(await home(stage.delegate('JPN'))).toMatch(
      /My delegation .*May vote.* 2 persons .*Registered as present.*Against/,
    );
    await stage.done(closeVote, { vote }, president);
    expect((await strip(stage.delegate('FRA'))).text).toBe(
      'France The voting is closed. No vote of France was received. See the vote',
    );
    await stage.done(announceResult, { vote }, president);
    expect((await strip(stage.delegate('JPN'))).text).toBe('Japan Nothing is asked of Japan now.');
  });

  it('while a ballot is open: of a delegation with a paper to vote on it, of the Secretariat to enter the count', async () => {
    const { meeting, items, president, election } = stage;
    await stage.done(takeUpItem, { meeting, item: items.judges }, president);
    const { ballot = '' } = await stage.done(openBallot, { meeting, election }, president);
    expect(await strip(stage.delegate('FRA'))).toMatchObject({
      state: 'ask',
      text: expect.stringMatching(/^France First ballot open: France votes on paper\./i),
      leadsTo: `/elections/${election}`,
    });
    expect((await strip(stage.delegate('URY'))).text).toBe('Uruguay Nothing is asked of Uruguay now.');
    expect(await strip(stage.secretariat)).toMatchObject({
      state: 'ask',
      text: expect.stringContaining('Enter the count of the ballot.'),
      leadsTo: `/ballots/${ballot}/count`,
    });
    expect((await strip(president)).state).toBe('wait');
    const count = countOf(stage, ballot);
    const papers = stage.delegates.size - 1;
    await stage.done(enterCount, { ...count, papers, valid: papers });
    expect(await strip(president)).toMatchObject({ state: 'ask', leadsTo: `/meetings/${meeting}/podium` });
  });
});
