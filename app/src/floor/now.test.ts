import { describe, expect, it } from 'vitest';
import { type MeetingHere, nowAndNext, type SessionHere } from '../meetings/index.ts';
import { type AnnouncedSession, cityAt } from '../sessions/index.ts';
import { type FloorBarState, languageCtx } from '../web/ctx.ts';
import { notInMeeting } from './now.ts';

/** What the bar says at an instant, of sessions and meetings as they stand: the table of cases. */

const hague: SessionHere = {
  id: '25',
  title: { en: 'Twenty-fifth session' },
  city: 'The Hague',
  places: [],
  starts: '2026-12-07',
  ends: '2026-12-11',
  goesOn: true,
  demonstration: false,
  announced: null,
};
const newYork: SessionHere = {
  ...hague,
  id: '24',
  title: { en: 'Resumed session' },
  city: 'New York',
  starts: '2026-12-02',
  ends: '2026-12-09',
};
const announced = (part: Partial<AnnouncedSession> = {}): AnnouncedSession => ({
  id: '25',
  number: 25,
  title: null,
  city: 'New York',
  starts: '2026-12-07',
  ends: '2026-12-17',
  confidence: 'unverified',
  ...part,
});

/** Number, when it starts (UTC) and where it stands, of the session in The Hague unless told. */
const meeting = (
  number: number,
  startsAt: string,
  status: MeetingHere['status'] = 'scheduled',
  session: SessionHere = hague,
): MeetingHere => ({
  id: `${session.id}-${number}`,
  session: session.id,
  number,
  city: cityAt(session, `${startsAt}:00.000Z`),
  startsAt: `${startsAt}:00.000Z`,
  status,
  room: null,
  openedAt: status === 'open' || status === 'closed' ? `${startsAt}:00.000Z` : null,
  closedAt: null,
  suspendedAt: null,
  resumesAt: null,
});

interface Case {
  readonly what: string;
  readonly now: string;
  readonly sessions?: readonly SessionHere[];
  readonly meetings?: readonly MeetingHere[];
  readonly announced?: readonly AnnouncedSession[];
  readonly state: FloorBarState['state'];
  readonly says: string | null;
  readonly next?: string;
  readonly city: string;
}

const cases: readonly Case[] = [
  {
    what: 'nothing at all',
    now: '2026-11-28T10:00',
    state: 'not-in-session',
    says: null,
    city: 'The Hague',
  },
  {
    what: 'the next session is one that the data announce',
    now: '2026-11-28T10:00',
    announced: [announced({ id: '26', number: 26, starts: '2027-12-06', ends: '2027-12-17' }), announced()],
    state: 'not-in-session',
    says: '25th session opens on 7 December 2026, New York',
    city: 'New York',
  },
  {
    what: 'an announced session whose days these are, and nothing of it is run here: no word that it is on',
    now: '2026-12-08T15:00',
    announced: [announced()],
    state: 'not-in-session',
    says: '25th session, 7 to 17 December 2026, New York',
    city: 'New York',
  },
  {
    what: 'an announced session is over the day after its last, in its city',
    now: '2026-12-18T05:30',
    announced: [announced()],
    state: 'not-in-session',
    says: null,
    city: 'The Hague',
  },
  {
    what: 'an announced session that is held elsewhere is not put in The Hague',
    now: '2026-11-28T10:00',
    announced: [announced({ id: 'S-2', number: null, title: { en: 'Review Conference' }, city: null })],
    state: 'not-in-session',
    says: 'Review Conference opens on 7 December 2026',
    city: 'The Hague',
  },
  {
    what: 'the session of the house bears the number of the announced one: one session, named once',
    now: '2026-11-28T10:00',
    sessions: [hague],
    announced: [announced()],
    state: 'not-in-session',
    says: 'Twenty-fifth session opens on 7 December 2026, The Hague',
    city: 'The Hague',
  },
  {
    what: 'a session of the house that was adjourned or closed is on no more, on whatever day',
    now: '2026-12-10T18:00',
    sessions: [{ ...hague, goesOn: false }],
    state: 'not-in-session',
    says: null,
    city: 'The Hague',
  },
  {
    what: 'the session of the house is said to be the announced one',
    now: '2026-12-05T10:00',
    sessions: [{ ...hague, id: 'demo-1', title: { en: 'Rehearsal' }, announced: '25' }],
    announced: [announced({ starts: '2026-12-06' })],
    state: 'not-in-session',
    says: 'Rehearsal opens on 7 December 2026, The Hague',
    city: 'The Hague',
  },
  {
    what: 'an announced session comes before the first meeting of the house',
    now: '2026-11-28T10:00',
    sessions: [{ ...hague, id: '26', title: { en: 'Later session' }, starts: '2027-01-11', ends: '2027-01-12' }],
    meetings: [{ ...meeting(1, '2027-01-11T09:00'), session: '26' }],
    announced: [announced()],
    state: 'not-in-session',
    says: '25th session opens on 7 December 2026, New York',
    next: 'Monday 11 January 2027, 10:00 The Hague 1st plenary meeting, Later session',
    city: 'New York',
  },
  {
    what: 'the first meeting of a session that is ahead, with weekday, date, hour and city',
    now: '2026-11-28T10:00',
    sessions: [hague],
    meetings: [meeting(2, '2026-12-07T14:00'), meeting(1, '2026-12-07T09:00')],
    state: 'not-in-session',
    says: '1st plenary meeting, Monday 7 December, 10:00 The Hague',
    city: 'The Hague',
  },
  {
    what: 'the first meeting of a session in New York: hour, city and clock agree',
    now: '2026-11-28T08:00',
    sessions: [{ ...newYork, starts: '2026-12-02' }],
    meetings: [meeting(1, '2026-12-02T14:00', 'scheduled', newYork)],
    state: 'not-in-session',
    says: '1st plenary meeting, Wednesday 2 December, 09:00 New York',
    city: 'New York',
  },
  {
    what: 'a meeting of four weeks ago that was never opened is not next',
    now: '2026-11-28T10:00',
    sessions: [{ ...hague, id: '24', starts: '2026-10-28', ends: '2026-10-31' }],
    meetings: [{ ...meeting(1, '2026-10-31T14:00'), session: '24' }],
    announced: [announced()],
    state: 'not-in-session',
    says: '25th session opens on 7 December 2026, New York',
    city: 'New York',
  },
  {
    what: 'between two meetings of a day the session is on, and the next has its hour',
    now: '2026-12-07T12:30',
    sessions: [hague],
    meetings: [meeting(1, '2026-12-07T09:00', 'closed'), meeting(2, '2026-12-07T14:00')],
    announced: [announced()],
    state: 'between',
    says: 'Twenty-fifth session is in session',
    next: '15:00 2nd plenary meeting',
    city: 'The Hague',
  },
  {
    what: 'in the evening the next is tomorrow: its weekday and date',
    now: '2026-12-07T18:00',
    sessions: [hague],
    meetings: [meeting(1, '2026-12-07T09:00', 'closed'), meeting(3, '2026-12-08T09:00')],
    announced: [announced()],
    state: 'between',
    says: 'Twenty-fifth session is in session',
    next: 'Tuesday 8 December, 10:00 3rd plenary meeting',
    city: 'The Hague',
  },
  {
    what: 'today is told by the clock of the city: one in the morning UTC is still the day before in New York',
    now: '2026-12-08T01:00',
    sessions: [newYork],
    meetings: [meeting(3, '2026-12-07T15:00', 'closed', newYork), meeting(4, '2026-12-08T15:00', 'scheduled', newYork)],
    state: 'between',
    says: 'Resumed session is in session',
    next: 'Tuesday 8 December, 10:00 4th plenary meeting',
    city: 'New York',
  },
  {
    what: 'a cancelled meeting is passed over, and has not begun the session',
    now: '2026-12-07T12:30',
    sessions: [hague],
    meetings: [meeting(2, '2026-12-07T14:00', 'cancelled'), meeting(3, '2026-12-08T09:00')],
    state: 'not-in-session',
    says: 'Twenty-fifth session: no meeting has been opened yet',
    next: 'Tuesday 8 December, 10:00 3rd plenary meeting',
    city: 'The Hague',
  },
  {
    what: 'on its first day, before its first meeting, the session is not in session; of meetings numbered out of order the next is the next in time',
    now: '2026-12-07T08:00',
    sessions: [hague],
    meetings: [meeting(1, '2026-12-07T14:00'), meeting(2, '2026-12-07T09:00')],
    state: 'not-in-session',
    says: 'Twenty-fifth session: no meeting has been opened yet',
    next: '10:00 2nd plenary meeting',
    city: 'The Hague',
  },
  {
    what: 'at the very instant a meeting is to open',
    now: '2026-12-07T09:00',
    sessions: [hague],
    meetings: [meeting(1, '2026-12-07T09:00')],
    state: 'not-in-session',
    says: '1st plenary meeting, to open, scheduled for 10:00',
    city: 'The Hague',
  },
  {
    what: 'it is 10:12 and the meeting of 10:00 is not open',
    now: '2026-12-07T09:12',
    sessions: [hague],
    meetings: [meeting(1, '2026-12-07T09:00'), meeting(2, '2026-12-07T14:00')],
    state: 'not-in-session',
    says: '1st plenary meeting, to open, scheduled for 10:00',
    city: 'The Hague',
  },
  {
    what: 'the meeting of the afternoon should have begun: nobody waits for that of the morning',
    now: '2026-12-07T14:05',
    sessions: [hague],
    meetings: [meeting(1, '2026-12-07T09:00'), meeting(2, '2026-12-07T14:00')],
    state: 'not-in-session',
    says: '2nd plenary meeting, to open, scheduled for 15:00',
    city: 'The Hague',
  },
  {
    what: 'a meeting late in the evening is waited for past midnight, after the last day too',
    now: '2026-12-11T23:10',
    sessions: [hague],
    meetings: [meeting(8, '2026-12-11T14:00', 'closed'), meeting(9, '2026-12-11T22:30')],
    state: 'between',
    says: '9th plenary meeting, to open, scheduled for Friday 11 December, 23:30',
    city: 'The Hague',
  },
  {
    what: 'half a day late it is not waited for any more',
    now: '2026-12-07T21:00',
    sessions: [hague],
    meetings: [meeting(1, '2026-12-07T09:00')],
    state: 'not-in-session',
    says: 'Twenty-fifth session: no meeting has been opened yet',
    city: 'The Hague',
  },
  {
    what: 'the last meeting is closed and the last day is not over',
    now: '2026-12-11T18:00',
    sessions: [hague],
    meetings: [meeting(9, '2026-12-11T14:00', 'closed')],
    announced: [announced({ id: '26', number: 26, starts: '2027-12-06', ends: '2027-12-17' })],
    state: 'none-further',
    says: 'Twenty-fifth session is in session',
    city: 'The Hague',
  },
  {
    what: 'a meeting that is due is named where the one before it was opened ahead of a later hour',
    now: '2026-12-11T10:16',
    sessions: [hague],
    meetings: [
      { ...meeting(2, '2026-12-11T10:20', 'closed'), openedAt: '2026-12-11T09:55:00.000Z' },
      meeting(3, '2026-12-11T10:14'),
    ],
    state: 'between',
    says: '3rd plenary meeting, to open, scheduled for 11:14',
    city: 'The Hague',
  },
  {
    what: 'nobody waits for a meeting after whose hour one that was planned for later was opened',
    now: '2026-12-11T15:00',
    sessions: [hague],
    meetings: [
      { ...meeting(2, '2026-12-11T14:00', 'closed'), openedAt: '2026-12-11T13:55:00.000Z' },
      meeting(3, '2026-12-11T10:14'),
    ],
    state: 'none-further',
    says: 'Twenty-fifth session is in session',
    city: 'The Hague',
  },
  {
    what: 'the session is over: the one after it is announced',
    now: '2026-12-12T08:00',
    sessions: [hague],
    meetings: [meeting(9, '2026-12-11T14:00', 'closed')],
    announced: [announced(), announced({ id: '26', number: 26, starts: '2027-12-06', ends: '2027-12-17' })],
    state: 'not-in-session',
    says: '26th session opens on 6 December 2027, New York',
    city: 'New York',
  },
  {
    what: 'adjourned, to be resumed in another city: the resumption is next, with its date and city',
    now: '2026-12-12T08:00',
    sessions: [hague, { ...newYork, id: '25-r', starts: '2027-01-20', ends: '2027-01-22' }],
    meetings: [
      meeting(9, '2026-12-11T14:00', 'closed'),
      { ...meeting(1, '2027-01-20T15:00', 'scheduled', newYork), session: '25-r' },
    ],
    state: 'not-in-session',
    says: '1st plenary meeting, Wednesday 20 January 2027, 10:00 New York',
    city: 'New York',
  },
  {
    what: 'two sessions in two cities at once: the one that meets next, by its own clock',
    now: '2026-12-08T13:30',
    sessions: [hague, newYork],
    meetings: [
      meeting(4, '2026-12-07T14:00', 'closed', newYork),
      meeting(5, '2026-12-08T14:00', 'scheduled', newYork),
      meeting(3, '2026-12-08T15:30'),
    ],
    state: 'between',
    says: 'Resumed session is in session',
    next: '09:00 5th plenary meeting',
    city: 'New York',
  },
];

describe('the bar without an open meeting', () => {
  it.each(cases)('$what', ({ now, sessions = [], meetings = [], announced = [], state, says, next, city }) => {
    const at = `${now}:00.000Z`;
    const bar = notInMeeting(languageCtx('en', at), nowAndNext({ sessions, meetings, announced }, at));
    expect([
      bar.state,
      bar.now?.text ?? null,
      bar.next && `${bar.next.when} ${String(bar.next.text)}`,
      bar.city,
    ]).toEqual([state, says, next ?? null, city]);
  });

  it('says so when the session that is on has no further meeting', () => {
    const at = '2026-12-11T18:00:00.000Z';
    const all = nowAndNext(
      { sessions: [hague], meetings: [meeting(9, '2026-12-11T14:00', 'closed')], announced: [] },
      at,
    );
    const bar = notInMeeting(languageCtx('en', at), all);
    expect(bar.state).toBe('none-further');
    expect(bar.now).toEqual({ text: 'Twenty-fifth session is in session', href: '/sessions/25' });
  });
});

describe('an open meeting', () => {
  const at = '2026-12-11T23:40:00.000Z';
  const open = meeting(9, '2026-12-11T22:00', 'open');

  it('goes on past midnight, after the last day of its session, by the clock of its city', () => {
    const all = nowAndNext({ sessions: [hague, newYork], meetings: [open], announced: [announced()] }, at);
    expect(all).toMatchObject({
      open: { meeting: { number: 9 } },
      session: { id: '25' },
      ahead: null,
      city: 'The Hague',
    });
  });

  it('of two, the one opened last is on; the next meeting may be one of another session in another city', () => {
    const other = { ...meeting(2, '2026-12-09T15:00', 'open', newYork), openedAt: '2026-12-11T23:30:00.000Z' };
    const later = meeting(3, '2026-12-12T15:00', 'scheduled', newYork);
    const all = nowAndNext({ sessions: [hague, newYork], meetings: [open, other, later], announced: [] }, at);
    expect(all).toMatchObject({ open: { meeting: { number: 2 } }, next: { meeting: { number: 3 } }, city: 'New York' });
  });
});
