import { describe, expect, it } from 'vitest';
import { rightToVote } from './right-to-vote.ts';

const owing = {
  date: '2025-12-05',
  due: [
    { year: 2023, cents: 100n },
    { year: 2024, cents: 100n },
  ],
  paid: [],
};
const paidUp = { ...owing, paid: [{ date: '2025-01-01', cents: 200n }] };

describe('right to vote', () => {
  it.each([
    ['not a party', { party: false }, { mayVote: false, reason: 'notParty' }, ['vote.notParty']],
    ['a party', { party: true }, { mayVote: true, reason: 'party' }, ['vote.party']],
    [
      'paid up',
      { party: true, arrears: paidUp },
      { mayVote: true, reason: 'party', arrearsCents: 0n, minimumPaymentCents: 0n },
      ['vote.party', 'arrears.sum', 'arrears.threshold'],
    ],
    [
      'in arrears',
      { party: true, arrears: owing },
      { mayVote: false, reason: 'arrears', arrearsCents: 200n, minimumPaymentCents: 1n },
      ['arrears.sum', 'arrears.threshold', 'arrears.minimum', 'vote.suspended'],
    ],
    [
      'in arrears, waived',
      { party: true, arrears: owing, waiver: true },
      { mayVote: true, reason: 'waived', arrearsCents: 200n, minimumPaymentCents: 1n },
      ['arrears.sum', 'arrears.threshold', 'arrears.minimum', 'vote.waived'],
    ],
    ['pending credentials', { party: true, credentials: 'none' }, { mayVote: true, reason: 'party' }, ['vote.party']],
    [
      'an open objection',
      { party: true, credentials: 'objected' },
      { mayVote: true, reason: 'party' },
      ['vote.party', 'credentials.provisional'],
    ],
    [
      'credentials refused, waived',
      { party: true, credentials: 'refused', arrears: owing, waiver: true },
      { mayVote: false, reason: 'credentials' },
      ['credentials.provisional'],
    ],
    [
      'credentials refused, not a party',
      { party: false, credentials: 'refused' },
      { mayVote: false, reason: 'notParty' },
      ['vote.notParty'],
    ],
    ['not a party, waived', { party: false, waiver: true }, { mayVote: false, reason: 'notParty' }, ['vote.notParty']],
  ] as const)('%s', (_who, facts, value, codes) => {
    const found = rightToVote(facts);
    expect(found.value).toEqual(value);
    expect(found.lines.map((l) => l.code)).toEqual(codes);
  });
});
