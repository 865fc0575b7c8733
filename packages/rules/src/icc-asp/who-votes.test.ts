import { describe, expect, it } from 'vitest';
import type { Parameters } from './parameters/shapes.ts';
import { whoVotes } from './who-votes.ts';

const strict: Parameters = { 'representation.votes': 'designated' };

describe('who votes for a delegation', () => {
  it.each([
    ['the head', 'head', false, {}, 'head', true],
    ['an alternate, as accredited', 'alternate', false, {}, 'alternate', true],
    ['an alternate who is designated', 'alternate', true, {}, 'designated', true],
    ['an adviser', 'adviser', false, {}, 'notDesignated', false],
    ['an adviser who is designated', 'adviser', true, {}, 'designated', true],
    ['the head, where alternates need a designation', 'head', false, strict, 'head', true],
    ['an alternate, where alternates need a designation', 'alternate', false, strict, 'notDesignated', false],
    ['an alternate who is designated, where it is needed', 'alternate', true, strict, 'designated', true],
    ['an adviser, where alternates need a designation', 'adviser', false, strict, 'notDesignated', false],
  ] as const)('%s', (_who, role, designated, parameters, reason, votes) => {
    expect(whoVotes({ role, designated, presides: false }, parameters).value).toEqual({ votes, reason });
  });

  it.each(['head', 'alternate', 'adviser'] as const)('is never the person who presides: %s', (role) => {
    const found = whoVotes({ role, designated: true, presides: true });
    expect(found.value).toEqual({ votes: false, reason: 'presides' });
    expect(found.lines).toMatchObject([
      { cite: { provision: 'Rules of Procedure of the Assembly, rule 31' }, confidence: 'unverified' },
    ]);
  });

  it('rests on the Statute for the representative, and on an unverified rule for who stands in', () => {
    expect(whoVotes({ role: 'head', designated: false, presides: false }).lines.map((l) => l.confidence)).toEqual([
      'sourced',
      'sourced',
    ]);
    const adviser = whoVotes({ role: 'adviser', designated: false, presides: false });
    expect(adviser.lines.map(({ code, confidence }) => [code, confidence])).toEqual([
      ['vote.representative', 'sourced'],
      ['vote.notDesignated', 'unverified'],
    ]);
    expect(adviser.lines[1]?.text).toBe(
      'An adviser votes when the head of the delegation has designated the person to act as the representative',
    );
    expect(adviser.parameters).toEqual([
      { key: 'representation.votes', value: 'alternates', default: true, confidence: 'open' },
    ]);
  });
});
