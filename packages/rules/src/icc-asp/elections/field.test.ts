import { describe, expect, it } from 'vitest';
import { acclamation, tellerObjections } from './acclamation.ts';
import { bodyElection, bodyNominationExtension } from './body-election.ts';
import { nextField } from './field.ts';

const votes = (tally: Readonly<Record<string, number>>) =>
  Object.entries(tally).map(([candidate, n]) => ({ candidate, votes: n }));

describe('who stands in the next ballot', () => {
  it.each([
    ['two for one place', 2, 1, { A: 111, B: 78, C: 1, D: 1 }, ['A', 'B'], []],
    ['four for two places', 2, 2, { A: 9, B: 8, C: 7, D: 6, E: 5 }, ['A', 'B', 'C', 'D'], []],
    ['level for the second', 3, 1, { A: 9, B: 5, C: 5 }, ['A'], ['B', 'C']],
    ['level above the line', 3, 2, { A: 9, B: 9, C: 5, D: 4, E: 1 }, ['A', 'B', 'C', 'D'], []],
    ['fewer than places', 4, 2, { A: 9, B: 5 }, ['A', 'B'], []],
    ['exactly as many', 2, 1, { B: 5, A: 9 }, ['A', 'B'], []],
  ] as const)('restricted: %s', (_what, ballot, seats, tally, candidates, tied) => {
    expect(nextField({ ballot, seats, votes: votes(tally) }).value).toEqual({ candidates, tied, unrestricted: false });
  });

  it('everybody in an unrestricted ballot', () => {
    expect(nextField({ ballot: 5, seats: 1, votes: votes({ A: 1, B: 2, C: 3 }) }).value).toEqual({
      candidates: ['C', 'B', 'A'],
      tied: [],
      unrestricted: true,
    });
    expect(
      nextField({ ballot: 2, seats: 1, votes: votes({ A: 1, B: 2, C: 3 }) }, { 'elections.restrictedFactor': 3 }).value
        .candidates,
    ).toEqual(['C', 'B', 'A']);
  });
});

describe('acclamation', () => {
  it('group by group: acclamation, ballot, or deferred', () => {
    const groups = [
      { group: 'weog', seats: 4, candidates: ['A', 'B', 'C', 'D'] },
      { group: 'african', seats: 2, candidates: ['E', 'F', 'G'] },
      { group: 'asiaPacific', seats: 2, candidates: [] },
      { group: 'grulac', seats: 2, candidates: ['H'] },
    ];
    expect(acclamation(groups).value).toEqual([
      { group: 'weog', outcome: 'acclamation', open: 0 },
      { group: 'african', outcome: 'ballot', open: 0 },
      { group: 'asiaPacific', outcome: 'deferred', open: 2 },
      { group: 'grulac', outcome: 'acclamation', open: 1 },
    ]);
    expect(acclamation(groups, ['weog']).value[0]?.outcome).toBe('ballot');
    expect(acclamation(groups).lines[1]?.text).toBe('african: 3 candidates for 2 seats: ballot');
  });

  it('tellers come from delegations without a candidate', () => {
    expect(tellerObjections(['AAA', 'BBB'], ['BBB'])).toMatchObject([
      { code: 'teller.candidate', facts: { state: 'BBB' } },
    ]);
  });
});

describe('election of a body', () => {
  it.each([
    ['committeeOnBudgetAndFinance', 'D18', true, false],
    ['trustFundBoard', 'D19', true, true],
    ['bureau', 'D19', false, false],
    ['advisoryCommittee', 'D19', false, false],
  ] as const)(
    '%s: else by %s, seat deferred %s, between sessions %s',
    (body, decision, mayDeferSeat, mayElectBetweenSessions) => {
      const found = bodyElection(body);
      expect(found.value).toMatchObject({
        decision,
        mayDeferSeat,
        mayElectBetweenSessions,
        consensusFirst: true,
        years: 3,
      });
      expect(found.lines.some((l) => l.code === 'body.betweenSessions')).toBe(mayElectBetweenSessions);
    },
  );

  it('nominations are extended for a group with fewer candidates than seats, three times at most', () => {
    const seats = { african: 1, asiaPacific: 1, easternEuropean: 1, grulac: 1, weog: 2 };
    const facts = { seats, candidates: { ...seats, african: 0, weog: 1 }, closes: '2026-09-01' };
    expect(bodyNominationExtension({ ...facts, extensions: 2 }).value).toEqual({
      short: ['african', 'weog'],
      closes: '2026-09-15',
    });
    expect(bodyNominationExtension({ ...facts, extensions: 3 }).value.closes).toBe('2026-09-01');
    expect(bodyNominationExtension({ ...facts, candidates: seats, extensions: 0 }).value).toEqual({
      short: [],
      closes: '2026-09-01',
    });
  });
});
