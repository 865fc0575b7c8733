import { describe, expect, it } from 'vitest';
import { absoluteMajorityBallot, twoThirdsBallot } from './majority-ballot.ts';

const votes = (tally: Readonly<Record<string, number>>) =>
  Object.entries(tally).map(([candidate, n]) => ({ candidate, votes: n }));

describe('ballots by majority', () => {
  it('two thirds of those present and voting (TV-3.3)', () => {
    const found = twoThirdsBallot({
      presentAndVoting: 81,
      seats: 2,
      votes: votes({ Dah: 70, Muwanga: 61, Mwango: 25 }),
    });
    expect(found.value).toEqual({ required: 54, elected: ['Dah', 'Muwanga'], tiedForLast: [] });
    expect(found.lines.map((l) => l.text)).toEqual([
      '81 present and voting, two thirds = 54',
      'Dah: 70 votes, elected',
      'Muwanga: 61 votes, elected',
    ]);
  });

  it('an absolute majority of the members (TV-5.1)', () => {
    const found = absoluteMajorityBallot({
      members: 123,
      voting: 122,
      seats: 1,
      votes: votes({ Khan: 72, Gaynor: 42, Castresana: 5, LoVoi: 3 }),
    });
    expect(found.value).toEqual({ required: 62, elected: ['Khan'], tiedForLast: [] });
    expect(
      absoluteMajorityBallot({ members: 123, voting: 61, seats: 1, votes: votes({ Khan: 61 }) }).value.elected,
    ).toEqual([]);
  });

  it('leaves a tie for the last seat open', () => {
    const found = twoThirdsBallot({ presentAndVoting: 90, seats: 1, votes: votes({ P: 60, Q: 60 }) });
    expect(found.value).toEqual({ required: 60, elected: [], tiedForLast: ['P', 'Q'] });
    expect(found.lines.at(-1)?.text).toBe('2 candidates level for the last seat: a ballot among them');
  });

  it('refuses more votes than voters and more voters than members', () => {
    expect(() => twoThirdsBallot({ presentAndVoting: 81, seats: 1, votes: votes({ P: 82 }) })).toThrow(
      'P has 82 votes, but 81 voted',
    );
    expect(twoThirdsBallot({ presentAndVoting: 81, seats: 1, votes: votes({ P: 81 }) }).value.elected).toEqual(['P']);
    expect(() => absoluteMajorityBallot({ members: 10, voting: 11, seats: 1, votes: [] })).toThrow(
      'more voting than members',
    );
    expect(() => absoluteMajorityBallot({ members: 10, voting: 5, seats: 1, votes: votes({ P: 6 }) })).toThrow(
      'P has 6 votes, but 5 voted',
    );
    expect(absoluteMajorityBallot({ members: 10, voting: 10, seats: 1, votes: votes({ P: 6 }) }).value.elected).toEqual(
      ['P'],
    );
    expect(() => twoThirdsBallot({ presentAndVoting: -1, seats: 1, votes: [] })).toThrow(RangeError);
    expect(() => twoThirdsBallot({ presentAndVoting: 1, seats: 0.5, votes: [] })).toThrow('seats');
  });
});
