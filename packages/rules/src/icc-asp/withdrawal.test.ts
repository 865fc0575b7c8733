import { describe, expect, it } from 'vitest';
import { specialExit, withdrawal } from './withdrawal.ts';

describe('withdrawal', () => {
  it.each([
    [{ received: '2025-06-02' }, { effective: '2026-06-02', revoked: false }],
    [
      { received: '2025-06-02', specified: '2026-12-31' },
      { effective: '2026-12-31', revoked: false },
    ],
    [
      { received: '2025-06-02', specified: '2026-01-01' },
      { effective: '2026-06-02', revoked: false },
    ],
    [
      { received: '2025-06-02', revoked: '2026-06-01' },
      { effective: null, revoked: true },
    ],
    [
      { received: '2025-06-02', revoked: '2026-06-02' },
      { effective: '2026-06-02', revoked: false },
    ],
    [{ received: '2024-02-29' }, { effective: '2025-02-28', revoked: false }],
    [{ received: null }, { effective: null, revoked: false }],
  ])('%o', (facts, value) => {
    expect(withdrawal(facts).value).toEqual(value);
  });

  it('says whether a revocation came in time, and that this is not certain law', () => {
    const [, late] = withdrawal({ received: '2025-06-02', revoked: '2026-06-02' }).lines;
    expect(late).toMatchObject({ text: 'The revocation of 2026-06-02 came too late', confidence: 'unverified' });
    expect(() => withdrawal({ received: '2025-06-31' })).toThrow('not a day');
    expect(() => withdrawal({ received: '2025-06-02', specified: 'later' })).toThrow('not a day');
  });

  it.each([
    ['2026-03-10', false, '2026-03-10', true],
    ['2027-03-10', false, '2027-03-10', true],
    ['2027-03-11', false, '2027-03-11', false],
    ['2026-03-09', false, '2026-03-09', false],
    ['2026-05-01', true, '2026-05-01', false],
  ])('special exit by notice of %s (accepted: %s)', (notice, accepted, effective, allowed) => {
    const found = specialExit({ amendmentInForce: '2026-03-10', accepted, notice }).value;
    expect(found).toEqual({ allowed, until: '2027-03-10', effective: allowed ? effective : null, revoked: false });
  });
});
