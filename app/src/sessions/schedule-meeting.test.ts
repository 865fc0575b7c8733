import { describe, expect, it } from 'vitest';
import { scheduleMeeting } from './schedule-meeting.ts';

const actor = { id: 'someone', demonstration: true, capacities: [{ kind: 'secretariat' }] } as const;
const facts = {
  session: { id: 'demo-1', demonstration: true, symbolPrefix: 'DEMO-1', city: 'New York' },
  last: 2,
  newMeeting: '5f1c2d3e-0000-4000-8000-000000000000',
} as const;

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
});
