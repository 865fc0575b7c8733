import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite } from '../../test/access/open-site.ts';
import { origin } from '../../test/access/people.ts';
import { type BrowserJar, browserJar } from '../../test/browser-jar.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { verifyStore } from '../cli/verification.ts';
import { accreditPerson, endAccreditation } from '../delegations/index.ts';
import { perform } from '../door/perform.ts';
import { erasePerson } from '../erasure/index.ts';
import { ownData } from '../identity/own-data.ts';
import { filled } from '../modules.ts';
import type { PlenaryServer } from '../server.ts';
import { localDay } from '../sessions/index.ts';
import { appointCredentialsCommittee } from './appoint-credentials-committee.ts';
import { attachCredentialsDocument } from './attach-credentials-document.ts';
import { correctCredentials } from './correct-credentials.ts';
import { mostDocumentBytes } from './document-file.ts';
import { documentsIn } from './documents.ts';
import { standingsIn } from './held.ts';
import { verifyDocuments } from './verify-documents.ts';

/** The scan of a paper, attached as the Secretariat does it: by a browser without scripts, through HTTP. */

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

async function signedIn(account: string): Promise<BrowserJar> {
  const browser = browserJar(origin, (at, init) => server.app.request(at, init));
  await browser.send('/sign-in', { account });
  return browser;
}

const today = localDay('The Hague', new Date().toISOString());
const nine = ['ARG', 'BEN', 'CHE', 'FRA', 'GHA', 'JPN', 'LVA', 'PER', 'URY'];
const page = (state: string) => `/desk/sessions/${stage.session}/credentials/${state}`;
const scan = (state: string) => `/sessions/${stage.session}/credentials/documents/${state}`;
const pdf = (text: string) => Buffer.from(`%PDF-1.7 ${text}`);
const lastEntry = async () =>
  (await stage.db.selectFrom('entry').select('seq').orderBy('seq', 'desc').executeTakeFirstOrThrow()).seq;

interface Sent {
  readonly bytes?: Uint8Array;
  readonly fields?: Readonly<Record<string, string>>;
}

function sent(browser: BrowserJar, state: string, { bytes, fields = {} }: Sent): Promise<Response> {
  const form = new FormData();
  const all = { session: stage.session, state, ...fields };
  for (const [name, value] of Object.entries(all)) form.set(name, value);
  if (bytes) form.set('document', new File([Uint8Array.from(bytes)], 'harmless.pdf'));
  return browser.upload(`${page(state)}/document`, form);
}

const received = (states: readonly string[], what: string) =>
  stage.done(correctCredentials, {
    session: stage.session,
    states,
    issuedBy: 'foreignMinister',
    receivedOn: today,
    received: what,
    reason: 'For the scan',
  });

describe('the scan of a paper', () => {
  it('is attached, opened as it was, replaced with a reason and taken away', async () => {
    await received(['FRA'], 'original');
    const browser = await signedIn(stage.secretariat);
    expect(await (await browser.open(page('FRA'))).text()).toMatch(/enctype="multipart\/form-data"/i);
    const shown = await (await sent(browser, 'FRA', { bytes: pdf('one') })).text();
    expect(shown).toContain(scan('FRA'));
    const opened = await browser.open(scan('FRA'));
    expect(Buffer.from(await opened.arrayBuffer())).toEqual(pdf('one'));
    expect(Object.fromEntries(opened.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="credentials-${stage.session}-FRA.pdf"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    const again = await sent(browser, 'FRA', { bytes: pdf('two') });
    expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('say why')]);
    await sent(browser, 'FRA', { bytes: pdf('two'), fields: { reason: 'A page was missing' } });
    expect((await documentsIn(stage.db, stage.session)).get('FRA')?.size).toBe(pdf('two').length);
    const { rows } = await sql<{ said: string }>`select string_agg(data::text, '') as said from entry`.execute(
      stage.db,
    );
    expect(rows[0]?.said).not.toContain(pdf('two').toString('base64').slice(0, 12));
    await browser.send('/acts/remove-credentials-document', {
      session: stage.session,
      state: 'FRA',
      reason: 'It was of another State',
    });
    expect((await browser.open(scan('FRA'))).status).toBe(404);
    expect(await verifyDocuments(stage.db)).toMatchObject([
      { ok: true, detail: expect.stringContaining('2 are kept') },
    ]);
  });

  it('comes with the paper when it is registered; a wrong file registers nothing', async () => {
    await received(['CHE'], 'none');
    const browser = await signedIn(stage.secretariat);
    const register = async (bytes: Uint8Array | null) => {
      const form = new FormData();
      const fields = {
        'states[]': 'CHE',
        issuedBy: 'headOfState',
        receivedOn: today,
        received: 'copy',
        reference: 'NV 7',
      };
      for (const [name, value] of Object.entries({ session: stage.session, ...fields })) form.set(name, value);
      if (bytes) form.set('document', new File([Uint8Array.from(bytes)], 'scan.pdf'));
      const answer = await browser.upload(`${page('CHE')}/received`, form);
      return [answer.status, await answer.text()] as const;
    };
    const standing = async () => (await standingsIn(stage.db, stage.session)).get('CHE');
    const refused = await register(Buffer.from('GIF89a'));
    expect(refused).toEqual([422, expect.stringContaining('no PDF, PNG or JPEG')]);
    expect(refused[1]).toContain('value="NV 7"');
    expect(await standing()).toBe('none');
    expect(await register(pdf('one'))).toEqual([200, expect.stringContaining(scan('CHE'))]);
    expect(await standing()).toBe('copy');
    expect(await register(null)).toEqual([422, expect.stringContaining('has come already')]);
    await received(['CHE'], 'none');
    expect(await register(null)).toEqual([200, expect.stringContaining('No document is attached')]);
  });

  it('is refused in words, with what was typed', async () => {
    await received(['JPN'], 'copy');
    await received(['GHA'], 'none');
    const browser = await signedIn(stage.secretariat);
    const answers = async (state: string, part: Sent) => {
      const answer = await sent(browser, state, part);
      return [answer.status, await answer.text()] as const;
    };
    expect(await answers('JPN', {})).toEqual([422, expect.stringContaining('No file was chosen')]);
    expect(await answers('JPN', { bytes: Buffer.from('<html>') })).toEqual([
      422,
      expect.stringContaining('no PDF, PNG or JPEG'),
    ]);
    expect(await answers('JPN', { bytes: Buffer.alloc(mostDocumentBytes + 1, '%PDF-1.7') })).toEqual([
      422,
      expect.stringContaining('more than 2.5 MB'),
    ]);
    expect(await answers('GHA', { bytes: pdf('one') })).toEqual([422, expect.stringContaining('Register its paper')]);
    await sent(browser, 'JPN', { bytes: pdf('one') });
    const typed = await answers('JPN', { bytes: Buffer.from('GIF89a'), fields: { reason: 'Better to read' } });
    expect(typed).toEqual([422, expect.stringContaining('Better to read')]);
  });

  it('is asked again where somebody else attached another meanwhile, of the same delegation alone', async () => {
    await received(['PER', 'BRA'], 'copy');
    const seen = await lastEntry();
    const attach = (state: string, text: string) =>
      perform(
        stage.door,
        attachCredentialsDocument,
        { session: stage.session, state, document: pdf(text).toString('base64'), reason: 'Better to read' },
        { account: stage.secretariat, basedOn: seen },
      );
    expect(await attach('PER', 'one')).toMatchObject({ ok: true });
    expect(await attach('BRA', 'one')).toMatchObject({ ok: true });
    expect(await attach('PER', 'two')).toMatchObject({ objections: [{ code: 'stale' }] });
  });

  it('is opened by the members of the Committee, and by no other delegation', async () => {
    const member = await signedIn(stage.delegate('URY'));
    expect((await member.open(scan('PER'))).status).toBe(403);
    const decision = { meeting: stage.meeting, how: 'consensus' };
    await stage.done(
      appointCredentialsCommittee,
      { session: stage.session, members: nine, ...decision },
      stage.president,
    );
    expect((await member.open(scan('PER'))).status).toBe(200);
    expect((await member.open(scan('KEN'))).status).toBe(404);
    const committee = `/sessions/${stage.session}/credentials/committee`;
    expect(await (await member.open(committee)).text()).toContain(scan('PER'));
    for (const account of [stage.delegate('BRA'), stage.president]) {
      const other = await signedIn(account);
      const refused = await other.open(scan('PER'));
      expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('the Secretariat and the')]);
      expect(await (await other.open(committee)).text()).not.toContain(scan('PER'));
    }
  });

  it('goes with a person of the delegation who is erased, and with a paper that never came; the record says the same', async () => {
    const person = { session: stage.session, state: 'PER', name: 'Example, Ash', role: 'adviser' };
    const { account = '' } = await stage.done(accreditPerson, person);
    expect((await ownData(stage.db, account, filled))?.elsewhere.credentialsDocuments).toMatchObject([
      { session: stage.session, state: 'PER', type: 'pdf' },
    ]);
    await stage.done(endAccreditation, { account, session: stage.session, state: 'PER' });
    await stage.done(erasePerson, { account, reason: 'At the request of the person' });
    await received(['BRA'], 'none');
    expect([...(await documentsIn(stage.db, stage.session)).keys()]).toEqual(['JPN']);
    const found = await verifyStore(stage.store);
    expect(found.filter(({ ok }) => !ok)).toEqual([]);
    expect(await verifyDocuments(stage.db)).toEqual([
      {
        what: 'documents of credentials',
        ok: true,
        detail:
          '1 are those that were attached; 5 are kept no more: replaced, taken away, or deleted with the data of a person',
      },
    ]);
  });

  it('is found out where somebody put another in its place, or took it out of the tables', async () => {
    const { store } = stage;
    const wrong = [{ ok: false, detail: `that of JPN at ${stage.session} is not the one that was attached` }];
    await sql`update credentials_document set bytes = ${pdf('forged')}`.execute(store.writes);
    expect(await verifyDocuments(stage.db)).toMatchObject(wrong);
    await sql`update credentials_document set bytes = null`.execute(store.writes);
    expect(await verifyDocuments(stage.db)).toMatchObject(wrong);
    await sql`delete from credentials_document`.execute(store.writes);
    const found = await verifyStore(store);
    expect(found.filter(({ ok }) => !ok)).toMatchObject([{ what: 'table credentials_document' }]);
  });
});
