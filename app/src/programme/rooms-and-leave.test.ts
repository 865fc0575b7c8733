import { describe, expect, it } from 'vitest';
import { entry, hall, programme } from '../../test/given/programme.ts';
import { actsOf, codesOf, now, president, secretariat, uid } from '../../test/given/who.ts';
import { changeSession } from '../sessions/change-session.ts';
import { allowBesidePlenary, endBesidePlenary } from './beside-plenary.ts';
import type { Body } from './bodies.ts';
import { changeMeetingRoom } from './change-meeting-room.ts';
import { declareMeetingRoom } from './declare-meeting-room.ts';
import { entriesMoved } from './planned-on-days.ts';

const room = { name: { en: 'Room 6' }, seats: 60, interpretation: ['fr', 'en'] as ('fr' | 'en')[] };

describe('a room', () => {
  const declare = (part: object, actor = secretariat, facts: ReturnType<typeof programme> | null = programme()) =>
    declareMeetingRoom.decide(
      { programme: facts, newRoom: uid(50) },
      { session: 'demo-1', ...room, ...part },
      actor,
      now,
    );
  const change = (part: object, id = hall, actor = secretariat) =>
    changeMeetingRoom.decide(programme(), { room: id, ...room, ...part }, actor, now);

  it('is declared, its languages in their usual order', () => {
    expect(actsOf(declare({}))).toMatchObject([
      { act: 'meeting-room.declared', data: { room: uid(50), seats: 60, interpretation: ['en', 'fr'] } },
    ]);
    expect(codesOf(declare({}, president))).toEqual(['needs-secretariat']);
    expect(codesOf(declare({}, secretariat, null))).toEqual(['no-such-session']);
  });

  it('has a name that no other has, in any language', () => {
    expect(codesOf(declare({ name: { en: ' world  FORUM ' } }))).toEqual(['room-name-taken']);
    expect(codesOf(declare({ name: { en: 'Forum', fr: 'Forum mondial' } }))).toEqual(['room-name-taken']);
    expect(codesOf(change({ name: { en: 'World Forum' } }))).toEqual(['ok']);
    // Which language is the original is no name.
    const french = programme({
      rooms: [{ id: hall, name: { en: 'A', original: 'fr' }, seats: null, interpretation: [] }],
    });
    expect(codesOf(declare({ name: { en: 'B', original: 'fr' } }, secretariat, french))).toEqual(['ok']);
    expect(codesOf(change({ name: { en: 'Room 4' } }))).toEqual(['room-name-taken']);
  });

  it('is changed when something of it is new', () => {
    const same = { name: { fr: 'Forum mondial', en: 'World Forum' }, seats: 1800, interpretation: ['fr', 'en'] };
    expect(codesOf(change(same))).toEqual(['nothing-changed']);
    expect(actsOf(change({ ...same, seats: null }))).toMatchObject([
      { act: 'meeting-room.changed', data: { seats: null } },
    ]);
    expect(codesOf(change({}, uid(99)))).toEqual(['no-such-meeting-room']);
    expect(codesOf(change({}, hall, president))).toEqual(['needs-secretariat']);
  });
});

describe('leave to meet beside the plenary', () => {
  const asked = { session: 'demo-1', body: 'bureau', reason: 'Urgent' } as const;
  const allowed = new Set<Body>(['bureau']);

  it('is given once, with a reason', () => {
    expect(actsOf(allowBesidePlenary.decide(programme(), asked, secretariat, now))).toMatchObject([
      { act: 'beside-plenary.allowed', subject: 'programme:demo-1', data: asked },
    ]);
    expect(codesOf(allowBesidePlenary.decide(programme({ allowed }), asked, secretariat, now))).toEqual([
      'nothing-changed',
    ]);
    expect(codesOf(allowBesidePlenary.decide(programme(), asked, president, now))).toEqual(['needs-secretariat']);
    expect(codesOf(allowBesidePlenary.decide(null, asked, secretariat, now))).toEqual(['no-such-session']);
  });

  it('ends once nothing rests on it', () => {
    const end = (facts: ReturnType<typeof programme> | null) =>
      codesOf(endBesidePlenary.decide(facts, asked, secretariat, now));
    expect(end(programme({ allowed }))).toEqual(['ok']);
    expect(end(programme())).toEqual(['nothing-changed']);
    expect(end(null)).toEqual(['no-such-session']);
    const beside = { startsAt: '2026-12-07T11:00:00.000Z', endsAt: '2026-12-07T12:00:00.000Z' };
    expect(end(programme({ allowed, entries: [entry(beside)] }))).toEqual(['beside-plenary']);
    expect(end(programme({ allowed, entries: [entry({ ...beside, cancelled: 'x' })] }))).toEqual(['ok']);
  });
});

describe('when the days or the city of the session change', () => {
  const { session } = programme();
  const days = { city: session.city, starts: session.starts, ends: session.ends };

  it('an entry is never left behind', () => {
    const title = { en: 'Demonstration session' };
    const wanted = { session: session.id, title, building: null, ...days, starts: '2026-12-08' };
    const present = { ...session, title, building: null, announced: null };
    const planned = entriesMoved(session, wanted, [entry()]);
    const facts = { session: present, planned, announced: { inData: true, runBy: null } };
    expect(codesOf(changeSession.decide(facts, wanted, secretariat, now))).toEqual(['entry-in-the-way']);
    expect(entriesMoved(session, { ...days, ends: '2026-12-07' }, [entry()])).toEqual({
      begun: false,
      inTheWay: null,
      moved: [],
    });
    expect(entriesMoved(session, { ...days, starts: '2026-12-08' }, [entry({ cancelled: 'x' })]).inTheWay).toBeNull();
  });

  it('takes an entry of less than a minute along', () => {
    const short = { startsAt: '2026-12-07T08:00:00.000Z', endsAt: '2026-12-07T08:00:30.000Z' };
    expect(entriesMoved(session, { ...days, city: 'New York' }, [entry(short)]).moved).toMatchObject([
      { data: { startsAt: '2026-12-07T14:00:00.000Z', endsAt: '2026-12-07T14:00:30.000Z' } },
    ]);
  });

  it('a quarter past one stays a quarter past one', () => {
    expect(entriesMoved(session, { ...days, city: 'New York' }, [entry()]).moved).toMatchObject([
      {
        act: 'programme-entry.moved',
        data: { startsAt: '2026-12-07T18:15:00.000Z', endsAt: '2026-12-07T19:30:00.000Z' },
      },
    ]);
  });

  it('an hour that the other city leaves out is in the way', () => {
    const night = entry({ startsAt: '2027-03-14T01:30:00.000Z', endsAt: '2027-03-14T03:30:00.000Z' });
    const spring = { ...session, starts: '2027-03-10', ends: '2027-03-20' };
    const there = { city: 'New York' as const, starts: spring.starts, ends: spring.ends };
    expect(entriesMoved(spring, there, [night])).toMatchObject({ inTheWay: { code: 'entry-in-the-way' }, moved: [] });
  });
});
