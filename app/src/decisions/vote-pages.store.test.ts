import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readsAs } from '../../test/reads-as.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { accreditPerson, delegationRoutes, designateRepresentative } from '../delegations/index.ts';
import { deskRoutes } from '../desk/index.ts';
import { takeUpItem } from '../floor/index.ts';
import { meetingRoutes } from '../meetings/index.ts';
import { makeCtx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { pathWithoutLanguage } from '../web/languages.ts';
import { languages } from '../web/request-language.ts';
import { requestFacts } from '../web/respond.ts';
import { correctVote } from './cast-vote.ts';
import { castVote, closeVote, decisionRoutes, drawRollCall, openVote } from './index.ts';

/** What each reader sees of a vote in which the Secretariat entered answers. Ghana's is entered, Japan votes by itself. */

let stage: TestStage;
let app: Hono<WebEnv>;
let vote: string;
/** of Japan, accredited before the vote */
let adviser: string;
let reader: string | null = null;

beforeAll(async () => {
  stage = await testStage();
  const inJapan = { session: 'demo-1', state: 'JPN', name: 'Example, Adviser', role: 'adviser' };
  adviser = (await stage.done(accreditPerson, inJapan)).account ?? '';
  const { meeting, president } = stage;
  await openedBy(stage);
  await stage.done(takeUpItem, { meeting, item: stage.items.resolution }, president);
  const opening = { meeting, proposal: stage.proposals[1], consensusSought: true };
  vote = (await stage.done(openVote, opening, president)).vote ?? '';
  app = new Hono<WebEnv>({ getPath: pathWithoutLanguage });
  app.use(languages());
  app.use(
    readsAs(
      () => stage.db,
      () => reader,
    ),
  );
  const site = {
    reads: stage.db,
    door: stage.door,
    ctx: async (c: Parameters<typeof requestFacts>[0]) => makeCtx(requestFacts(c)),
  };
  for (const mount of [decisionRoutes, meetingRoutes, deskRoutes, delegationRoutes]) mount(app, site);
}, 60_000);
afterAll(() => stage[Symbol.asyncDispose]());

async function see(who: string | null, address: string): Promise<string> {
  reader = who;
  return (await app.request(address)).text();
}

const ofGhana = () => stage.delegate('GHA');
const entered = 'The Secretariat entered a vote for Ghana';

describe('the vote before it is a roll call', () => {
  it('offers on the console and on the page of the Secretariat to turn it into one, and says that votes stay', async () => {
    await stage.done(castVote, { vote, state: 'JPN', choice: 'for' }, stage.delegate('JPN'));
    expect(await see(stage.president, `/meetings/${stage.meeting}/podium`)).toContain(
      'Turn this vote into a roll call',
    );
    for (const who of [stage.president, stage.secretariat]) {
      const page = await see(who, `/desk/votes/${vote}`);
      expect(page).toContain('Turn this vote into a roll call');
      expect(page).toContain('The one vote that was cast stays, and its delegation is not called.');
      expect(page).not.toContain('/acts/cast-vote');
      expect(page).not.toContain('/acts/correct-vote');
    }
    const french = await see(stage.secretariat, `/fr/desk/votes/${vote}`);
    expect(french).toContain('Passer à l’appel nominal');
  });
});

describe('a vote that the Secretariat entered', () => {
  it('is on the pages of its delegation at once, with the way to correct it, and on nobody else’s', async () => {
    await stage.done(drawRollCall, { vote, state: 'GHA' }, stage.president);
    await stage.done(castVote, { vote, state: 'GHA', choice: 'against' });
    for (const address of [`/votes/${vote}`, `/meetings/${stage.meeting}`]) {
      const own = await see(ofGhana(), address);
      expect(own).toContain(entered);
      expect(own).toContain('Correct your vote');
      expect(own).toContain(`seat-${address.startsWith('/votes') ? 'vote' : 'meeting'}:`);
      for (const other of [stage.delegate('JPN'), stage.secretariat, stage.president, null])
        expect(await see(other, address)).not.toContain(entered);
    }
  });

  it('is marked for everybody while the vote is open, without its answer', async () => {
    const page = await see(null, `/votes/${vote}`);
    expect(page).toContain('One vote was entered by the Secretariat for the delegation: Ghana.');
    const log = await see(null, `/meetings/${stage.meeting}`);
    expect(log).toContain('Ghana answered in the roll call; the Secretariat entered its vote');
    expect(await see(null, `/ar/votes/${vote}`)).toContain('أدخلت الأمانة صوتا واحدا عن الوفد');
  });

  it('can be mended on the page of the Secretariat by who entered it, and by no other', async () => {
    expect(await see(stage.secretariat, `/desk/votes/${vote}`)).toContain('Correct the answer just entered: Ghana');
    expect(await see(stage.president, `/desk/votes/${vote}`)).not.toContain('/acts/correct-vote');
  });

  it('is not closed by who entered it: the page that asks says so before', async () => {
    const asking = `/meetings/${stage.meeting}/confirm?act=close-vote&vote=${vote}`;
    const refused = await see(stage.secretariat, asking);
    expect(refused).toContain('You entered answers of this roll call.');
    expect(refused).not.toContain('/acts/close-vote');
    expect(await see(stage.president, asking)).toContain('/acts/close-vote');
  });

  it('bears its mark on the board, in the hall and in the data of the closed vote; a correction is in the log', async () => {
    await stage.done(closeVote, { vote }, stage.president);
    for (const address of [`/decisions/${stage.proposals[1]}`, `/meetings/${stage.meeting}/hall`])
      expect(await see(null, address)).toContain(', entered by the Secretariat');
    const csv = await see(null, `/votes/${vote}.csv`);
    expect(csv).toContain('state,name,vote,entered_by');
    expect(csv).toContain('GHA,Ghana,no,secretariat');
    expect(csv).toContain('JPN,Japan,yes,delegation');
    const json = JSON.parse(await see(null, `/votes/${vote}.json`)) as {
      rows: { state: string; entered_by: string }[];
    };
    expect(json.rows.find(({ state }) => state === 'FRA')).toMatchObject({ vote: 'none', entered_by: null });

    expect(await see(ofGhana(), `/votes/${vote}?choice=for`)).toContain('your correction is public at once');
    await stage.done(correctVote, { vote, state: 'GHA', choice: 'for' }, ofGhana());
    expect(await see(null, `/meetings/${stage.meeting}`)).toContain(
      'Ghana corrected its vote: against before, in favour now',
    );
    expect(await see(null, `/votes/${vote}.csv`)).toContain('GHA,Ghana,yes,delegation');
    expect(await see(ofGhana(), `/votes/${vote}`)).not.toContain(entered);
  });
});

describe('a person of a delegation who does not vote', () => {
  it('learns it before choosing, with the provision and the way on; the head designates on the page of the delegation', async () => {
    const seat = { session: 'demo-1', state: 'JPN' };
    const page = await see(adviser, `/votes/${vote}`);
    expect(page).toContain('votes only when designated to act as the representative');
    expect(page).toContain('Rules of Procedure of the Assembly, rule 23');
    expect(page).toContain('href="/me/delegation"');
    expect(page).not.toContain('type="radio"');

    const own = await see(adviser, '/me/delegation');
    expect(own).toContain('Does not vote');
    expect(own).toContain('<span class="tag">unverified</span>');
    expect(own).not.toContain('/acts/designate-representative');
    expect(await see(stage.delegate('JPN'), '/me/delegation')).toContain('/acts/designate-representative');
    expect(await see(stage.delegate('FRA'), '/me/delegation')).not.toContain('Example, Adviser');
    expect(await see(stage.secretariat, '/desk/sessions/demo-1/delegations')).toContain(
      '/acts/designate-representative',
    );

    await stage.done(designateRepresentative, { account: adviser, ...seat }, stage.delegate('JPN'));
    expect(await see(adviser, `/votes/${vote}`)).toContain('type="radio"');
    expect(await see(stage.delegate('JPN'), '/me/delegation')).toContain('/acts/end-designation');
  });
});
