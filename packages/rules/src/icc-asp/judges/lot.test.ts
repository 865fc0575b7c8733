import { describe, expect, it } from 'vitest';
import type { Candidate } from './candidate.ts';
import { noRequirements } from './candidate.ts';
import { type ElectedFacts, judgesElected } from './elected.ts';
import { judgesByLot } from './lot.ts';

function candidate(name: string, list: 'A' | 'B', nationality: string): Candidate {
  return { name, list, region: 'weog', gender: 'F', nationality };
}

const candidates = [
  candidate('P', 'A', 'FRA'),
  candidate('Q', 'A', 'JPN'),
  candidate('R', 'B', 'KEN'),
  candidate('S', 'B', 'KEN'),
];

/** 90 vote, 60 are needed. */
function tied(votes: Readonly<Record<string, number>>, part: Partial<ElectedFacts> = {}): ElectedFacts {
  return {
    presentAndVoting: 90,
    statesParties: 123,
    seats: 2,
    candidates,
    inOffice: noRequirements,
    votes: Object.entries(votes).map(([name, n]) => ({ candidate: name, votes: n })),
    ...part,
  };
}

const lot = { 'judges.tieLastSeat': 'lot' } as const;

describe('a lot among those level for the last seats', () => {
  it('gives the place to the first drawn, after those whom the votes elected', () => {
    const facts = tied({ P: 70, Q: 65, R: 65 });
    expect(judgesElected(facts, lot).value).toMatchObject({
      elected: ['P'],
      tiedForLast: ['Q', 'R'],
      tieBrokenBy: 'lot',
    });
    expect(judgesByLot({ ...facts, order: ['R', 'Q'] }, lot).value).toEqual({
      elected: ['R'],
      overCeiling: [],
      sameNationality: [],
    });
    expect(judgesByLot({ ...facts, order: ['Q', 'R'] }, lot).value.elected).toEqual(['Q']);
  });

  it('fills as many places as are left', () => {
    const facts = tied({ P: 65, Q: 65, R: 65 });
    expect(judgesByLot({ ...facts, order: ['Q', 'P', 'R'] }, lot).value.elected).toEqual(['Q', 'P']);
  });

  it('passes over who can no longer take a seat: the list is full, the nationality is taken', () => {
    const full = tied({ P: 65, Q: 65, R: 65 }, { inOffice: { ...noRequirements, listA: 12 } });
    expect(judgesByLot({ ...full, order: ['P', 'Q', 'R'] }, lot).value).toEqual({
      elected: ['P', 'R'],
      overCeiling: ['Q'],
      sameNationality: [],
    });
    const kin = tied({ R: 65, S: 65 });
    expect(judgesByLot({ ...kin, order: ['S', 'R'] }, lot).value).toEqual({
      elected: ['S'],
      overCeiling: [],
      sameNationality: ['R'],
    });
  });

  it('says that it was a lot, under which provision, and which parameters it rests on', () => {
    const found = judgesByLot({ ...tied({ P: 70, Q: 65, R: 65 }), order: ['R', 'Q'] }, lot);
    expect(found.lines.map(({ text }) => text)).toEqual([
      'A lot among 2 candidates level for the last places',
      'R: elected by lot',
    ]);
    expect(found.parameters.filter((use) => !use.default).map(({ key }) => key)).toEqual(['judges.tieLastSeat']);
  });

  it('is among those tied and nobody else', () => {
    const facts = tied({ P: 70, Q: 65, R: 65 });
    for (const order of [
      ['P', 'Q'],
      ['Q', 'Q', 'R'],
    ])
      expect(() => judgesByLot({ ...facts, order }, lot)).toThrow('those tied, each once');
  });
});

describe('the quorum of a ballot', () => {
  it('counts those present, or those voting where the Bureau has set it', () => {
    const facts = tied({ P: 60 }, { presentAndVoting: 61, present: 70 });
    expect(judgesElected(facts).value.quorumMet).toBe(true);
    const set = judgesElected(facts, { 'quorum.counts': 'voting' });
    expect(set.value).toMatchObject({ quorumMet: false, elected: [] });
    expect(set.lines[1]?.text).toBe('123 States Parties, more than half = 62; voting 61');
  });
});
