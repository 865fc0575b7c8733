import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openedBy, type TestStage, testStage } from '../../test/stage.ts';
import { verifyStore } from '../cli/verification.ts';
import { perform } from '../door/perform.ts';
import { cancelMeeting } from '../meetings/cancel-meeting.ts';
import {
  openMeeting,
  registerPresence,
  type SessionWithMeetings,
  scheduleMeeting,
  sessionWithMeetings,
} from '../meetings/index.ts';
import { rescheduleMeeting } from '../meetings/reschedule-meeting.ts';
import { filled } from '../modules.ts';
import { languageCtx } from '../web/ctx.ts';
import { changeSession } from './change-session.ts';
import { sessionTopic } from './topics.tsx';

/** The programme of a session changes until it begins. */

let stage: TestStage;

beforeAll(async () => {
  stage = await testStage();
}, 60_000);

afterAll(async () => {
  await stage[Symbol.asyncDispose]();
});

async function session() {
  const found = await sessionWithMeetings(stage.db, stage.session);
  if (!found) throw new Error('no session');
  return found;
}

/** The day after the one on which the stage was set: no hour of it is now. */
function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

const numbered = ({ meetings }: SessionWithMeetings, number: number) => meetings.find((each) => each.number === number);

async function seen(): Promise<number> {
  const { seq } = await stage.db.selectFrom('entry').select('seq').orderBy('seq', 'desc').executeTakeFirstOrThrow();
  return seq;
}

describe('the programme of a session', () => {
  it('is changed by whoever comes first; who comes later is told so, and nothing is lost', async () => {
    const { starts } = await session();
    const { meeting } = await stage.done(scheduleMeeting, {
      session: stage.session,
      startsAtLocal: `${dayAfter(starts)}T21:00`,
    });
    const basedOn = await seen();
    const move = (time: string) =>
      perform(
        stage.door,
        rescheduleMeeting,
        { meeting, startsAtLocal: `${dayAfter(starts)}T${time}`, room: 'Annex' },
        { account: stage.secretariat, basedOn },
      );
    expect(await move('22:00')).toMatchObject({ ok: true });
    expect(await move('23:00')).toMatchObject({ ok: false, objections: [{ code: 'stale' }] });
    const cancelled = await perform(
      stage.door,
      cancelMeeting,
      { meeting, reason: 'Demonstration' },
      { account: stage.secretariat, basedOn },
    );
    expect(cancelled).toMatchObject({ ok: false, objections: [{ code: 'stale' }] });
    expect(numbered(await session(), 2)).toMatchObject({ room: 'Annex', status: 'scheduled' });
  });

  it('keeps a cancelled meeting with its reason; nothing happens in it, and its number is not used again', async () => {
    const here = await session();
    const { starts } = here;
    const meeting = numbered(here, 2)?.id;
    await stage.done(cancelMeeting, { meeting, reason: 'Demonstration of a cancelled meeting' });
    expect(numbered(await session(), 2)).toMatchObject({
      number: 2,
      status: 'cancelled',
      cancelledBecause: 'Demonstration of a cancelled meeting',
    });
    const shown = await sessionTopic({ reads: stage.db, filled }).render(stage.session, 'fr');
    expect(shown?.['session-meetings']).toContain('Motif\u00A0: Demonstration of a cancelled meeting');
    expect(await stage.codes(registerPresence, { meeting, arrived: ['URY'] })).toEqual(['meeting-cancelled']);
    expect(await stage.codes(openMeeting, { meeting }, stage.president)).toEqual(['meeting-cancelled']);
    const again = { session: stage.session, startsAtLocal: `${dayAfter(starts)}T22:00` };
    expect(await stage.done(scheduleMeeting, again)).toMatchObject({ number: 3 });
  });

  it('stands in the order of time, on the page of the session and on the desk; numbers stay as they were given', async () => {
    const { ends } = await session();
    const at = async (time: string) =>
      Number((await stage.done(scheduleMeeting, { session: stage.session, startsAtLocal: `${ends}T${time}` })).number);
    const afternoon = await at('15:00');
    const morning = await at('10:00');
    expect(morning).toBe(afternoon + 1);
    const ordinals = [morning, afternoon].map((number) =>
      languageCtx('en', `${ends}T00:00:00Z`).ordinal(number, 'meeting'),
    );
    const shown =
      (await sessionTopic({ reads: stage.db, filled }).render(stage.session, 'en'))?.['session-meetings'] ?? '';
    const desk = await session();
    expect(shown.indexOf(ordinals[0] ?? '?')).toBeGreaterThan(0);
    expect(shown.indexOf(ordinals[0] ?? '?')).toBeLessThan(shown.indexOf(ordinals[1] ?? '?'));
    expect(desk.meetings.slice(-2).map(({ number }) => number)).toEqual([morning, afternoon]);
  });

  it('moves with its session to another city and keeps the hour; only the last day may change once it has begun', async () => {
    const { title, starts, ends } = await session();
    const facts = { session: stage.session, title, city: 'New York', building: 'Demonstration building', starts, ends };
    await stage.done(changeSession, facts);
    const moved = await session();
    expect(moved).toMatchObject({ city: 'New York', building: 'Demonstration building' });
    await openedBy(stage);
    expect(await stage.codes(changeSession, { ...facts, building: 'Other' })).toEqual(['session-begun']);
    await stage.done(changeSession, { ...facts, ends: `${Number(ends.slice(0, 4)) + 1}-01-15` });
    expect((await session()).ends).not.toBe(ends);
  });

  it('is built anew from the record', async () => {
    expect((await verifyStore(stage.store)).filter(({ ok }) => !ok)).toEqual([]);
  });
});
