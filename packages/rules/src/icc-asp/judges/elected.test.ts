import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, noRequirements } from './candidate.ts';
import { type ElectedFacts, judgesElected, judgesNeeded } from './elected.ts';

function field(spec: string): readonly Candidate[] {
  return spec.split(' ').map((s) => {
    const [name = '', list = 'A', nationality] = s.split(':');
    const base = { name, list: list as 'A' | 'B', region: 'weog', gender: 'F' } as const;
    return nationality === undefined ? base : { ...base, nationality };
  });
}

function elect(over: Partial<ElectedFacts> & { readonly tally: Readonly<Record<string, number>> }) {
  const { tally, ...rest } = over;
  const votes = Object.entries(tally).map(([candidate, n]) => ({ candidate, votes: n }));
  const base = {
    presentAndVoting: 90,
    statesParties: 123,
    seats: 2,
    candidates: field('P Q R S:B'),
    inOffice: noRequirements,
  };
  return judgesElected({ ...base, ...rest, votes });
}

describe('who is elected judge', () => {
  it.each([
    ['TV-3.1', 83, 56],
    ['TV-3.2', 85, 57],
    ['84 would give 56', 84, 56],
    ['TV-3.4', 118, 79],
    ['TV-3.5', 119, 80],
    ['TV-3.8', 98, 66],
    ['TV-3.9', 104, 70],
    ['nobody', 0, 0],
  ])('%s: %i need %i', (_id, valid, needed) => {
    expect(judgesNeeded(valid)).toBe(needed);
  });

  it.each([
    ['exactly at two thirds', { P: 60, Q: 59 }, ['P'], []],
    ['one below', { P: 59 }, [], []],
    ['one above', { P: 61 }, ['P'], []],
    ['the highest first, up to the seats', { P: 60, Q: 70, R: 65 }, ['Q', 'R'], []],
    ['level with seats for both', { P: 87, Q: 87 }, ['P', 'Q'], []],
    ['level across the last seat', { P: 70, Q: 65, R: 65 }, ['P'], ['Q', 'R']],
    ['three level for two seats', { P: 65, Q: 65, R: 65 }, [], ['P', 'Q', 'R']],
    ['nobody named', {}, [], []],
  ])('%s', (_what, tally, elected, tied) => {
    expect(elect({ tally }).value).toMatchObject({ needed: 60, elected, tiedForLast: tied, overCeiling: [] });
  });

  it('elects nobody without a vote, even when all abstain', () => {
    expect(elect({ tally: { P: 0 }, presentAndVoting: 0, present: 90 }).value).toMatchObject({
      needed: 0,
      elected: [],
      quorumMet: true,
    });
  });

  it('elects nobody without a quorum', () => {
    const few = elect({ tally: { P: 61 }, presentAndVoting: 61 });
    expect(few.value).toMatchObject({ elected: [], quorumMet: false });
    expect(elect({ tally: { P: 61 }, presentAndVoting: 61, present: 62 }).value).toMatchObject({
      elected: ['P'],
      quorumMet: true,
    });
    expect(elect({ tally: { P: 62 }, presentAndVoting: 62 }).value.quorumMet).toBe(true);
  });

  it('skips a candidate whose list is full', () => {
    const full = { ...noRequirements, listA: 13, listB: 8 };
    const found = elect({ tally: { P: 80, S: 70 }, inOffice: full });
    expect(found.value).toMatchObject({ elected: ['S'], overCeiling: ['P'] });
    expect(found.lines.map((l) => l.text)).toContain('P has the majority but list A is full');
    expect(elect({ tally: { P: 80 }, inOffice: { ...full, listA: 12 } }).value.overCeiling).toEqual([]);
    expect(elect({ tally: { S: 80 }, inOffice: { ...full, listB: 9 } }).value.overCeiling).toEqual(['S']);
  });

  it('fills the list up within one ballot', () => {
    const nearlyFull = { ...noRequirements, listA: 12 };
    expect(elect({ tally: { P: 80, Q: 70 }, inOffice: nearlyFull }).value).toMatchObject({
      elected: ['P'],
      overCeiling: ['Q'],
    });
    expect(
      elect({ tally: { P: 80, Q: 70, R: 60 }, seats: 3, inOffice: { ...noRequirements, listA: 11 } }).value,
    ).toMatchObject({
      elected: ['P', 'Q'],
      overCeiling: ['R'],
    });
  });

  it('elects by a single vote when only one was cast', () => {
    expect(elect({ tally: { P: 1 }, presentAndVoting: 1, present: 90 }).value).toMatchObject({
      needed: 1,
      elected: ['P'],
    });
  });

  it('lets candidates level on votes for the last place of their list to a ballot of their own', () => {
    const nearlyFull = { ...noRequirements, listA: 12 };
    expect(elect({ tally: { P: 80, Q: 80 }, inOffice: nearlyFull }).value).toMatchObject({
      elected: [],
      tiedForLast: ['P', 'Q'],
    });
    expect(elect({ tally: { P: 80, S: 80 }, inOffice: nearlyFull }).value).toMatchObject({
      elected: ['P', 'S'],
      tiedForLast: [],
    });
  });

  it('seats one judge of a nationality', () => {
    const candidates = field('P:A:AAA Q:A:AAA R:A:CCC');
    expect(elect({ tally: { P: 70, Q: 80, R: 60 }, candidates }).value).toMatchObject({
      elected: ['Q', 'R'],
      sameNationality: ['P'],
    });
    expect(elect({ tally: { R: 80 }, candidates, nationalitiesInOffice: ['CCC'] }).value).toMatchObject({
      elected: [],
      sameNationality: ['R'],
    });
    expect(elect({ tally: { P: 80, Q: 80 }, candidates }).value).toMatchObject({
      elected: [],
      tiedForLast: ['P', 'Q'],
    });
  });

  it('breaks a tie for the last seat by a ballot, or by lot where so settled', () => {
    const facts = {
      presentAndVoting: 90,
      statesParties: 123,
      seats: 1,
      candidates: field('P Q'),
      inOffice: noRequirements,
    };
    const votes = [
      { candidate: 'P', votes: 70 },
      { candidate: 'Q', votes: 70 },
    ];
    expect(judgesElected({ ...facts, votes }).value.tieBrokenBy).toBe('restrictedBallot');
    const lot = judgesElected({ ...facts, votes }, { 'judges.tieLastSeat': 'lot' });
    expect(lot.value).toMatchObject({ elected: [], tiedForLast: ['P', 'Q'], tieBrokenBy: 'lot' });
    expect(lot.lines.at(-1)?.text).toBe('2 candidates level for the last places: a lot among them');
    expect(judgesElected({ ...facts, votes: votes.slice(1) }).value.tieBrokenBy).toBeNull();
  });

  it('explains the arithmetic', () => {
    const found = elect({ tally: { P: 82 }, presentAndVoting: 122 });
    expect(found.lines.map((l) => l.text)).toEqual([
      '122 present and voting, two thirds = 82',
      '123 States Parties, more than half = 62; present 122',
      'P: 82 votes, elected',
    ]);
    expect(found.lines[0]?.cite.provision).toBe('Rome Statute, article 36(6)(a)');
    expect(found.parameters.map((p) => p.key)).toContain('judges.listCeilings');
  });

  const tallies = fc.record({ P: fc.nat(90), Q: fc.nat(90), R: fc.nat(90), S: fc.nat(90) });

  it('does not depend on the order of the votes', () => {
    fc.assert(
      fc.property(tallies, (tally) => {
        const backwards = Object.fromEntries(Object.entries(tally).reverse());
        const [one, two] = [elect({ tally }).value, elect({ tally: backwards }).value];
        expect([...one.elected].sort()).toEqual([...two.elected].sort());
        expect([...one.tiedForLast].sort()).toEqual([...two.tiedForLast].sort());
      }),
    );
  });

  it('never unseats a candidate who gets one more vote', () => {
    fc.assert(
      fc.property(tallies, fc.constantFrom('P', 'Q', 'R', 'S'), (tally, name) => {
        fc.pre(elect({ tally }).value.elected.includes(name));
        const more = { ...tally, [name]: Math.min(90, (tally[name as 'P'] ?? 0) + 1) };
        expect(elect({ tally: more }).value.elected).toContain(name);
      }),
    );
  });

  it('never fills more than the seats, and nobody below the majority', () => {
    fc.assert(
      fc.property(tallies, fc.integer({ min: 1, max: 4 }), (tally, seats) => {
        const { elected, needed } = elect({ tally, seats }).value;
        expect(elected.length).toBeLessThanOrEqual(seats);
        for (const name of elected) expect(tally[name as 'P']).toBeGreaterThanOrEqual(needed);
      }),
    );
  });
});

describe('candidates of one name', () => {
  const candidates: readonly Candidate[] = [
    { id: 'c1', name: 'Example, Ash', list: 'A', region: 'african', gender: 'F' },
    { id: 'c2', name: 'Example, Ash', list: 'B', region: 'weog', gender: 'M' },
  ];
  const votes = [
    { candidate: 'c1', votes: 20 },
    { candidate: 'c2', votes: 90 },
  ];

  it('are told apart by their ids: the one with the votes is elected, and the name stands in the sentence', () => {
    const found = judgesElected({
      presentAndVoting: 100,
      statesParties: 124,
      seats: 1,
      votes,
      candidates,
      inOffice: noRequirements,
    });
    expect(found.value.elected).toEqual(['c2']);
    expect(found.lines.at(-1)?.text).toBe('Example, Ash: 90 votes, elected');
  });
});
