import { createSecretKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { verifyStore } from '../cli/verification.ts';
import { showOnScreen } from '../hall/index.ts';
import { addressOfThing } from '../identity/index.ts';
import { closeMeeting, resumeMeeting, suspendMeeting, takeUpItem } from '../meetings/index.ts';
import { filled } from '../modules.ts';
import { makeHallScreen } from './make-hall-screen.ts';
import { revokeHallScreen } from './revoke-hall-screen.ts';
import { screenTopic } from './routes.tsx';
import { setHallScreen } from './set-hall-screen.ts';

/** Screens that hang in the hall, from the address that is made to the one that is revoked. */

let stage: TestStage;
let site: StageServer;
let left: string;
let right: string;
beforeAll(async () => {
  stage = await testStage();
  site = await serverOn(stage);
});
afterAll(async () => {
  await site[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

const hang = async (place: string, shows = 'automatic', sidebar = 'no') =>
  (await stage.done(makeHallScreen, { session: stage.session, place, shows, sidebar } as never)).screen ?? '';

async function addresses(): Promise<readonly string[]> {
  const desk = await (await site.get(`/desk/sessions/${stage.session}/screens`, stage.secretariat)).text();
  return [...new Set([...desk.matchAll(/href="(\/screen\/[\w-]{43})"/g)].map(([, path = '']) => path))];
}

async function shown(path: string, lang = '') {
  const answer = await site.get(`${lang}${path}`);
  const html = await answer.text();
  return { status: answer.status, screen: /data-screen="([a-z]+)"/.exec(html)?.[1], html };
}

describe('screens of the hall', () => {
  it('are hung by the Secretariat alone, each at a place of its own', async () => {
    const input = { session: stage.session, place: 'Left wall', shows: 'automatic', sidebar: 'no' } as const;
    expect(await stage.codes(makeHallScreen, input, stage.president)).toEqual(['needs-secretariat']);
    left = await hang('Left wall');
    expect(await stage.codes(makeHallScreen, { ...input, place: 'left WALL' })).toEqual(['hall-screen-place']);
    right = await hang('Right wall', 'agenda');
    const there = { screen: right, place: 'Left wall', shows: 'agenda', sidebar: 'no' } as const;
    expect(await stage.codes(setHallScreen, there)).toEqual(['hall-screen-place']);
    const same = { screen: right, place: 'Right wall', shows: 'agenda', sidebar: 'no' } as const;
    expect(await stage.codes(setHallScreen, same)).toEqual(['nothing-changed']);
    const none = '00000000-0000-4000-8000-000000000000';
    expect(await stage.codes(revokeHallScreen, { screen: none })).toEqual(['no-such-hall-screen']);
    expect(await addresses()).toHaveLength(2);
  });

  it('show the day while no meeting is open, and follow the one that is opened, whichever it is', async () => {
    const [first = '', second = ''] = await addresses();
    expect(await shown(first)).toMatchObject({ status: 200, screen: 'day' });
    await openedBy(stage);
    expect(await shown(first)).toMatchObject({ screen: 'standing' });
    await stage.done(takeUpItem, { meeting: stage.meeting, item: stage.items.resolution }, stage.president);
    // Two of them show different things.
    expect((await shown(second)).screen).toBe('agenda');
    expect((await shown(first, '/fr')).html).toContain('lang="fr"');
    expect((await shown(first)).html).toContain(`data-live="floor,screen:${left}"`);
  });

  it('show what the Secretariat sets, also beside the day, and the automatic one what the chair calls', async () => {
    const [first = '', second = ''] = await addresses();
    await stage.done(showOnScreen, { meeting: stage.meeting, what: 'blank' }, stage.president);
    expect((await shown(first)).screen).toBe('blank');
    const to = (shows: string) => ({ screen: right, place: 'Right wall', shows, sidebar: 'yes' }) as never;
    for (const [shows, screen] of [
      ['list', 'speakers'],
      ['speaker', 'standing'],
      ['voting', 'standing'],
      ['blank', 'blank'],
      ['automatic', 'blank'],
    ] as const) {
      await stage.done(setHallScreen, to(shows));
      expect((await shown(second)).screen, shows).toBe(screen);
      expect((await shown(second)).html).toContain('class="day-beside"');
    }
    await stage.done(setHallScreen, to('day'));
    expect((await shown(second)).screen).toBe('day');
  });

  it('say until when a meeting is suspended, and the next one when it is closed', async () => {
    const [first = ''] = await addresses();
    await stage.done(suspendMeeting, { meeting: stage.meeting }, stage.president);
    expect((await shown(first)).html).toMatch(/suspended/i);
    await stage.done(resumeMeeting, { meeting: stage.meeting }, stage.president);
    await stage.done(closeMeeting, { meeting: stage.meeting }, stage.president);
    expect(await shown(first)).toMatchObject({
      screen: 'day',
      html: expect.stringContaining('class="hall-day"'),
    });
  });

  it('an open screen is sent what a page loaded anew shows, and that its address was revoked', async () => {
    const [first = ''] = await addresses();
    const sent = async () => (await screenTopic({ reads: stage.db, filled }).render(left, 'en'))?.screen ?? '';
    const plain = (html: string) => html.replaceAll(/<time[^>]*>[^<]*<\/time>/g, '');
    expect(plain((await shown(first)).html)).toContain(plain(await sent()));
    await stage.done(revokeHallScreen, { screen: left });
    expect(await sent()).toContain('This address shows nothing');
    expect(await stage.codes(revokeHallScreen, { screen: left })).toEqual(['hall-screen-revoked']);
    const revoked = await shown(first);
    const guessed = await shown(`/screen/${'A'.repeat(43)}`);
    expect(revoked.status).toBe(404);
    expect(guessed).toEqual({ ...revoked, html: guessed.html });
    const bare = (html: string) => html.replaceAll(/\/screen\/[\w-]+/g, '').replaceAll(/<time[^>]*>[^<]*<\/time>/g, '');
    expect(bare(guessed.html)).toBe(bare(revoked.html));
    expect(await addresses()).toHaveLength(1);
  });

  it('an address follows from the screen and a key that is not in the database', async () => {
    const rows = await stage.db.selectFrom('hall_screen').selectAll().execute();
    const [address = ''] = await addresses();
    expect(JSON.stringify(rows)).not.toContain(address.slice(8));
    expect(addressOfThing(createSecretKey(Buffer.alloc(32)), 'screen', right)).not.toBe(address.slice(8));
  });

  it('too many guesses are answered in a line', async () => {
    const guess = () => site.get(`/screen/${'B'.repeat(43)}`);
    const answers = await Promise.all(Array.from({ length: 160 }, guess));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404, 429]));
  });

  it('there are no more than a hall has; the record verifies', async () => {
    for (let n = 2; n <= 20; n += 1) await hang(`Wall ${n}`);
    const input = { session: stage.session, place: 'One more', shows: 'day', sidebar: 'no' } as const;
    expect(await stage.codes(makeHallScreen, input)).toEqual(['hall-screens-enough']);
    expect((await verifyStore(stage.store)).filter(({ ok }) => !ok)).toEqual([]);
  });
});
