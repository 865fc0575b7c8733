import path from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { testKey } from '../../test/given/sign-in-key.ts';
import { readsAs } from '../../test/reads-as.ts';
import { requestAgendaItem } from '../agenda/request-agenda-item.ts';
import { accreditPerson } from '../delegations/accredit-person.ts';
import { endAccreditation } from '../delegations/end-accreditation.ts';
import { deskLinkRoutes } from '../delegations/index.ts';
import type { AnyCommand } from '../door/command.ts';
import { type Door, perform } from '../door/perform.ts';
import { erasePerson } from '../erasure/index.ts';
import { assignOffice } from '../identity/assign-office.ts';
import { keptForms } from '../identity/kept-forms.ts';
import { makeSignInLink, mostLinks } from '../identity/make-sign-in-link.ts';
import { acceptInvitation } from '../identity/sign-in-link.ts';
import { loadReference } from '../membership/index.ts';
import { commands, filled, openDoor, routes } from '../modules.ts';
import { createSession } from '../sessions/index.ts';
import { makeCtx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { languages } from '../web/request-language.ts';
import { requestFacts } from '../web/respond.ts';
import type { Site } from '../web/site.ts';
import { pathWithoutLanguage } from '../words/languages.ts';

/** A session that is no demonstration, as it is prepared in earnest: persons need a link to sign in. */
let db: TestDatabase;
let door: Door;
let app: Hono<WebEnv>;
let secretariat: string;
let president: string;
/** who is signed in, by account; null is the public */
let reader: string | null = null;
let delegate: string;
let inDemonstration: string;

async function done(command: AnyCommand, input: unknown, account: string | null): Promise<Record<string, string>> {
  const outcome = await perform(door, command, input, { account });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return (outcome.answer ?? {}) as Record<string, string>;
}

async function office(name: string, kind: 'secretariat' | 'president', demonstration: boolean): Promise<string> {
  return (await done(assignOffice, { name, office: kind, demonstration }, null)).account ?? '';
}

const session = {
  kind: 'regular',
  title: 'Prepared session',
  city: 'New York',
  starts: '2026-12-07',
  ends: '2026-12-11',
};

beforeAll(async () => {
  db = await testDatabase();
  door = openDoor(db.store, sealSeeds);
  await loadReference(door, path.resolve(import.meta.dirname, '../../../data'));
  secretariat = await office('Secretariat Example', 'secretariat', false);
  president = await office('President Example', 'president', false);
  const player = await office('Demonstration Secretariat', 'secretariat', true);
  await done(createSession, { ...session, number: 99 }, secretariat);
  await done(createSession, session, player);
  const person = { state: 'URY', name: 'José Example', role: 'head' };
  delegate = (await done(accreditPerson, { ...person, session: '99' }, secretariat)).account ?? '';
  inDemonstration = (await done(accreditPerson, { ...person, session: 'demo-1' }, player)).account ?? '';
  app = new Hono<WebEnv>({ getPath: pathWithoutLanguage });
  app.use(languages());
  app.use(
    readsAs(
      () => db.store.reads,
      () => reader,
    ),
  );
  const site: Site = {
    reads: db.store.reads,
    commands,
    filled,
    door,
    ctx: async (c) => {
      const now = '2026-11-24T08:00:00.000Z';
      return makeCtx({ ...requestFacts(c, 'https://asp.example'), now });
    },
  };
  for (const mount of routes) mount(app, site);
  deskLinkRoutes(app, site, testKey, keptForms({ store: db.store, secure: false, key: testKey }));
});
afterAll(() => db[Symbol.asyncDispose]());

async function ask(who: string | null, address: string, account?: string) {
  reader = who;
  const body = new URLSearchParams({ account: account ?? '' });
  const answer = await app.request(address, account === undefined ? {} : { method: 'POST', body });
  return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') };
}

const delegations = '/desk/sessions/99/delegations';

describe('the desk', () => {
  const pages = ['', '/agenda', '/delegations', '/proposals', '/elections', '/parameters'].map(
    (part) => `/desk/sessions/99${part}`,
  );

  it.each(['/desk', ...pages])('%s is for the Secretariat, in its language, and tells others so', async (address) => {
    const own = await ask(secretariat, `/fr${address}`);
    expect(own.status).toBe(200);
    expect(own.text).toContain('Prepared session');
    expect(own.text).not.toMatch(/undefined|\[object|NaN/);
    expect((await ask(null, `/fr${address}`)).location).toBe(`/fr/sign-in?then=${encodeURIComponent(`/fr${address}`)}`);
    for (const other of [president, delegate]) {
      const refused = await ask(other, address);
      expect(refused.status).toBe(403);
      expect(refused.text).toBe('needs-secretariat');
      expect(refused.text).not.toContain('Prepared session');
    }
  });

  it('calls nothing optional without which the act is always refused', async () => {
    const refused: readonly (readonly [AnyCommand, object, string])[] = [
      [createSession, session, 'number-missing'],
      [createSession, { ...session, number: 3, kind: 'special' }, 'special-session-by-whom'],
      [
        requestAgendaItem,
        { session: '99', title: { en: 'Corridors' }, by: 'bureau', requested: '2026-10-01' },
        'agenda.noMemorandum',
      ],
    ];
    for (const [command, input, code] of refused)
      expect(await perform(door, command, input, { account: secretariat })).toMatchObject({ objections: [{ code }] });
    const labels = (html: string) =>
      new Map([...html.matchAll(/<label for="([^"]+)">(.*?)<\/label>/g)].map(([, id = '', label = '']) => [id, label]));
    const first = labels((await ask(secretariat, '/desk')).text);
    const agenda = labels((await ask(secretariat, '/desk/sessions/99/agenda')).text);
    const asked = (of: ReadonlyMap<string, string>, name: string) => [...of].filter(([id]) => id.endsWith(name));
    for (const [of, name] of [
      [first, 'number'],
      [first, 'convenedBy'],
      [agenda, 'memorandum'],
    ] as const) {
      expect(asked(of, name), name).toHaveLength(1);
      expect(asked(of, name)[0]?.[1], name).not.toContain('(optional)');
    }
    // Who asks is chosen before it is known which State.
    expect((await ask(secretariat, '/desk/sessions/99/agenda')).text).toContain(
      '<option value="stateParty">State Party</option>',
    );
    // It is in sight, folded under nothing.
    const form = (await ask(secretariat, '/desk')).text.split('<form').find((html) => html.includes('convenedBy'));
    expect(form).toMatch(/<fieldset[^>]*><legend>Only for a special session/);
  });

  it('knows no session of the archive, no election and no vote that is not there', async () => {
    const nothing = '00000000-0000-4000-8000-000000000000';
    for (const address of ['/desk/sessions/22', `/desk/elections/${nothing}`, `/desk/votes/${nothing}`])
      expect((await ask(secretariat, address)).status, address).toBe(404);
    for (const address of [`/desk/elections/${nothing}`, `/desk/votes/${nothing}`]) {
      expect((await ask(president, address)).status, address).toBe(404);
      expect((await ask(delegate, address)).status, address).toBe(403);
    }
  });

  it('finds seats by the name of a State without its accents, by code, and by the name of a person', async () => {
    const found = async (find: string) => {
      const { text } = await ask(secretariat, `${delegations}?find=${encodeURIComponent(find)}`);
      return [...text.matchAll(/<div class="doc"[^>]*><span class="title">([^<]+)/g)].map(([, name]) => name);
    };
    expect(await found('COTE')).toEqual(['Côte d&#x27;Ivoire']);
    expect(await found('jose')).toEqual(['Uruguay']);
    expect(await found('ury')).toContain('Uruguay');
    expect(await found('nowhere')).toEqual([]);
    expect((await found(' ')).length).toBeGreaterThan(120);
  });
});

describe('a person whose accreditation has ended', () => {
  it('is erased on a page that says what goes and what stays, by the Secretariat', async () => {
    const given = { session: '99', state: 'GHA', name: 'Former Example', role: 'adviser' };
    const { account = '' } = await done(accreditPerson, given, secretariat);
    const page = `${delegations}/${account}/erase`;
    expect((await ask(secretariat, page)).status).toBe(404);
    await done(endAccreditation, { account, session: '99', state: 'GHA' }, secretariat);
    expect((await ask(secretariat, delegations)).text).toContain(`href="${page}"`);
    const shown = await ask(secretariat, page);
    expect(shown.text).toContain('Former Example');
    expect(shown.text).toContain('action="/acts/erase-person"');
    expect((await ask(null, page)).status).toBe(303);
    for (const other of [president, delegate]) expect((await ask(other, page)).status).toBe(403);
    await done(erasePerson, { account, reason: 'at the request of the person' }, secretariat);
    expect((await ask(secretariat, page)).status).toBe(404);
    expect((await ask(secretariat, delegations)).text).not.toContain('Former Example');
  });
});

describe('a link to sign in', () => {
  it('is offered after the accreditation, made when it is asked for, and works once', async () => {
    const page = await ask(secretariat, `${delegations}?accredited=${delegate}`);
    expect(page.text).toContain('needs a link to sign in');
    expect(page.text).not.toContain('/sign-in/');
    expect(await db.store.reads.selectFrom('invitation').select('account').execute()).toEqual([]);

    const made = await ask(secretariat, `/fr${delegations}/invitations`, delegate);
    expect(made.status).toBe(200);
    const token = /https:\/\/asp\.example\/fr\/sign-in\/([\w-]+)/.exec(made.text)?.[1] ?? '';
    expect(await acceptInvitation(db.store, testKey, token, new Date())).toMatchObject({ account: delegate });
    expect(await acceptInvitation(db.store, testKey, token, new Date())).toBeNull();
    const entry = await db.store.reads.selectFrom('entry').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ act: 'sign-in-link.made', actor: secretariat, data: { account: delegate } });
    // Its forms come back to the page of the delegations, not to the address that made the link.
    expect(made.text).toContain(`name="from" value="/fr${delegations}"`);
    expect(made.text).not.toMatch(/name="(from|then)" value="[^"]*invitations/);
  });

  it('is made for nobody in a demonstration, at the machine neither', async () => {
    const { ok, ...refused } = await makeSignInLink(door, testKey, inDemonstration, null);
    expect(ok).toBe(false);
    expect(refused).toMatchObject({ objections: [{ code: 'link-in-demonstration' }] });
  });

  it('is made so often and no oftener in a day, and says how often it was', async () => {
    const person = { session: '99', state: 'KEN', name: 'Often Example', role: 'head' };
    const { account = '' } = await done(accreditPerson, person, secretariat);
    const statuses: number[] = [];
    for (let nth = 0; nth <= mostLinks; nth += 1)
      statuses.push((await ask(secretariat, `${delegations}/invitations`, account)).status);
    expect(statuses).toEqual([...Array(mostLinks).fill(200), 422]);
    const refused = await ask(secretariat, `${delegations}/invitations`, account);
    expect(refused.text).toContain(`${mostLinks} links were made for this person within 24 hours`);
  });

  it('is made for nobody else, and by nobody but the Secretariat', async () => {
    expect((await ask(president, `${delegations}/invitations`, delegate)).status).toBe(403);
    expect((await ask(delegate, `${delegations}/invitations`, delegate)).status).toBe(403);
    for (const stranger of [secretariat, inDemonstration, 'x', ''])
      expect((await ask(secretariat, `${delegations}/invitations`, stranger)).status, stranger).toBe(422);
    const played = '/desk/sessions/demo-1/delegations';
    expect((await ask(secretariat, `${played}/invitations`, inDemonstration)).status).toBe(422);
    expect((await ask(secretariat, `${played}?accredited=${inDemonstration}`)).text).not.toContain('invitations');

    await done(endAccreditation, { account: delegate, session: '99', state: 'URY' }, secretariat);
    expect((await ask(secretariat, `${delegations}/invitations`, delegate)).status).toBe(422);
  });
});
