import { describe, expect, it } from 'vitest';
import { parametersOn } from '../rule-register.ts';
import { effectOfAssessment, listChangeObjections } from './after-nomination.ts';
import { type Nomination, nomination } from './nomination.ts';
import { nominationPeriod } from './nomination-period.ts';

describe('nomination period', () => {
  it('TV-4.9: 2026 from 5 January to 29 March', () => {
    const found = nominationPeriod({ election: 'ordinary', sessionOpens: '2026-12-07', extensions: 0 });
    expect(found.value).toEqual({ opens: '2026-01-05', closes: '2026-03-29', extensionsLeft: 3, latest: '2026-05-10' });
    expect(found.lines[0]?.text).toBe('Opens 2026-01-05; 12 weeks, 0 extensions of 2 weeks: closes 2026-03-29');
  });

  it('TV-4.9: opens 26 weeks before by the text of 2004, 32 in 2014, 48 since', () => {
    const opens = (day: string, sessionOpens: string) =>
      nominationPeriod({ election: 'ordinary', sessionOpens, extensions: 0 }, parametersOn(day)).value.opens;
    expect(opens('2008-05-01', '2009-01-19')).toBe('2008-07-21');
    expect(opens('2014-04-01', '2014-12-08')).toBe('2014-04-28');
    expect(opens('2020-01-06', '2020-12-07')).toBe('2020-01-06');
  });

  it('of 2023: opened on 2 January, to 26 March, three extensions', () => {
    const facts = { election: 'ordinary', sessionOpens: '2023-12-04' } as const;
    expect(nominationPeriod({ ...facts, extensions: 0 }).value).toMatchObject({
      opens: '2023-01-02',
      closes: '2023-03-26',
    });
    expect(nominationPeriod({ ...facts, extensions: 3 }).value).toMatchObject({
      closes: '2023-05-07',
      extensionsLeft: 0,
      latest: '2023-05-07',
    });
    expect(() => nominationPeriod({ ...facts, extensions: 4 })).toThrow('at most 3 extensions');
  });

  it('for vacancies: six weeks, as in 2009, with extensions', () => {
    const facts = { election: 'vacancy', sessionOpens: '2009-11-18', opens: '2009-08-06' } as const;
    expect(nominationPeriod({ ...facts, extensions: 0 }).value.closes).toBe('2009-09-16');
    expect(nominationPeriod({ ...facts, extensions: 3 }).value.closes).toBe('2009-10-28');
    expect(() => nominationPeriod({ election: 'vacancy', sessionOpens: '2009-11-18', extensions: 0 })).toThrow(
      'the Bureau fixes',
    );
  });

  it('can be prolonged by the Bureau beyond the rule', () => {
    const found = nominationPeriod({
      election: 'ordinary',
      sessionOpens: '2020-12-07',
      extensions: 0,
      extraordinaryDays: 31,
    });
    expect(found.value.closes).toBe('2020-04-29');
    expect(found.lines.at(-1)?.code).toBe('nomination.extraordinary');
  });
});

describe('a nomination', () => {
  const period = { received: '2026-02-01', opens: '2026-01-05', closes: '2026-03-29' };
  const good: Nomination = {
    by: 'AAA',
    period,
    nominatorIsParty: true,
    nationality: 'BBB',
    nationalityIsParty: true,
    nationalitiesInOffice: ['CCC'],
    nominatedBefore: ['DDD'],
    list: 'A',
    statement: true,
    languages: ['fr'],
  };
  const received = (day: string) => ({ period: { ...period, received: day } });

  it('stands', () => {
    expect(nomination(good)).toMatchObject({ value: [], lines: [{ code: 'nomination.stands' }] });
    expect(nomination({ ...good, ...received('2026-01-05') }).value).toEqual([]);
    expect(nomination({ ...good, ...received('2026-03-29'), served: { yearsServed: 3 } }).value).toEqual([]);
  });

  it('is not judged by what is not known of it', () => {
    const { period: _when, statement: _papers, languages: _spoken, ...recorded } = good;
    expect(nomination(recorded).value).toEqual([]);
    const joining = { deposited: '2026-03-30', inForceOnElection: true };
    expect(nomination({ ...recorded, nominatorIsParty: false, provisional: joining }).value).toEqual([]);
  });

  it.each([
    [{ nominatorIsParty: false }, 'notParty'],
    [{ nominatorIsParty: false, provisional: { deposited: null, inForceOnElection: true } }, 'notParty'],
    [{ nominatorIsParty: false, provisional: { deposited: '2026-03-30', inForceOnElection: true } }, 'notParty'],
    [{ nominatorIsParty: false, provisional: { deposited: '2026-03-29', inForceOnElection: false } }, 'notParty'],
    [received('2026-01-04'), 'outsidePeriod'],
    [received('2026-03-30'), 'outsidePeriod'],
    [{ nominatedBefore: ['AAA'] }, 'second'],
    [{ nationalityIsParty: false }, 'nationality'],
    [{ nationalitiesInOffice: ['BBB'] }, 'sameNationality'],
    [{ list: null }, 'noList'],
    [{ statement: false }, 'noStatement'],
    [{ languages: [] }, 'language'],
    [{ served: { yearsServed: 4 } }, 'served'],
  ])('%o is refused: %s', (over, bar) => {
    const found = nomination({ ...good, ...over });
    expect(found.value).toEqual([bar]);
    expect(found.lines).toMatchObject([{ code: 'nomination.bar', facts: { bar } }]);
    expect(found.lines[0]?.cite.provision).toBeTruthy();
    expect(found.lines[0]?.text).not.toContain('undefined');
  });

  it('names all that stands against it, each with its provision', () => {
    const found = nomination({ ...good, nominatedBefore: ['AAA'], nationalitiesInOffice: ['BBB'] });
    expect(found.value).toEqual(['second', 'sameNationality']);
    expect(found.lines.map(({ cite }) => cite.provision)).toEqual([
      'Rome Statute, article 36(4)(b)',
      'Rome Statute, article 36(7)',
    ]);
  });

  it('of a State about to join counts when it is bound on election day', () => {
    const provisional = { deposited: '2026-03-29', inForceOnElection: true };
    expect(nomination({ ...good, nominatorIsParty: false, provisional }).value).toEqual([]);
  });
});

describe('after the nomination', () => {
  it('the list is fixed once the period has closed', () => {
    expect(listChangeObjections({ asked: '2026-03-29', closes: '2026-03-29' })).toEqual([]);
    expect(listChangeObjections({ asked: '2026-03-30', closes: '2026-03-29' }).map((o) => o.code)).toEqual([
      'nomination.listFixed',
    ]);
  });

  it('no assessment takes a candidate out', () => {
    const found = effectOfAssessment({ committee: 'notQualified', dueDiligence: 'reported' });
    expect(found.value).toBe('stands');
    expect(found.lines.map((l) => l.confidence)).toEqual(['unverified', 'unverified']);
  });
});
