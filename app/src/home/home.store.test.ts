import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../test/shown.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { castVote, openVote, submitProposal } from '../decisions/index.ts';
import { askForFloor } from '../floor/index.ts';
import { registerPresence, takeUpItem } from '../meetings/index.ts';

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

async function read(address: string, account?: string): Promise<string> {
  return (await here.get(address, account)).text();
}

/** The rows of the table of sessions on the home of the public. */
async function sessionRows(): Promise<readonly string[]> {
  const [table = ''] = /<caption[^>]*>Sessions<\/caption>.*?<\/table>/s.exec(await read('/')) ?? [];
  return [...table.matchAll(/<tr.*?<\/tr>/gs)].slice(1).map(([row]) => row);
}

describe('the home', () => {
  it('tells the public of the session that comes next, with its place and days, marked where they are not sure', async () => {
    const [next = '', last = ''] = await sessionRows();
    expect(textOf(next)).toMatch(/^25th session New York 7 to 17 December 2026.* Announced$/);
    expect(next).toContain('class="unsure"');
    expect(textOf(last)).toMatch(/^24th session The Hague/);
  });

  it('tells the Secretariat what is due by which day, with the rule, and which meeting comes by which hour', async () => {
    const html = await read('/', stage.secretariat);
    const [section = ''] = /<section[^>]*aria-labelledby="tasks".*?<\/section>/s.exec(html) ?? [];
    const [open = '', folded = ''] = section.split('<details');
    const daysIn = (html: string) => [...html.matchAll(/<time dateTime="([^"]+)"/gi)].map(([, day = '']) => day);
    // The session has begun: what had to be done before it is one line.
    expect(textOf(`<details${folded}`)).toMatch(
      /^3 deadlines before this session have passed: .*Notice of the session: 60 days before the opening.*rule 6.* 60 days late/,
    );
    // The day up to which others might ask for an item is no task once it is over.
    expect(daysIn(folded)).toHaveLength(3);
    expect(daysIn(folded)).toEqual(daysIn(folded).toSorted());
    // Each day is said once.
    expect(textOf(folded).match(/2026/g)).toHaveLength(3);
    expect(textOf(open)).not.toMatch(/Passed|days? late/);
    expect(open).toContain(`href="/meetings/${stage.meeting}/presence"`);
    expect(await read('/', stage.president)).not.toContain('aria-labelledby="tasks"');
  });

  it('asks by no hour for a presence that has begun to be registered', async () => {
    await stage.done(registerPresence, { meeting: stage.meeting, arrived: ['FRA'] });
    const [section = ''] =
      /<section[^>]*aria-labelledby="tasks".*?<\/section>/s.exec(await read('/', stage.secretariat)) ?? [];
    expect(section).toContain('<details');
    expect(section).not.toContain('/presence"');
  });
});

it('"My delegation" says who is in it, whether it may vote and why, its votes, its places on lists and its drafts', async () => {
  const { meeting, president, items, proposals } = stage;
  const france = stage.delegate('FRA');
  const page = async () => {
    const html = await read('/me/delegation', france);
    const [own = ''] = /<ul class="dated" id="whole-delegation">.*?<h3/s.exec(html) ?? [];
    return { own: textOf(own), persons: textOf(html.slice(html.indexOf('<h3'))) };
  };
  expect((await page()).own).toMatch(/Right to vote May vote.* Votes No vote cast yet.* Drafts No draft put forward/);
  await openedBy(stage);
  await stage.done(takeUpItem, { meeting, item: items.resolution }, president);
  await stage.done(askForFloor, { meeting, state: 'FRA' }, france);
  await stage.done(
    submitProposal,
    { item: items.resolution, title: 'A draft of ours', body: 'The Assembly decides.', sponsor: 'FRA' },
    france,
  );
  const { vote } = await stage.done(openVote, { meeting, proposal: proposals[1], consensusSought: true }, president);
  const { receipt = '' } = await stage.done(castVote, { vote, state: 'FRA', choice: 'for' }, france);
  const { own, persons } = await page();
  expect(own).toMatch(/article 112/i);
  expect(own).toContain(receipt);
  expect(own).toContain('Place 1');
  expect(own).toMatch(/Drafts A draft of ours/);
  expect(persons).toContain('Demonstration delegate of France');
});
