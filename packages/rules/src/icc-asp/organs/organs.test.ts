import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Region, regions } from '../groups.ts';
import { bodyRuleOn } from './body-rules.ts';
import { bureauHandover } from './bureau-handover.ts';
import { composition, firstTermsByLot, type Member } from './composition.ts';
import { disputeToAssembly } from './dispute.ts';
import { focalPointsToAppoint } from './focal-points.ts';
import { electedElsewhere, registrarElection } from './registrar.ts';

function members(counts: readonly [number, number, number, number, number]): readonly Member[] {
  return regions.flatMap((group, g) =>
    Array.from({ length: counts[g] ?? 0 }, (_, i): Member => ({ state: `${group} ${i}`, group })),
  );
}

function bureau(counts: readonly [number, number, number, number, number]): readonly Member[] {
  return members(counts).map(
    (m, i): Member => (i === 0 ? { ...m, office: 'president' } : i < 3 ? { ...m, office: 'vicePresident' } : m),
  );
}

describe('composition of the Bureau', () => {
  it('one President, two Vice-Presidents, eighteen members', () => {
    expect(composition('bureau', bureau([5, 3, 4, 4, 5]), '2021-01-01').value).toEqual({
      objections: [],
      warnings: [],
    });
    expect(composition('bureau', members([5, 3, 4, 4, 5]), '2021-01-01').value.objections.map((o) => o.code)).toEqual([
      'organ.offices',
    ]);
    expect(composition('bureau', bureau([5, 3, 4, 4, 4]), '2021-01-01').value.objections.map((o) => o.code)).toEqual([
      'organ.size',
    ]);
  });

  it('an unusual pattern of groups is only a warning', () => {
    const found = composition('bureau', bureau([6, 2, 4, 4, 5]), '2021-01-01').value;
    expect(found.objections).toEqual([]);
    expect(found.warnings.map((w) => [w.facts.region, w.confidence])).toEqual([
      ['african', 'derived'],
      ['asiaPacific', 'derived'],
    ]);
  });

  it('a State has one seat', () => {
    const twice = bureau([5, 3, 4, 4, 5]).map((m, i) => (i === 20 ? { ...m, state: 'weog 0' } : m));
    expect(composition('bureau', twice, '2021-01-01').value.objections.map((o) => o.text)).toEqual([
      'weog 0 has two seats',
    ]);
  });

  it('TV-2.3: the eighteen members of 2011-14', () => {
    const spec =
      'CAN weog,BEL weog,FIN weog,PRT weog,WSM asiaPacific,KOR asiaPacific,JPN asiaPacific,ARG grulac,TTO grulac,CHL grulac,BRA grulac,CZE easternEuropean,POL easternEuropean,SVK easternEuropean,GAB african,ZAF african,UGA african,NGA african';
    const eighteen = spec.split(',').map((s) => s.split(' '));
    const listed = eighteen.map(([state = '', group = '']): Member => ({ state, group: group as Region }));
    const heads: readonly Member[] = [
      { state: 'EST', group: 'easternEuropean', office: 'president' },
      { state: 'VP1', group: 'weog', office: 'vicePresident' },
      { state: 'VP2', group: 'african', office: 'vicePresident' },
    ];
    expect(listed).toHaveLength(18);
    expect(composition('bureau', [...listed, ...heads], '2012-01-01').value).toEqual({ objections: [], warnings: [] });
  });
});

describe('other bodies', () => {
  it('the Committee on Budget and Finance has twelve seats by group until 2023, then seventeen', () => {
    expect(composition('committeeOnBudgetAndFinance', members([2, 2, 2, 2, 4]), '2023-12-31').value).toEqual({
      objections: [],
      warnings: [],
    });
    expect(
      composition('committeeOnBudgetAndFinance', members([3, 1, 2, 2, 4]), '2023-12-31').value.objections.map(
        (o) => o.code,
      ),
    ).toEqual(['organ.seats', 'organ.seats']);
    const later = composition('committeeOnBudgetAndFinance', members([4, 2, 4, 3, 4]), '2024-01-01').value;
    expect(later.objections).toEqual([]);
    expect(later.warnings.map((w) => w.confidence)).toEqual(['open', 'open']);
    expect(firstTermsByLot(12)).toEqual({ twoYears: 6, threeYears: 6 });
  });

  it('the Board of the Trust Fund: one a region, two terms', () => {
    expect(composition('trustFundBoard', members([1, 1, 1, 1, 1]), '2021-01-01').value.objections).toEqual([]);
    const again = members([1, 1, 1, 1, 1]).map((m, i) =>
      i === 0 ? { ...m, termsServed: 2 } : { ...m, termsServed: 1 },
    );
    expect(composition('trustFundBoard', again, '2021-01-01').value.objections.map((o) => o.code)).toEqual([
      'organ.terms',
    ]);
  });

  it('the limit of terms is as settled', () => {
    const served = (n: number) => members([1, 1, 1, 1, 1]).map((m) => ({ ...m, termsServed: n }));
    const three = { 'tfv.maxTerms': 3 };
    expect(composition('trustFundBoard', served(2), '2021-01-01', three).value.objections).toEqual([]);
    expect(composition('trustFundBoard', served(3), '2021-01-01', three).value.objections).toHaveLength(5);
    expect(
      composition(
        'bureau',
        bureau([5, 3, 4, 4, 5]).map((m) => ({ ...m, termsServed: 9 })),
        '2021-01-01',
      ).value.objections,
    ).toEqual([]);
  });

  it('the Advisory Committee: nine, two terms normally; it did not exist before December 2011', () => {
    const nine = members([2, 2, 2, 2, 1]).map((m) => ({ ...m, termsServed: 2 }));
    const found = composition('advisoryCommittee', nine, '2021-12-09').value;
    expect(found.objections).toEqual([]);
    expect(found.warnings).toHaveLength(9);
    expect(() => composition('advisoryCommittee', nine, '2011-12-20')).toThrow('no advisoryCommittee on 2011-12-20');
    expect(bodyRuleOn('advisoryCommittee', '2011-12-21')?.size).toBe(9);
  });

  it('the Bureaux of the reference data have 21 States and the usual pattern', () => {
    interface Bureau {
      readonly from: string | null;
      readonly president: string | null;
      readonly vicePresidents: readonly (string | null)[];
      readonly members: readonly string[] | null;
    }
    const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
    const { bureau: bureaux } = read<{ readonly bureau: readonly Bureau[] }>('data/organs.json');
    const { states } = read<{ readonly states: readonly { readonly iso3: string; readonly regionalGroup: Region }[] }>(
      'data/states.json',
    );
    const groupOf = new Map(states.map((s) => [s.iso3, s.regionalGroup]));
    const member = (state: string, office?: 'president' | 'vicePresident'): Member => {
      const group = groupOf.get(state) ?? 'weog';
      return office === undefined ? { state, group } : { state, group, office };
    };
    const known = bureaux.filter((b) => b.members?.length === 18 && b.president !== null);
    expect(known.length).toBeGreaterThanOrEqual(3);
    for (const { president, vicePresidents, members: list } of known) {
      const vice = vicePresidents.flatMap((state) => (state === null ? [] : [member(state, 'vicePresident')]));
      const all = [member(president ?? '', 'president'), ...vice, ...(list ?? []).map((state) => member(state))];
      expect(composition('bureau', all, '2024-01-01').value).toEqual({ objections: [], warnings: [] });
    }
  });
});

describe('handover and focal points', () => {
  const session = { sessionOpens: '2011-12-12', sessionCloses: '2011-12-21' };

  it('the election says from when; else as settled', () => {
    expect(bureauHandover(session).value).toEqual({ from: null, until: null });
    expect(bureauHandover({ ...session, decided: '2021-02-13' }).value).toEqual({
      from: '2021-02-13',
      until: '2024-02-13',
    });
    expect(bureauHandover(session, { 'bureau.handover': 'opening' }).value.from).toBe('2011-12-12');
    expect(bureauHandover(session, { 'bureau.handover': 'close' }).value.from).toBe('2011-12-21');
  });

  it('TV-9.1: a President from WEOG leaves four to appoint', () => {
    expect(focalPointsToAppoint('weog').value).toEqual(['african', 'asiaPacific', 'easternEuropean', 'grulac']);
  });
});

describe('what the Assembly does not elect', () => {
  it('the judges elect the Registrar and the Deputy', () => {
    expect(registrarElection('registrar', 18).value).toEqual({
      electedBy: 'judges',
      needed: 10,
      years: 5,
      reElection: 'once',
    });
    expect(registrarElection('deputyRegistrar', 17).value).toMatchObject({ needed: 9, reElection: 'asDecided' });
    expect(electedElsewhere('registrar')).toMatchObject([
      { code: 'election.notOurs', cite: { provision: 'Rome Statute, article 43(4)' } },
    ]);
    expect(electedElsewhere('presidencyOfTheCourt').map((o) => o.cite?.provision)).toEqual([
      'Rome Statute, article 38(1)',
    ]);
  });

  it('a dispute comes to it three months after negotiations began', () => {
    expect(disputeToAssembly('2026-01-31').value).toBe('2026-04-30');
  });
});
