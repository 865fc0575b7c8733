import type { Membership } from '@plenary/rules';
import { describe, expect, it } from 'vitest';
import { session } from '../../test/given/meeting.ts';
import { actsOf, codesOf, now, outsider, president, secretariat, uid } from '../../test/given/who.ts';
import { noDetails } from '../identity/index.ts';
import { accreditPersons, mostPersons } from './accredit-persons.ts';
import { describePerson } from './describe-person.ts';

const party = (iso3: string): Membership => {
  return { iso3, group: 'grulac', entryIntoForce: '2002-09-01', partyUntil: null };
};
const person = (state: string, name: string, role: 'head' | 'alternate' | 'adviser', more: object = {}) => ({
  ...{ state, name, role, ...noDetails, namesake: false, otherSeat: false },
  ...more,
});
const salt = '0123456789abcdef'.repeat(2);
const facts = {
  session: { ...session(), starts: '2026-12-07', ends: '2026-12-17', resumedOn: null, standing: 'on' as const },
  memberships: [party('URY'), party('BRA')],
  persons: [{ account: uid(50), name: 'Sample, Cedar', state: 'BRA', role: 'adviser' }],
  details: new Map(),
  floor: new Map(),
  proposals: [],
  drawn: [1, 2, 3, 4, 5].map((n) => ({ account: uid(n), salt })),
};
const list = [person('URY', 'Example, Ash', 'head'), person('URY', 'Example, Birch', 'adviser')];
const said = (persons: ReturnType<typeof person>[], described: object[] = [], given: object = {}) =>
  accreditPersons.decide(
    { ...facts, ...given },
    { session: 'demo-1', persons, described: described as never, left: [] },
    secretariat,
    now,
  );

describe('accredit-persons', () => {
  it('says one act for each person, in the order of the list', () => {
    const decision = said(list);
    expect(decision).toMatchObject({ ok: true, capacity: 'secretariat', answer: { persons: 2, described: 0 } });
    expect(actsOf(decision).map(({ act, data }) => [act, (data as { account: string }).account])).toEqual([
      ['person.accredited', uid(1)],
      ['person.accredited', uid(2)],
    ]);
  });

  it('takes all of a list or nothing, and says all that speaks against it', () => {
    const wrong = [
      person('URY', 'Example, Ash', 'head'),
      person('URY', 'Other, Rowan', 'head'),
      person('URY', 'Ash Example', 'adviser'),
      person('USA', 'Example, Elm', 'adviser'),
      person('URY', 'Cedar Sample', 'adviser'),
    ];
    expect(codesOf(said(wrong))).toEqual([
      'head-exists',
      'same-person-accredited',
      'not-a-state-party-then',
      'accredited-for-another-seat',
    ]);
  });

  it('takes what was asked back once it is said to be so', () => {
    const meant = [...list, person('URY', 'Ash Example', 'adviser', { namesake: true })];
    expect(codesOf(said([...meant, person('URY', 'Cedar Sample', 'adviser', { otherSeat: true })]))).toEqual(['ok']);
  });

  it('changes what is known of who is accredited, and says nothing of who stays as before', () => {
    const described = { account: uid(50), state: 'BRA', ...noDetails, function: 'Example Counsellor' };
    expect(actsOf(said([], [described]))).toMatchObject([
      { act: 'person.described', subject: 'seat:demo-1/BRA', data: { account: uid(50) } },
    ]);
    expect(codesOf(said([], [{ ...described, function: null }]))).toEqual(['nothing-changed']);
    expect(codesOf(said([], [{ ...described, state: 'URY' }]))).toEqual(['not-accredited']);
    expect(codesOf(said([], []))).toEqual(['nothing-changed']);
  });

  it('is refused to others, in a session that is not here, and outside', () => {
    const input = { session: 'demo-1', persons: list, described: [], left: [] };
    expect(codesOf(accreditPersons.decide(facts, input, president, now))).toEqual(['needs-secretariat']);
    expect(codesOf(accreditPersons.decide(facts, input, outsider, now))).toEqual(['not-a-demonstration-account']);
    expect(codesOf(accreditPersons.decide({ ...facts, session: null }, input, secretariat, now))).toEqual([
      'no-such-session',
    ]);
  });

  it('takes as many as one list may have, and no more', () => {
    const many = (n: number) => ({
      session: 'demo-1',
      persons: Array.from({ length: n }, (_, one) => ({ state: 'URY', name: `Example, Ash ${one}`, role: 'adviser' })),
    });
    expect(accreditPersons.input.safeParse(many(mostPersons)).success).toBe(true);
    expect(accreditPersons.input.safeParse(many(mostPersons + 1)).success).toBe(false);
  });
});

describe('describe-person', () => {
  const input = { account: uid(50), session: 'demo-1', state: 'BRA', email: 'cedar@example.org', complete: false };
  const known = { session: session(), accredited: true, details: noDetails, salt };

  it('says that something changed, and nothing of what', () => {
    const [act] = actsOf(describePerson.decide(known, input, secretariat, now));
    expect(act).toMatchObject({ act: 'person.described', data: { account: uid(50), state: 'BRA' } });
    expect(JSON.stringify(act?.data)).not.toContain('example.org');
  });

  it('leaves as it is what is not asked, unless all of it is said at once', () => {
    const details = { ...noDetails, title: 'Dr', place: 3 };
    const kept = (part: object) => {
      const [act] = actsOf(describePerson.decide({ ...known, details }, { ...input, ...part }, secretariat, now));
      return JSON.parse(act?.unrecorded?.details ?? '');
    };
    expect(kept({})).toEqual({ ...details, email: 'cedar@example.org' });
    expect(kept({ title: null })).toEqual({ ...details, title: null, email: 'cedar@example.org' });
    expect(kept({ complete: true })).toEqual({ ...noDetails, email: 'cedar@example.org' });
    const given = { ...facts, details: new Map([[uid(50), details]]) };
    const described = [{ account: uid(50), state: 'BRA', function: 'Example Counsellor' }];
    const [act] = actsOf(said([], described, given));
    expect(JSON.parse(act?.unrecorded?.details ?? '')).toEqual({ ...details, function: 'Example Counsellor' });
  });

  it('is refused where nothing changes, for who is not accredited, to others and outside', () => {
    const codes = (given: object, actor = secretariat) =>
      codesOf(describePerson.decide({ ...known, ...given }, input, actor, now));
    expect(codes({ details: { ...noDetails, email: 'cedar@example.org' } })).toEqual(['nothing-changed']);
    expect(codes({ accredited: false })).toEqual(['not-accredited']);
    expect(codes({ session: null })).toEqual(['no-such-session']);
    expect(codes({}, president)).toEqual(['needs-secretariat']);
    expect(codes({}, outsider)).toEqual(['not-a-demonstration-account']);
  });
});
