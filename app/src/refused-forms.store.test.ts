import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutShapes } from '../test/access/addresses.ts';
import { openSite } from '../test/access/open-site.ts';
import { origin } from '../test/access/people.ts';
import { routesOf } from '../test/access/routes.ts';
import { type BrowserJar, browserJar } from '../test/browser-jar.ts';
import { type TestDatabase, testDatabase } from '../test/database.ts';
import { openedBy, type TestStage, testStage } from '../test/stage.ts';
import { pagesOf, type StageServer, serverOn } from '../test/stage-server.ts';
import { perform } from './door/perform.ts';
import { openBallot } from './elections/index.ts';
import { nameFocalPoint } from './focal-points/name-focal-point.ts';
import { demonstrationAccounts } from './identity/demonstration.ts';
import { takeUpItem } from './meetings/index.ts';
import { commands } from './modules.ts';
import type { PlenaryServer } from './server.ts';

/** No form of the site is refused in place: loading the answer again, Back and Enter in the address send nothing. */

const delegations = '/desk/sessions/demo-1/delegations';
const focalPoints = '/desk/sessions/demo-1/focal-points';

/** Every address that takes a form: what is sent to it here, and the page it was sent from. */
interface Example {
  readonly at: string;
  readonly fields: Readonly<Record<string, string>>;
  /** who sends it, where not the Secretariat */
  readonly as?: 'focal-point';
}

const forms: Readonly<Record<string, Example>> = {
  '/acts/:command': { at: '/acts/add-agenda-item', fields: { from: delegations } },
  '/desk/sessions/:id/delegations/invitations': { at: `${delegations}/invitations`, fields: { from: delegations } },
  '/desk/sessions/:id/focal-points/invitations': { at: `${focalPoints}/invitations`, fields: { from: delegations } },
  '/desk/sessions/:id/focal-points/proposals': { at: `${focalPoints}/proposals`, fields: { from: delegations } },
  '/desk/sessions/:id/credentials/:state/document': {
    at: '/desk/sessions/demo-1/credentials/FRA/document',
    fields: { from: delegations },
  },
  '/desk/sessions/:id/credentials/:state/received': {
    at: '/desk/sessions/demo-1/credentials/FRA/received',
    fields: { from: delegations },
  },
  '/desk/sessions/:id/import/:list': { at: '/desk/sessions/demo-1/import/delegations', fields: { from: delegations } },
  '/desk/sessions/:id/import/:list/:kept': {
    at: `/desk/sessions/demo-1/import/delegations/${randomUUID()}`,
    fields: { from: delegations },
  },
};

const own = '/me/focal-point';

/** The forms of a focal point, each sent half filled. */
const ownForms = Object.fromEntries(
  ['propose-person', 'propose-details', 'propose-leaving', 'take-proposal-back', 'import', 'import/:kept'].map(
    (name) => [
      `${own}/${name}`,
      { at: `${own}/${name.replace(':kept', randomUUID())}`, fields: { from: own }, as: 'focal-point' as const },
    ],
  ),
);

/** What refuses no form that a person fills, with why. */
const others: Readonly<Record<string, string>> = {
  '/api/acts/:command': 'for programs',
  '/sign-in': 'leads back to the page of the sign-in',
  '/sign-in/code': 'leads to the page of the link, which says what is wrong with it',
  '/sign-in/:token': 'its address is that of the page with the button, and says the same when it is opened again',
  '/demonstration': 'buttons alone: begin, pause, go on',
  '/desk/sessions/:id/focal-points/letters': 'leads back to its page, which says why none were made',
  '/desk/sessions/:id/letters': 'leads back to its page, which says why none were made',
  '/desk/sessions/:id/letters/mail':
    'in a demonstration it leads back to the letters; elsewhere delegations/letters/by-mail.store.test.ts refuses it',
  '/desk/jobs/:id/again': 'a button alone: try now',
  '/appearance': 'buttons alone: light, dark, as the device',
  '/sessions/:id/calendar/own': 'never refused: what is no body of the session is left out',
  '/sessions/:id/calendar/own/end': 'never refused',
  '/sign-out': 'never refused',
  '/me/sign-ins/end-others': 'never refused',
  '/me/sign-ins/:id/end': 'never refused',
};

let db: TestDatabase;
let server: PlenaryServer;
let accounts: Awaited<ReturnType<typeof demonstrationAccounts>>;

beforeAll(async () => {
  db = await testDatabase();
  server = await openSite(db);
  const [secretariat] = (await demonstrationAccounts(db.store.reads)).filter(({ kind }) => kind === 'secretariat');
  const focalPoint = { session: 'demo-1', state: 'URY', name: 'Demonstration focal point' };
  await perform(server.door, nameFocalPoint, focalPoint, { account: secretariat?.account ?? null });
  accounts = await demonstrationAccounts(db.store.reads);
}, 60_000);

afterAll(async () => {
  await server.close();
  await db[Symbol.asyncDispose]();
});

interface Sent {
  /** the answer to what was sent, and where it leads */
  readonly first: { readonly status: number; readonly to: string };
  /** the page it leads to */
  readonly page: string;
  readonly status: number;
  readonly browser: BrowserJar;
}

/** Sends a form as the Secretariat does, and keeps what the very first answer was. */
async function sent(
  address: string,
  fields: Readonly<Record<string, string>>,
  as: 'secretariat' | 'focal-point' = 'secretariat',
): Promise<Sent> {
  let first: Sent['first'] | null = null;
  const browser = browserJar(origin, async (at, init) => {
    const answer = await server.app.request(at, init);
    if (init.method === 'POST' && !at.endsWith('/sign-in'))
      first = { status: answer.status, to: answer.headers.get('location') ?? '' };
    return answer;
  });
  await browser.send('/sign-in', { account: accounts.find(({ kind }) => kind === as)?.account ?? '' });
  const answer = await browser.send(address, fields);
  return { first: first ?? { status: 0, to: '' }, page: await answer.text(), status: answer.status, browser };
}

const ofItsOwn = (page: string) => new RegExp(`^${page.replaceAll('/', '\\/')}\\?refused=[0-9a-f-]{36}$`);

describe('a refused form', () => {
  it('is known for every address of the site that takes one', () => {
    const taking = routesOf(server.app)
      .filter(({ method }) => method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS')
      .map(({ path }) => withoutShapes(path));
    expect(taking.toSorted()).toEqual([...Object.keys({ ...forms, ...ownForms }), ...Object.keys(others)].toSorted());
  });

  it.each(Object.entries({ ...forms, ...ownForms }))(
    'sent to %s has an address of its own',
    async (_, { at, fields, as }) => {
      const { first, page, status, browser } = await sent(at, fields, as);
      expect(first.status).toBe(303);
      expect(first.to).toMatch(ofItsOwn(fields.from ?? ''));
      expect(status).toBe(422);
      expect(page).toContain('data-refused');
      const again = await browser.open(browser.at());
      expect(again.status).toBe(422);
      expect(await again.text()).toContain('data-refused');
    },
  );

  it.each([...commands.keys()])('%s is led to an address of its own, and the reason stands there', async (name) => {
    const { first, status, page } = await sent(`/acts/${name}`, { from: '/me', requestId: randomUUID() });
    expect(first).toEqual({ status: 303, to: expect.stringMatching(ofItsOwn('/me')) });
    expect(status).toBe(422);
    expect(page).toContain('role="alert"');
  });

  it.each([
    '/live/meeting:1',
    '/ar/live/time',
    '/acts/end-speech',
    '/api/commands.json',
    '/members.csv',
    '/data/sessions.json',
    '/static/site.css',
    '/members/../live/time',
    '//evil.example/',
    'members',
    '',
  ])('that says it came from %s leads to a page: that of the act, else the first one in its language', async (from) => {
    const led = (then: string) =>
      sent(
        '/fr/acts/end-speech',
        Object.fromEntries([
          ['from', from],
          ['then', then],
        ]),
      );
    const there = await led('/fr/decisions');
    expect(there.first.to).toMatch(ofItsOwn('/fr/decisions'));
    const home = await led(from);
    expect(home.first.to).toMatch(ofItsOwn('/fr'));
    expect(home.page).toContain('role="alert"');
  });

  it.each([
    ['in its query', `/fr/members?x=${'a'.repeat(12_000)}`],
    ['in its path', `/fr/${'a'.repeat(12_000)}`],
    ['in letters that grow when they are sent', `/fr/members?x=${'字'.repeat(5_000)}`],
    ['just too long with the number of the form', `/fr/members?x=${'a'.repeat(7_990)}`],
    ['in many parts', `/fr/members?${'a&'.repeat(2_000)}`],
  ])(
    'that says it came from an address of twelve thousand letters, %s, leads to a page in its language',
    async (_, from) => {
      const { first, status, page } = await sent('/fr/acts/end-speech', { from });
      expect(first.to).toMatch(ofItsOwn('/fr'));
      expect(status).toBe(422);
      expect(page).toContain('<html lang="fr"');
      expect(page).toContain('role="alert"');
    },
  );

  it('for a link to sign in stands beside the button that was pressed, or on the page when the person is gone', async () => {
    const delegate = accounts.find(({ kind }) => kind === 'delegate')?.account ?? '';
    const here = await sent(`${delegations}/invitations`, { from: `/fr${delegations}?find=ghana`, account: delegate });
    expect(here.first.to).toMatch(/^\/fr\/desk\/sessions\/demo-1\/delegations\?find=ghana&refused=/);
    expect(here.page).toContain('Dans une démonstration');
    const gone = await sent(`${delegations}/invitations`, { account: randomUUID() });
    expect(gone.first.to).toMatch(ofItsOwn(delegations));
    expect(gone.page).toContain('This person is not accredited for this seat.');
  });
});

interface FormOnPage {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  /** names of what a person answers */
  readonly asked: readonly string[];
}

const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');

/** A form as it stands on a page: where it is sent, what it carries, what it asks. */
function formsOn(html: string): readonly FormOnPage[] {
  return [...html.matchAll(/<form[^>]*action="([^"]*\/acts\/[^"]+)"[^>]*>(.*?)<\/form>/gs)].map(
    ([, action = '', inside = '']) => {
      const fields = Object.fromEntries(
        [...inside.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
          ([, name = '', value = '']) => [name, plain(value)] as const,
        ),
      );
      const asked = [...inside.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)].map(
        ([, name = '']) => name,
      );
      return { action, fields, asked: [...new Set(asked)].filter((name) => !(name in fields)) };
    },
  );
}

/** What the summaries of a page say is wrong, and to what each leads; null where nothing on the page mends it. */
function summaryOf(html: string): readonly { readonly to: string | null; readonly words: string }[] {
  return [...html.matchAll(/<div class="errors".*?<ul>(.*?)<\/ul>/gs)].flatMap(([, list = '']) =>
    [...list.matchAll(/<li>(?:<a href="#([^"]*)">)?(.*?)<\/li>/gs)].map(([, to = null, words = '']) => ({
      to,
      words: words.replaceAll(/<[^>]*>/g, ''),
    })),
  );
}

/** Whether the words of a link begin with what the field is called: the legend of a group, else its label. */
function namesField(html: string, id: string, words: string): boolean {
  const own = html.match(new RegExp(`<label[^>]* for="${id}"[^>]*>(.*?)</label>`, 's'))?.[1] ?? '';
  const before = html.slice(0, html.indexOf(` id="${id}"`));
  const group = before.slice(before.lastIndexOf('<fieldset')).match(/<legend[^>]*>(.*?)<\/legend>/s)?.[1] ?? '';
  const names = [own, group].map((name) =>
    plain(name.replace(/<span class="mute">.*?<\/span>/s, '').replaceAll(/<[^>]*>/g, '')).trim(),
  );
  return names.some((name) => name !== '' && words.startsWith(`${name}: `));
}

/** What a browser without scripts goes to when it opens the page: the tag, and whether it is folded away. */
function ledTo(html: string): { readonly tag: string; readonly folded: boolean } {
  const tag = /<[a-z0-9]+ [^>]*autofocus=""[^>]*>/i.exec(html);
  const open: boolean[] = [];
  for (const [each] of html.slice(0, tag?.index ?? 0).matchAll(/<details[^>]*>|<\/details>/g)) {
    if (each === '</details>') open.pop();
    else open.push(/ open=""/.test(each));
  }
  return { tag: tag?.[0] ?? '', folded: open.includes(false) };
}

describe('the page of a refused form', () => {
  let stage: TestStage;
  let site: StageServer;
  beforeAll(async () => {
    stage = await testStage();
    site = await serverOn(stage);
    await openedBy(stage);
  }, 60_000);
  afterAll(async () => {
    await site[Symbol.asyncDispose]();
    await stage[Symbol.asyncDispose]();
  });

  it('goes to what is wrong, wherever on it the form is, without a script', async () => {
    const one = stage.candidates[0] ?? '';
    const pages = [
      ...pagesOf(stage).filter((page) => !/\.(csv|json)$/.test(page)),
      `/meetings/${stage.meeting}/speakers`,
      `/desk/elections/${stage.election}/candidates/${one}/correct`,
      `/desk/elections/${stage.election}/candidates/${one}/withdraw`,
    ];
    const tried = new Set<string>();
    for (const account of [stage.secretariat, stage.president])
      for (const page of pages) {
        const html = await (await site.get(page, account)).text();
        for (const { action, fields } of formsOn(html)) {
          const same = `${action} ${Object.keys(fields).join(' ')} ${page} ${account}`;
          if (tried.has(same)) continue;
          tried.add(same);
          // No number of an entry: refused whatever else is asked.
          const answer = await site.post(action, { ...fields, basedOn: 'no number' }, account);
          const { tag, folded } = ledTo(await answer.text());
          expect(answer.status, same).toBe(422);
          expect(tag, same).toContain('role="alert"');
          expect(folded, same).toBe(false);
        }
      }
    expect(new Set([...tried].map((each) => /[^/ ]+(?= )/.exec(each)?.[0])).size).toBeGreaterThan(15);
  }, 60_000);

  it('says each fault once, with a link that leads to its field', async () => {
    const other = await testStage();
    await using its = await serverOn(other);
    await using _ = other;
    await openedBy(other, ['AND', 'FJI']);
    await other.done(takeUpItem, { meeting: other.meeting, item: other.items.judges }, other.president);
    const { ballot } = await other.done(
      openBallot,
      { meeting: other.meeting, election: other.election },
      other.president,
    );
    const one = other.candidates[0] ?? '';
    const pages = [
      ...pagesOf(other).filter((page) => !/\.(csv|json)$/.test(page)),
      `/meetings/${other.meeting}/speakers`,
      `/ballots/${ballot}/count`,
      `/desk/elections/${other.election}/candidates/${one}/correct`,
    ];
    const tried = new Set<string>();
    const wrong: string[] = [];
    let summaries = 0;
    for (const account of [other.secretariat, other.president, other.delegate('FRA')])
      for (const page of pages)
        for (const { action, fields, asked } of formsOn(await (await its.get(page, account)).text())) {
          const same = `${action} ${Object.keys(fields).join(' ')} ${asked.join(' ')}`;
          if (tried.has(same)) continue;
          tried.add(same);
          const answers = ['', 'zzz', 'x'.repeat(30_000), null].map((all) =>
            all === null ? { basedOn: 'no number' } : Object.fromEntries(asked.map((name) => [name, all])),
          );
          for (const sent of answers) {
            const html = await (await its.post(action, { ...fields, ...sent }, account)).text();
            const links = summaryOf(html);
            if (links.length > 0) summaries += 1;
            const where = `${action} on ${page}, ${JSON.stringify(sent).slice(0, 120)}`;
            if (new Set(links.map(({ to, words }) => `${to} ${words}`)).size < links.length)
              wrong.push(`twice: ${where}`);
            for (const { to, words } of links) {
              if (to !== null && html.split(` id="${to}"`).length !== 2) wrong.push(`no field of "${words}": ${where}`);
              if (to !== null && !namesField(html, to, plain(words)))
                wrong.push(`without its field "${words}": ${where}`);
            }
            for (const id of html.matchAll(/ id="([^"]+)"[^>]* aria-invalid="true"/g))
              if (!links.some(({ to }) => to === id[1])) wrong.push(`marked and not said ${id[1]}: ${where}`);
          }
        }
    expect(wrong).toEqual([]);
    expect(summaries).toBeGreaterThan(40);
  }, 90_000);

  it('marks each figure of a new election that was left empty', async () => {
    const page = `/desk/sessions/${stage.session}/elections`;
    const forms = formsOn(await (await site.get(page, stage.secretariat)).text());
    const form = forms.find(({ action }) => action === '/acts/create-election');
    const empty = Object.fromEntries((form?.asked ?? []).map((name) => [name, '']));
    const html = await (
      await site.post('/acts/create-election', { ...form?.fields, ...empty }, stage.secretariat)
    ).text();
    const marked = [...html.matchAll(/ aria-invalid="true"[^>]* name="(inOffice\.\w+)"/g)].map(([, name]) => name);
    expect(marked).toHaveLength(9);
    expect(summaryOf(html).filter(({ to }) => to?.includes('inOffice'))).toHaveLength(9);
  });

  it('goes to the objections to a nomination, far below its top', async () => {
    const hidden = { election: stage.election, from: `/desk/sessions/${stage.session}/elections` };
    const nobody = { name: 'Example, Candidate', list: 'A', gender: 'F', nationality: 'USA', nominatedBy: 'FRA' };
    const html = await (
      await site.post('/acts/nominate-candidate', { ...hidden, ...nobody }, stage.secretariat)
    ).text();
    const { tag, folded } = ledTo(html);
    expect(tag).toMatch(/class="stack" role="alert"[^>]*tabindex="-1"/i);
    expect(folded).toBe(false);
  });
});
