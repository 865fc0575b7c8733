import { describe, expect, it } from 'vitest';
import { ids, planned } from '../../test/given/meeting.ts';
import { actsOf, codesOf, now, outsider, president, secretariat, uid } from '../../test/given/who.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import type { MeetingLine } from './meeting-lines.ts';
import type { PlannedMeeting } from './planned-meeting.ts';
import { rescheduleMeeting } from './reschedule-meeting.ts';

const { meeting } = ids;

function given(part: Partial<MeetingLine> = {}, ...others: readonly MeetingLine[]): PlannedMeeting {
  const changed = { ...planned.meeting, ...part };
  return { ...planned, meeting: changed, all: [changed, ...others] };
}

const other: MeetingLine = { ...planned.meeting, meeting: uid(8), number: 2, startsAt: '2026-12-07T14:00:00.000Z' };

describe('reschedule-meeting', () => {
  const input = { meeting, startsAtLocal: '2026-12-08T15:30', room: 'Press room' };

  it('moves it on the clock of the city, to another room; the number stays', () => {
    const decision = rescheduleMeeting.decide(given(), input, secretariat, now);
    expect(decision).toMatchObject({ capacity: 'secretariat' });
    expect(actsOf(decision)).toEqual([
      {
        act: 'meeting.rescheduled',
        subject: rescheduleMeeting.subject?.(input),
        audience: 'public',
        cites: [],
        data: { meeting, session: 'demo-1', startsAt: '2026-12-08T14:30:00.000Z', room: 'Press room' },
      },
    ]);
  });

  it('leaves the seconds of an instant alone when only the room changes', () => {
    const startsAt = '2026-12-07T09:00:31.500Z';
    const decision = rescheduleMeeting.decide(
      given({ startsAt }),
      { meeting, startsAtLocal: '2026-12-07T10:00', room: null },
      secretariat,
      now,
    );
    expect(actsOf(decision)).toMatchObject([{ data: { startsAt, room: null } }]);
  });

  it.each([
    ['outside the days of the session', { startsAtLocal: '2026-12-12T00:00' }, 'day-outside-session'],
    ['on the last minute of its last day', { startsAtLocal: '2026-12-11T23:59' }, 'ok'],
    ['at the hour of another meeting', { startsAtLocal: '2026-12-07T15:00' }, 'meeting-at-that-time'],
    ['where it is', { startsAtLocal: '2026-12-07T10:00', room: 'World Forum' }, 'nothing-changed'],
    ['nowhere', { startsAtLocal: undefined }, 'start-missing'],
    ['at two times at once', { startsAt: '2026-12-09T14:30:00.000Z' }, 'times-disagree'],
    ['at one time said twice', { startsAt: '2026-12-08T14:30:00.000Z' }, 'ok'],
  ])('%s', (_, part, code) => {
    expect(codesOf(rescheduleMeeting.decide(given({}, other), { ...input, ...part }, secretariat, now))).toEqual([
      code,
    ]);
  });

  it('may take the hour of a meeting that is cancelled', () => {
    const free = given({}, { ...other, status: 'cancelled' });
    const at = { ...input, startsAtLocal: '2026-12-07T15:00' };
    expect(codesOf(rescheduleMeeting.decide(free, at, secretariat, now))).toEqual(['ok']);
  });
});

describe('cancel-meeting', () => {
  const input = { meeting, reason: 'Demonstration: the room is flooded.' };

  it('says why, for everybody', () => {
    expect(actsOf(cancelMeeting.decide(given(), input, secretariat, now))).toEqual([
      {
        act: 'meeting.cancelled',
        subject: cancelMeeting.subject?.(input),
        audience: 'public',
        cites: [],
        data: { meeting, session: 'demo-1', reason: input.reason },
      },
    ]);
    expect(cancelMeeting.input.safeParse({ meeting, reason: ' ' }).success).toBe(false);
  });
});

describe.each([
  [
    'reschedule-meeting',
    (facts: PlannedMeeting | null, actor: typeof secretariat) =>
      codesOf(rescheduleMeeting.decide(facts, { meeting, startsAtLocal: '2026-12-08T15:30', room: null }, actor, now)),
  ],
  [
    'cancel-meeting',
    (facts: PlannedMeeting | null, actor: typeof secretariat) =>
      codesOf(cancelMeeting.decide(facts, { meeting, reason: 'Demonstration' }, actor, now)),
  ],
] as const)('%s is refused', (_, codes) => {
  it('to others, for a meeting that is not there, and outside', () => {
    expect(codes(given(), president)).toEqual(['needs-secretariat']);
    expect(codes(null, secretariat)).toEqual(['no-such-meeting']);
    expect(codes(given(), outsider)).toEqual(['not-a-demonstration-account']);
  });

  it.each([
    ['open', 'meeting-already-open'],
    ['closed', 'meeting-closed'],
    ['cancelled', 'meeting-cancelled'],
  ] as const)('once it is %s', (status, code) => {
    expect(codes(given({ status }), secretariat)).toEqual([code]);
  });
});
