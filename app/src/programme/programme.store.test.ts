import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserJar } from '../../test/browser-jar.ts';
import { type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { verifyStore } from '../cli/verification.ts';
import { perform } from '../door/perform.ts';
import { scheduleMeeting } from '../meetings/index.ts';
import { rescheduleMeeting } from '../meetings/reschedule-meeting.ts';
import { changeSession, sessionRunHere } from '../sessions/index.ts';
import { languageCtx } from '../web/ctx.ts';
import { allowBesidePlenary } from './beside-plenary.ts';
import { cancelEntry } from './cancel-entry.ts';
import { changeEntry } from './change-entry.ts';
import { declareMeetingRoom } from './declare-meeting-room.ts';
import { placeDay } from './place-day.ts';
import { placeEntry } from './place-entry.ts';
import { readProgramme } from './programme.ts';
import { programmeTopic } from './routes.tsx';

/** The programme of work of a session, from its rooms to what a calendar has of it. */

let stage: TestStage;
let server: StageServer;
let day: string;
let room: string;
let plenary: string;
let entry: string;
beforeAll(async () => {
  stage = await testStage();
  server = await serverOn(stage);
  // No hour of the day after the one on which the stage was set is now.
  const session = await sessionRunHere(stage.db, stage.session);
  day = new Date(Date.parse(session?.starts ?? '') + 86_400_000).toISOString().slice(0, 10);
}, 60_000);
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

const local = (time: string) => `${day}T${time}`;
const bureau = () => ({
  session: stage.session,
  body: 'bureau',
  startsAtLocal: local('13:15'),
  endsAtLocal: local('14:30'),
  room,
});

async function seen(): Promise<number> {
  const { seq } = await stage.db.selectFrom('entry').select('seq').orderBy('seq', 'desc').executeTakeFirstOrThrow();
  return seq;
}

async function lines() {
  const shown = await readProgramme(stage.db, stage.session, new Date().toISOString());
  return shown?.lines.filter((line) => line.day === day) ?? [];
}

async function events(path: string) {
  const answer = await server.get(path);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    sequence: event.getFirstPropertyValue('sequence'),
    status: event.getFirstPropertyValue('status'),
    title: event.getFirstPropertyValue('summary'),
    where: event.getFirstPropertyValue('location'),
    from: (event.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate().toISOString(),
  }));
}

describe('the programme of work', () => {
  it('has rooms, meetings of the plenary and of other bodies, in one order of time', async () => {
    const name = { en: 'World Forum', fr: 'Forum mondial' };
    ({ room = '' } = await stage.done(declareMeetingRoom, { session: stage.session, name, seats: 1800 }));
    const at = { session: stage.session, startsAtLocal: local('10:00'), endsAtLocal: local('13:00') };
    ({ meeting: plenary = '' } = await stage.done(scheduleMeeting, { ...at, room: 'FORUM  mondial' }));
    ({ entry = '' } = await stage.done(placeEntry, { ...bureau(), items: Object.values(stage.items).slice(0, 2) }));
    expect((await lines()).map((line) => [line.body, line.room])).toEqual([
      ['plenary', room],
      ['bureau', room],
    ]);
  });

  it('refuses a room that is taken, whoever asks for it', async () => {
    expect(await stage.codes(placeEntry, { ...bureau(), body: 'amendments' })).toEqual(['room-taken']);
    const other = { session: stage.session, startsAtLocal: local('14:00'), room: 'World Forum' };
    expect(await stage.codes(scheduleMeeting, other)).toEqual(['room-taken']);
    const moved = { meeting: plenary, startsAtLocal: local('10:00'), endsAtLocal: local('13:16'), room: 'World Forum' };
    expect(await stage.codes(rescheduleMeeting, moved)).toEqual(['room-taken']);
  });

  it('asks back where the plenary would meet at the same hour, until the body may', async () => {
    const night = {
      session: stage.session,
      startsAtLocal: local('14:00'),
      endsAtLocal: local('14:15'),
      room: 'Elsewhere',
    };
    expect(await stage.codes(scheduleMeeting, night)).toEqual(['beside-plenary']);
    // Its end is not said: three hours are kept for it.
    expect(
      await stage.codes(scheduleMeeting, { ...night, startsAtLocal: local('11:30'), endsAtLocal: undefined }),
    ).toEqual(['meeting-at-that-time']);
    const long = { meeting: plenary, startsAtLocal: local('10:30'), endsAtLocal: undefined, room: 'Elsewhere' };
    expect(await stage.codes(rescheduleMeeting, long)).toEqual(['beside-plenary']);
    const early = {
      ...bureau(),
      body: 'budget',
      startsAtLocal: local('12:00'),
      endsAtLocal: local('12:30'),
      room: null,
    };
    expect(await stage.codes(placeEntry, early)).toEqual(['beside-plenary']);
    await stage.done(allowBesidePlenary, { session: stage.session, body: 'budget', reason: 'The budget is urgent' });
    expect(await stage.codes(placeEntry, early)).toEqual(['ok']);
  });

  it('of a closed session stays on its days', async () => {
    const session = await sessionRunHere(stage.db, stage.session);
    if (!session) throw new Error('no session');
    const { id, title, city, building, starts } = session;
    const shorter = { session: id, title, city, building, starts, ends: starts };
    expect(await stage.codes(changeSession, shorter)).toEqual(['meeting-outside-days']);
  });

  it('is changed by whoever comes first; who comes later is told so', async () => {
    const basedOn = await seen();
    const move = (from: string, until: string) =>
      perform(
        stage.door,
        changeEntry,
        { entry, body: 'bureau', startsAtLocal: local(from), endsAtLocal: local(until), room },
        { account: stage.secretariat, basedOn },
      );
    expect(await move('15:00', '16:00')).toMatchObject({ ok: true });
    expect(await move('16:00', '17:00')).toMatchObject({ ok: false, objections: [{ code: 'stale' }] });
    // Two who place at once: the second finds the room taken.
    const two = await Promise.all(
      ['amendments', 'governance'].map((body) => stage.codes(placeEntry, { ...bureau(), body })),
    );
    expect(two.toSorted()).toEqual([['ok'], ['room-taken']]);
  });

  it('takes a day as a list, whole or not at all', async () => {
    const before = (await lines()).length;
    const given = (text: string) => stage.codes(placeDay, { session: stage.session, day, lines: text });
    expect(await given('17:00-18:00; World Forum; Drafting group: Omnibus\n17:30-18:00; World Forum; Bureau')).toEqual([
      'pasted-line',
      'room-taken',
    ]);
    expect((await lines()).length).toBe(before);
    expect(
      await given('17:00-18:00; World Forum; Drafting group: Omnibus\n18:00-18:30; World Forum; Bureau; 1'),
    ).toEqual(['ok']);
    expect((await lines()).length).toBe(before + 2);
  });

  it('says of a pasted day that cannot be placed where to mend it, with a line as it is read', async () => {
    const path = `/desk/sessions/${stage.session}/programme/paste`;
    const look = async (text: string) => {
      const fields = { session: stage.session, look: 'yes', day, lines: text, from: path, next: path };
      const page = await (await server.post('/acts/place-programme-day', fields, stage.secretariat)).text();
      return page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
    };
    const wrong = await look('19:00-19:30; World Forum; Bureau\n19:30-20:00 World Forum Bureau');
    expect(wrong).toContain('One line cannot be placed: it says below why. Mend it here, then look again.');
    expect(wrong).not.toContain('then place it');
    expect(wrong).toContain('parts between semicolons: day; hours; room; body; items.');
    expect(wrong).toContain('For instance: 13:15-14:30; World Forum; Bureau; 3');
    expect(await look('19:00-19:30; World Forum; Bureau')).toContain(
      'Look below at what would come of it, then place it.',
    );
  });

  it('says of a room that another hour has taken that it is taken, not that it is free', async () => {
    const beside = {
      ...bureau(),
      body: 'budget',
      startsAtLocal: local('17:15'),
      endsAtLocal: local('17:45'),
      room: null,
    };
    await stage.done(placeEntry, beside);
    const page = await (await server.get(`/sessions/${stage.session}/programme?day=${day}`)).text();
    const row = page.split('<tr').find((one) => one.includes('>17:15<')) ?? '';
    expect(row).toContain('Taken: Drafting group: Omnibus, 17:00 to 18:00');
    expect(row).not.toContain('>free<');
    // A meeting that ends as another begins leaves its room free.
    const next = page.split('<tr').find((one) => one.includes('>18:00<')) ?? '';
    expect(next).not.toContain('Taken');
  });

  it('shows what was changed, from where to where, in the reader’s language', async () => {
    const page = await (await server.get(`/fr/sessions/${stage.session}/programme?day=${day}`)).text();
    expect(page).toContain('Bureau, déplacement');
    expect(page).toContain('auparavant');
    expect(page).toContain('Forum mondial');
    const regions = await programmeTopic({ reads: stage.db }).render(stage.session, 'en');
    expect(Object.keys(regions ?? {})).toEqual(
      expect.arrayContaining([`programme-${day}`, 'programme-of-bureau', 'programme-changes']),
    );
    expect(regions?.['programme-changes']).toMatch(/Bureau moved: now .*15:00 to 16:00.*; was .*13:15 to 14:30/);
    expect(await programmeTopic({ reads: stage.db }).render('nothing', 'en')).toBeNull();
  });

  it('is a table and a calendar at its address, and one of each body', async () => {
    const rows = (await (await server.get(`/sessions/${stage.session}/programme.json`)).json()) as {
      readonly rows: readonly { readonly body: string; readonly changes: number }[];
    };
    expect(rows.rows.find(({ body, changes }) => body === 'bureau' && changes > 0)).toMatchObject({ changes: 2 });
    const path = `/sessions/${stage.session}/calendar.ics`;
    const all = await events(path);
    expect(all.find(({ uid }) => uid === `programme-entry-${entry}@localhost`)).toMatchObject({
      sequence: 2,
      status: 'CONFIRMED',
      title: 'Bureau',
      where: 'World Forum',
    });
    expect((await events(`${path}?body=bureau`)).map(({ title }) => title)).toEqual(['Bureau', 'Bureau']);
    expect((await server.get(`${path}?body=nobody`)).status).toBe(404);
    const first = await server.get(path);
    const again = await server.server.app.request(`http://localhost:4000${path}`, {
      headers: { 'if-none-match': first.headers.get('etag') ?? 'none' },
    });
    expect(again.status).toBe(304);
  });

  it('keeps what is cancelled, marked so, and a calendar is told', async () => {
    await stage.done(cancelEntry, { entry, reason: 'Not needed' });
    expect(await stage.codes(cancelEntry, { entry, reason: 'Not needed' })).toEqual(['entry-cancelled']);
    const page = await (await server.get(`/sessions/${stage.session}/programme?day=${day}`)).text();
    expect(page).toContain('Cancelled: Not needed');
    const told = (await events(`/sessions/${stage.session}/calendar.ics`)).find(({ uid }) => uid.includes(entry));
    expect(told).toMatchObject({ sequence: 3, status: 'CANCELLED' });
    const led = await server.get(`/programme-entries/${entry}`);
    expect(led.headers.get('location')).toBe(`/sessions/${stage.session}/programme?day=${day}#e-${entry}`);
  });

  it('is shown on the desk with what stands in the way of each pasted line', async () => {
    const desk = `/desk/sessions/${stage.session}/programme`;
    expect((await server.get(desk)).status).toBe(303);
    const page = await (await server.get(`${desk}?day=${day}`, stage.secretariat)).text();
    expect(page).toContain('World Forum, 1,800 seats');
    const jar = browserJar('http://localhost:4000', (at, init) => server.server.app.request(at, init));
    await jar.send('/sign-in', { account: stage.secretariat });
    const looked = async (lines: string) => {
      const fields = { session: stage.session, look: 'yes', day, lines, from: `${desk}/paste` };
      const shown = await (await jar.send('/acts/place-programme-day', fields)).text();
      expect(jar.at()).toMatch(/\/programme\/paste\?refused=/);
      return shown;
    };
    const entries = (await lines()).length;
    const preview = await looked('17:30-17:45; World Forum; Bureau\n19:00-20:00;;Bureau');
    expect(preview).toContain('2 lines are read; nothing is placed yet.');
    expect(preview).toContain('The room is taken');
    expect(preview).toContain(languageCtx('en', '').t('programme.paste.good'));
    const place = languageCtx('en', '').t('programme.paste.place', { n: 2 });
    expect(preview).not.toContain(place);
    expect(await looked('19:00-20:00;;Bureau\n20:00-21:00;;Bureau')).toContain(place);
    // Longer than an address may be, in letters of which each takes six signs there.
    expect(await looked(Array.from({ length: 100 }, () => '07:00-noon;;Бюро: заседание').join('\n'))).toContain(
      '100 lines are read',
    );
    expect(await lines()).toHaveLength(entries);
  });

  it('is decided again, act by act', async () => {
    expect((await verifyStore(stage.store)).filter(({ ok }) => !ok)).toEqual([]);
  });
});
