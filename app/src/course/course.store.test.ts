import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { type StageServer, serverOn } from '../../test/stage-server.ts';
import { verifyStore } from '../cli/verification.ts';
import { cancelMeeting } from '../meetings/cancel-meeting.ts';
import { closeMeeting, openMeeting, registerPresence, reopenMeeting, scheduleMeeting } from '../meetings/index.ts';
import { filled } from '../modules.ts';
import { changeSession } from '../sessions/index.ts';
import { adjournSession } from './adjourn-session.ts';
import { closingAsked } from './asked.ts';
import { closeSession, reopenSession } from './close-session.ts';
import { resumeSession } from './resume-session.ts';

/** One session on its way: it meets, is closed by mistake, adjourned, resumed elsewhere, meets again and is closed. */

let stage: TestStage;
let here: StageServer;
let days: { readonly starts: string; readonly ends: string };

beforeAll(async () => {
  stage = await testStage();
  here = await serverOn(stage);
  days = await stage.db
    .selectFrom('session')
    .select(['starts', 'ends'])
    .where('id', '=', stage.session)
    .executeTakeFirstOrThrow();
}, 60_000);

afterAll(async () => {
  await here?.[Symbol.asyncDispose]();
  await stage?.[Symbol.asyncDispose]();
});

const course = () => `/sessions/${stage.session}/course`;
const read = async (path: string, account: string | null = null) => (await here.get(path, account)).text();
const after = (day: string, n: number) => new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10);
const asked = async (now: string) => closingAsked({ kind: 'president' }, { reads: stage.db, filled, now });

describe('the course of a session', () => {
  it('has no end before it has met, nor while it meets', async () => {
    const close = () => stage.codes(closeSession, { session: stage.session }, stage.president);
    expect(await close()).toEqual(['session-not-begun']);
    await openedBy(stage);
    expect(await close()).toEqual(['session-meeting-open']);
    expect(await read(course(), stage.president)).toContain('A meeting of the session is open. Close it first.');
    await stage.done(closeMeeting, { meeting: stage.meeting, leaveDue: true }, stage.president);
    const { meeting } = await stage.done(scheduleMeeting, {
      session: stage.session,
      startsAtLocal: `${days.ends}T21:00`,
    });
    expect(await close()).toEqual(['session-meetings-ahead']);
    // Whoever presides sees the meetings and who cancels them; the Secretariat is led to where that is done.
    expect(await read(course(), stage.president)).toMatch(
      /href="\/sessions\/demo-1#meetings".*The Secretariat does this\./,
    );
    expect(await read(course(), stage.secretariat)).toContain('href="/desk/sessions/demo-1/agenda#meetings"');
    await stage.done(cancelMeeting, { meeting, reason: 'Demonstration' });
    expect(await close()).toEqual(['session-items-unfinished']);
  });

  it('is asked of the President on the last day, once no meeting is left', async () => {
    expect(await asked(`${after(days.ends, -1)}T12:00:00.000Z`)).toEqual([]);
    const [one] = await asked(`${after(days.ends, 1)}T12:00:00.000Z`);
    expect(one?.way.href).toBe(course());
  });

  it('is for whoever presides to read and to decide', async () => {
    expect((await here.get(course(), stage.delegate('FRA'))).status).toBe(403);
    expect(await stage.codes(closeSession, { session: stage.session }, stage.delegate('FRA'))).toEqual([
      'needs-presiding',
    ]);
    const page = await read(course(), stage.president);
    expect(page).toContain('I declare closed: ');
    // Each step with its provision.
    expect(page).toMatch(/id="adjourn"[\s\S]*href="\/rules\?cite=[^"]*rule%207"/);
    expect(page).toMatch(/\d items of the agenda are not concluded\. Close the session all the same/);
  });

  it('is led to from the session, from the home of the President and from the console of the meeting that is over', async () => {
    const link = `href="${course()}"`;
    for (const path of ['/', `/sessions/${stage.session}`, `/meetings/${stage.meeting}/podium`])
      expect(await read(path, stage.president), path).toContain(link);
    expect(await read(`/sessions/${stage.session}`)).not.toContain(link);
  });

  it('closed by mistake it is opened again; meanwhile nothing is planned and no meeting goes on', async () => {
    const { session } = stage;
    await stage.done(closeSession, { session, leaveUnfinished: 'yes' }, stage.president);
    expect(await read('/')).not.toContain('is in session');
    expect(await read(`/sessions/${session}`)).toMatch(/Closed on \d+ \w+ \d{4}\./);
    const late = { session, startsAtLocal: `${days.ends}T22:00` };
    expect(await stage.codes(scheduleMeeting, late)).toEqual(['session-is-closed']);
    const other = { session, title: 'Other', city: 'The Hague', ...days };
    expect(await stage.codes(changeSession, other)).toEqual(['session-is-closed']);
    expect(await stage.codes(reopenMeeting, { meeting: stage.meeting, reason: 'A slip' }, stage.president)).toEqual([
      'session-is-closed',
    ]);
    expect(await stage.codes(closeSession, { session }, stage.president)).toEqual(['session-stands-so']);
    await stage.done(reopenSession, { session, reason: 'Closed a day too early' }, stage.president);
    expect(await read(`/sessions/${session}`)).not.toContain('Closed on');
    expect(await read('/')).toContain('is in session');
  });

  it('adjourned and resumed elsewhere it is the same session, on other days', async () => {
    const { session } = stage;
    const next = after(days.ends, 60);
    await stage.done(adjournSession, { session, until: next }, stage.president);
    expect(await read(`/sessions/${session}`)).toMatch(/Adjourned on \d+ \w+ \d{4}, to be resumed on \d/);
    expect(await read('/')).not.toContain('is in session');
    expect(await stage.codes(scheduleMeeting, { session, startsAtLocal: `${next}T10:00` })).toEqual([
      'session-is-adjourned',
    ]);
    const part = { session, city: 'New York', building: 'Demonstration hall', starts: next, ends: after(next, 1) };
    expect(await stage.codes(resumeSession, { ...part, starts: days.ends })).toEqual(['session-resumed-too-early']);
    expect(await stage.codes(resumeSession, part, stage.president)).toEqual(['needs-secretariat']);
    await stage.done(resumeSession, part);
    expect(await stage.codes(scheduleMeeting, { session, startsAtLocal: `${days.ends}T22:00` })).toEqual([
      'day-outside-session',
    ]);
    expect(await stage.done(scheduleMeeting, { session, startsAtLocal: `${next}T10:00` })).toMatchObject({ number: 3 });
    const page = await read(`/sessions/${session}`);
    const facts = { session, title: 'Other', city: 'New York', starts: days.starts, ends: part.ends };
    expect(await stage.codes(changeSession, facts)).toEqual(['session-begun']);
    const programme = await read(`/desk/sessions/${session}/programme`, stage.secretariat);
    for (const day of [days.starts, days.ends, next, after(next, 1)]) expect(programme).toContain(`day=${day}`);
    expect(programme).not.toContain(`day=${after(days.ends, 1)}"`);
    const { seq } = await stage.db
      .selectFrom('entry')
      .select('seq')
      .where('act', '=', 'session.resumed')
      .executeTakeFirstOrThrow();
    expect(await read(`/record/${seq}`)).toMatch(/The session was resumed: New York, \d/);
    expect(await read(`/record/${Number(seq) - 1}`)).toMatch(/adjourned for a time, to be resumed on \d/);
    expect(page).toContain('Demonstration hall, New York');
    expect(page).toContain('The Hague');
    // It met there today.
    expect(await read('/')).toMatch(/id="home-day">[^<]*The Hague/);
    expect(page).not.toContain('Adjourned on');
  });

  it('ends with its last part', async () => {
    const { session } = stage;
    const meeting = (
      await stage.db
        .selectFrom('meeting')
        .select('id')
        .where('session', '=', session)
        .where('number', '=', 3)
        .executeTakeFirstOrThrow()
    ).id;
    await stage.done(registerPresence, { meeting, arrived: [...stage.delegates.keys()] });
    await stage.done(openMeeting, { meeting }, stage.president);
    await stage.done(closeMeeting, { meeting, leaveDue: true }, stage.president);
    await stage.done(closeSession, { session, leaveUnfinished: 'yes' }, stage.president);
    expect(await stage.codes(adjournSession, { session }, stage.president)).toEqual(['session-stands-so']);
    expect(await asked(`${after(days.ends, 90)}T12:00:00.000Z`)).toEqual([]);
  });

  it('is decided again as it was, and built anew from the record', async () => {
    expect((await verifyStore(stage.store)).filter(({ ok }) => !ok)).toEqual([]);
  });
});
