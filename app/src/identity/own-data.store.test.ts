import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testKey } from '../../test/given/sign-in-key.ts';
import { readsAs } from '../../test/reads-as.ts';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { castVote, openVote } from '../decisions/index.ts';
import { takeUpItem } from '../meetings/index.ts';
import { commands, filled } from '../modules.ts';
import { makeCtx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import { languages } from '../web/request-language.ts';
import { requestFacts } from '../web/respond.ts';
import { pathWithoutLanguage } from '../words/languages.ts';
import { FailedTries } from './failed-tries.ts';
import type { OwnData } from './own-data.ts';
import { identityRoutes } from './routes.tsx';
import { signIn } from './sign-in.ts';

let stage: TestStage;
let app: Hono<WebEnv>;
let reader: string | null = null;

beforeAll(async () => {
  stage = await testStage();
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
    commands,
    filled,
    door: stage.door,
    ctx: async (c: Parameters<typeof requestFacts>[0]) => makeCtx(requestFacts(c)),
  };
  identityRoutes(app, site, {
    store: stage.store,
    demonstration: true,
    secure: false,
    key: testKey,
    tries: new FailedTries(() => {}),
  });
});
afterAll(() => stage[Symbol.asyncDispose]());

describe('a person’s own data', () => {
  it('are what the person is, did and signed in with, without a secret, and of nobody else', async () => {
    const { meeting, president } = stage;
    const own = stage.delegate('URY');
    await openedBy(stage);
    await stage.done(takeUpItem, { meeting, item: stage.items.resolution }, president);
    const proposal = stage.proposals[1];
    const { vote } = await stage.done(openVote, { meeting, proposal, consensusSought: true }, president);
    await stage.done(castVote, { vote, state: 'URY', choice: 'for' }, own);
    await stage.done(castVote, { vote, state: 'FRA', choice: 'for' }, stage.delegate('FRA'));
    const token = await signIn(stage.store, testKey, own, new Date());

    reader = own;
    expect(await (await app.request('/me')).text()).toContain('href="/me/data.json"');
    const answer = await app.request('/me/data.json');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const text = await answer.text();
    const data = JSON.parse(text) as OwnData;
    const instant = expect.stringMatching(/^\d{4}-.*Z$/);
    expect(data).toEqual({
      account: { id: own, name: 'Demonstration delegate of Uruguay', demonstration: true, since: instant },
      details: null,
      capacities: [
        {
          kind: 'delegate',
          session: 'demo-1',
          state: 'URY',
          role: 'head',
          designatedAt: null,
          from: instant,
          until: null,
        },
      ],
      signIns: [{ at: instant, until: instant, awaySince: null }],
      proposals: [],
      lastVisit: instant,
      links: [],
      messages: [],
      elsewhere: { calendarAddresses: [], checkInCodes: [], checkIns: [], credentialsDocuments: [] },
      acts: [
        {
          entry: expect.any(Number),
          at: instant,
          act: 'vote.cast',
          capacity: 'delegate:URY@demo-1',
          subject: `vote:${vote}`,
        },
      ],
      about: [{ entry: expect.any(Number), at: instant, act: 'person.accredited' }],
    });
    const { token_hash } = await stage.db
      .selectFrom('sign_in')
      .select('token_hash')
      .where('account', '=', own)
      .executeTakeFirstOrThrow();
    for (const secret of [token, token_hash, 'choice', stage.delegate('FRA')]) expect(text).not.toContain(secret);
  });

  it('are for the person who is signed in', async () => {
    reader = null;
    const page = await app.request('/fr/me?x=1');
    expect(page.status).toBe(303);
    expect(page.headers.get('location')).toBe('/fr/sign-in?then=%2Ffr%2Fme%3Fx%3D1');
    expect((await app.request('/fr/me/data.json')).status).toBe(401);
  });
});
