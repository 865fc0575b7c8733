import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { languageCtx } from '../web/ctx.ts';
import { langs } from '../words/languages.ts';
import type { CalendarDate } from './slots.ts';
import { written } from './written.ts';

const ctx = languageCtx('en', '2026-12-07T10:00:00.000Z');

function date(part: Partial<CalendarDate> = {}): CalendarDate {
  return {
    id: 'meeting-1',
    sequence: 0,
    changedAt: '2026-11-30T09:00:00.000Z',
    when: { from: '2026-12-07T09:00:00.000Z', until: '2026-12-07T12:00:00.000Z' },
    cancelled: false,
    body: 'plenary',
    bodyName: () => 'Plenary',
    path: '/meetings/1',
    title: () => 'First meeting',
    ...part,
  };
}

function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => event.getFirstPropertyValue(name);
    return {
      uid: value('uid'),
      sequence: value('sequence'),
      from: (value('dtstart') as ICAL.Time).toJSDate().toISOString(),
      until: (value('dtend') as ICAL.Time | null)?.toJSDate().toISOString() ?? null,
      day: (value('dtstart') as ICAL.Time).isDate ? String(value('dtstart')) : null,
      stamp: (value('dtstamp') as ICAL.Time).toJSDate().toISOString(),
      title: value('summary'),
      where: value('location'),
      about: value('description'),
      status: value('status'),
      url: value('url'),
    };
  });
}

const feed = (...dates: readonly CalendarDate[]) =>
  written(ctx, { name: 'Session', origin: 'https://assembly.example', dates });

describe('a calendar', () => {
  it('is read back as it was written', () => {
    const about = { where: () => 'Room 4; first floor', about: () => 'Items 1, 2\nClosed' };
    expect(readBack(feed(date(about)))).toEqual([
      {
        uid: 'meeting-1@assembly.example',
        sequence: 0,
        from: '2026-12-07T09:00:00.000Z',
        until: '2026-12-07T12:00:00.000Z',
        day: null,
        stamp: '2026-11-30T09:00:00.000Z',
        title: 'First meeting',
        where: 'Room 4; first floor',
        about: 'Items 1, 2\nClosed',
        status: 'CONFIRMED',
        url: 'https://assembly.example/meetings/1',
      },
    ]);
  });

  it('says a change by a higher number under the same id, and a cancellation', () => {
    const [before] = readBack(feed(date()));
    const [after] = readBack(feed(date({ sequence: 3, changedAt: '2026-12-01T09:00:00.000Z', cancelled: true })));
    expect(after?.uid).toBe(before?.uid);
    expect(after).toMatchObject({ sequence: 3, stamp: '2026-12-01T09:00:00.000Z', status: 'CANCELLED' });
  });

  it('has whole days, for what has no hour', () => {
    expect(readBack(feed(date({ when: { day: '2026-10-08' } })))).toMatchObject([{ day: '2026-10-08' }]);
  });

  it('is the same whenever it is asked for', () => {
    const later = languageCtx('en', '2026-12-09T10:00:00.000Z');
    const asked = { name: 'Session', origin: 'https://assembly.example', dates: [date()] };
    expect(written(later, asked)).toBe(written(ctx, asked));
  });

  it('keeps an hour over a change of the clocks', () => {
    // New York goes back at 06:00 UTC: half past midnight to half past one, the second time.
    const night = { from: '2027-11-07T04:30:00.000Z', until: '2027-11-07T06:30:00.000Z' };
    expect(readBack(feed(date({ when: night })))).toMatchObject([night]);
  });

  it('folds long lines at 75 bytes, and says every text in six languages', () => {
    const texts = [
      'اللجنة، الفريق العامل; '.repeat(9),
      '预算和财务委员会，'.repeat(20),
      'Комитет\\по бюджету,'.repeat(12),
    ];
    for (const lang of langs)
      for (const text of texts) {
        const told = written(languageCtx(lang, ctx.now), {
          name: text,
          origin: '',
          dates: [date({ title: () => text, about: () => text })],
        });
        expect(readBack(told)).toMatchObject([{ title: text, about: text }]);
        for (const line of told.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }
  });

  it('is read back as it was placed, whatever was placed', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
      .map((one) => one.replaceAll(/\p{Cc}/gu, ' '));
    const instant = fc.date({ min: new Date('1970-01-01'), max: new Date('2199-01-01'), noInvalidDate: true });
    const placed = fc.record({
      id: fc.uuid(),
      sequence: fc.nat(9_999),
      from: instant,
      minutes: fc.integer({ min: 1, max: 1_440 }),
      title: text,
      where: text,
      cancelled: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(placed, { selector: ({ id }) => id, maxLength: 6 }), (all) => {
        const whole = (at: number) => new Date(Math.floor(at / 1_000) * 1_000).toISOString();
        const expected = all.map(({ id, sequence, from, minutes, title, where, cancelled }) => ({
          uid: `${id}@assembly.example`,
          sequence,
          from: whole(from.getTime()),
          until: whole(from.getTime() + minutes * 60_000),
          title,
          where,
          status: cancelled ? 'CANCELLED' : 'CONFIRMED',
        }));
        const dates = all.map(({ from, minutes, title, where, ...rest }) =>
          date({
            ...rest,
            when: { from: from.toISOString(), until: new Date(from.getTime() + minutes * 60_000).toISOString() },
            title: () => title,
            where: () => where,
          }),
        );
        expect(readBack(feed(...dates))).toMatchObject(expected);
      }),
    );
  });
});
