import { describe, expect, it } from 'vitest';
import { ids, meeting } from '../../test/given/meeting.ts';
import { actsOf, codesOf, delegate, now, outsider, president, secretariat } from '../../test/given/who.ts';
import { registerPresence } from './register-presence.ts';

const facts = meeting({ status: 'scheduled', present: ['BRA', 'URY'] });
const of = (arrived: readonly string[], left: readonly string[] = []) => ({
  meeting: ids.meeting,
  arrived: [...arrived],
  left: [...left],
});

describe('register-presence', () => {
  it('records who came and who left, each once, in order, and nobody who was there already', () => {
    const decision = registerPresence.decide(facts, of(['JPN', 'BRA', 'CHE', 'JPN'], ['URY', 'GHA']), secretariat, now);
    expect(decision).toMatchObject({ capacity: 'secretariat' });
    expect(actsOf(decision)).toEqual([
      {
        act: 'presence.registered',
        subject: `meeting:${ids.meeting}`,
        audience: 'public',
        cites: ['Rome Statute, article 112(7)'],
        data: { meeting: ids.meeting, arrived: ['CHE', 'JPN'], left: ['URY'] },
      },
    ]);
  });

  it('lets a delegation register its own seat and no other', () => {
    expect(registerPresence.decide(facts, of(['JPN']), delegate('JPN'), now)).toMatchObject({
      ok: true,
      capacity: 'delegate:JPN@demo-1',
    });
    expect(codesOf(registerPresence.decide(facts, of([], ['BRA']), delegate('BRA'), now))).toEqual(['ok']);
    for (const [actor, named] of [
      [delegate('JPN'), of(['CHE'])],
      [delegate('JPN'), of(['JPN', 'CHE'])],
      [delegate('JPN'), of([])],
      [delegate('JPN', 'demo-2'), of(['JPN'])],
      [president, of(['JPN'])],
    ] as const)
      expect(codesOf(registerPresence.decide(facts, named, actor, now))).toEqual(['not-your-seat']);
  });

  it('names every State without a seat, and every one without a delegation', () => {
    const partly = { ...facts, participating: ['BRA', 'JPN', 'URY'] };
    const decision = registerPresence.decide(partly, of(['USA', 'CHE', 'JPN']), secretariat, now);
    expect(decision).toMatchObject({
      ok: false,
      objections: [
        { code: 'not-a-state-party-then', facts: { state: 'USA', day: '2026-12-08' } },
        { code: 'no-delegation', facts: { state: 'CHE' } },
      ],
    });
  });

  it('lets a seat leave whose delegation has ended meanwhile', () => {
    const gone = { ...facts, participating: ['URY'] };
    expect(actsOf(registerPresence.decide(gone, of([], ['BRA']), secretariat, now))[0]?.data).toMatchObject({
      left: ['BRA'],
    });
    expect(codesOf(registerPresence.decide(gone, of([], ['CHE']), secretariat, now))).toEqual(['no-delegation']);
  });

  it('is refused when nothing changes, in a closed meeting, outside, and where there is none', () => {
    expect(codesOf(registerPresence.decide(facts, of(['BRA']), secretariat, now))).toEqual(['nothing-changed']);
    expect(codesOf(registerPresence.decide(facts, of([]), secretariat, now))).toEqual(['nobody-named']);
    expect(codesOf(registerPresence.decide(facts, of(['BRA'], ['BRA']), secretariat, now))).toEqual([
      'arrived-and-left',
    ]);
    const closed = meeting({ status: 'closed' });
    expect(codesOf(registerPresence.decide(closed, of([], ['BRA']), secretariat, now))).toEqual(['meeting-closed']);
    expect(codesOf(registerPresence.decide(facts, of(['JPN']), outsider, now))).toEqual([
      'not-a-demonstration-account',
    ]);
    expect(codesOf(registerPresence.decide(null, of(['JPN']), secretariat, now))).toEqual(['no-such-meeting']);
  });
});
