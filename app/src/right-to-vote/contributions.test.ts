import type { Membership } from '@plenary/rules';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../door/actor.ts';
import { fieldErrors } from '../door/field-errors.ts';
import { defaults } from '../parameters/index.ts';
import { errorsSaid } from '../web/acts/as-said.ts';
import { languageCtx } from '../web/ctx.ts';
import { certifyContributions } from './certify-contributions.ts';
import { grantExemption } from './grant-exemption.ts';
import type { Statement } from './statements.ts';

const now = '2025-12-03T10:00:00.000Z';
const secretariat: Actor = { id: 'a', demonstration: false, capacities: [{ kind: 'secretariat' }] };
const player: Actor = { ...secretariat, demonstration: true };
const delegate: Actor = {
  id: 'b',
  demonstration: false,
  capacities: [{ kind: 'delegate', session: '24', state: 'SLE', role: 'head', designated: false }],
};
const session = { id: '24', demonstration: false, symbolPrefix: 'ICC-ASP/24', city: 'The Hague' } as const;
const party: Membership = { iso3: 'SLE', group: 'african', entryIntoForce: '2002-07-01', partyUntil: null };
const left: Membership = { ...party, iso3: 'BDI', partyUntil: '2017-10-27' };
const statement: Statement = {
  state: 'SLE',
  seq: 9,
  due: [
    { year: 2023, cents: 10000 },
    { year: 2024, cents: 12000 },
  ],
  paid: [],
  waiver: false,
};

const parsed = (raw: unknown) => certifyContributions.input.parse(raw);
const codes = (decision: ReturnType<typeof certifyContributions.decide>) =>
  decision.ok ? decision.acts.map((act) => act.act) : decision.objections.map((each) => each.code);

describe('certifying contributions', () => {
  const input = parsed({ session: '24', state: 'sle', due: '2024 120.00\n2023 100', paid: '2024-06-03 50.05' });
  const facts = { session, memberships: [party] };

  it('reads what a form says, line by line, to the cent', () => {
    expect(input).toEqual({
      session: '24',
      state: 'SLE',
      due: [
        { year: 2024, cents: 12000 },
        { year: 2023, cents: 10000 },
      ],
      paid: [{ date: '2024-06-03', cents: 5005 }],
    });
  });

  it('refuses lines it cannot read, and amounts below zero', () => {
    for (const due of [
      '2024',
      '2024 1,5',
      '24 100',
      '2024 -5',
      '1999 5',
      [{ year: 2024, cents: -1 }],
      [{ year: 2024, cents: 0.5 }],
    ]) {
      expect(
        certifyContributions.input.safeParse({ session: '24', state: 'SLE', due, paid: [] }).success,
        String(due),
      ).toBe(false);
    }
    expect(
      certifyContributions.input.safeParse({ session: '24', state: 'SLE', due: [], paid: '2024-02-30 1' }).success,
    ).toBe(false);
  });

  it.each([
    ['2024 100\n2023 3 581,86', 'Line 2: write 2023 3581.86, with a point and without spaces in the amount.'],
    ['2023 3.581,80', 'Line 1: write 2023 3581.80, with a point and without spaces in the amount.'],
    ['2023 € 3 581', 'Line 1: write 2023 3581.00, with a point and without spaces in the amount.'],
    ['2024 100\n\nabout 40', 'Line 3 is not a year and an amount in euros. Write it like this: 2024 3581.86.'],
    ['1999 5', 'Line 1 is not a year and an amount in euros. Write it like this: 2024 3581.86.'],
  ])('%s: names the wrong line and its right form', (due, said) => {
    const { error } = certifyContributions.input.safeParse({ session: '24', state: 'SLE', due, paid: [] });
    expect(errorsSaid(languageCtx('en', now), fieldErrors(error?.issues ?? []))).toEqual({ due: said });
  });

  it('names the wrong line of the payments, in the reader’s language', () => {
    const wrong = (paid: string) => {
      const { error } = certifyContributions.input.safeParse({ session: '24', state: 'SLE', due: [], paid });
      return errorsSaid(languageCtx('fr', now), fieldErrors(error?.issues ?? [])).paid;
    };
    expect(wrong('2024-06-03 10\n2024-06-04 1 000,50')).toBe(
      'Ligne 2\u00A0: écrivez le montant 1000.50, avec un point et sans espace.',
    );
    expect(wrong('2024-02-30 1')).toContain('La ligne 1 n’est pas un jour');
  });

  it('records the statement in the order of time', () => {
    const decision = certifyContributions.decide(facts, input, secretariat, now);
    expect(decision).toMatchObject({
      ok: true,
      capacity: 'secretariat',
      acts: [{ act: 'contributions.certified', subject: 'state:SLE', data: { due: [{ year: 2023 }, { year: 2024 }] } }],
    });
  });

  it.each([
    ['needs-secretariat', facts, input, delegate],
    ['no-such-session', { ...facts, session: null }, input, secretariat],
    ['demonstration-only', facts, input, player],
    ['not-a-demonstration-account', { ...facts, session: { ...session, demonstration: true } }, input, secretariat],
    ['not-a-state-party-then', { ...facts, memberships: [] }, input, secretariat],
    ['not-a-state-party-then', { ...facts, memberships: [left] }, input, secretariat],
    ['year-twice', facts, parsed({ session: '24', state: 'SLE', due: '2024 1\n2024 2', paid: [] }), secretariat],
    ['payment-in-future', facts, parsed({ session: '24', state: 'SLE', due: [], paid: '2025-12-04 1' }), secretariat],
  ] as const)('refuses with %s', (code, given, asked, actor) => {
    expect(codes(certifyContributions.decide(given, asked, actor, now))).toEqual([code]);
  });

  it('accepts a payment of today and a State that is about to leave', () => {
    const leaving = { ...facts, memberships: [{ ...party, partyUntil: '2025-12-04' }] };
    const today = parsed({ session: '24', state: 'SLE', due: [], paid: '2025-12-03 1' });
    expect(codes(certifyContributions.decide(leaving, today, secretariat, now))).toEqual(['contributions.certified']);
    const gone = { ...facts, memberships: [{ ...party, partyUntil: '2025-12-03' }] };
    expect(codes(certifyContributions.decide(gone, today, secretariat, now))).toEqual(['not-a-state-party-then']);
  });
});

describe('an exemption', () => {
  const input = { session: '24', state: 'SLE', reason: 'A flood destroyed the treasury.' };
  const facts = { session, memberships: [party], statement, parameters: defaults };

  it('is recorded for a State whose arrears have taken its vote', () => {
    expect(grantExemption.decide(facts, input, secretariat, now)).toMatchObject({
      ok: true,
      acts: [{ act: 'exemption.granted', data: { session: '24', state: 'SLE', reason: input.reason } }],
    });
  });

  const paidACent = { ...statement, paid: [{ date: '2025-12-03', cents: 1 }] };
  it.each([
    ['needs-secretariat', facts, delegate],
    ['no-such-session', { ...facts, session: null }, secretariat],
    ['demonstration-only', facts, player],
    ['not-a-state-party-then', { ...facts, memberships: [] }, secretariat],
    ['not-yet-a-party', { ...facts, memberships: [{ ...party, entryIntoForce: '2026-02-01' }] }, secretariat],
    ['not-suspended', { ...facts, statement: null }, secretariat],
    ['not-suspended', { ...facts, statement: paidACent }, secretariat],
    ['already-exempt', { ...facts, statement: { ...statement, waiver: true } }, secretariat],
  ] as const)('is refused with %s', (code, given, actor) => {
    expect(codes(grantExemption.decide(given, input, actor, now))).toEqual([code]);
  });
});
