import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryIntoForce } from './entry-into-force.ts';

interface StateRecord {
  readonly iso3: string;
  readonly deposited: string | null;
  readonly entryIntoForce: string;
  readonly entryIntoForceBasis: string;
}
const { states } = JSON.parse(readFileSync('data/states.json', 'utf8')) as { readonly states: readonly StateRecord[] };

describe('entry into force', () => {
  it.each([
    ['Armenia', '2023-11-14', '2024-02-01'],
    ['Australia', '2002-07-01', '2002-09-01'],
    ['Barbados', '2002-12-10', '2003-03-01'],
    ['Albania', '2003-01-31', '2003-05-01'],
    ['Afghanistan', '2003-02-10', '2003-05-01'],
    ['Bangladesh', '2010-03-23', '2010-06-01'],
  ])('TV-1.1 %s: %s gives %s', (_state, deposited, date) => {
    expect(entryIntoForce(deposited).value).toBe(date);
  });

  it('is the day of the Statute for the first sixty, and explains which paragraph it used', () => {
    const original = entryIntoForce('2002-04-11');
    expect(original.value).toBe('2002-07-01');
    expect(original.lines[0]?.cite.provision).toBe('Rome Statute, article 126(1)');
    const later = entryIntoForce('2002-04-12');
    expect(later.value).toBe('2002-07-01');
    expect(later.lines[0]?.cite.provision).toBe('Rome Statute, article 126(2)');
    expect(entryIntoForce('1999-02-02').value).toBe('2002-07-01');
    expect(later.lines[0]?.text).toBe(
      'Deposited 2002-04-12; the 60th day after is 2002-06-11; the first day of the month that follows is 2002-07-01',
    );
  });

  it('agrees with every recorded State Party but the successor State', () => {
    const differing = states.filter(
      (s) => s.deposited !== null && entryIntoForce(s.deposited).value !== s.entryIntoForce,
    );
    expect(states.filter((s) => s.deposited !== null).length).toBeGreaterThan(120);
    expect(differing.map((s) => s.iso3)).toEqual(['MNE']);
  });

  it('refuses days that do not exist and days before the Statute', () => {
    expect(() => entryIntoForce('2003-02-31')).toThrow('not a day');
    expect(() => entryIntoForce('1998-07-16')).toThrow('not open before 1998-07-17');
    expect(entryIntoForce('1998-07-17').value).toBe('2002-07-01');
  });
});
