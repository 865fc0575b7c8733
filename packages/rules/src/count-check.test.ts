import { describe, expect, it } from 'vitest';
import { type CountFacts, checkCount } from './count-check.ts';

const sheet: CountFacts = {
  papers: 99,
  invalid: 0,
  valid: 99,
  abstentions: 1,
  issued: 99,
  seats: 1,
  candidates: [
    { id: 'Amber', name: 'Amber' },
    { id: 'Basalt', name: 'Basalt' },
  ],
  votes: [
    { candidate: 'Amber', votes: 98 },
    { candidate: 'Basalt', votes: 0 },
  ],
};

function codes(over: Partial<CountFacts>): readonly string[] {
  return checkCount({ ...sheet, ...over }).map((o) => o.code);
}

describe('the sheet of a secret ballot', () => {
  it('adds up', () => {
    expect(codes({})).toEqual([]);
    expect(
      codes({
        seats: 2,
        votes: [
          { candidate: 'Amber', votes: 98 },
          { candidate: 'Basalt', votes: 98 },
        ],
      }),
    ).toEqual([]);
    expect(codes({ papers: 0, valid: 0, abstentions: 0, issued: 0, votes: [] })).toEqual([]);
    expect(codes({ abstentions: 99, votes: [] })).toEqual([]);
  });

  it.each([
    [{ papers: 98 }, ['count.papers']],
    [{ invalid: 1 }, ['count.papers']],
    [{ issued: 98 }, ['count.moreThanIssued']],
    [{ issued: 120 }, []],
    [{ abstentions: 100, votes: [] }, ['count.abstentions']],
    [{ votes: [{ candidate: 'Amber', votes: 99 }] }, ['count.moreThanVoting', 'count.sum']],
    [{ seats: 2, votes: [{ candidate: 'Amber', votes: 99 }] }, ['count.moreThanVoting']],
    [
      {
        votes: [
          { candidate: 'Amber', votes: 60 },
          { candidate: 'Basalt', votes: 39 },
        ],
      },
      ['count.sum'],
    ],
    [
      {
        votes: [
          { candidate: 'Amber', votes: 60 },
          { candidate: 'Basalt', votes: 38 },
        ],
      },
      [],
    ],
    [{ votes: [{ candidate: 'Chalk', votes: 1 }] }, ['count.unknownCandidate']],
    [
      {
        votes: [
          { candidate: 'Amber', votes: 1 },
          { candidate: 'Amber', votes: 1 },
        ],
      },
      ['count.candidateTwice'],
    ],
    [{ valid: -1 }, ['count.notWhole']],
    [{ seats: 1.5, papers: Number.NaN }, ['count.notWhole', 'count.notWhole']],
    [{ issued: -1 }, ['count.notWhole']],
    [{ votes: [{ candidate: 'Amber', votes: -1 }] }, ['count.notWhole']],
  ])('%o gives %o', (over, expected) => {
    expect(codes(over)).toEqual(expected);
  });

  it('says what is wrong with the numbers', () => {
    const [objection] = checkCount({ ...sheet, papers: 98 });
    expect(objection?.text).toBe('98 papers, but 99 valid and 0 invalid');
    expect(objection?.facts).toEqual({ papers: 98, valid: 99, invalid: 0 });
    const [sum] = checkCount({
      ...sheet,
      votes: [
        { candidate: 'Amber', votes: 60 },
        { candidate: 'Basalt', votes: 39 },
      ],
    });
    expect(sum?.text).toBe('99 votes do not fit on 98 ballots of 1 name');
    const [whole] = checkCount({ ...sheet, valid: 0.5 });
    expect(whole?.facts).toEqual({ field: 'valid', value: '0.5' });
  });

  it('means candidates by their ids, and names them in its sentences alone', () => {
    const candidates = [
      { id: 'c1', name: 'Example, Ash' },
      { id: 'c2', name: 'Example, Ash' },
    ];
    const votes = [
      { candidate: 'c1', votes: 40 },
      { candidate: 'c2', votes: 99 },
    ];
    const found = checkCount({ ...sheet, seats: 2, candidates, votes });
    expect(found.map(({ code, facts }) => [code, facts.candidate])).toEqual([['count.moreThanVoting', 'Example, Ash']]);
    const twice = checkCount({ ...sheet, seats: 2, candidates, votes: [...votes.slice(0, 1), ...votes.slice(0, 1)] });
    expect(twice.map(({ code }) => code)).toEqual(['count.candidateTwice']);
  });
});
