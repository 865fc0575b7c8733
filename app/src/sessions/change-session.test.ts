import { describe, expect, it } from 'vitest';
import { planned } from '../../test/given/meeting.ts';
import { actsOf, codesOf, now, outsider, president, secretariat, uid } from '../../test/given/who.ts';
import type { MeetingLine } from '../meetings/meeting-lines.ts';
import { meetingsMoved } from '../meetings/planned-on-days.ts';
import { changeSession } from './change-session.ts';
import type { WantedDays } from './slots.ts';

const title = { en: 'Demonstration session', fr: 'Session de démonstration' };
const session = { ...planned.session, title, building: null, announced: null };
const alone = { inData: true, runBy: null };
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
  changeSession.decide(given(session, { ...input, ...part }, meetings), { ...input, ...part }, secretariat, now);

/** With what its meetings say to the change. */
const given = (days: typeof session, wanted: WantedDays, meetings: readonly MeetingLine[] = []) => ({
  session: days,
  planned: meetingsMoved(days, wanted, meetings),
  announced: alone,
});

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
      },
    ]);
    expect(codesOf(decide({ title: { fr: title.fr, en: title.en } }))).toEqual(['nothing-changed']);
    expect(codesOf(decide({ title: { en: title.en } }))).toEqual(['ok']);
  });

  it('lets a session that was resumed end on the first day of the part that goes on, and not before', () => {
    const resumed = { ...session, starts: '2026-12-07', ends: '2027-03-05', resumedOn: '2027-03-01' };
    const change = (ends: string, command: Pick<typeof changeSession, 'decide'> = changeSession) => {
      const wanted = { ...input, starts: resumed.starts, ends };
      return codesOf(command.decide(given(resumed as never, wanted), wanted, secretariat, now));
    };
    expect(change('2027-03-01')).toEqual(['ok']);
    expect(change('2027-02-28')).toEqual(['ends-before-resumed']);
    const { before } = changeSession;
    if (!before) throw new Error('no edition before');
    expect(change('2027-02-28', before)).toEqual(['ok']);
  });

  it('keeps the hour of each meeting when the session moves to another city', () => {
    const acts = actsOf(decide({ city: 'New York' }, [on(8), on(9, 'cancelled')]));
    expect(acts.map(({ act, data }) => [act, 'startsAt' in data ? data.startsAt : null])).toEqual([
      ['session.changed', null],
      ['meeting.rescheduled', '2026-12-08T15:00:00.000Z'],
    ]);
  });

  it('does not guess an hour that the other city leaves out or shows twice: that meeting is moved first', () => {
    const year = { ...session, starts: '2027-03-01', ends: '2027-11-30' };
    const asked = { ...input, starts: year.starts, ends: year.ends, city: 'New York' } as const;
    const at = (startsAt: string) =>
      changeSession.decide(given(year, asked, [{ ...on(8), startsAt }]), asked, secretariat, now);
    // 02:30 in The Hague on the day on which New York goes forward, 01:30 on the one on which it goes back
    expect(codesOf(at('2027-03-14T01:30:00.000Z'))).toEqual(['meeting-hour-unclear']);
    expect(at('2027-11-07T00:30:00.000Z')).toMatchObject({
      objections: [{ code: 'meeting-hour-unclear', facts: { number: 8, day: '2027-11-07', time: '01:30' } }],
    });
    expect(codesOf(at('2027-11-07T02:30:00.000Z'))).toEqual(['ok']);
    const until = (startsAt: string, endsAt: string) =>
      changeSession.decide(given(year, asked, [{ ...on(8), startsAt, endsAt }]), asked, secretariat, now);
    expect(until('2027-03-14T00:00:00.000Z', '2027-03-14T01:30:00.000Z')).toMatchObject({
      objections: [{ code: 'meeting-hour-unclear', facts: { number: 8, day: '2027-03-14', time: '02:30' } }],
    });
    expect(codesOf(until('2027-03-14T00:00:00.000Z', '2027-03-14T02:30:00.000Z'))).toEqual(['ok']);
  });

  it('says at any time which of the announced sessions it is: one of the data, and of no other here', () => {
    const change = (part: object, facts: object = {}, meetings: readonly MeetingLine[] = []) =>
      changeSession.decide(
        { ...given(session, { ...input, ...part }, meetings), ...facts },
        { ...input, ...part },
        secretariat,
        now,
      );
    expect(actsOf(change({ announced: '25' }, {}, [on(8, 'closed')]))).toMatchObject([{ data: { announced: '25' } }]);
    const said = { session: { ...session, announced: '25' } };
    expect(codesOf(change({ announced: '25' }, said))).toEqual(['nothing-changed']);
    expect(actsOf(change({ announced: null }, said))).toMatchObject([{ data: { announced: null } }]);
    // What is not asked stays as it is.
    expect(actsOf(change({ ends: '2026-12-12' }, said))[0]?.data).not.toHaveProperty('announced');
    expect(codesOf(change({ announced: '99' }, { announced: { inData: false, runBy: null } }))).toEqual([
      'not-announced',
    ]);
    expect(codesOf(change({ announced: '25' }, { announced: { inData: true, runBy: 'demo-2' } }))).toEqual([
      'announced-run-already',
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
    const facts = given(session, input);
    expect(codesOf(changeSession.decide(facts, input, president, now))).toEqual(['needs-secretariat']);
    expect(codesOf(changeSession.decide({ ...facts, session: null }, input, secretariat, now))).toEqual([
      'no-such-session',
    ]);
    expect(codesOf(changeSession.decide(facts, input, outsider, now))).toEqual(['not-a-demonstration-account']);
  });
});
