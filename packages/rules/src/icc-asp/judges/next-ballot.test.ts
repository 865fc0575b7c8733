import { describe, expect, it } from 'vitest';
import { type Candidate, noRequirements } from './candidate.ts';
import { type NextBallotFacts, nextBallot } from './next-ballot.ts';

const names = ['Amber', 'Basalt', 'Chalk', 'Dolomite', 'Emery'];
const candidates: readonly Candidate[] = names.map((name) => ({ name, list: 'A', region: 'weog', gender: 'F' }));
const bench = {
  listA: 9,
  listB: 5,
  african: 3,
  asiaPacific: 3,
  easternEuropean: 3,
  grulac: 3,
  weog: 3,
  female: 6,
  male: 6,
};
const groups = { african: 33, asiaPacific: 19, easternEuropean: 18, grulac: 28, weog: 25 };

function after(over: Partial<NextBallotFacts>) {
  return nextBallot({ ballot: 4, seats: 2, inOffice: bench, groups, candidates, electedBefore: [], ...over });
}

function votes(...counts: readonly number[]) {
  return counts.map((n, i) => ({ candidate: names[i] ?? '', votes: n }));
}

describe('the next ballot', () => {
  it('leaves out the elected, the withdrawn and the removed', () => {
    const first = candidates.slice(0, 1);
    const found = after({ electedBefore: [{ ballot: 1, judges: first }], withdrawn: ['Basalt'], removed: ['Chalk'] });
    expect(found.value).toMatchObject({ ballot: 5, seats: 1, standing: ['Dolomite', 'Emery'], suggestedRemoval: null });
    expect(found.lines[0]?.text).toBe('Ballot 5: 1 seat, 2 candidates');
  });

  it.each([
    ['the lowest, from the fourth ballot', 4, votes(50, 40, 30, 20, 10), 'Emery', 'cutoff.lowest'],
    ['nobody before the fourth', 3, votes(50, 40, 30, 20, 10), null, null],
    ['nobody on a tie for lowest', 5, votes(50, 40, 30, 10, 10), null, 'cutoff.tie'],
    ['the lowest even when others are level above', 5, votes(50, 50, 30, 30, 10), 'Emery', 'cutoff.lowest'],
  ] as const)('suggests to remove %s', (_what, ballot, counted, removed, code) => {
    const found = after({ ballot, votes: counted });
    expect(found.value.suggestedRemoval).toBe(removed);
    expect(found.lines.filter((l) => l.code.startsWith('cutoff')).map((l) => l.code)).toEqual(
      code === null ? [] : [code],
    );
    expect(found.value.standing).toEqual(names);
  });

  it('keeps twice as many candidates as seats', () => {
    const four = candidates.slice(0, 4);
    const kept = after({ candidates: four, votes: votes(50, 40, 30, 20) });
    expect(kept.value.suggestedRemoval).toBeNull();
    expect(kept.lines.at(-1)?.text).toBe('4 candidates for 2 seats: nobody leaves below 4');
    const softer = nextBallot(
      {
        ballot: 4,
        seats: 2,
        inOffice: bench,
        groups,
        candidates: four,
        electedBefore: [],
        votes: votes(50, 40, 30, 20),
      },
      { 'judges.cutoff.floorFactor': 1 },
    );
    expect(softer.value.suggestedRemoval).toBe('Dolomite');
  });

  it('counts the floor by seats', () => {
    const three = candidates.slice(0, 3);
    const two = candidates.slice(0, 2);
    expect(after({ seats: 1, candidates: three, votes: votes(50, 40, 30) }).value.suggestedRemoval).toBe('Chalk');
    expect(after({ seats: 1, candidates: two, votes: votes(50, 40) }).value.suggestedRemoval).toBeNull();
  });

  it('passes the procedure of the first election on', () => {
    const first = {
      ballot: 0,
      inOffice: noRequirements,
      candidates: candidates.map((c): Candidate => ({ ...c, region: 'grulac' })),
      seats: 5,
    };
    const small = { african: 80, asiaPacific: 0, easternEuropean: 0, grulac: 17, weog: 10 };
    const of = (over: Partial<NextBallotFacts>) =>
      after({ ...first, groups: small, ...over }).lines.find((l) => l.facts.key === 'grulac')?.text;
    expect(of({})).toBe('Latin American and Caribbean States: 17 States Parties, quota 3');
    expect(of({ procedure: 'firstElection' })).toBe('Latin American and Caribbean States: 17 States Parties, quota 2');
  });

  it('keeps a candidate a list requirement cannot do without', () => {
    const mixed = candidates.map((c, i): Candidate => (i === 4 ? { ...c, list: 'B' } : c));
    const found = after({ candidates: mixed, inOffice: { ...bench, listB: 4 }, votes: votes(50, 40, 30, 20, 10) });
    expect(found.value.suggestedRemoval).toBeNull();
    expect(found.lines.at(-1)?.text).toBe('Emery stays: the list requirement could not be met');
    expect(after({ candidates: mixed, votes: votes(50, 40, 30, 20, 10) }).value.suggestedRemoval).toBe('Emery');
  });

  it('suggests nothing once every seat is filled', () => {
    const both = [{ ballot: 4, judges: candidates.slice(0, 2) }];
    expect(after({ electedBefore: both, votes: votes(90, 90, 1, 2, 3) }).value).toMatchObject({
      seats: 0,
      suggestedRemoval: null,
    });
    expect(() => after({ seats: 1, electedBefore: both })).toThrow('2 elected for 1 seat');
  });

  it('opens with ballot 1 and its requirements', () => {
    const inOffice = { ...bench, listB: 4, male: 3 };
    const found = after({ ballot: 0, inOffice });
    expect(found.value.ballot).toBe(1);
    expect(found.value.requirements).toEqual({ ...noRequirements, listB: 1 });
    expect(found.lines.map((l) => l.code)).toContain('requirement.gender');
  });
});

describe('cut-off as it was applied', () => {
  /** Only the order of the candidates is told, so the counts here are made up. */
  function field(count: number): {
    candidates: readonly Candidate[];
    votes: readonly { candidate: string; votes: number }[];
  } {
    const all = Array.from(
      { length: count },
      (_, i): Candidate => ({ name: `Candidate ${i + 1}`, list: 'A', region: 'weog', gender: 'F' }),
    );
    return { candidates: all, votes: all.map((c, i) => ({ candidate: c.name, votes: 60 - 5 * i })) };
  }

  it('TV-4.16, 2020: seven, six, four after a withdrawal, three, two; then nobody leaves', () => {
    const removed: string[] = [];
    const { candidates: seven, votes: counted } = field(7);
    const ballot = (n: number, withdrawn: readonly string[]) => {
      const gone = [...removed, ...withdrawn];
      const left = counted.filter((v) => !gone.includes(v.candidate));
      const found = after({ ballot: n, seats: 1, candidates: seven, votes: left, withdrawn, removed }).value;
      if (found.suggestedRemoval !== null) removed.push(found.suggestedRemoval);
      return found.standing.length - (found.suggestedRemoval === null ? 0 : 1);
    };
    expect(ballot(4, [])).toBe(6);
    expect(ballot(5, ['Candidate 5'])).toBe(4);
    expect(ballot(6, ['Candidate 5'])).toBe(3);
    expect(ballot(7, ['Candidate 5'])).toBe(2);
    expect(ballot(8, ['Candidate 5'])).toBe(2);
  });

  it('TV-4.17, 2023: after ballot 10 the lowest of three leaves, for one seat', () => {
    const { candidates: three, votes: counted } = field(3);
    expect(after({ ballot: 10, seats: 1, candidates: three, votes: counted }).value).toMatchObject({
      ballot: 11,
      suggestedRemoval: 'Candidate 3',
    });
  });
});
