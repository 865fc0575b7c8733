import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { pathWithoutLanguage } from '../words/languages.ts';
import { type Access, anyone, declaredBy, may, presiding, secretariat, signedIn, watchedBy } from './access.ts';
import { makeCtx, type Viewer } from './ctx.ts';
import type { WebEnv } from './env.ts';
import { errorHandlers } from './errors.tsx';
import { languages } from './request-language.ts';
import { requestFacts } from './respond.ts';

const label = { en: '' };
const person = (...kinds: readonly string[]): Viewer => ({
  id: '1',
  name: 'Somebody',
  capacities: kinds.map((kind) => ({ kind, of: null, label })),
  seat: null,
});
const people = [null, person(), person('delegation'), person('office'), person('secretariat')] as const;

let reader: Viewer | null = null;
const app = new Hono<WebEnv>({ getPath: pathWithoutLanguage });
app.use(languages());
app.use(async (c, next) => {
  c.set('viewer', reader);
  await next();
});
app.on(['GET', 'POST'], ['/desk', '/desk.json'], may(secretariat), (c) => c.text('the desk'));
const errors = errorHandlers({
  ctxOf: async (c) => makeCtx(requestFacts(c)),
  inTurn: (_c, page) => page(),
  log: () => {},
});
app.onError(errors.onError);

describe('the declaration of a route', () => {
  it.each<[Access, readonly boolean[]]>([
    [anyone, [true, true, true, true, true]],
    [signedIn, [false, true, true, true, true]],
    [presiding, [false, false, false, true, true]],
    [secretariat, [false, false, false, false, true]],
  ])('admits by what a person is: %o', (access, expected) => {
    expect(people.map((one) => access.admits(one))).toEqual(expected);
    expect(people.map((one) => watchedBy(access)('1', one))).toEqual(expected);
  });

  it('asks who is not signed in to sign in, and leads back to where the person was', async () => {
    reader = null;
    const answer = await app.request('/ru/desk?find=a%26b');
    expect(answer.status).toBe(303);
    const [path, query] = (answer.headers.get('location') ?? '').split('?');
    expect(path).toBe('/ru/sign-in');
    expect(new URLSearchParams(query).get('then')).toBe('/ru/desk?find=a%26b');
    const sent = await app.request('/ru/desk', { method: 'POST' });
    expect(sent.headers.get('location')).toBe(`/ru/sign-in?then=${encodeURIComponent('/ru')}`);
  });

  it('tells a program that nobody is signed in, and a person what right is missing', async () => {
    reader = null;
    const data = await app.request('/fr/desk.json');
    expect(data.status).toBe(401);
    expect(await data.json()).toMatchObject({
      error: 'Connectez-vous d’abord',
      objections: [{ code: 'not-signed-in' }],
    });
    reader = person('delegation');
    const refused = await app.request('/fr/desk');
    expect(refused.status).toBe(403);
    expect(refused.headers.get('cache-control')).toBe('private, no-store');
    const told = await refused.text();
    expect(told).toContain('Cet acte est réservé au Secrétariat.');
    // It is signed in, and is told as whom.
    expect(told).toContain(`${person('delegation').name}. La page n’est pas ouverte à cette qualité`);
    expect(told).not.toContain('Connectez-vous en une qualité');
    reader = person('secretariat');
    expect(await (await app.request('/fr/desk')).text()).toBe('the desk');
  });

  it('can be read back, and never lets caches keep what only some may see', () => {
    expect(declaredBy(may(anyone, 'archive'))).toEqual({ access: anyone, keep: 'archive' });
    expect(declaredBy(may(secretariat))).toEqual({ access: secretariat, keep: 'private' });
    expect(declaredBy(() => {})).toBeNull();
    expect(() => may(signedIn, 'current')).toThrow('never kept');
  });
});
