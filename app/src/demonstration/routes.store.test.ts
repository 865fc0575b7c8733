import pino from 'pino';
import { expect, it } from 'vitest';
import { openSite } from '../../test/access/open-site.ts';
import { type App, ask } from '../../test/access/people.ts';
import { testDatabase } from '../../test/database.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { openServer } from '../server.ts';

const press = (app: App, fields: Readonly<Record<string, string>>) =>
  ask(app, '/demonstration', null, { form: new URLSearchParams(fields) });

it('anybody begins a meeting of the demonstration, pauses it and goes on; what no button sends is refused', async () => {
  await using db = await testDatabase();
  const server = await openSite(db);
  const { app } = server;
  const page = async (path: string) => (await ask(app, path, null)).text();
  try {
    expect(await page('/sign-in')).toContain('Show me a meeting');
    expect(await page('/sessions/demo-1')).toContain('Begin the demonstration meeting');
    const begun = await Promise.all([press(app, { do: 'play' }), press(app, { do: 'play', session: 'demo-1' })]);
    expect(begun.map(({ status }) => status)).toEqual([303, 303]);
    const [meeting = '', same] = begun.map(({ headers }) => headers.get('location'));
    expect(meeting).toMatch(/^\/meetings\/[0-9a-f-]{36}$/);
    expect(same).toBe(meeting);
    expect(await page(meeting ?? '')).toContain('simulated delegations are playing');

    expect((await press(app, { do: 'pause' })).headers.get('location')).toBe(meeting);
    for (const path of [meeting ?? '', '/sessions/demo-1'])
      expect(await page(path)).toContain('the simulated delegations have paused');
    expect((await press(app, { do: 'pause' })).headers.get('location')).toBe('/sessions');
    expect((await press(app, { do: 'play', session: 'demo-9' })).headers.get('location')).toBe('/sessions/demo-9');
    for (const odd of [{}, { do: 'stop' }, { do: 'play', session: '//evil.example' }])
      expect((await press(app, odd)).status).toBe(400);
  } finally {
    await server.close();
  }
});

it('in production there is nothing to begin', async () => {
  await using db = await testDatabase();
  const server = await openServer({
    config: {
      mode: 'production',
      host: '127.0.0.1',
      port: 0,
      database: { kind: 'url', url: db.url },
      secret: 'the secret of a test, which is long enough',
      sealSeeds,
      origin: 'https://assembly.example',
      log: 'json',
    },
    store: db.store,
    log: pino({ level: 'silent' }),
  });
  try {
    const headers = { origin: 'https://assembly.example', 'content-type': 'application/x-www-form-urlencoded' };
    const sent = { method: 'POST', body: 'do=play', headers };
    const answer = await server.app.request('https://assembly.example/demonstration', sent);
    expect(answer.status).toBe(404);
    const signIn = await server.app.request('https://assembly.example/sign-in');
    expect(await signIn.text()).not.toContain('Show me a meeting');
  } finally {
    await server.close();
  }
});
