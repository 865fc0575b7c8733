import { describe, expect, it } from 'vitest';
import { meeting, session } from '../../test/given/meeting.ts';
import { actsOf, codesOf, delegate, now, outsider, president, secretariat, uid } from '../../test/given/who.ts';
import { no } from '../door/objection.ts';
import { checkInPerson } from './check-in-person.ts';
import { issueCheckInCodes, renewCheckInCode } from './issue-check-in-codes.ts';

const persons = [
  { account: uid(7), state: 'URY' },
  { account: uid(8), state: 'BRA' },
];
const given = { session: session(), persons, coded: [uid(8)], codes: ['AAAA-AAAA', 'BBBB-BBBB'] };

describe('codes for the door', () => {
  it('are issued to who has none, outside the record', () => {
    expect(actsOf(issueCheckInCodes.decide(given, { session: 'demo-1' }, secretariat, now))).toEqual([
      {
        act: 'check-in-codes.issued',
        subject: 'session:demo-1',
        audience: 'secretariat',
        cites: [],
        data: { session: 'demo-1', persons: [{ account: uid(7), state: 'URY' }] },
        unrecorded: { [uid(7)]: 'AAAA-AAAA' },
      },
    ]);
    const all = { ...given, coded: [uid(7), uid(8)] };
    expect(codesOf(issueCheckInCodes.decide(all, { session: 'demo-1' }, secretariat, now))).toEqual([
      'everybody-has-a-code',
    ]);
  });

  it('are renewed one by one', () => {
    const renew = (account: string, facts: typeof given = given) =>
      renewCheckInCode.decide(facts, { session: 'demo-1', account }, secretariat, now);
    expect(actsOf(renew(uid(8)))).toMatchObject([
      { act: 'check-in-code.renewed', data: { account: uid(8), state: 'BRA' }, unrecorded: { [uid(8)]: 'AAAA-AAAA' } },
    ]);
    expect(codesOf(renew(uid(7)))).toEqual(['no-code-yet']);
    expect(codesOf(renew(uid(9)))).toEqual(['code-of-ended-accreditation']);
  });

  it('are for the Secretariat, in a session of its world', () => {
    const asked = (facts: Parameters<typeof renewCheckInCode.decide>[0], actor: typeof secretariat) =>
      [issueCheckInCodes, renewCheckInCode].map((command) =>
        codesOf(command.decide(facts, { session: 'demo-1', account: uid(8) } as never, actor, now)).join(),
      );
    expect(asked(given, president)).toEqual(['needs-secretariat', 'needs-secretariat']);
    expect(asked({ ...given, session: null }, secretariat)).toEqual(['no-such-session', 'no-such-session']);
    expect(asked(given, outsider)).toEqual(['not-a-demonstration-account', 'not-a-demonstration-account']);
  });
});

describe('check-in-person', () => {
  const facts = { meeting: meeting({ present: [] }), state: 'URY', coded: true, dead: null, before: null };
  const ask = (part: object = {}, actor = secretariat) =>
    checkInPerson.decide({ ...facts, ...part }, { meeting: uid(1), account: uid(7), code: null }, actor, now);
  const there = { meeting: meeting() };

  it('registers the person, and the seat with the first of it', () => {
    expect(actsOf(ask()).map(({ act }) => act)).toEqual(['person.checked-in', 'presence.registered']);
    expect(actsOf(ask(there)).map(({ act }) => act)).toEqual(['person.checked-in']);
    // The seat left, and the same person comes back.
    expect(actsOf(ask({ before: now })).map(({ act }) => act)).toEqual(['presence.registered']);
  });

  it.each([
    ['twice', { ...there, before: now }, 'checked-in-already'],
    ['after the accreditation ended', { state: null }, 'code-of-ended-accreditation'],
    ['without a code', { coded: false }, 'no-code-yet'],
    ['by a code that was renewed since it was read', { dead: no('code-renewed') }, 'code-renewed'],
    ['after the meeting', { meeting: meeting({ status: 'closed' }) }, 'meeting-closed'],
    ['of a meeting that was cancelled', { meeting: meeting({ status: 'cancelled' }) }, 'meeting-cancelled'],
    ['for no State Party', { state: 'USA' }, 'not-a-state-party-then'],
  ])('is refused %s', (_, part, code) => {
    expect(codesOf(ask(part))).toEqual([code]);
  });

  it('is for the Secretariat', () => {
    for (const actor of [president, delegate('URY')]) expect(codesOf(ask({}, actor))).toEqual(['needs-secretariat']);
    expect(codesOf(ask({}, outsider))).toEqual(['not-a-demonstration-account']);
    expect(
      codesOf(checkInPerson.decide(null, { meeting: uid(1), account: uid(7), code: null }, secretariat, now)),
    ).toEqual(['no-such-meeting']);
  });
});
