import { describe, expect, it } from 'vitest';
import { deputyListObjections, prosecutorBallot, prosecutorTerm } from './prosecutor.ts';

const votes = (tally: Readonly<Record<string, number>>) =>
  Object.entries(tally).map(([candidate, n]) => ({ candidate, votes: n }));

describe('Prosecutor and Deputy Prosecutors', () => {
  it('TV-5.1: elected by an absolute majority of the members', () => {
    const found = prosecutorBallot({
      statesParties: 123,
      voting: 122,
      votes: votes({ Khan: 72, Gaynor: 42, Castresana: 5, 'Lo Voi': 3 }),
    });
    expect(found.value).toMatchObject({ required: 62, elected: ['Khan'], nextBallot: [] });
  });

  it('all stay when nobody has the majority, unless the lowest is to leave', () => {
    const facts = { statesParties: 123, voting: 120, votes: votes({ P: 61, Q: 40, R: 19 }) };
    expect(prosecutorBallot(facts).value).toMatchObject({ elected: [], nextBallot: ['P', 'Q', 'R'] });
    expect(prosecutorBallot(facts).lines.at(-1)?.text).toBe('All candidates stay for the next ballot');
    const lowest = { 'prosecutor.dropCandidates': 'lowest' } as const;
    expect(prosecutorBallot(facts, lowest).value.nextBallot).toEqual(['P', 'Q']);
    expect(prosecutorBallot(facts, lowest).lines.at(-1)?.text).toBe('R leaves, with the fewest votes');
    expect(prosecutorBallot({ ...facts, votes: votes({ P: 61, Q: 29, R: 29 }) }, lowest).value.nextBallot).toEqual([
      'P',
      'Q',
      'R',
    ]);
    expect(prosecutorBallot({ ...facts, votes: votes({ P: 61, Q: 40 }) }, lowest).value.nextBallot).toEqual(['P', 'Q']);
  });

  it('three names for each post of Deputy, of other nationalities', () => {
    const names = ['X', 'Y', 'Z'].map((name) => ({ name, nationality: name.repeat(3) }));
    expect(deputyListObjections({ post: 'Deputy', names, nationalitiesInOffice: ['AAA'] })).toEqual([]);
    const two = deputyListObjections({ post: 'Deputy', names: names.slice(1), nationalitiesInOffice: ['YYY'] });
    expect(two.map((o) => o.code)).toEqual(['deputy.three', 'deputy.nationality']);
    const same = names.map((n) => ({ ...n, name: 'X' }));
    expect(deputyListObjections({ post: 'Deputy', names: same, nationalitiesInOffice: [] }).map((o) => o.code)).toEqual(
      ['deputy.three'],
    );
  });

  it('nine years or shorter, once', () => {
    expect(prosecutorTerm().value).toEqual({ years: 9, mayBeReElected: false });
    expect(prosecutorTerm(5).value.years).toBe(5);
    expect(() => prosecutorTerm(10)).toThrow('nine years or shorter');
    expect(() => prosecutorTerm(0)).toThrow(RangeError);
  });
});
