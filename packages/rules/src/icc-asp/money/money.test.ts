import { describe, expect, it } from 'vitest';
import { assessments } from './assessments.ts';
import { budgetGate, budgetSubmission, budgetSums } from './budget.ts';
import { contingencyFund } from './contingency-fund.ts';
import { contributionDue, firstYearShare } from './due-dates.ts';

describe('contributions in time', () => {
  it('are due thirty days after the notice or on 1 January, the later', () => {
    expect(contributionDue({ year: 2026, noticeReceived: '2025-12-15' }).value).toEqual({
      due: '2026-01-14',
      arrearsFrom: '2027-01-01',
    });
    expect(contributionDue({ year: 2026, noticeReceived: '2025-12-02' }).value.due).toBe('2026-01-01');
    expect(contributionDue({ year: 2026, noticeReceived: '2025-12-03' }).value.due).toBe('2026-01-02');
  });

  it.each([
    ['2024-02-01', 2024, undefined, { numerator: 11, denominator: 12 }],
    ['2024-01-01', 2024, undefined, { numerator: 12, denominator: 12 }],
    ['2024-12-01', 2024, undefined, { numerator: 1, denominator: 12 }],
    ['2024-02-01', 2025, undefined, { numerator: 1, denominator: 1 }],
    ['2024-02-01', 2023, undefined, { numerator: 0, denominator: 1 }],
    ['2024-02-01', 2024, 'byDay', { numerator: 335, denominator: 366 }],
    ['2024-02-01', 2024, 'fullYear', { numerator: 1, denominator: 1 }],
    ['2024-02-01', 2023, 'fullYear', { numerator: 0, denominator: 1 }],
  ] as const)('in force %s, assessed for %i (%s)', (day, year, method, share) => {
    expect(firstYearShare(day, year, method === undefined ? {} : { 'contributions.firstYear': method }).value).toEqual(
      share,
    );
  });

  it('refuse what is not a day', () => {
    expect(() => firstYearShare('soon', 2024)).toThrow('not a day');
  });
});

describe('the budget', () => {
  it('is submitted 45 days before the Committee meets', () => {
    expect(budgetSubmission('2026-09-07').value).toBe('2026-07-24');
  });

  const thousand = (text: string) => BigInt(text.replaceAll(/[,.]/g, '')) * 10_000n;

  it('TV-6.4: the table of 2020 adds up', () => {
    const rows = ['12,081.5', '47,383.4', '75,916.9', '3,316.7', '2,270.0', '3,226.1', '704.7', '721.2'].map(
      (cents, i) => ({ programme: String(i + 1), cents: thousand(cents) }),
    );
    const table = {
      rows,
      total: thousand('145,620.5'),
      apart: [{ programme: 'VII-2', cents: thousand('3,585.1') }],
      grandTotal: thousand('149,205.6'),
    };
    expect(budgetSums(table)).toEqual([]);
    expect(budgetSums({ ...table, rows: rows.slice(1) }).map((o) => o.code)).toEqual([
      'budget.total',
      'budget.grandTotal',
    ]);
  });

  it('TV-6.1: the table of 2017 adds up', () => {
    const rows = ['12,536.0', '44,974.2', '76,632.6', '2,618.8', '1,454.9', '2,174.5', '514.8', '694.2'].map(
      (cents, i) => ({ programme: String(i + 1), cents: thousand(cents) }),
    );
    const table = {
      rows,
      total: thousand('141,600.0'),
      apart: [{ programme: 'VII-2', cents: thousand('2,987.3') }],
      grandTotal: thousand('144,587.3'),
    };
    expect(budgetSums(table)).toEqual([]);
    expect(budgetSums({ ...table, total: table.total + 1n }).map((o) => o.code)).toEqual(['budget.total']);
    expect(budgetSums({ ...table, grandTotal: 1n })[0]?.text).toBe(
      'The table says EUR 0.01, the rows add up to EUR 144,587,300.00',
    );
    expect(budgetSums({ rows, total: table.total })).toEqual([]);
  });

  it.each([
    [{ hasImplications: false, costsStated: false, committeeSeen: false }, []],
    [{ hasImplications: true, costsStated: true, committeeSeen: true }, []],
    [{ hasImplications: true, costsStated: false, committeeSeen: true }, ['budget.noCosts']],
    [{ hasImplications: true, costsStated: false, committeeSeen: false }, ['budget.noCosts', 'budget.notSeen']],
    [
      { hasImplications: true, costsStated: false, committeeSeen: false, waivedBecause: ' ' },
      ['budget.noCosts', 'budget.notSeen'],
    ],
    [{ hasImplications: true, costsStated: false, committeeSeen: false, waivedBecause: 'urgent' }, []],
  ])('gate %o', (facts, codes) => {
    expect(budgetGate(facts).value.map((o) => o.code)).toEqual(codes);
  });

  it('the Contingency Fund: two weeks, three purposes, what it holds', () => {
    const facts = {
      purpose: 'newSituation',
      notified: '2026-03-02',
      cents: 100_000_000n,
      balanceCents: 700_000_000n,
    } as const;
    expect(contingencyFund(facts).value).toEqual({
      commitFrom: '2026-03-16',
      belowLevelCents: 100_000_000n,
      objections: [],
    });
    expect(
      contingencyFund({ ...facts, purpose: 'other', cents: 700_000_001n }).value.objections.map((o) => o.code),
    ).toEqual(['contingency.purpose', 'contingency.balance']);
    expect(contingencyFund({ ...facts, cents: 0n, balanceCents: 900_000_000n }).value.belowLevelCents).toBe(0n);
    expect(contingencyFund({ ...facts, cents: 700_000_000n }).value.objections).toEqual([]);
  });
});

describe('two bases of assessment', () => {
  it('TV-6.5: what is assessed for 2025 on all, and the loan of the host State beside it', () => {
    const met = 92_810_000n;
    const appropriations = 19_189_640_000n;
    const loan = 358_510_000n;
    const facts = { rates: { AAA: '1', BBB: '1' }, paidOnce: ['BBB'], loanCents: loan };
    const { regular, loan: owed } = assessments({ ...facts, regularCents: appropriations - met }).value;
    expect((regular.AAA ?? 0n) + (regular.BBB ?? 0n)).toBe(19_096_830_000n);
    expect(owed).toEqual({ AAA: loan });
    expect(
      budgetSums({
        rows: [
          { programme: 'assessed', cents: 19_096_830_000n },
          { programme: 'surplus of 2023', cents: met },
        ],
        total: appropriations,
        apart: [{ programme: 'VII-2', cents: loan }],
        grandTotal: 19_548_150_000n,
      }),
    ).toEqual([]);
  });

  it('TV-6.2: the host State loan falls on those that have not paid once and for all', () => {
    const facts = { regularCents: 900n, loanCents: 90n, rates: { AAA: '1', BBB: '1', CCC: '1' }, paidOnce: ['BBB'] };
    expect(assessments(facts).value).toEqual({
      regular: { AAA: 300n, BBB: 300n, CCC: 300n },
      loan: { AAA: 45n, CCC: 45n },
    });
    expect(assessments({ ...facts, loanCents: 0n, paidOnce: ['AAA', 'BBB', 'CCC'] }).value.loan).toEqual({});
    expect(() => assessments({ ...facts, paidOnce: ['AAA', 'BBB', 'CCC'] })).toThrow('the rates add up to 0');
  });
});
