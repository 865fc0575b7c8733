import { describe, expect, it } from 'vitest';
import { explanationOfVote } from './explanation-of-vote.ts';

describe('an explanation of vote', () => {
  it.each([
    [false, false, [], ['explanation.may']],
    [true, false, ['sponsor'], ['explanation.sponsor']],
    [false, true, ['secret'], ['explanation.secret']],
    [true, true, ['sponsor', 'secret'], ['explanation.sponsor', 'explanation.secret']],
  ])('of a sponsor: %s, in a secret ballot: %s, meets %j', (sponsor, secret, bars, codes) => {
    const { value, lines } = explanationOfVote({ sponsor, secret });
    expect(value).toEqual(bars);
    expect(lines.map(({ code }) => code)).toEqual(codes);
    expect(new Set(lines.map(({ confidence }) => confidence))).toEqual(new Set(['unverified']));
  });

  it.each([
    [true, true, false, []],
    [true, false, false, ['sponsor']],
    [false, true, false, []],
    [true, true, true, ['secret']],
  ])(
    'of a sponsor: %s, on a text that was amended: %s, in a secret ballot: %s, meets %j',
    (sponsor, amended, secret, bars) => {
      expect(explanationOfVote({ sponsor, amended, secret }).value).toEqual(bars);
    },
  );
});
