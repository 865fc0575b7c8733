import { describe, expect, it } from 'vitest';
import { adoptionDecision, amendmentInForce, amendmentPaths, pathOfArticle, takeUp } from './amendment-path.ts';
import { provisionalRules, regulationsOfTheCourt } from './court-texts.ts';

const parties = Array.from({ length: 124 }, (_, i) => `S${i}`);
const accepted = (count: number) =>
  parties
    .slice(0, count)
    .map((state, i) => ({ state, deposited: `20${String(10 + (i % 10)).padStart(2, '0')}-05-01` }));

describe('amendments of the Statute', () => {
  it.each([
    ['5', 'crimes'],
    ['8 bis', 'crimes'],
    ['8(2)(e)', 'crimes'],
    ['80', 'statute'],
    ['35', 'institutional'],
    ['36(8)', 'institutional'],
    ['36(9)', 'institutional'],
    ['36(6)', 'statute'],
    ['37(2)', 'institutional'],
    ['39(3)', 'statute'],
    ['39(2)', 'institutional'],
    ['42(3)', 'statute'],
    ['42(4)', 'institutional'],
    ['43(2)', 'institutional'],
    ['43(1)', 'statute'],
    ['44', 'institutional'],
    ['45', 'statute'],
    ['46', 'institutional'],
    ['47', 'institutional'],
    ['48', 'statute'],
    ['49', 'institutional'],
    ['112(7)', 'statute'],
  ])('article %s: %s', (article, path) => {
    expect(pathOfArticle(article)).toBe(path);
  });

  it('are taken up three months after the notification', () => {
    expect(takeUp({ notified: '2026-03-10', meeting: '2026-06-10' }).value).toEqual({
      earliest: '2026-06-10',
      objections: [],
    });
    expect(takeUp({ notified: '2026-03-10', meeting: '2026-06-09' }).value.objections.map((o) => o.code)).toEqual([
      'amendment.early',
    ]);
  });

  it('TV-8.1: seven eighths of 124 is 109, then a year', () => {
    const facts = {
      instrument: 'statute',
      adopted: '2010-06-11',
      partiesNow: parties,
      partiesAtAdoption: parties.slice(0, 111),
    } as const;
    const short = amendmentInForce({ ...facts, acceptances: accepted(108) });
    expect(short.value).toMatchObject({ forAll: null, acceptancesNeeded: 109, acceptancesCounted: 108 });
    expect(amendmentInForce({ ...facts, acceptances: accepted(109) }).value.forAll).toBe('2020-05-01');
    const atAdoption = amendmentInForce(
      { ...facts, acceptances: accepted(98) },
      { 'amendment.acceptanceBase': 'atAdoption' },
    );
    expect(atAdoption.value).toMatchObject({ acceptancesNeeded: 98, forAll: '2020-05-01' });
  });

  it('counts the acceptance that completes seven eighths, not the last', () => {
    const late = [
      ...accepted(109).map((a) => ({ ...a, deposited: '2020-01-15' })),
      { state: 'S110', deposited: '2024-01-01' },
    ];
    const facts = {
      instrument: 'statute',
      adopted: '2010-06-11',
      acceptances: [...late].reverse(),
      partiesNow: parties,
      partiesAtAdoption: parties,
    } as const;
    expect(amendmentInForce(facts).value.forAll).toBe('2021-01-15');
    const strangers = late.map((a) => ({ ...a, state: `X${a.state}` }));
    expect(amendmentInForce({ ...facts, acceptances: strangers }).value.acceptancesCounted).toBe(0);
  });

  it('TV-8.2: of articles 5 to 8 bind each State a year after its acceptance', () => {
    const facts = {
      instrument: 'crimes',
      adopted: '2017-12-14',
      acceptances: [{ state: 'AAA', deposited: '2026-03-10' }],
      partiesNow: parties,
      partiesAtAdoption: parties,
    } as const;
    expect(amendmentInForce(facts).value).toMatchObject({ forAll: null, forAcceptors: { AAA: '2027-03-10' } });
  });

  it('of institutional provisions bind all six months later; other instruments at once', () => {
    const facts = { adopted: '2026-08-31', acceptances: [], partiesNow: parties, partiesAtAdoption: parties };
    expect(amendmentInForce({ ...facts, instrument: 'institutional' }).value.forAll).toBe('2027-02-28');
    expect(amendmentInForce({ ...facts, instrument: 'rulesOfProcedureAndEvidence' }).value.forAll).toBe('2026-08-31');
    expect(adoptionDecision('rulesOfProcedure')).toBe('D01');
    expect(adoptionDecision('rulesOfProcedure', { 'rules.amend.majority': 'simple' })).toBe('D02');
    expect(adoptionDecision('statute', { 'rules.amend.majority': 'simple' })).toBe('D12');
    expect(Object.values(amendmentPaths).map((p) => p.adopt)).toEqual([
      'D12',
      'D12',
      'D13',
      'D09',
      'D10',
      'D01',
      'D17',
    ]);
  });
});

describe('texts the Court draws up', () => {
  it('Regulations stay unless a majority objects within six months', () => {
    const objections = (count: number, day: string) => Array.from({ length: count }, () => day);
    const of = (days: readonly string[]) =>
      regulationsOfTheCourt({ circulated: '2026-01-15', statesParties: 124, objections: days }).value;
    expect(of(objections(62, '2026-07-15'))).toEqual({ stay: true, until: '2026-07-15', needed: 63 });
    expect(of(objections(63, '2026-07-15')).stay).toBe(false);
    expect(of(objections(63, '2026-07-16')).stay).toBe(true);
  });

  it('provisional rules need two thirds of the judges', () => {
    const of = (judgesFor: number) => provisionalRules({ judges: 18, judgesFor, nextSession: '2026-12-07' }).value;
    expect(of(12)).toEqual({ drawnUp: true, needed: 12, decidedAt: '2026-12-07' });
    expect(of(11).drawnUp).toBe(false);
  });
});
