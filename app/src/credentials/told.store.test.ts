import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite } from '../../test/access/open-site.ts';
import { origin } from '../../test/access/people.ts';
import { type BrowserJar, browserJar } from '../../test/browser-jar.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { verifyStore } from '../cli/verification.ts';
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
});

describe('a refusal after the report was adopted', () => {
  it('comes by a show of hands', async () => {
    await stage.done(appointCredentialsCommittee, { ...about(), members: nine, ...decision() }, stage.president);
    await stage.done(chooseCredentialsChair, { ...about(), state: 'URY', account: stage.delegate('URY') });
    const states = [...stage.delegates.keys()];
    await stage.done(correctCredentials, { ...about(), ...paper, states, received: 'original', reason: 'Begin' });
    await stage.done(examineCredentials, { ...about(), states, examined: 'accepted' });
    await stage.done(makeCredentialsReport, { ...about(), metOn: today });
    await stage.done(adoptCredentialsReport, { ...about(), ...decision() }, stage.president);
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
    expect(rows).toHaveLength(stage.delegates.size + 1);
    expect(rows.at(-1)).toMatchObject({
      ...{ iso3: 'BRA', outcome: 'upheld', report: null, objected_by: 'FRA', how: 'vote' },
      ...{ in_favour: 3, against: 1, abstaining: 1, needed: 3 },
    });
    expect(await (await browser.open(`${publicPage()}.csv`)).text()).toContain('BRA');
  });

  it('stands in the log of the meeting and in the record', async () => {
    const log = await said(`/meetings/${stage.meeting}`);
    expect(log).toContain('Objection to the delegation of Brazil, raised by France: upheld by the Assembly');
    const { seq } = await stage.db
      .selectFrom('entry')
      .select('seq')
      .where('act', '=', 'credentials-objection.decided')
      .executeTakeFirstOrThrow();
    const entry = await said(`/record/${seq}`);
    expect(entry).toContain('Objection to the delegation of Brazil, raised by France: upheld by the Assembly');
    expect(entry).toContain('rule 27');
  });
});

it('all of it is decided again', async () => {
  await stage.done(receiveCredentials, { ...about(), ...paper, states: ['BRA'], received: 'original' });
  const found = await verifyStore(stage.store);
  expect(found.filter(({ ok, what }) => !ok && !what.startsWith('log'))).toEqual([]);
});
