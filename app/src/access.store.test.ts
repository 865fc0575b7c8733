import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askActs } from '../test/access/acts.ts';
import { openSite } from '../test/access/open-site.ts';
import { accessPage } from '../test/access/page.ts';
import { ask, type Person, people } from '../test/access/people.ts';
import { askRoutes, routesOf } from '../test/access/routes.ts';
import { askTopics } from '../test/access/topics.ts';
import { openWorld, type World } from '../test/access/world.ts';
import type { TestDatabase } from '../test/database.ts';
import { commands, filled, modules, topicsOf } from './modules.ts';
import type { PlenaryServer } from './server.ts';

/** docs/access.md: who may do what, found by real requests to the server that runs, and held to what is declared. */

let db: TestDatabase;
let server: PlenaryServer;
let world: World;
let persons: readonly Person[];

beforeAll(async () => {
  ({ db, world } = await openWorld());
  server = await openSite(db);
  persons = await people(server.app, world);
  await logged();
}, 120_000);

afterAll(async () => {
  await server?.close();
  await db?.[Symbol.asyncDispose]();
});

/** Until the log has signed the whole record: until then its files still change. */
async function logged(): Promise<void> {
  const head = world.own.db.selectFrom('entry').select(({ fn }) => fn.max('seq').as('seq'));
  const { seq } = await head.executeTakeFirstOrThrow();
  for (const limit = Date.now() + 60_000; Date.now() < limit; await sleep(50)) {
    const answer = await ask(server.app, '/log/checkpoint', null);
    if (answer.ok && (await answer.text()).split('\n')[1] === String(seq)) return;
  }
  throw new Error('the log has not signed the record');
}

const heldIn = { timeout: 300_000 };

describe('who may do what', heldIn, () => {
  let routes: Awaited<ReturnType<typeof askRoutes>>;
  let watched: Awaited<ReturnType<typeof askTopics>>;
  let acts: Awaited<ReturnType<typeof askActs>>;

  it('is declared at every route', () => {
    const undeclared = routesOf(server.app).filter(({ declared }) => declared === null);
    expect(undeclared.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
    expect(routesOf(server.app).length).toBeGreaterThan(150);
  });

  it('is, at every route, what it declares, and so is what caches may keep', async () => {
    routes = await askRoutes(server.app, world, persons);
    persons = await people(server.app, world);
    expect(routes.wrong).toEqual([]);
  });

  it('is, for every live topic, what it declares', async () => {
    const { reads } = db.store;
    const site = { reads, door: world.own.door, commands, filled, ctx: () => never(), partCtx: () => never() };
    watched = await askTopics(server.app, topicsOf(site), world, persons);
    expect(watched.wrong).toEqual([]);
  });

  it('is, for every act, what its command declares', async () => {
    acts = await askActs(server.app, commands.values(), world, persons);
    expect(acts.wrong).toEqual([]);
  });

  it('lets no cache keep the page of a link to sign in, nor any page of a person', async () => {
    const secretariat = persons.find(({ column }) => column === 'secretariat')?.cookie ?? '';
    const { session, meeting } = world.own;
    for (const [address, cookie] of [
      ['/sign-in/a-link', null],
      ['/fr/sign-in/a-link', null],
      ['/sign-in', null],
      ['/me', secretariat],
      ['/me/data.json', secretariat],
      ['/', secretariat],
      [`/desk/sessions/${session}/delegations`, secretariat],
      [`/meetings/${meeting}/podium`, secretariat],
      ['/nothing-here', null],
    ] as const)
      expect((await ask(server.app, address, cookie)).headers.get('cache-control'), address).toBe('private, no-store');
    const open = await ask(server.app, `/meetings/${meeting}`, null);
    expect(open.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate, s-maxage=5');
    expect(open.headers.get('vary')?.toLowerCase()).toContain('cookie');
  });

  it('is the same for a form as for a program', async () => {
    const form = new URLSearchParams(`meeting=${world.own.meeting}&seconds=90&then=/sessions`);
    const send = (cookie: string | null) => ask(server.app, '/acts/set-time-limit', cookie, { form });
    for (const person of persons) {
      const answer = await send(person.cookie);
      const done = answer.status === 303 && answer.headers.get('location') === '/sessions';
      expect(done, person.column).toBe(person.column === 'president' || person.column === 'secretariat');
      if (person.endedCookie === null) continue;
      expect((await send(person.endedCookie)).headers.get('location'), `${person.column}, ended`).not.toBe('/sessions');
    }
  });

  it('is what docs/access.md says (else: npx vitest run --project store app/src/access.store.test.ts --update)', async () => {
    const page = accessPage({
      routes: routes.rows,
      topics: watched.rows,
      acts: acts.rows,
      modules: Object.fromEntries(modules.map(({ name, commands = [] }) => [headingOf(name), commands])),
    });
    await expect(page).toMatchFileSnapshot('../../docs/access.md');
  });
});

function never(): never {
  throw new Error('nothing is rendered here');
}

/** `right-to-vote`: Right to vote */
function headingOf(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replaceAll('-', ' ');
}
