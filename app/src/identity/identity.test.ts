import { describe, expect, it } from 'vitest';
import { actsOf, codesOf, delegate, now, outsider, president, secretariat, uid } from '../../test/given/who.ts';
import type { AccountFacts } from './account-facts.ts';
import { type Actor, acting, capacityName, delegateOf, system } from './actor.ts';
import { assignOffice } from './assign-office.ts';
import { endOffice } from './end-office.ts';
import { recordSignInLink } from './make-sign-in-link.ts';

describe('assign-office', () => {
  const facts = { newAccount: uid(8) };

  it.each([
    ['president', ['Rome Statute, article 112(3)(a)']],
    ['secretariat', []],
  ] as const)('gives the office of the %s to a person whose name stays outside the record', (office, cites) => {
    const input = { name: 'Example, Ash', office, demonstration: false };
    const decision = assignOffice.decide(facts, input, system, now);
    expect(decision).toMatchObject({ capacity: 'system', answer: { account: uid(8) } });
    expect(actsOf(decision)).toEqual([
      {
        act: 'office.assigned',
        subject: `office:${office}`,
        audience: 'secretariat',
        cites,
        data: { account: uid(8), office, demonstration: false },
        unrecorded: { name: 'Example, Ash' },
      },
    ]);
  });

  it('is done at the machine and by nobody who signed in', () => {
    const input = { name: 'Example, Ash', office: 'secretariat', demonstration: true } as const;
    for (const actor of [secretariat, president, outsider, delegate('URY')])
      expect(codesOf(assignOffice.decide(facts, input, actor, now))).toEqual(['needs-system']);
  });
});

describe('make-sign-in-link', () => {
  const input = { account: uid(7), tokenHash: 'a'.repeat(64) };
  const delegated = { kind: 'delegate', session: '25', state: 'URY' } as const;
  const facts: AccountFacts = { name: 'Example, Ash', demonstration: false, holds: [delegated], everOffice: false };
  const office: AccountFacts = { ...facts, holds: [{ kind: 'president' }], everOffice: true };
  const inEarnest = { ...secretariat, demonstration: false };
  const decide = (known: AccountFacts | null, actor: Actor) => recordSignInLink.decide(known, input, actor, now);

  it('records for whom and until when, and hands the hash of the secret to the table alone', () => {
    const decision = decide(facts, inEarnest);
    expect(decision).toMatchObject({ capacity: 'secretariat' });
    expect(decision).not.toHaveProperty('answer');
    expect(actsOf(decision)).toEqual([
      {
        act: 'sign-in-link.made',
        subject: 'accounts',
        audience: 'secretariat',
        cites: [],
        data: { account: uid(7), until: '2026-12-15T10:00:00.000Z' },
        unrecorded: { tokenHash: input.tokenHash },
      },
    ]);
    expect(decide(office, system)).toMatchObject({ ok: true, capacity: 'system' });
  });

  it.each<[string, AccountFacts | null, Actor]>([
    ['needs-secretariat', facts, president],
    ['needs-secretariat', facts, delegate('URY')],
    ['no-such-account', null, inEarnest],
    ['no-such-account', null, system],
    ['link-in-demonstration', { ...facts, demonstration: true }, secretariat],
    ['link-in-demonstration', { ...facts, demonstration: true }, system],
    ['demonstration-only', facts, secretariat],
    ['needs-system', office, inEarnest],
    ['needs-system', { ...facts, everOffice: true }, inEarnest],
    ['not-accredited', { ...facts, holds: [] }, inEarnest],
  ])('%s', (code, known, actor) => {
    expect(codesOf(decide(known, actor))).toEqual([code]);
  });
});

describe('end-office', () => {
  const held: AccountFacts = {
    name: 'Example, Ash',
    demonstration: false,
    holds: [{ kind: 'president' }],
    everOffice: true,
  };
  const decide = (account: AccountFacts | null, actor: Actor, othersOfSecretariat = 0) =>
    endOffice.decide({ account, othersOfSecretariat }, { account: uid(7) }, actor, now);

  it('ends the office that is held', () => {
    expect(actsOf(decide(held, system))).toEqual([
      {
        act: 'office.ended',
        subject: 'office:president',
        audience: 'secretariat',
        cites: [],
        data: { account: uid(7), office: 'president' },
      },
    ]);
  });

  it.each<[string, AccountFacts | null, number, Actor]>([
    ['needs-system', held, 1, secretariat],
    ['no-such-account', null, 1, system],
    ['no-office', { ...held, holds: [] }, 1, system],
    ['no-office', { ...held, holds: [{ kind: 'delegate', session: '25', state: 'URY' }] }, 1, system],
    ['last-of-secretariat', { ...held, holds: [{ kind: 'secretariat' }] }, 0, system],
    ['ok', { ...held, holds: [{ kind: 'secretariat' }] }, 1, system],
  ])('%s', (code, account, others, actor) => {
    expect(codesOf(decide(account, actor, others))).toEqual([code]);
  });
});

describe('capacities', () => {
  it('are looked for in the order asked for, and name the seat in the record', () => {
    const both = { ...outsider, capacities: [{ kind: 'secretariat' }, { kind: 'president' }] } as const;
    expect(acting(both, 'president', 'secretariat')).toEqual({ kind: 'president' });
    expect(acting(both, 'secretariat', 'president')).toEqual({ kind: 'secretariat' });
    expect(acting(both, 'system')).toBeNull();
    const seat = delegateOf(delegate('URY'), 'demo-1', 'URY');
    expect(seat && capacityName(seat)).toBe('delegate:URY@demo-1');
  });

  it('hold for one seat at one session', () => {
    expect(delegateOf(delegate('URY'), 'demo-1', 'BRA')).toBeNull();
    expect(delegateOf(delegate('URY'), 'demo-2', 'URY')).toBeNull();
    expect(delegateOf(secretariat, 'demo-1', 'URY')).toBeNull();
  });
});
