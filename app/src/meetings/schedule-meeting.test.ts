import { describe, expect, it } from 'vitest';
import { planned } from '../../test/given/meeting.ts';
import { codesOf, saidBy } from '../../test/given/who.ts';
import type { MeetingLine } from './meeting-lines.ts';
import { scheduleMeeting } from './schedule-meeting.ts';

const actor = { id: 'someone', demonstration: true, capacities: [{ kind: 'secretariat' }] } as const;
const meeting = (number: number, status: MeetingLine['status']): MeetingLine => ({
  meeting: String(number),
  number,
  startsAt: `2026-12-0${6 + number}T15:00:00.000Z`,
  endsAt: null,
  room: null,
  status,
});
const facts = {
  session: { ...planned.session, city: 'New York' as const },
  meetings: [meeting(1, 'closed'), meeting(2, 'cancelled')],
  besides: planned.besides,
  newMeeting: '5f1c2d3e-0000-4000-8000-000000000000',
};

describe('a meeting is scheduled', () => {
  it('by the clock of the session’s city', () => {
    const decision = scheduleMeeting.decide(
      facts,
      { session: 'demo-1', startsAtLocal: '2026-12-07T15:00', room: null },
      actor,
      '',
    );
    expect(decision).toMatchObject({ ok: true, acts: [{ data: { number: 3, startsAt: '2026-12-07T20:00:00.000Z' } }] });
  });

  it('not without day and time: start-missing', () => {
    const decision = scheduleMeeting.decide(facts, { session: 'demo-1', room: null }, actor, '');
    expect(decision).toMatchObject({ ok: false, objections: [{ code: 'start-missing' }] });
  });

  it('on a day of the session, in its city', () => {
    const at = (startsAtLocal: string) =>
      codesOf(scheduleMeeting.decide(facts, { session: 'demo-1', startsAtLocal, room: null }, actor, ''));
    expect(at('2026-12-06T23:59')).toEqual(['day-outside-session']);
    expect(at('2026-12-07T00:00')).toEqual(['ok']);
    expect(at('2026-12-11T23:59')).toEqual(['ok']);
    expect(at('2026-12-12T00:00')).toEqual(['day-outside-session']);
  });

  it('not at an hour that the clock of the city leaves out or shows twice', () => {
    const session = { ...facts.session, starts: '2027-03-01', ends: '2027-11-30' };
    const at = (time: object) =>
      codesOf(scheduleMeeting.decide({ ...facts, session }, { session: 'demo-1', room: null, ...time }, actor, ''));
    expect(at({ startsAtLocal: '2027-03-14T02:30' })).toEqual(['time-skipped']);
    expect(at({ startsAtLocal: '2027-11-07T01:30' })).toEqual(['time-twice']);
    const skipped = { session: 'demo-1', room: null, startsAtLocal: '2027-03-14T02:30' };
    expect(saidBy(scheduleMeeting.decide({ ...facts, session }, skipped, actor, ''))).toMatch(/in New York.+no 02:30/);
    expect(at({ startsAtLocal: '2027-11-07T00:30' })).toEqual(['ok']);
    // Asked back which of the two, and answered.
    expect(at({ startsAtLocal: '2027-11-07T01:30', startsAtTurn: 'first' })).toEqual(['ok']);
    // An instant is never unclear.
    expect(at({ startsAt: '2027-11-07T05:30:00Z' })).toEqual(['ok']);
  });

  it('at the first or the second of the two, once it is said which', () => {
    const session = { ...facts.session, city: 'The Hague' as const, starts: '2026-10-01', ends: '2026-10-31' };
    const at = (startsAtTurn?: 'first' | 'second') =>
      scheduleMeeting.decide(
        { ...facts, session },
        { session: 'demo-1', room: null, startsAtLocal: '2026-10-25T02:30', startsAtTurn },
        actor,
        '',
      );
    expect(at()).toMatchObject({
      objections: [{ code: 'time-twice', facts: { time: '02:30', first: 'UTC+2', second: 'UTC+1' } }],
    });
    expect(at('first')).toMatchObject({ acts: [{ data: { startsAt: '2026-10-25T00:30:00.000Z' } }] });
    expect(at('second')).toMatchObject({ acts: [{ data: { startsAt: '2026-10-25T01:30:00.000Z' } }] });
  });

  it('not when the instant and the time on the clock are two: neither wins silently', () => {
    const session = { ...facts.session, city: 'The Hague' as const, starts: '2026-10-01', ends: '2026-12-31' };
    const at = (time: object) =>
      scheduleMeeting.decide({ ...facts, session }, { session: 'demo-1', room: null, ...time }, actor, '');
    const startsAt = '2026-12-07T14:00:00.000Z';
    expect(at({ startsAt, startsAtLocal: '2026-12-08T10:00' })).toMatchObject({
      objections: [
        {
          code: 'times-disagree',
          facts: { date: '2026-12-08', hour: '10:00', day: '2026-12-07', time: '15:00' },
        },
      ],
    });
    expect(codesOf(at({ startsAt, startsAtLocal: '2026-12-07T14:00' }))).toEqual(['times-disagree']);
    expect(codesOf(at({ startsAt, startsAtLocal: '2026-12-07T15:00' }))).toEqual(['ok']);
    expect(codesOf(at({ startsAt: '2026-12-07T14:00:30.000Z', startsAtLocal: '2026-12-07T15:00' }))).toEqual(['ok']);
    // Which of the two, where the clock shows the time twice; elsewhere there is only one.
    const twice = { first: '2026-10-25T00:30:00.000Z', second: '2026-10-25T01:30:00.000Z' };
    for (const startsAtLocal of [undefined, '2026-10-25T02:30']) {
      const given = { startsAtLocal };
      expect(codesOf(at({ ...given, startsAt: twice.first, startsAtTurn: 'first' }))).toEqual(['ok']);
      expect(codesOf(at({ ...given, startsAt: twice.second, startsAtTurn: 'second' }))).toEqual(['ok']);
      expect(at({ ...given, startsAt: twice.first, startsAtTurn: 'second' })).toMatchObject({
        objections: [{ code: 'times-disagree', facts: { hour: '02:30 (UTC+1)', time: '02:30 (UTC+2)' } }],
      });
      expect(codesOf(at({ ...given, startsAt: twice.second, startsAtTurn: 'first' }))).toEqual(['times-disagree']);
    }
    expect(codesOf(at({ startsAt, startsAtTurn: 'second' }))).toEqual(['ok']);
  });

  it('not at the hour of another, unless that one is cancelled; and never under a number used before', () => {
    const at = (startsAt: string) =>
      scheduleMeeting.decide(facts, { session: 'demo-1', startsAt, room: null }, actor, '');
    expect(codesOf(at('2026-12-07T15:00:00Z'))).toEqual(['meeting-at-that-time']);
    expect(codesOf(at('2026-12-07T15:00:42Z'))).toEqual(['meeting-at-that-time']);
    expect(at('2026-12-08T15:00:00Z')).toMatchObject({ ok: true, acts: [{ data: { number: 3 } }] });
  });
});
