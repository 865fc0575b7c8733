import pino from 'pino';
import { expect, it } from 'vitest';
import { openSite } from '../../test/access/open-site.ts';
import { type App, ask } from '../../test/access/people.ts';
import { testDatabase } from '../../test/database.ts';
import { sealSeeds } from '../../test/given/seal-seeds.ts';
import { openServer } from '../server.ts';
import { holdPlay } from './play/hold.ts';

const press = (app: App, fields: Readonly<Record<string, string>>) =>
  ask(app, '/demonstration', null, { form: new URLSearchParams(fields) });

it('anybody begins a meeting of the demonstration, pauses it and goes on; what no button sends is refused', async () => {
  await using db = await testDatabase();
  const server = await openSite(db);
  const { app } = server;
  const page = async (path: string) => (await ask(app, path, null)).text();
  try {
    for (const path of ['/', '/sign-in']) expect(await page(path)).toContain('Show me a meeting');
    expect(await page('/sessions/demo-1')).toContain('Begin the demonstration meeting');
    const begun = await Promise.all([press(app, { do: 'play' }), press(app, { do: 'play', session: 'demo-1' })]);
    expect(begun.map(({ status }) => status)).toEqual([303, 303]);
    const [meeting = '', same] = begun.map(({ headers }) => headers.get('location'));
    expect(meeting).toMatch(/^\/meetings\/[0-9a-f-]{36}$/);
    expect(same).toBe(meeting);
    expect(await page(meeting ?? '')).toContain('simulated delegations are playing');
    for (const path of ['/', '/sign-in']) {
      const said = await page(path);
      expect(said).toContain(`href="${meeting}">See it</a>`);
      expect(said).not.toContain('about four minutes');
    }

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

it('where an office is waited for long, anybody lets the meeting go on without; the page says what is simulated', async () => {
  await using db = await testDatabase();
  const server = await openSite(db);
  const { app } = server;
  try {
    // Another program plays.
    await using held = await holdPlay(db.url);
    expect(held).not.toBeNull();
    const meeting = (await press(app, { do: 'play' })).headers.get('location') ?? '';
    const page = async () => (await ask(app, meeting, null)).text();
    expect(await page()).not.toContain('Go on without');
    const waits = { waits_for: 'president', waits_long: true } as const;
    await db.store.writes.updateTable('demonstration_play').set(waits).execute();
    await expect.poll(page).toContain('Go on without the President');

    expect((await press(app, { do: 'without-secretariat' })).status).toBe(303);
    expect(await page()).toContain('Go on without the President');
    expect((await press(app, { do: 'without-president' })).headers.get('location')).toBe(meeting);
    await expect.poll(page).toContain('The President is simulated, until whoever has taken the role acts.');
    expect(await page()).not.toContain('Go on without');
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
