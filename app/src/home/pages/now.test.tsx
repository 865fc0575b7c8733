import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type MeetingHere, nowAndNext, type SessionHere } from '../../meetings/index.ts';
import { languageCtx } from '../../web/ctx.ts';
import { aroundNow, todayOf } from '../view.ts';
import { NowPart, TodayPart, TodayWhen } from './now.tsx';

const session: SessionHere = {
  id: '25',
  title: { en: 'Twenty-fifth session', fr: 'Vingt-cinquième session' },
  city: 'New York',
  places: [],
  starts: '2026-12-07',
  ends: '2026-12-17',
  goesOn: true,
  demonstration: false,
  announced: null,
};
const announced = {
  id: '25',
  number: 25,
  title: null,
  city: 'New York',
  starts: '2026-12-07',
  ends: '2026-12-17',
  confidence: 'unverified',
} as const;

function meeting(number: number, startsAt: string, status: MeetingHere['status'] = 'scheduled'): MeetingHere {
  return {
    id: String(number),
    session: '25',
    number,
    city: 'New York',
    startsAt,
    status,
    room: null,
    openedAt: null,
    closedAt: null,
    suspendedAt: null,
    resumesAt: null,
  };
}

function home(at: string, meetings: readonly MeetingHere[], sessions = [session], lang: 'en' | 'fr' = 'en') {
  const now = {
    ...nowAndNext({ sessions, meetings, announced: [announced] }, at),
    view: null,
    today: todayOf({ sessions, meetings }, at),
  };
  const ctx = languageCtx(lang, at);
  const text = (part: React.ReactNode) =>
    renderToStaticMarkup(part)
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
  return {
    now: text(<NowPart ctx={ctx} now={now} />),
    day: text(<TodayWhen ctx={ctx} now={now} />),
    today: text(<TodayPart ctx={ctx} now={now} />),
  };
}

describe('the home without an open meeting', () => {
  it('names the next meeting with its session, day, hour and city; the hour is that of the city', () => {
    const shown = home('2026-12-08T00:30:00.000Z', [
      meeting(1, '2026-12-07T14:00:00.000Z', 'closed'),
      meeting(2, '2026-12-08T14:00:00.000Z'),
    ]);
    expect(shown.now).toMatch(
      /^Between meetings Next: 2nd plenary meeting Twenty-fifth session, Tuesday 8 December 2026, 09:00 New York /,
    );
    expect(shown.day).toBe('Monday 7 December 2026, New York time');
    expect(shown.today).toMatch(/^09:00 1st plenary meeting/);
    expect(shown.today).not.toContain('2nd');
  });

  it('says in French too that a meeting is to open, and for when it was called', () => {
    const late = home('2026-12-07T14:12:00.000Z', [meeting(1, '2026-12-07T14:00:00.000Z')], [session], 'fr');
    expect(late.now).toContain('va s’ouvrir, prévue pour 09:00 New York');
    expect(late.today).toContain('Va s’ouvrir');
  });

  it('does not take a meeting that was never opened for the next', () => {
    const old = home('2027-01-08T14:12:00.000Z', [meeting(1, '2026-12-07T14:00:00.000Z')]);
    expect(old.now).toBe('Not in session Assembly of States Parties');
    expect(old.today).toBe('No meeting is scheduled for today.');
    const today = home('2026-12-08T03:30:00.000Z', [meeting(1, '2026-12-07T14:00:00.000Z')]);
    expect(today.now).toContain('No further meeting is scheduled.');
    expect(today.now).toContain('Not in session Twenty-fifth session');
    expect(today.today).toContain('Was not opened');
  });

  it('is not between meetings when no further one is scheduled', () => {
    const { now } = home('2026-12-08T03:30:00.000Z', [meeting(1, '2026-12-07T14:00:00.000Z', 'closed')]);
    expect(now).toMatch(/^No further meeting is scheduled Twenty-fifth session /);
    expect(now.match(/further meeting/g)).toHaveLength(1);
  });

  it('announces the session of the data, marked as not confirmed, where none is run here', () => {
    expect(home('2026-11-28T10:00:00.000Z', [], []).now).toContain('25th session opens on 7 December 2026, New York');
  });

  it('says of a meeting that was opened before its hour when it was opened, and closed', () => {
    const held = { openedAt: '2026-12-07T13:43:00.000Z', closedAt: '2026-12-07T13:47:00.000Z' };
    const first = meeting(1, '2026-12-07T14:00:00.000Z', 'closed');
    expect(home('2026-12-07T13:50:00.000Z', [{ ...first, ...held }]).today).toMatch(/^08:43 .* Closed, 08:47 /);
    const open = { ...first, ...held, closedAt: null, status: 'open' as const };
    expect(home('2026-12-07T13:44:00.000Z', [open]).today).toMatch(/^08:43 .* Now /);
  });

  it('lists the meetings of the day by time, not by number, and one of the day before that is still open', () => {
    const { today } = home('2026-12-08T06:00:00.000Z', [
      meeting(3, '2026-12-08T14:00:00.000Z'),
      meeting(2, '2026-12-08T20:00:00.000Z'),
      meeting(4, '2026-12-08T03:30:00.000Z', 'open'),
    ]);
    expect(today.match(/\d(?:st|nd|rd|th) plenary/g)).toEqual(['4th plenary', '3rd plenary', '2nd plenary']);
  });
});

it('shows of very many meetings of a day those around now, and leads to the others', () => {
  const day = (statuses: readonly MeetingHere['status'][]) =>
    statuses.map((status, n) => meeting(n + 1, `2026-12-08T14:${String(n).padStart(2, '0')}:00.000Z`, status));
  const of = (meetings: readonly MeetingHere[]) => ({
    named: home('2026-12-08T13:00:00.000Z', meetings).today.split('Twenty-fifth session').length - 1,
    shown: aroundNow(todayOf({ sessions: [session], meetings }, '2026-12-08T13:00:00.000Z')).map(
      (one) => one.meeting.number,
    ),
  });
  const twelve = of(day(Array<'closed'>(12).fill('closed')));
  expect(twelve.shown).toHaveLength(12);
  expect(twelve.named).toBe(12);
  const many = (closed: number) =>
    day([...Array<'closed'>(closed).fill('closed'), ...Array<'scheduled'>(40 - closed).fill('scheduled')]);
  expect(of(many(0)).shown).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(of(many(20)).shown).toEqual([19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30]);
  expect(of(many(40)).shown.at(-1)).toBe(40);
  expect(of(many(39)).shown).toHaveLength(12);
  // Once more, as the way to the others.
  expect(of(many(20)).named).toBe(13);
  expect(of([]).shown).toEqual([]);
});
