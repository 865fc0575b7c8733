import { describe, expect, it } from 'vitest';
import { credentialsCommittee, credentialsReceived, credentialsStep, provisionalRights } from './credentials.ts';

describe('credentials', () => {
  it.each([
    ['none', 'sendInformation', 'information'],
    ['none', 'sendOriginal', 'original'],
    ['information', 'sendOriginal', 'original'],
    ['information', 'acceptOnUnderstanding', 'acceptedOnUnderstanding'],
    ['information', 'object', 'objected'],
    ['original', 'accept', 'accepted'],
    ['original', 'object', 'objected'],
    ['accepted', 'object', 'objected'],
    ['acceptedOnUnderstanding', 'sendOriginal', 'accepted'],
    ['acceptedOnUnderstanding', 'object', 'objected'],
    ['objected', 'uphold', 'accepted'],
    ['objected', 'reject', 'none'],
  ] as const)('%s, %s: %s', (state, step, next) => {
    expect(credentialsStep(state, step)).toBe(next);
  });

  it('refuse a step out of turn', () => {
    expect(credentialsStep('none', 'accept')).toMatchObject({
      code: 'credentials.step',
      facts: { state: 'none', step: 'accept' },
    });
  });

  it('give full rights provisionally, an objection included', () => {
    expect(provisionalRights('none').value).toBe(false);
    expect(provisionalRights('information').value).toBe(true);
    expect(provisionalRights('objected').value).toBe(true);
  });

  it('received late are received', () => {
    expect(credentialsReceived({ issuedBy: 'headOfState', hoursAfterOpening: 24 }).value).toEqual({
      late: false,
      objections: [],
    });
    expect(credentialsReceived({ issuedBy: 'foreignMinister', hoursAfterOpening: 25 }).value.late).toBe(true);
    expect(
      credentialsReceived({ issuedBy: 'ambassador', hoursAfterOpening: -3 }).value.objections.map((o) => o.code),
    ).toEqual(['credentials.authority']);
  });

  it('are examined by nine States Parties', () => {
    const nine = 'ABCDEFGHI'.split('');
    expect(credentialsCommittee(nine, nine)).toEqual([]);
    expect(credentialsCommittee([...nine.slice(1), 'B'], nine).map((o) => o.code)).toEqual([
      'credentials.committeeTwice',
    ]);
    expect(credentialsCommittee(nine.slice(1), nine).map((o) => o.code)).toEqual(['credentials.committeeSize']);
    expect(credentialsCommittee([...nine.slice(1), 'Z'], nine).map((o) => o.code)).toEqual([
      'credentials.committeeParty',
    ]);
  });
});
