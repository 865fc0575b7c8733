import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite } from '../../test/access/open-site.ts';
import { origin } from '../../test/access/people.ts';
import { type BrowserJar, browserJar } from '../../test/browser-jar.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { adoptAgenda } from '../agenda/adopt-agenda.ts';
import { verifyStore } from '../cli/verification.ts';
import { accreditPerson, endAccreditation } from '../delegations/index.ts';
import { partiesOn } from '../membership/index.ts';
import type { PlenaryServer } from '../server.ts';
import { localDay } from '../sessions/index.ts';
import { adoptCredentialsReport } from './adopt-credentials-report.ts';
import { appointCredentialsCommittee } from './appoint-credentials-committee.ts';
import { chooseCredentialsChair } from './choose-credentials-chair.ts';
import { correctCredentials } from './correct-credentials.ts';
import { decideCredentialsObjection } from './decide-credentials-objection.ts';
import { examineCredentials } from './examine-credentials.ts';
import { makeCredentialsReport } from './make-credentials-report.ts';
import { objectToCredentials } from './object-to-credentials.ts';
import { receiveCredentials } from './receive-credentials.ts';

/** Who learns what of credentials, where: from the appointment of the Committee to a refusal after its report was adopted. */

let stage: TestStage;
let server: PlenaryServer;

beforeAll(async () => {
  stage = await testStage();
  await openedBy(stage);
  all = await partiesOn(stage.db, today);
  server = await openSite(stage as never);
}, 120_000);

afterAll(async () => {
  await server.close();
  await stage[Symbol.asyncDispose]();
});

async function signedIn(account: string | null): Promise<BrowserJar> {
  const browser = browserJar(origin, (at, init) => server.app.request(at, init));
  if (account !== null) await browser.send('/sign-in', { account });
  return browser;
}

/** What a page says, without its marks. */
async function said(path: string, account: string | null = null): Promise<string> {
  const text = await (await (await signedIn(account)).open(path)).text();
  return text
    .replaceAll(/<script[\s\S]*?<\/script>|<[^>]+>/g, ' ')
    .replaceAll(/[\s\u2066-\u2069]+/g, ' ')
    .replaceAll(/ ([.,;:])/g, '$1');
}

const today = localDay('The Hague', new Date().toISOString());
let all: readonly string[] = [];
const parties = () => all;
const nine = ['ARG', 'BEN', 'CHE', 'FRA', 'GHA', 'JPN', 'LVA', 'PER', 'URY'];
const about = () => ({ session: stage.session });
const decision = () => ({ meeting: stage.meeting, how: 'consensus' });
const paper = { issuedBy: 'foreignMinister', receivedOn: today, reference: 'NV 12', persons: [] };
const publicPage = () => `/sessions/${stage.session}/credentials`;
const committeePage = () => `${publicPage()}/committee`;

describe('before the Committee is appointed', () => {
  it('everybody reads who appoints it, when and by which rule', async () => {
    for (const path of [publicPage(), committeePage()]) {
      const page = await said(path);
      expect(page).toMatch(
        /The President proposes nine States Parties, and the Assembly appoints them at its first meeting/,
      );
      expect(page).toContain('rule 25');
    }
    expect((await (await (await signedIn(null)).open(`${publicPage()}.json`)).json()).rows).toEqual([]);
  });

  it('whoever presides and the Secretariat are asked, and the console has the words once the agenda is adopted', async () => {
    const asked = 'The Assembly appoints the Credentials Committee, proposed by the President';
    expect(await said('/', stage.president)).toContain(asked);
    expect(await said('/', stage.secretariat)).toContain(asked);
    const podium = `/meetings/${stage.meeting}/podium`;
    expect(await said(podium, stage.president)).not.toContain('Appoint the Credentials Committee');
    await stage.done(adoptAgenda, { meeting: stage.meeting, how: 'withoutVote' }, stage.president);
    const console = await said(podium, stage.president);
    expect(console).toContain('Appoint the Credentials Committee');
    expect(console).toContain(
      'I propose that the Credentials Committee of this session consist of the following States Parties',
    );
  });
});

describe('the nine', () => {
  it('are found by typing among all delegations, also without a script', async () => {
    const html = async (asked: string) => {
      const text = await (await (await signedIn(stage.president)).open(`${committeePage()}${asked}`)).text();
      return [...text.matchAll(/name="members\[\]" value="([A-Z]{3})"/g)].map(([, state]) => state);
    };
    expect(await html('')).toHaveLength(all.length);
    expect(await html('?find=franc')).toEqual(['FRA']);
    expect(await said(`${committeePage()}?find=franc`, stage.president)).toContain('Find a delegation');
  });
});

describe('the Committee', () => {
  it('is told of its work at home, with who enters it and the way to its page', async () => {
    await stage.done(appointCredentialsCommittee, { ...about(), members: nine, ...decision() }, stage.president);
    expect(await said('/', stage.secretariat)).toContain('Enter who chairs the Committee');
    await stage.done(chooseCredentialsChair, { ...about(), state: 'URY', account: stage.delegate('URY') });
    const states = parties();
    await stage.done(correctCredentials, { ...about(), ...paper, states, received: 'original', reason: 'Begin' });
    const work = `The Credentials Committee examines the credentials of ${states.length} delegations`;
    const chairs = await said('/', stage.delegate('URY'));
    expect(chairs).toContain(work);
    expect(chairs).toContain('A person of your delegation chairs it');
    expect(await said('/', stage.delegate('FRA'))).toContain('Whoever chairs it enters what it finds');
    expect(await said('/', stage.delegate('KEN'))).not.toContain(work);
    const home = await (await (await signedIn(stage.delegate('URY'))).open('/')).text();
    expect(home).toContain(`href="${committeePage()}#examine"`);
  });

  it('reads of no report, and of no button for one, before something was examined', async () => {
    const page = await said(committeePage(), stage.delegate('URY'));
    expect(page).toContain(`First the Committee examines the credentials of ${parties().length} delegations`);
    expect(page).not.toContain('The Committee adopts this report');
    expect(page).not.toContain('accepts the credentials of no State Party');
  });

  it('finds nothing ticked; ticking all leaves out what is looked at by itself', async () => {
    const objection = { ...about(), by: 'FRA', state: 'KEN', account: null, reason: 'To be looked at' };
    await stage.done(objectToCredentials, objection, stage.delegate('FRA'));
    const ticked = async (asked: string) => {
      const text = await (await (await signedIn(stage.delegate('URY'))).open(`${committeePage()}${asked}`)).text();
      return [...text.matchAll(/<input[^>]*name="states\[\]"[^>]*>/g)].filter(([one]) => one.includes('checked'))
        .length;
    };
    expect(await ticked('')).toBe(0);
    expect(await ticked('?tick=original')).toBe(parties().length - 1);
    expect(await said(committeePage(), stage.delegate('URY'))).toContain('Look first: an objection is open');
  });

  it('with an objection open, the board counts what came', async () => {
    const board = await said(`/desk/sessions/${stage.session}/credentials`, stage.secretariat);
    expect(board).toContain(`Still asked for: 0 of ${parties().length}`);
    expect(board).toContain(`Original ${parties().length} Copy, original to follow 0 Nothing registered 0`);
    for (const account of [stage.president, stage.secretariat])
      expect(await said('/', account)).toContain('The Assembly decides on an objection to a representation');
    expect(await said(`/meetings/${stage.meeting}/podium`, stage.president)).toContain(
      'France has objected to the delegation of Kenya. In accordance with rule 27 the Assembly decides on it without delay',
    );
    const dismiss = { ...about(), state: 'KEN', account: '', outcome: 'dismissed', ...decision() };
    await stage.done(decideCredentialsObjection, dismiss, stage.president);
  });

  it('is told to report, and the Assembly that a report waits', async () => {
    await stage.done(examineCredentials, { ...about(), states: parties(), examined: 'accepted' });
    expect(await said('/', stage.delegate('URY'))).toContain('The Credentials Committee adopts its report');
    expect(await said(committeePage(), stage.delegate('URY'))).toContain('The Committee adopts this report');
    await stage.done(makeCredentialsReport, { ...about(), metOn: today });
    expect(await said('/', stage.delegate('URY'))).not.toContain('The Credentials Committee adopts its report');
    for (const account of [stage.president, stage.secretariat])
      expect(await said('/', account)).toContain('The report of the Credentials Committee waits for the Assembly');
    expect(await said(`/meetings/${stage.meeting}/podium`, stage.president)).toContain(
      'May I take it that the Assembly adopts the report of the Credentials Committee?',
    );
  });

  it('has nothing to report once its report is adopted', async () => {
    await stage.done(adoptCredentialsReport, { ...about(), ...decision() }, stage.president);
    const page = await said(committeePage(), stage.delegate('URY'));
    expect(page).toContain('there is nothing to report');
    expect(page).not.toContain('The Committee adopts this report');
  });
});

describe('a refusal after the report was adopted', () => {
  it('comes by a show of hands', async () => {
    const objection = { ...about(), by: 'FRA', state: 'BRA', account: null, reason: 'Two delegations claim the seat' };
    await stage.done(objectToCredentials, objection, stage.delegate('FRA'));
    const hands = { meeting: stage.meeting, how: 'hands', inFavour: 3, against: 1, abstaining: 1 };
    const decide = { ...about(), state: 'BRA', account: '', outcome: 'upheld', ...hands };
    await stage.done(decideCredentialsObjection, decide, stage.president);
  });

  it('is read by everybody, on the page of credentials', async () => {
    const page = await said(publicPage());
    expect(page).toContain('In the chair: Uruguay');
    expect(page).toMatch(
      /Objection to the delegation of Brazil, raised by France: upheld by the Assembly, 3 in favour, 1 against, 1 abstaining; 3 were needed/,
    );
    expect(page).toContain('rule 27');
    expect(page).toContain('the delegation does not vote until the Assembly accepts new ones');
    expect(page).toContain('After this report the Assembly refused the credentials of: Brazil');
  });

  it('is open data, with what the report accepts', async () => {
    const browser = await signedIn(null);
    const { rows } = (await (await browser.open(`${publicPage()}.json`)).json()) as { rows: readonly object[] };
    expect(rows).toHaveLength(parties().length + 2);
    expect(rows.at(-1)).toMatchObject({
      ...{ iso3: 'BRA', outcome: 'upheld', report: null, objected_by: 'FRA', how: 'vote' },
      ...{ in_favour: 3, against: 1, abstaining: 1, needed: 3 },
    });
    expect(await (await browser.open(`${publicPage()}.csv`)).text()).toContain('BRA');
  });

  it('is told to the delegation, with what it had sent; the Secretariat keeps that in sight', async () => {
    const own = await said('/', stage.delegate('BRA'));
    expect(own).toContain('The Assembly has not accepted your credentials: send new ones');
    expect(own).toContain('Asked for by');
    const had = /Nothing new Before the refusal by the Assembly: Original, /;
    expect(own).toMatch(had);
    const desk = `/desk/sessions/${stage.session}/credentials`;
    expect(await said(`${desk}/BRA`, stage.secretariat)).toMatch(had);
    const board = await said(desk, stage.secretariat);
    expect(board).toMatch(had);
    expect(board).toContain(`Still asked for: 1 of ${parties().length}`);
  });

  it('is not contradicted by the dossier, which says of which session it speaks', async () => {
    expect(await said('/members/BRA')).toContain('What is decided in demonstrations does not count here');
  });

  it('stands in the log of the meeting and in the record', async () => {
    const log = await said(`/meetings/${stage.meeting}`);
    expect(log).toContain('Objection to the delegation of Brazil, raised by France: upheld by the Assembly');
    const { seq } = await stage.db
      .selectFrom('entry')
      .select('seq')
      .where('act', '=', 'credentials-objection.decided')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    const entry = await said(`/record/${seq}`);
    expect(entry).toContain('Objection to the delegation of Brazil, raised by France: upheld by the Assembly');
    expect(entry).toContain('rule 27');
  });
});

it('credentials that name one person never seem to name the delegation, also once its accreditation has ended', async () => {
  const added = { ...about(), state: 'BRA', name: 'Example, Named', role: 'adviser' };
  const { account } = await stage.done(accreditPerson, added);
  const receipt = { ...about(), ...paper, states: ['BRA'], received: 'original', persons: [account] };
  await stage.done(receiveCredentials, receipt);
  const desk = () => said(`/desk/sessions/${stage.session}/credentials/BRA`, stage.secretariat);
  expect(await desk()).toContain('Persons named Example, Named');
  await stage.done(endAccreditation, { ...about(), state: 'BRA', account });
  expect(await desk()).toContain('Persons named 1 person whose accreditation has ended');
});

it('all of it is decided again', async () => {
  const found = await verifyStore(stage.store);
  expect(found.filter(({ ok, what }) => !ok && !what.startsWith('log'))).toEqual([]);
});
