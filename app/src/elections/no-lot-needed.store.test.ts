import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bench } from '../../test/given/election.ts';
import { strangersObjections } from '../../test/given/exported.ts';
import { hashOf, openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { verifyStore } from '../cli/verification.ts';
import { takeUpItem } from '../meetings/index.ts';
import { setParameter } from '../parameters/index.ts';
import { confirmAct } from '../two-persons/index.ts';
import {
  announceBallot,
  createElection,
  declareElected,
  electionsOf,
  enterCount,
  nominateCandidate,
  openBallot,
  recordLot,
  withdrawCandidate,
} from './index.ts';

/** Three are level for two seats, and one is withdrawn before the lot: what the President, the hall and the public see. */

let stage: TestStage;
let web: StageServer;
let election: string;
let ballot: string;
let people: readonly string[];

beforeAll(async () => {
  stage = await testStage();
  web = await serverOn(stage);
  await openedBy(stage);
  const item = stage.items.debate;
  const day = new Date().toISOString().slice(0, 10);
  const decided = { session: stage.session, decidedOn: day, reference: 'BUR/2026/4', reason: 'One afternoon only' };
  await stage.done(setParameter, { ...decided, key: 'judges.tieLastSeat', value: 'lot' });
  const title = 'Demonstration election of two judges';
  const made = await stage.done(createElection, { session: stage.session, item, title, seats: 2, inOffice: bench });
  election = made.election ?? '';
  const ids: string[] = [];
  for (const [name, list, state] of [
    ['Example, Ash', 'A', 'KEN'],
    ['Sample, Birch', 'B', 'JPN'],
    ['Specimen, Cork', 'A', 'FRA'],
  ] as const) {
    const nominee = { name, list, gender: 'F', nationality: state, nominatedBy: state };
    ids.push((await stage.done(nominateCandidate, { election, ...nominee })).candidate ?? '');
  }
  people = ids;
  await chair(takeUpItem, { item });
  ballot = (await chair(openBallot, { election })).ballot ?? '';
  const votes = people.map((candidate) => ({ candidate, votes: 60 }));
  await stage.done(enterCount, { ballot, papers: 90, valid: 90, invalid: 0, abstentions: 0, votes });
  await stage.done(announceBallot, { ballot }, stage.president);
}, 60_000);

afterAll(async () => {
  await web[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

const chair = (command: Parameters<TestStage['done']>[0], input: object) =>
  stage.done(command, { meeting: stage.meeting, ...input }, stage.president);

async function page(address: string, account: string | null = null): Promise<string> {
  const answer = await web.get(address, account);
  expect(answer.status, address).toBe(200);
  return answer.text();
}

describe('two level candidates for two seats', () => {
  it('are not offered a declaration while three are level', async () => {
    expect(await page(`/meetings/${stage.meeting}/podium`, stage.president)).not.toContain('declare-elected');
    expect(await stage.codes(declareElected, { meeting: stage.meeting, ballot }, stage.president)).toEqual([
      'nobody-to-declare',
    ]);
  });

  it('are not drawn: the console leads to a page that names them, and the President declares them elected', async () => {
    await stage.done(withdrawCandidate, { candidate: people[2], reference: 'NV/2026/7' });
    const lot = { meeting: stage.meeting, ballot, order: [people[0], people[1]], how: 'Envelopes' };
    expect(await stage.codes(recordLot, lot, stage.president)).toEqual(['declare-first']);
    const console = await page(`/meetings/${stage.meeting}/podium`, stage.president);
    const confirm = `/meetings/${stage.meeting}/confirm?act=declare-elected&meeting=${stage.meeting}&ballot=${ballot}`;
    expect(console).toContain(confirm.replaceAll('&', '&amp;'));
    expect(console).toContain('There are enough seats for those who remain');
    const asked = await page(confirm, stage.president);
    for (const said of ['Declare elected without a lot?', 'Example, Ash; Sample, Birch', '/acts/declare-elected'])
      expect(asked).toContain(said);
    const fields = { meeting: stage.meeting, ballot, next: `/meetings/${stage.meeting}/podium` };
    const sent = await web.post('/acts/declare-elected', fields, stage.president);
    expect(sent.status).toBe(303);
    const proposed = sent.headers.get('location')?.split('/').at(-1) ?? '';
    expect(await page(`/proposed-acts/${proposed}`, stage.second)).toContain('Declare elected without a lot');
    await stage.done(confirmAct, { proposed, hash: await hashOf(stage, proposed) }, stage.second);
    const [done] = (await electionsOf(stage.db, { session: stage.session })).filter(({ id }) => id === election);
    expect(done).toMatchObject({ status: 'completed', elected: 2 });
  });

  it('are elected by their votes on every page, never by lot', async () => {
    const shown = await page(`/elections/${election}`);
    expect(shown).toContain('Elected without a lot, because the seats sufficed for all who were still level');
    expect(shown).not.toContain('<small>by lot</small>');
    expect(shown).not.toContain('Elected by lot');
    const table = await page(`/elections/${election}.json`);
    const { rows } = JSON.parse(table) as { rows: readonly { readonly by_lot: boolean }[] };
    expect(rows.filter(({ by_lot }) => by_lot)).toEqual([]);
    expect(await page(`/meetings/${stage.meeting}`)).toContain('declared elected without a lot: the seats suffice');
    expect(await page(`/meetings/${stage.meeting}/podium`, stage.president)).toContain(
      'There are enough seats for all',
    );
    expect(await page(`/meetings/${stage.meeting}/hall`)).not.toContain('level for the last seat');
  });

  it('stand in the record, and no lot is there to take back', async () => {
    const podium = await page(`/meetings/${stage.meeting}/podium`, stage.president);
    expect(podium).not.toContain('take-back-lot');
    expect(await strangersObjections(stage.store)).toEqual([]);
    const found = await verifyStore(stage.store);
    const wrong = found.filter(({ ok, what }) => !ok && !what.startsWith('log'));
    expect(wrong).toEqual([]);
  });
});
