import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArrearsFacts, arrears } from './arrears.ts';

const due = [
  { year: 2023, cents: 10_000n },
  { year: 2024, cents: 12_000n },
];

function facts(over: Partial<ArrearsFacts>): ArrearsFacts {
  return { date: '2025-12-05', due, paid: [], ...over };
}

describe('arrears, article 112(8)', () => {
  it('TV-1.5: suspends at the dues of two years, not a cent below', () => {
    expect(arrears(facts({})).value).toEqual({
      arrearsCents: 22_000n,
      thresholdCents: 22_000n,
      reached: true,
      minimumPaymentCents: 1n,
    });
    const paid = [{ date: '2025-12-05', cents: 1n }];
    expect(arrears(facts({ paid })).value).toEqual({
      arrearsCents: 21_999n,
      thresholdCents: 22_000n,
      reached: false,
      minimumPaymentCents: 0n,
    });
  });

  it('counts payments up to and on the day of the vote', () => {
    expect(arrears(facts({ paid: [{ date: '2025-12-06', cents: 22_000n }] })).value.reached).toBe(true);
    expect(arrears(facts({ paid: [{ date: '2025-12-05', cents: 22_000n }] })).value.arrearsCents).toBe(0n);
  });

  it('suspends even for a cent', () => {
    const found = arrears(facts({ due: [{ year: 2024, cents: 1n }] }));
    expect(found.value).toEqual({ arrearsCents: 1n, thresholdCents: 1n, reached: true, minimumPaymentCents: 1n });
    expect(found.lines[1]?.facts).toEqual({ threshold: 'EUR 0.01', full: 2, years: '2023 2024', reached: 1 });
    expect(arrears(facts({ due: [] })).lines[1]?.facts.reached).toBe(0);
  });

  it('leaves out what is due for the year of the vote', () => {
    const more = [...due, { year: 2025, cents: 99_000n }];
    expect(arrears(facts({ due: more })).value.arrearsCents).toBe(22_000n);
    expect(arrears(facts({ due: more, date: '2026-01-01' })).value).toEqual({
      arrearsCents: 121_000n,
      thresholdCents: 111_000n,
      reached: true,
      minimumPaymentCents: 10_001n,
    });
  });

  it('pays the oldest dues first: more than they come to covers the next', () => {
    const old = [{ year: 2019, cents: 5_000n }, ...due];
    expect(arrears(facts({ due: old, paid: [{ date: '2024-01-01', cents: 6_000n }] })).value.arrearsCents).toBe(
      21_000n,
    );
    expect(arrears(facts({ due: old })).value).toEqual({
      arrearsCents: 27_000n,
      thresholdCents: 22_000n,
      reached: true,
      minimumPaymentCents: 5_001n,
    });
  });

  it('never asks for more than is owed', () => {
    const found = arrears(facts({ due: [{ year: 2019, cents: 500n }] })).value;
    expect(found).toEqual({ arrearsCents: 500n, thresholdCents: 0n, reached: true, minimumPaymentCents: 500n });
  });

  it('a State that owes nothing is not suspended, even against a threshold of nothing', () => {
    expect(arrears(facts({ due: [] })).value).toEqual({
      arrearsCents: 0n,
      thresholdCents: 0n,
      reached: false,
      minimumPaymentCents: 0n,
    });
    expect(arrears(facts({ paid: [{ date: '2020-01-01', cents: 99_999n }] })).value.arrearsCents).toBe(0n);
  });

  it('counts only full years of a new member', () => {
    const since = (memberSince: string) => arrears(facts({ memberSince })).value;
    expect(since('2023-01-01').thresholdCents).toBe(22_000n);
    expect(since('2023-01-02')).toMatchObject({ thresholdCents: 12_000n, reached: true });
    expect(since('2024-03-01')).toEqual({
      arrearsCents: 22_000n,
      thresholdCents: 0n,
      reached: false,
      minimumPaymentCents: 0n,
    });
    const asIfFull = arrears(facts({ memberSince: '2024-03-01' }), { 'arrears.newMember': 'asIfFull' });
    expect(asIfFull.value.thresholdCents).toBe(22_000n);
    expect(asIfFull.parameters.find((p) => p.key === 'arrears.newMember')?.default).toBe(false);
  });

  it('keeps charges apart that are not contributions due', () => {
    const charges = [
      ...due,
      { year: 2024, cents: 4_000n, charge: 'hostLoan' as const },
      { year: 2024, cents: 700n, charge: 'workingCapital' as const },
    ];
    expect(arrears(facts({ due: charges })).value.arrearsCents).toBe(22_700n);
    const all = arrears(facts({ due: charges }), { 'arrears.charges': ['regular', 'hostLoan'] });
    expect(all.value.arrearsCents).toBe(26_000n);
    expect(all.value.thresholdCents).toBe(26_000n);
  });

  it('with the other comparator suspends only above the threshold', () => {
    const strict = { 'arrears.comparator': '>' } as const;
    expect(arrears(facts({}), strict).value.reached).toBe(false);
    const old = [{ year: 2019, cents: 5n }, ...due];
    expect(arrears(facts({ due: old }), strict).value.minimumPaymentCents).toBe(5n);
  });

  it('the minimum payment restores the vote and a cent less does not', () => {
    const sum = fc.bigInt({ min: 0n, max: 50_000n });
    fc.assert(
      fc.property(sum, sum, sum, sum, (old, y2, y1, paid) => {
        const dues = [
          { year: 2020, cents: old },
          { year: 2023, cents: y2 },
          { year: 2024, cents: y1 },
        ];
        const payments = [{ date: '2025-01-01', cents: paid }];
        const found = arrears(facts({ due: dues, paid: payments })).value;
        fc.pre(found.reached);
        const pay = (cents: bigint) =>
          arrears(facts({ due: dues, paid: [...payments, { date: '2025-12-05', cents }] })).value;
        expect(pay(found.minimumPaymentCents).reached).toBe(false);
        expect(pay(found.minimumPaymentCents - 1n).reached).toBe(true);
      }),
    );
  });

  it('explains itself', () => {
    expect(arrears(facts({})).lines.map((l) => l.text)).toEqual([
      'Arrears on 2025-12-05: EUR 220.00; payments go to the oldest dues first',
      'dues of 2023 and 2024: EUR 220.00; the arrears reach it',
      'Paying EUR 0.01 would restore the vote',
    ]);
    const young = arrears(facts({ memberSince: '2024-03-01' }));
    expect(young.lines[1]?.text).toBe('no full year of membership yet: EUR 0.00; the arrears stay below it');
    expect(young.lines.map((l) => l.confidence)).toEqual(['unverified', 'open']);
    expect(arrears(facts({})).lines[1]?.confidence).toBe('sourced');
  });

  it('refuses negative sums and days that do not exist', () => {
    expect(() => arrears(facts({ date: '2025-02-30' }))).toThrow('not a day');
    expect(() => arrears(facts({ due: [{ year: 2024, cents: -1n }] }))).toThrow(
      'what is due for 2024 cannot be negative',
    );
    expect(() => arrears(facts({ due: [{ year: 2024.5, cents: 1n }] }))).toThrow('year must be a whole number');
    expect(() => arrears(facts({ paid: [{ date: 'x', cents: 1n }] }))).toThrow('not a day');
    expect(() => arrears(facts({ paid: [{ date: '2024-01-01', cents: -1n }] }))).toThrow('cannot be negative');
  });
});
