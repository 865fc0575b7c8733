import { describe, expect, it } from 'vitest';
import { benchForElection, candidateRegion, groupsForElection, type SittingJudge } from './bench.ts';
import { noRequirements } from './candidate.ts';

const judge = (name: string, termEnds: string, over: Partial<SittingJudge> = {}): SittingJudge => ({
  name,
  list: 'A',
  region: 'african',
  gender: 'F',
  termEnds,
  ...over,
});

describe('what a requirement starts from', () => {
  it('the judges whose terms go on', () => {
    const judges = [
      judge('Amber', '2027-03-10'),
      judge('Basalt', '2027-03-11'),
      judge('Chalk', '2030-03-10', { list: 'B', gender: 'M', region: 'weog' }),
    ];
    const found = benchForElection({ judges, termsBegin: '2027-03-11' });
    expect(found.value).toEqual({ ...noRequirements, listA: 1, listB: 1, african: 1, weog: 1, female: 1, male: 1 });
    expect(found.lines[0]?.text).toBe('2 of 3 judges stay in office beyond 2027-03-11');
  });

  it('a judge who has resigned counts until replaced, or not, as settled', () => {
    const judges = [
      judge('Amber', '2030-03-10', { resigned: true }),
      judge('Basalt', '2030-03-10', { resigned: false }),
    ];
    expect(benchForElection({ judges, termsBegin: '2027-03-11' }).value.african).toBe(2);
    expect(
      benchForElection({ judges, termsBegin: '2027-03-11' }, { 'judges.resignedInOffice': 'doesNotCount' }).value
        .african,
    ).toBe(1);
  });

  it('the groups on the day of the election, or of the invitation, as settled', () => {
    const memberships = [
      { iso3: 'CZE', group: 'easternEuropean', entryIntoForce: '2009-10-01', partyUntil: null },
    ] as const;
    const facts = { election: '2009-11-18', invitation: '2009-07-01', memberships };
    expect(groupsForElection(facts).value.easternEuropean).toBe(1);
    expect(groupsForElection(facts, { 'judges.groupCountDay': 'invitation' }).value.easternEuropean).toBe(0);
  });

  it('the region of the nationality, or of the nominating State, as settled', () => {
    const facts = { ofNationality: 'weog', ofNominatingState: 'grulac' } as const;
    expect(candidateRegion(facts)).toBe('weog');
    expect(candidateRegion(facts, { 'judges.candidateRegion': 'nominatingState' })).toBe('grulac');
  });
});
