import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupSizesOn, isPartyOn, type Membership, statesPartiesOn } from './membership.ts';

const some: readonly Membership[] = [
  { iso3: 'BBB', group: 'african', entryIntoForce: '2002-07-01', partyUntil: '2017-10-27' },
  { iso3: 'AAA', group: 'weog', entryIntoForce: '2002-07-01', partyUntil: null },
  { iso3: 'BBB', group: 'african', entryIntoForce: '2020-01-01', partyUntil: null },
];

describe('States Parties', () => {
  it.each([
    ['2002-06-30', []],
    ['2002-07-01', ['AAA', 'BBB']],
    ['2017-10-26', ['AAA', 'BBB']],
    ['2017-10-27', ['AAA']],
    ['2019-12-31', ['AAA']],
    ['2020-01-01', ['AAA', 'BBB']],
  ])('on %s', (day, states) => {
    expect(statesPartiesOn(day, some).value).toEqual(states);
  });

  it('count a State once, whatever the order of the facts, and say so', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...some, ...some], { minLength: 6 }), (shuffled) => {
        expect(statesPartiesOn('2021-01-01', shuffled).value).toEqual(['AAA', 'BBB']);
      }),
    );
    expect(statesPartiesOn('2021-01-01', some).lines[0]?.text).toBe('2 States Parties on 2021-01-01');
  });

  it('are counted by group', () => {
    expect(groupSizesOn('2018-01-01', some)).toEqual({
      african: 0,
      asiaPacific: 0,
      easternEuropean: 0,
      grulac: 0,
      weog: 1,
    });
    expect(groupSizesOn('2003-01-01', some)).toEqual({
      african: 1,
      asiaPacific: 0,
      easternEuropean: 0,
      grulac: 0,
      weog: 1,
    });
  });

  it('cannot be told for what is not a day', () => {
    expect(() =>
      isPartyOn({ iso3: 'AAA', group: 'weog', entryIntoForce: '2002-07-01', partyUntil: null }, 'now'),
    ).toThrow('not a day');
  });
});
