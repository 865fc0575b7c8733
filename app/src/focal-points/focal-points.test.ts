import type { Membership } from '@plenary/rules';
import { describe, expect, it } from 'vitest';
import { session } from '../../test/given/meeting.ts';
import { actsOf, codesOf, delegate, now, outsider, president, secretariat, uid } from '../../test/given/who.ts';
import { endFocalPoint } from './end-focal-point.ts';
import { nameFocalPoint } from './name-focal-point.ts';
import { nameFocalPoints } from './name-focal-points.ts';

const party = (iso3: string): Membership => {
  return { iso3, group: 'grulac', entryIntoForce: '2002-09-01', partyUntil: null };
};
const salt = '0123456789abcdef'.repeat(2);
const held = { ...session(), starts: '2026-12-07', ends: '2026-12-17', resumedOn: null, standing: 'on' as const };
const there = [{ account: uid(50), name: 'Sample, Cedar', state: 'BRA', email: null, since: now }];
const memberships = [party('URY'), party('BRA')];
const person = (state: string, name = 'Example, Ash', email: string | null = null) => ({ state, name, email });

describe('name-focal-point', () => {
  const facts = { session: held, memberships, there: [], drawn: { account: uid(1), salt } };
  const said = (input: object, given: object = {}, actor = secretariat) =>
    nameFocalPoint.decide({ ...facts, ...given }, { session: 'demo-1', ...person('URY'), ...input }, actor, now);

  it('says who, bound and unnamed; name and address stand outside the record', () => {
    const decision = said({ email: 'ash@example.org' });
    expect(decision).toMatchObject({ ok: true, capacity: 'secretariat', answer: { account: uid(1) } });
    const [act] = actsOf(decision);
    expect(act).toMatchObject({ act: 'focal-point.named', subject: 'seat:demo-1/URY', audience: 'secretariat' });
    expect(JSON.stringify(act?.data)).not.toMatch(/Ash|example\.org/);
    expect(act?.unrecorded).toMatchObject({ name: 'Example, Ash', salt });
    expect(actsOf(said({}))[0]?.data).not.toHaveProperty('described');
  });

  it('is one for each State Party, by the Secretariat', () => {
    expect(codesOf(said({ state: 'BRA' }, { there }))).toEqual(['focal-point-exists']);
    expect(codesOf(said({ state: 'USA' }))).toEqual(['not-a-state-party-then']);
    expect(codesOf(said({}, { session: null }))).toEqual(['no-such-session']);
    expect(codesOf(said({}, {}, president))).toEqual(['needs-secretariat']);
    expect(codesOf(said({}, {}, delegate('URY')))).toEqual(['needs-secretariat']);
    expect(codesOf(said({}, {}, outsider))).toEqual(['not-a-demonstration-account']);
  });
});

describe('name-focal-points', () => {
  const facts = { session: held, memberships, there, drawn: [1, 2, 3].map((n) => ({ account: uid(n), salt })) };
  const said = (persons: ReturnType<typeof person>[], given: object = {}, actor = secretariat) =>
    nameFocalPoints.decide({ ...facts, ...given }, { session: 'demo-1', persons }, actor, now);

  it('names all of a list or nobody, and says all that speaks against it', () => {
    expect(actsOf(said([person('URY')])).map(({ data }) => data)).toMatchObject([{ account: uid(1), state: 'URY' }]);
    const wrong = [person('URY'), person('URY', 'Other, Rowan'), person('USA'), person('BRA')];
    expect(codesOf(said(wrong))).toEqual(['focal-point-exists', 'not-a-state-party-then', 'focal-point-exists']);
    expect(codesOf(said([]))).toEqual(['nothing-changed']);
  });

  it('is refused to others', () => {
    expect(codesOf(said([person('URY')], {}, president))).toEqual(['needs-secretariat']);
    expect(codesOf(said([person('URY')], {}, outsider))).toEqual(['not-a-demonstration-account']);
    expect(codesOf(said([person('URY')], { session: null }))).toEqual(['no-such-session']);
  });
});

describe('end-focal-point', () => {
  const input = { account: uid(50), session: 'demo-1', state: 'BRA' };
  const said = (given: object = {}, actor = secretariat) =>
    endFocalPoint.decide({ session: held, holds: true, ...given }, input, actor, now);

  it('ends it, once', () => {
    expect(actsOf(said())).toMatchObject([{ act: 'focal-point.ended', data: input }]);
    expect(codesOf(said({ holds: false }))).toEqual(['no-focal-point']);
    expect(codesOf(said({ session: null }))).toEqual(['no-such-session']);
    expect(codesOf(said({}, delegate('BRA')))).toEqual(['needs-secretariat']);
    expect(codesOf(said({}, outsider))).toEqual(['not-a-demonstration-account']);
  });
});
