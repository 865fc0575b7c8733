import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regions } from '../groups.ts';
import { ballotValidity } from './ballot-validity.ts';
import { type Candidate, noRequirements, type Requirements, requirementKeys, tallyOf } from './candidate.ts';
import { requirementsFeasible } from './feasibility.ts';

function person(
  name: string,
  list: Candidate['list'],
  region: Candidate['region'],
  gender: Candidate['gender'],
): Candidate {
  return { name, list, region, gender };
}

/** The truth by trying every set of at most `seats` candidates. */
function byTrying(candidates: readonly Candidate[], seats: number, requirements: Requirements): boolean {
  for (let mask = 0; mask < 2 ** candidates.length; mask += 1) {
    const set = candidates.filter((_, i) => (mask >> i) & 1);
    const tally = tallyOf(set);
    if (set.length <= seats && requirementKeys.every((key) => tally[key] >= requirements[key])) return true;
  }
  return false;
}

const anyCandidates = fc
  .array(
    fc.record({
      list: fc.constantFrom('A', 'B', 'A', 'B', null),
      region: fc.constantFrom(...regions.slice(0, 3)),
      gender: fc.constantFrom('F', 'M', 'F', 'M', null),
    }),
    { maxLength: 9 },
  )
  .map((list) => list.map((c, i): Candidate => ({ ...c, name: `Candidate ${i + 1}` })));

const anyRequirements = fc
  .record({
    listA: fc.nat(3),
    listB: fc.nat(2),
    african: fc.nat(2),
    asiaPacific: fc.nat(2),
    easternEuropean: fc.nat(1),
    female: fc.nat(3),
    male: fc.nat(3),
  })
  .map((some): Requirements => ({ ...noRequirements, ...some }));

describe('joint feasibility', () => {
  it('needs one candidate for list, region and gender together, or three seats', () => {
    const requirements = { ...noRequirements, listA: 1, african: 1, female: 1 };
    const apart = [person('A', 'A', 'weog', 'M'), person('B', 'B', 'african', 'M'), person('C', 'B', 'weog', 'F')];
    expect(requirementsFeasible({ candidates: apart, seats: 3, requirements }).value).toEqual({
      feasible: true,
      example: ['A', 'B', 'C'],
    });
    expect(requirementsFeasible({ candidates: apart, seats: 2, requirements }).value).toEqual({ feasible: false });
    const all = [...apart, person('D', 'A', 'african', 'F')];
    expect(requirementsFeasible({ candidates: all, seats: 1, requirements }).value).toEqual({
      feasible: true,
      example: ['D'],
    });
  });

  it('gives up the first pairing where another one saves a seat', () => {
    const candidates = [person('AF', 'A', 'weog', 'F'), person('AM', 'A', 'weog', 'M'), person('BF', 'B', 'weog', 'F')];
    const requirements = { ...noRequirements, listA: 1, listB: 1, female: 1, male: 1 };
    expect(requirementsFeasible({ candidates, seats: 2, requirements }).value).toEqual({
      feasible: true,
      example: ['AM', 'BF'],
    });
    const paired = [...candidates, person('BM', 'B', 'weog', 'M')];
    expect(requirementsFeasible({ candidates: paired, seats: 2, requirements }).value.example).toHaveLength(2);
  });

  it('takes what is missing beyond the regions from any region', () => {
    const candidates = [
      person('AF', 'A', 'african', 'F'),
      person('AM 1', 'A', 'grulac', 'M'),
      person('AM 2', 'A', 'weog', 'M'),
      person('B?', 'B', 'weog', null),
    ];
    const requirements = { ...noRequirements, listA: 2, listB: 1, african: 1, male: 1 };
    expect(requirementsFeasible({ candidates, seats: 3, requirements }).value).toEqual({
      feasible: true,
      example: ['AF', 'AM 1', 'B?'],
    });
    expect(requirementsFeasible({ candidates, seats: 2, requirements }).value.feasible).toBe(false);
  });

  it('takes a candidate of unknown list or gender only for what it counts', () => {
    const candidates = [
      person('?F', null, 'weog', 'F'),
      person('A?', 'A', 'weog', null),
      person('??', null, 'african', null),
    ];
    const all = { ...noRequirements, listA: 1, african: 1, female: 1 };
    expect(requirementsFeasible({ candidates, seats: 3, requirements: all }).value.example).toEqual(['?F', 'A?', '??']);
    expect(requirementsFeasible({ candidates, seats: 2, requirements: all }).value.feasible).toBe(false);
    expect(
      requirementsFeasible({ candidates, seats: 1, requirements: { ...noRequirements, african: 1 } }).value.example,
    ).toEqual(['??']);
    expect(
      requirementsFeasible({ candidates, seats: 2, requirements: { ...noRequirements, male: 1 } }).value.feasible,
    ).toBe(false);
  });

  it('pairs list and gender before it takes a candidate who serves one of them', () => {
    const candidates = [
      person('A?', 'A', 'weog', null),
      person('AF', 'A', 'weog', 'F'),
      person('?F', null, 'weog', 'F'),
    ];
    const requirements = { ...noRequirements, listA: 1, female: 1 };
    expect(requirementsFeasible({ candidates, seats: 1, requirements }).value).toEqual({
      feasible: true,
      example: ['AF'],
    });
  });

  it('asks nothing of an empty requirement', () => {
    expect(requirementsFeasible({ candidates: [], seats: 0, requirements: noRequirements }).value).toEqual({
      feasible: true,
      example: [],
    });
  });

  it.each([
    [{ listA: 2 }, 3, 'Cannot be met: listA 2 wanted, 1 possible'],
    [{ listA: 1, listB: 1 }, 1, 'Cannot be met: lists 2 wanted, 1 possible'],
    [{ weog: 1, african: 1 }, 1, 'Cannot be met: regions 2 wanted, 1 possible'],
    [{ female: 1, male: 1 }, 1, 'Cannot be met: genders 2 wanted, 1 possible'],
    [{ listA: 1, african: 1 }, 1, 'No set of at most 1 candidate meets all requirements together'],
  ])('says what stands in the way of %o on %i seats', (some, seats, text) => {
    const candidates = [person('A', 'A', 'weog', 'F'), person('B', 'B', 'african', 'M')];
    const found = requirementsFeasible({ candidates, seats, requirements: { ...noRequirements, ...some } });
    expect(found.value).toEqual({ feasible: false });
    expect(found.lines.map((l) => l.text)).toEqual([text]);
  });

  it('agrees with trying every set, and its example is a valid ballot', () => {
    fc.assert(
      fc.property(anyCandidates, fc.nat(6), anyRequirements, (candidates, seats, requirements) => {
        const found = requirementsFeasible({ candidates, seats, requirements }).value;
        expect(found.feasible).toBe(byTrying(candidates, seats, requirements));
        expect(found.example === undefined).toBe(!found.feasible);
        if (!found.feasible) return;
        const names = found.example ?? [];
        expect(ballotValidity({ chosen: names, candidates, seats, requirements }).value).toMatchObject({
          valid: true,
          missing: {},
          surplus: 0,
        });
      }),
      { numRuns: 600 },
    );
  });

  it('does not depend on the order of the candidates', () => {
    fc.assert(
      fc.property(anyCandidates, fc.nat(6), anyRequirements, (candidates, seats, requirements) => {
        const backwards = [...candidates].reverse();
        const [one, two] = [candidates, backwards].map(
          (c) => requirementsFeasible({ candidates: c, seats, requirements }).value,
        );
        expect(one?.feasible).toBe(two?.feasible);
      }),
    );
  });

  it('refuses numbers that are not whole', () => {
    expect(() => requirementsFeasible({ candidates: [], seats: -1, requirements: noRequirements })).toThrow('seats');
    expect(() =>
      requirementsFeasible({ candidates: [], seats: 1, requirements: { ...noRequirements, male: 0.5 } }),
    ).toThrow('male');
  });
});
