import { describe, expect, it } from 'vitest';
import { actsOf, codesOf, delegate, now, outsider, president, secretariat, uid } from '../../test/given/who.ts';
import { acting, capacityName, delegateOf, system } from './actor.ts';
import { assignOffice } from './assign-office.ts';

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
