import { describe, expect, it } from 'vitest';
import { entry, hall, item, programme, small } from '../../test/given/programme.ts';
import { actsOf, codesOf, now, outsider, president, saidBy, secretariat, uid } from '../../test/given/who.ts';
import type { Body } from './bodies.ts';
import type { Programme } from './facts.ts';
import { placeEntry } from './place-entry.ts';

const asked = {
  session: 'demo-1',
  body: 'facilitation',
  title: { en: 'Cooperation' },
  startsAtLocal: '2026-12-07T15:00',
  endsAtLocal: '2026-12-07T16:30',
  room: small,
  items: [item],
  note: null,
} as const;
type Asked = Parameters<typeof placeEntry.decide>[1];

function decide(part: Partial<Asked> = {}, facts: Programme | null = programme(), actor = secretariat) {
  const input = { ...asked, items: [...asked.items], ...part } as Asked;
  return placeEntry.decide({ programme: facts, newEntry: uid(40) }, input, actor, now);
}

describe('a meeting of a body is placed', () => {
  it('at the hours of the city', () => {
    expect(actsOf(decide())).toMatchObject([
      {
        act: 'programme-entry.placed',
        subject: `programme-entry:${uid(40)}`,
        audience: 'public',
        data: {
          entry: uid(40),
          body: 'facilitation',
          title: { en: 'Cooperation' },
          startsAt: '2026-12-07T14:00:00.000Z',
          endsAt: '2026-12-07T15:30:00.000Z',
          room: small,
          items: [item],
        },
      },
    ]);
  });

  it('by the Secretariat alone, in a session of its own world', () => {
    expect(codesOf(decide({}, programme(), president))).toEqual(['needs-secretariat']);
    expect(codesOf(decide({}, programme(), outsider))).toEqual(['not-a-demonstration-account']);
    expect(codesOf(decide({}, null))).toEqual(['no-such-session']);
  });

  it.each<[string, Partial<Asked>, string]>([
    ['without a beginning', { startsAtLocal: undefined }, 'start-missing'],
    ['without an end', { endsAtLocal: undefined }, 'end-missing'],
    ['ending as it begins', { endsAtLocal: '2026-12-07T15:00' }, 'ends-too-soon'],
    ['ending before it begins', { endsAtLocal: '2026-12-07T14:59' }, 'ends-too-soon'],
    ['after exactly a day', { endsAtLocal: '2026-12-08T15:00' }, 'ok'],
    ['after more than a day', { endsAtLocal: '2026-12-08T15:01' }, 'ends-too-soon'],
    [
      'on the day before',
      { startsAtLocal: '2026-12-06T15:00', endsAtLocal: '2026-12-06T16:00' },
      'day-outside-session',
    ],
    ['over midnight of the last day', { startsAtLocal: '2026-12-11T23:00', endsAtLocal: '2026-12-12T00:30' }, 'ok'],
    ['in a room of another session', { room: uid(99) }, 'no-such-meeting-room'],
    ['on an item of another session', { items: [uid(99)] }, 'no-such-item'],
    ['without the subject that tells it from others', { title: null }, 'entry-without-title'],
    ['without a room', { room: null }, 'ok'],
  ])('%s', (_, part, code) => {
    expect(codesOf(decide(part))).toEqual([code]);
  });

  it.each<[string, Partial<Asked>, string]>([
    ['the room, until a minute after', { startsAtLocal: '2026-12-07T14:29' }, 'room-taken'],
    ['the room, once it is free', { startsAtLocal: '2026-12-07T14:30', endsAtLocal: '2026-12-07T15:00' }, 'ok'],
    ['the body', { body: 'bureau', title: null, room: null, startsAtLocal: '2026-12-07T14:00' }, 'body-elsewhere'],
    ['the plenary', { startsAtLocal: '2026-12-07T12:59', endsAtLocal: '2026-12-07T13:10' }, 'beside-plenary'],
    ['the plenary, at its end', { startsAtLocal: '2026-12-07T13:00', endsAtLocal: '2026-12-07T13:15' }, 'ok'],
    ['the room of the plenary', { startsAtLocal: '2026-12-07T12:00', room: hall }, 'room-taken'],
  ])('beside what is there: %s', (_, part, code) => {
    expect(codesOf(decide(part))).toEqual([code]);
  });

  it('says who is in the way, and when', () => {
    expect(saidBy(decide({ startsAtLocal: '2026-12-07T14:00' }))).toBe(
      'The room is taken on 7 December 2026 from 13:15 to 14:30: Bureau. Choose another room or another time.',
    );
  });

  it('beside the plenary where its body is allowed to', () => {
    const at = { startsAtLocal: '2026-12-07T11:00', endsAtLocal: '2026-12-07T12:00' };
    const allowed = programme({ allowed: new Set<Body>(['facilitation']) });
    expect(codesOf(decide(at, allowed))).toEqual(['ok']);
    expect(codesOf(decide({ ...at, body: 'drafting' }, allowed))).toEqual(['beside-plenary']);
  });

  it('on two subjects at once, never on one of them twice', () => {
    const other = entry({ body: 'facilitation', title: { en: 'Cooperation' }, room: hall, ...hours('15:30', '17:00') });
    const facts = programme({ entries: [other] });
    expect(codesOf(decide({}, facts))).toEqual(['body-elsewhere']);
    expect(codesOf(decide({ title: { en: 'Complementarity' } }, facts))).toEqual(['ok']);
  });

  it('where a cancelled one was', () => {
    const facts = programme({ entries: [entry({ cancelled: 'Not needed' })] });
    expect(codesOf(decide({ startsAtLocal: '2026-12-07T13:30' }, facts))).toEqual(['ok']);
  });

  it('at an hour that the clock of the city shows once', () => {
    const session = { ...programme().session, city: 'New York' as const, starts: '2027-03-01', ends: '2027-11-30' };
    const at = (startsAtLocal: string, endsAtLocal: string, more: Partial<Asked> = {}) =>
      decide({ startsAtLocal, endsAtLocal, ...more }, programme({ session, entries: [], plenary: [] }));
    expect(codesOf(at('2027-03-14T02:30', '2027-03-14T04:00'))).toEqual(['time-skipped']);
    expect(codesOf(at('2027-03-14T01:30', '2027-03-14T02:30'))).toEqual(['time-skipped']);
    expect(codesOf(at('2027-11-07T01:30', '2027-11-07T03:00'))).toEqual(['time-twice']);
    // An end that comes twice is the first one after the beginning.
    expect(actsOf(at('2027-11-07T00:30', '2027-11-07T01:30'))).toMatchObject([
      { data: { endsAt: '2027-11-07T05:30:00.000Z' } },
    ]);
    expect(actsOf(at('2027-11-07T01:30', '2027-11-07T01:40', { startsAtTurn: 'second' }))).toMatchObject([
      { data: { startsAt: '2027-11-07T06:30:00.000Z', endsAt: '2027-11-07T06:40:00.000Z' } },
    ]);
  });
});

function hours(from: string, until: string) {
  const at = (time: string) => new Date(`2026-12-07T${time}:00+01:00`).toISOString();
  return { startsAt: at(from), endsAt: at(until) };
}
