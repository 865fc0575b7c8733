import { describe, expect, it } from 'vitest';
import { planned } from '../../test/given/meeting.ts';
import { actsOf, codesOf, now, outsider, president, secretariat, uid } from '../../test/given/who.ts';
import { changeSession } from './change-session.ts';
import type { MeetingLine } from './meeting-facts.ts';

const title = { en: 'Demonstration session', fr: 'Session de démonstration' };
const session = { ...planned.session, title, building: null };
const input = {
  session: 'demo-1',
  title,
  city: 'The Hague',
  building: null,
  starts: '2026-12-07',
  ends: '2026-12-11',
} as const;
const on = (day: number, status: MeetingLine['status'] = 'scheduled'): MeetingLine => ({
  ...planned.meeting,
  meeting: uid(day),
  number: day,
  startsAt: `2026-12-${String(day).padStart(2, '0')}T09:00:00.000Z`,
  status,
});
const decide = (part: Partial<Parameters<typeof changeSession.decide>[1]>, meetings: readonly MeetingLine[] = []) =>
  changeSession.decide({ session, meetings }, { ...input, ...part }, secretariat, now);

describe('change-session', () => {
  it('corrects title, building and days', () => {
    const changed = { title: { en: 'Rehearsal' }, building: 'World Forum', starts: '2026-12-08', ends: '2026-12-09' };
    expect(actsOf(decide(changed))).toEqual([
      {
        act: 'session.changed',
        subject: changeSession.subject?.(input),
        audience: 'public',
        cites: ['Rome Statute, article 112(6)'],
        data: { ...input, ...changed },
        touches: ['floor'],
      },
    ]);
    expect(codesOf(decide({ title: { fr: title.fr, en: title.en } }))).toEqual(['nothing-changed']);
    expect(codesOf(decide({ title: { en: title.en } }))).toEqual(['ok']);
  });

  it('keeps the hour of each meeting when the session moves to another city', () => {
    const acts = actsOf(decide({ city: 'New York' }, [on(8), on(9, 'cancelled')]));
    expect(acts.map(({ act, data }) => [act, 'startsAt' in data ? data.startsAt : null])).toEqual([
      ['session.changed', null],
      ['meeting.rescheduled', '2026-12-08T15:00:00.000Z'],
    ]);
  });

  it('leaves no meeting outside its days; a cancelled one does not count', () => {
    expect(codesOf(decide({ starts: '2026-12-09' }, [on(8)]))).toEqual(['meeting-outside-days']);
    expect(codesOf(decide({ ends: '2026-12-07' }, [on(8)]))).toEqual(['meeting-outside-days']);
    expect(codesOf(decide({ ends: '2026-12-08' }, [on(8)]))).toEqual(['ok']);
    expect(codesOf(decide({ starts: '2026-12-09' }, [on(8, 'cancelled')]))).toEqual(['ok']);
    expect(codesOf(decide({ ends: '2026-12-06' }))).toEqual(['ends-before-start']);
  });

  it.each(['open', 'closed'] as const)('changes only the last day once a meeting is %s', (status) => {
    const begun = [on(8, status)];
    for (const part of [
      { title: { en: 'Other' } },
      { city: 'New York' as const },
      { building: 'x' },
      { starts: '2026-12-06' },
    ])
      expect(codesOf(decide(part, begun)), JSON.stringify(part)).toEqual(['session-begun']);
    expect(codesOf(decide({ ends: '2026-12-14' }, begun))).toEqual(['ok']);
    expect(codesOf(decide({ ends: '2026-12-07' }, begun))).toEqual(['meeting-outside-days']);
  });

  it('is refused to others, in a session that is not here, and outside', () => {
    const facts = { session, meetings: [] };
    expect(codesOf(changeSession.decide(facts, input, president, now))).toEqual(['needs-secretariat']);
    expect(codesOf(changeSession.decide({ ...facts, session: null }, input, secretariat, now))).toEqual([
      'no-such-session',
    ]);
    expect(codesOf(changeSession.decide(facts, input, outsider, now))).toEqual(['not-a-demonstration-account']);
  });
});
