import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allSpeakingTime, floorKinds, type SpokenInterval, speakingTime, spokenBy } from './speaking-time.ts';

const interval = (part: Partial<SpokenInterval>): SpokenInterval => ({
  turn: 'a',
  kind: 'statement',
  by: 'FRA',
  category: 'stateParty',
  region: 'weog',
  group: null,
  meeting: 'first',
  item: 'debate',
  milliseconds: 1_000,
  ...part,
});

describe('speaking time', () => {
  /** France spoke, was broken off by a point of order of Japan, and went on; then the Registry in the second meeting. */
  const spoken = [
    interval({ milliseconds: 60_000 }),
    interval({ turn: 'b', kind: 'pointOfOrder', by: 'JPN', region: 'asiaPacific', milliseconds: 30_400 }),
    interval({ milliseconds: 12_600 }),
    interval({ turn: 'c', by: 'registry', category: 'court', region: null, meeting: 'second', milliseconds: 90_000 }),
  ];

  it('is counted without what broke a speech off, and one speech is one, whatever its pauses', () => {
    expect(speakingTime(spoken, 'by')).toEqual([
      { of: 'registry', turns: 1, milliseconds: 90_000 },
      { of: 'FRA', turns: 1, milliseconds: 72_600 },
      { of: 'JPN', turns: 1, milliseconds: 30_400 },
    ]);
    expect(allSpeakingTime(spoken)).toEqual({ turns: 3, milliseconds: 193_000 });
  });

  it.each([
    ['kind', ['statement 162600', 'pointOfOrder 30400']],
    ['category', ['stateParty 103000', 'court 90000']],
    ['region', ['null 90000', 'weog 72600', 'asiaPacific 30400']],
    ['group', ['null 193000']],
    ['meeting', ['first 103000', 'second 90000']],
    ['item', ['debate 193000']],
  ] as const)('by %s', (by, totals) => {
    expect(speakingTime(spoken, by).map(({ of, milliseconds }) => `${of} ${milliseconds}`)).toEqual(totals);
  });

  it('of nobody is nothing', () => {
    expect(speakingTime([], 'by')).toEqual([]);
    expect(allSpeakingTime([])).toEqual({ turns: 0, milliseconds: 0 });
  });

  it('those of one length stand in the order in which they spoke first', () => {
    expect(
      speakingTime([interval({ by: 'FRA' }), interval({ by: 'JPN', turn: 'b' })], 'by').map(({ of }) => of),
    ).toEqual(['FRA', 'JPN']);
  });

  it('every total is the sum of the intervals, by whatever they are counted', () => {
    const anything = fc.array(
      fc.record({
        turn: fc.constantFrom('a', 'b', 'c', 'd'),
        kind: fc.constantFrom(...floorKinds),
        by: fc.constantFrom('FRA', 'JPN', 'registry'),
        region: fc.constantFrom('weog' as const, 'african' as const, null),
        group: fc.constantFrom('african', 'Friends of the Court', null),
        meeting: fc.constantFrom('first', 'second'),
        item: fc.constantFrom('debate', null),
        milliseconds: fc.nat(3_600_000),
      }),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom(...spokenBy), (parts, by) => {
        const intervals = parts.map(interval);
        const totals = speakingTime(intervals, by);
        const sum = totals.reduce((all, { milliseconds }) => all + milliseconds, 0);
        expect(sum).toBe(allSpeakingTime(intervals).milliseconds);
        expect(new Set(totals.map(({ of }) => of)).size).toBe(totals.length);
        for (const { turns } of totals) expect(turns).toBeGreaterThan(0);
      }),
    );
  });
});
