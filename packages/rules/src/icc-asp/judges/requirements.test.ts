import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regions } from '../groups.ts';
import { genderWithFew, regionWithFew } from './adjust.ts';
import { type Candidate, noRequirements, type Requirements, requirementKeys } from './candidate.ts';
import { requirementsFeasible } from './feasibility.ts';
import { judgesRequirements } from './requirements.ts';

function req(
  a: number,
  b: number,
  regional: readonly [number, number, number, number, number],
  f: number,
  m: number,
): Requirements {
  const [african, asiaPacific, easternEuropean, grulac, weog] = regional;
  return { listA: a, listB: b, african, asiaPacific, easternEuropean, grulac, weog, female: f, male: m };
}

const big = { african: 33, asiaPacific: 19, easternEuropean: 18, grulac: 28, weog: 25 };
const of2009 = { african: 30, asiaPacific: 14, easternEuropean: 16, grulac: 25, weog: 25 };
const of2003 = { african: 21, asiaPacific: 11, easternEuropean: 12, grulac: 16, weog: 25 };

describe('minimum voting requirements, vectors of docs/law.md section 4.6', () => {
  it.each([
    ['TV-4.4', of2009, req(11, 5, [5, 1, 2, 2, 6], 9, 7), 2, req(0, 0, [0, 1, 0, 1, 0], 0, 0)],
    ['TV-4.7', big, req(12, 5, [4, 2, 3, 3, 5], 6, 11), 1, req(0, 0, [0, 1, 0, 0, 0], 0, 0)],
    ['TV-4.10', big, req(8, 4, [3, 2, 2, 1, 4], 5, 7), 6, req(1, 1, [0, 1, 1, 2, 0], 1, 0)],
    ['TV-4.11', big, req(9, 5, [3, 2, 3, 1, 5], 6, 8), 4, req(0, 0, [0, 1, 0, 2, 0], 0, 0)],
    ['TV-4.12', big, req(8, 4, [3, 1, 1, 4, 3], 9, 3), 6, req(1, 1, [0, 2, 2, 0, 0], 0, 3)],
    ['TV-4.13', big, req(7, 5, [2, 2, 3, 3, 2], 6, 6), 6, req(2, 0, [1, 1, 0, 0, 1], 0, 0)],
  ])('%s', (_id, groups, inOffice, seats, expected) => {
    expect(judgesRequirements({ ballot: 1, inOffice, groups, seats }).value).toEqual(expected);
  });

  it('TV-4.1: ballot 2 of 2003, by the rules of the first election', () => {
    const inOffice = req(5, 2, [3, 1, 0, 2, 1], 6, 1);
    const found = judgesRequirements({ ballot: 2, inOffice, groups: of2003, seats: 11, procedure: 'firstElection' });
    expect(found.value).toEqual(req(4, 3, [0, 1, 2, 1, 2], 0, 5));
  });
});

const empty = req(0, 0, [0, 0, 0, 0, 0], 0, 0);
/** A bench that leaves only what a test takes away from it. */
const full = req(9, 5, [3, 3, 3, 3, 3], 6, 6);

function people(count: number, over: Partial<Candidate> = {}): readonly Candidate[] {
  return Array.from(
    { length: count },
    (_, i): Candidate => ({ name: `${JSON.stringify(over)} ${i}`, list: 'A', region: 'weog', gender: 'F', ...over }),
  );
}

describe('minimum voting requirements, step by step', () => {
  it.each([
    [16, 2],
    [17, 3],
    [0, 2],
  ])('a group of %i States Parties has a quota of %i', (states, quota) => {
    const found = judgesRequirements({
      ballot: 1,
      inOffice: empty,
      groups: { ...big, asiaPacific: states },
      seats: 18,
    });
    expect(found.value.asiaPacific).toBe(quota);
  });

  it.each([
    [14, 2],
    [15, 3],
  ])('in 2003 a group of %i of 90 States Parties has a quota of %i', (states, quota) => {
    const groups = { african: 90 - states, asiaPacific: states, easternEuropean: 0, grulac: 0, weog: 0 };
    const found = judgesRequirements({ ballot: 1, inOffice: empty, groups, seats: 18, procedure: 'firstElection' });
    expect(found.value.asiaPacific).toBe(quota);
    expect(found.lines.find((l) => l.facts.key === 'asiaPacific')?.cite.provision).toBe('ICC-ASP/1/Res.3');
  });

  it('in 2003 compares exactly: 15 of 95 are fewer than three eighteenths', () => {
    const groups = { african: 80, asiaPacific: 15, easternEuropean: 0, grulac: 0, weog: 0 };
    const found = judgesRequirements({ ballot: 1, inOffice: empty, groups, seats: 18, procedure: 'firstElection' });
    expect(found.value.asiaPacific).toBe(2);
    const cited = found.lines.filter((l) => l.cite.source !== 'RS').map((l) => l.cite.provision);
    expect(new Set(cited)).toEqual(new Set(['ICC-ASP/1/Res.3']));
  });

  it('cites the Statute for the lists and the resolution for the rest', () => {
    const found = judgesRequirements({ ballot: 1, inOffice: empty, groups: big, seats: 18 });
    const plain = (key: string) => found.lines.find((l) => l.code === 'requirement.plain' && l.facts.key === key);
    expect(plain('listA')).toMatchObject({
      text: 'List A: 9 - 0 in office = 9',
      cite: { provision: 'Rome Statute, article 36(5)' },
    });
    expect(plain('listB')?.cite.provision).toBe('Rome Statute, article 36(5)');
    expect(plain('male')?.cite.provision).toBe('ICC-ASP/3/Res.6, paragraph 20');
    expect(found.lines.find((l) => l.code === 'quota.lists')?.facts).toEqual({ listA: 9, listB: 5 });
    expect(found.lines.find((l) => l.code === 'quota.gender')?.cite.provision).toBe('ICC-ASP/3/Res.6, paragraph 20(c)');
  });

  it('has a line for each reduction, and none where nothing is reduced', () => {
    const inOffice = { ...full, grulac: 1, weog: 2, male: 0, female: 5 };
    const candidates = [...people(3, { region: 'grulac' }), ...people(8, { gender: 'M' })];
    const found = judgesRequirements({ ballot: 1, inOffice, groups: big, seats: 12, candidates });
    expect(found.lines.filter((l) => l.code === 'requirement.region')).toEqual([]);
    expect(found.lines.filter((l) => l.code === 'requirement.gender').map((l) => l.text)).toEqual([
      'Men: 8 candidates: at most 5 required',
    ]);
    const fewer = judgesRequirements({ ballot: 1, inOffice, groups: big, seats: 12, candidates: candidates.slice(1) });
    expect(fewer.lines.find((l) => l.code === 'requirement.region')?.text).toBe(
      'Latin American and Caribbean States: 2 candidates for 2 required: falls to 1',
    );
  });

  it('says nothing of joint requirements when only the lists cannot be met', () => {
    const found = judgesRequirements({
      ballot: 1,
      inOffice: { ...full, listA: 8 },
      groups: big,
      seats: 2,
      candidates: people(1, { list: 'B' }),
    });
    expect(found.value).toEqual({ ...noRequirements, listA: 1 });
    expect(found.lines.some((l) => l.code === 'requirement.dropped')).toBe(false);
  });

  it.each([
    [3, 6, 3],
    [3, 5, 3],
    [3, 4, 2],
    [3, 3, 2],
    [3, 2, 1],
    [3, 1, 0],
    [3, 0, 0],
    [2, 4, 2],
    [2, 3, 2],
    [2, 2, 1],
    [2, 1, 0],
    [1, 2, 1],
    [1, 1, 0],
    [1, 0, 0],
    [0, 0, 0],
    [0, 1, 0],
  ])('a regional requirement of %i with %i candidates is %i', (requirement, candidates, expected) => {
    expect(regionWithFew(requirement, candidates, {})).toBe(expected);
  });

  it.each([
    [6, 10, 6],
    [6, 9, 6],
    [6, 8, 5],
    [6, 7, 5],
    [6, 6, 4],
    [6, 5, 3],
    [6, 4, 3],
    [6, 3, 2],
    [6, 2, 1],
    [6, 1, 1],
    [6, 0, 0],
    [1, 5, 1],
    [0, 1, 0],
  ])('a gender requirement of %i with %i candidates is %i', (requirement, candidates, expected) => {
    expect(genderWithFew(requirement, candidates, {})).toBe(expected);
  });

  it('takes the settings of the Bureau for the adjustments', () => {
    expect(regionWithFew(3, 2, { 'judges.regionAdjust': 'none' })).toBe(3);
    expect(regionWithFew(3, 1, { 'judges.regionAdjust.single': 1 })).toBe(1);
    expect(regionWithFew(3, 0, { 'judges.regionAdjust.single': 1 })).toBe(0);
    expect(genderWithFew(6, 5, { 'judges.genderCap.table': { 5: 2 } })).toBe(2);
    expect(genderWithFew(6, 4, { 'judges.genderCap.table': { 5: 2 } })).toBe(6);
    expect(genderWithFew(6, 5, { 'judges.genderCap.below': 5 })).toBe(6);
  });

  it('counts the candidates still standing, not those elected', () => {
    const inOffice = { ...full, grulac: 2 };
    const grulac = people(2, { region: 'grulac' });
    const elected = [{ ballot: 1, judges: people(1) }];
    const facts = { ballot: 2, inOffice, groups: big, seats: 2, electedBefore: elected };
    expect(judgesRequirements({ ...facts, candidates: grulac }).value.grulac).toBe(1);
    const also = [{ ballot: 1, judges: grulac.slice(0, 1) }];
    expect(judgesRequirements({ ...facts, candidates: grulac, electedBefore: also }).value.grulac).toBe(0);
    expect(
      judgesRequirements({ ...facts, inOffice: { ...full, grulac: 1 }, candidates: grulac, electedBefore: also }).value
        .grulac,
    ).toBe(0);
  });

  it('takes the elected off, ballot by ballot', () => {
    const elected = [
      { ballot: 1, judges: people(2, { region: 'african' }) },
      { ballot: 2, judges: people(1, { region: 'grulac', list: 'B', gender: 'M' }) },
    ];
    const found = judgesRequirements({ ballot: 3, inOffice: empty, groups: big, seats: 15, electedBefore: elected });
    expect(found.value).toEqual(req(7, 4, [1, 3, 3, 2, 3], 4, 5));
    expect(found.lines.find((l) => l.code === 'requirement.plain' && l.facts.key === 'african')?.text).toBe(
      'African States: 3 - 0 in office - 2 elected = 1',
    );
  });

  it('ends regional and gender requirements after the fourth ballot; the lists stay', () => {
    const facts = { inOffice: empty, groups: big, seats: 18 };
    expect(judgesRequirements({ ...facts, ballot: 4 }).value.male).toBe(6);
    const fifth = judgesRequirements({ ...facts, ballot: 5 });
    expect(fifth.value).toEqual({ ...noRequirements, listA: 9, listB: 5 });
    expect(fifth.lines.at(-1)?.text).toBe(
      'Ballot 5 comes after ballot 4: no regional or gender requirement; the lists stay',
    );
    const set = judgesRequirements({ ...facts, ballot: 5 }, { 'judges.mvrLastBallot': 6 });
    expect(set.value.male).toBe(6);
    expect(set.parameters.find((p) => p.key === 'judges.mvrLastBallot')).toMatchObject({ value: 6, default: false });
  });

  it('drops regional and gender requirements that cannot be met together; the lists stay', () => {
    const inOffice = { ...full, listB: 4, african: 2, female: 5 };
    const candidates = [
      ...people(2, { region: 'african', gender: 'M' }),
      ...people(3, { list: 'B', gender: 'M' }),
      ...people(3),
    ];
    const facts = { ballot: 1, inOffice, groups: big, candidates };
    expect(judgesRequirements({ ...facts, seats: 3 }).value).toEqual({
      ...noRequirements,
      listB: 1,
      african: 1,
      female: 1,
    });
    const found = judgesRequirements({ ...facts, seats: 2 });
    expect(found.value).toEqual({ ...noRequirements, listB: 1 });
    expect(found.lines.at(-1)?.text).toBe(
      'Cannot be met together on 2 seats: no regional or gender requirement; the lists stay',
    );
    expect(found.lines.at(-1)?.confidence).toBe('open');
    const softer = judgesRequirements({ ...facts, seats: 2 }, { 'judges.jointInfeasible': 'reduceOneByOne' });
    expect(softer.value).toEqual({ ...noRequirements, listB: 1, african: 1 });
  });

  it('keeps a list requirement even when no candidate can meet it', () => {
    const found = judgesRequirements({
      ballot: 1,
      inOffice: { ...full, listA: 0, male: 0 },
      groups: big,
      seats: 2,
      candidates: people(1, { list: 'B' }),
    });
    expect(found.value).toEqual({ ...noRequirements, listA: 9 });
    const softer = judgesRequirements(
      {
        ballot: 1,
        inOffice: { ...full, listA: 0, weog: 1 },
        groups: big,
        seats: 2,
        candidates: people(4, { list: 'B' }),
      },
      { 'judges.jointInfeasible': 'reduceOneByOne' },
    );
    expect(softer.value).toEqual({ ...noRequirements, listA: 9 });
  });

  it('can keep the reduction of ballot 1 instead of making it afresh', () => {
    const first = [...people(3, { region: 'grulac' }), ...people(9, { gender: 'M' })];
    const standing = first.slice(1);
    const facts = {
      ballot: 2,
      inOffice: { ...full, grulac: 0 },
      groups: big,
      seats: 5,
      candidates: standing,
      candidatesAtFirst: first,
    };
    const once = { 'judges.adjust.when': 'firstBallot' } as const;
    expect(judgesRequirements(facts).value.grulac).toBe(1);
    expect(judgesRequirements(facts, once).value.grulac).toBe(2);
    const elected = [{ ballot: 1, judges: first.slice(0, 1) }];
    expect(judgesRequirements({ ...facts, electedBefore: elected }, once).value.grulac).toBe(1);
    expect(judgesRequirements({ ...facts, ballot: 1 }, once).value.grulac).toBe(1);
    const { candidatesAtFirst: _, ...unknown } = facts;
    expect(judgesRequirements(unknown, once).value.grulac).toBe(1);
    const women = [...people(5, { gender: 'F' }), ...people(9, { gender: 'M' })];
    const gender = {
      ballot: 2,
      inOffice: { ...full, female: 0 },
      groups: big,
      seats: 8,
      candidates: women.slice(1),
      candidatesAtFirst: women,
    };
    const oneWoman = [{ ballot: 1, judges: women.slice(0, 1) }];
    expect(judgesRequirements({ ...gender, electedBefore: oneWoman }, once).value.female).toBe(2);
    expect(judgesRequirements({ ...gender, electedBefore: oneWoman }).value.female).toBe(3);
  });

  it.each([
    [{ ballot: 0 }, 'ballots are numbered from 1'],
    [{ ballot: 1.5 }, 'ballot must be a whole number'],
    [{ seats: 0 }, 'at least one seat must be open'],
    [{ inOffice: { ...full, male: -1 } }, 'inOffice.male must be a whole number'],
    [{ groups: { ...big, weog: -1 } }, 'groups.weog must be a whole number'],
    [{ electedBefore: [{ ballot: 2, judges: [] }] }, 'ballot 2 does not come before ballot 2'],
    [{ electedBefore: [{ ballot: 0, judges: [] }] }, 'ballot 0 does not come before ballot 2'],
  ])('refuses %o', (over, message) => {
    expect(() => judgesRequirements({ ballot: 2, inOffice: full, groups: big, seats: 3, ...over })).toThrow(message);
  });
});

describe('minimum voting requirements, properties', () => {
  const bench = fc
    .tuple(...requirementKeys.map(() => fc.nat(9)))
    .map((n) => Object.fromEntries(requirementKeys.map((k, i) => [k, n[i]])) as Requirements);
  const judge = fc.record({
    list: fc.constantFrom('A', 'B', null),
    region: fc.constantFrom(...regions),
    gender: fc.constantFrom('F', 'M', null),
  });
  const named = fc
    .array(judge, { maxLength: 24 })
    .map((all) => all.map((c, i): Candidate => ({ ...c, name: `Candidate ${i}` })));

  it('never rise from one ballot to the next, unless a candidate count says so', () => {
    fc.assert(
      fc.property(bench, named, fc.integer({ min: 1, max: 5 }), (inOffice, judges, ballot) => {
        const before = judgesRequirements({ ballot, inOffice, groups: big, seats: 18 }).value;
        const electedBefore = [{ ballot, judges }];
        const next = judgesRequirements({ ballot: ballot + 1, inOffice, groups: big, seats: 18, electedBefore }).value;
        for (const key of requirementKeys) expect(next[key]).toBeLessThanOrEqual(before[key]);
      }),
    );
  });

  it('are met by some ballot, or stand for the lists alone', () => {
    fc.assert(
      fc.property(bench, named, fc.integer({ min: 1, max: 12 }), (inOffice, candidates, seats) => {
        const { value } = judgesRequirements({ ballot: 1, inOffice, groups: big, seats, candidates });
        const soft = requirementKeys
          .filter((k) => k !== 'listA' && k !== 'listB')
          .reduce((sum, k) => sum + value[k], 0);
        if (soft > 0)
          expect(requirementsFeasible({ candidates, seats, requirements: value }).value.feasible).toBe(true);
      }),
    );
  });

  it('do not depend on the order of the candidates', () => {
    fc.assert(
      fc.property(bench, named, (inOffice, candidates) => {
        const of = (list: readonly Candidate[]) =>
          judgesRequirements({ ballot: 2, inOffice, groups: big, seats: 6, candidates: list }).value;
        expect(of([...candidates].reverse())).toEqual(of(candidates));
      }),
    );
  });
});
