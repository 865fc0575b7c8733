import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Region } from '@plenary/rules';
import { describe, expect, it } from 'vitest';
import { organsFile } from '../reference/organs-file.ts';
import { sessionsFile } from '../reference/sessions-file.ts';
import { statesFile } from '../reference/states-file.ts';
import { bureauComposition, bureauStates } from './bureau-composition.ts';
import { allOffices, officesOf, viceHolders } from './offices.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../data', name), 'utf8'));
const organs = organsFile.parse(read('organs.json'));
const sessions = sessionsFile.parse(read('sessions.json'));
const groups = new Map<string, Region>(
  statesFile.parse(read('states.json')).states.map((s) => [s.iso3, s.regionalGroup]),
);
const pattern = organs.meta.bureauSeatPattern.byGroup;

function termOf(name: string) {
  const term = organs.bureau.find((each) => each.term === name);
  if (term === undefined) throw new Error(`no term ${name}`);
  return term;
}

describe('the composition of the Bureau', () => {
  it.each(['2011-2014', '2017-2020', '2020-2023', '2023-2026'])(
    'of %s has 21 States in the observed pattern',
    (name) => {
      const found = bureauComposition(termOf(name), pattern, groups);
      expect(found.value).toEqual({ states: 21, complete: true, byGroup: pattern, differing: [] });
      expect(found.lines.map((line) => line.code)).toEqual(['bureau.size', 'bureau.pattern']);
    },
  );

  it('is not known where the members are not published', () => {
    const found = bureauComposition(termOf('2005-2008'), pattern, groups);
    expect(found.value.states).toBeNull();
    expect(found.lines).toMatchObject([{ code: 'bureau.unknown', facts: { known: 10 } }]);
  });

  it('with a State twice is incomplete, which is an error of law', () => {
    const term = termOf('2023-2026');
    const members = ['FIN', ...(term.members ?? []).slice(1)];
    const found = bureauComposition({ ...term, members }, pattern, groups);
    expect(found.value).toMatchObject({ states: 20, complete: false });
    expect(found.lines[0]).toMatchObject({ code: 'bureau.sizeWrong', facts: { states: 20 } });
  });

  it('in another pattern is a warning that says which groups differ', () => {
    const term = termOf('2023-2026');
    const members = (term.members ?? []).map((state) => (state === 'BEL' ? 'BWA' : state));
    const found = bureauComposition({ ...term, members }, pattern, groups);
    expect(found.value).toMatchObject({ complete: true, differing: ['african', 'weog'] });
    expect(found.lines[1]).toMatchObject({
      code: 'bureau.patternDiffers',
      confidence: 'derived',
      text: 'Seats by group 6 3 4 4 4; usual are 5 3 4 4 5. A warning, not a rule',
    });
  });

  it('counts each State once', () => {
    expect(new Set(bureauStates(termOf('2017-2020'))).size).toBe(21);
  });
});

describe('offices', () => {
  it('follow each other where a Vice-President was replaced', () => {
    expect(viceHolders(termOf('2008-2011')).map(({ state, from, to }) => [state, from, to])).toEqual([
      ['KEN', '2008-11-14', '2010-12-10'],
      ['MEX', '2008-11-14', '2011-12-12'],
      ['ROU', '2010-12-10', '2011-12-12'],
    ]);
    expect(viceHolders(termOf('2017-2020')).map(({ state, from, to }) => [state, from, to])).toEqual([
      ['SEN', '2017-12-15', null],
      ['DNK', null, '2021-02-12'],
      ['SVK', '2017-12-15', '2021-02-12'],
    ]);
  });

  it('of Sierra Leone are those of the published lists', () => {
    const offices = officesOf(allOffices(organs, sessions), 'SLE').map(
      (each) => `${each.kind} ${each.person} ${each.from} ${each.to}`,
    );
    expect(offices).toContain('vicePresident Allieu Ibrahim Kanu 2002-09-03 2005-11-28');
    expect(offices).toContain('vicePresident Michael Imran Kanu 2023-12-15 2026-12');
    expect(offices).toContain('budgetAndFinance Sahr Lahai Jusu 2023-01-01 2025-12-31');
    expect(offices).toContain('trustFund Ibrahim Sorie Yillah 2024-12 2027-12');
    expect(offices).toContain('facilitation null 2023 2024');
  });

  it('of a Board member who left end with the change, and the successor begins there', () => {
    const board = allOffices(organs, sessions).filter((each) => each.kind === 'trustFund');
    expect(board.find((each) => each.person === 'Gocha Lordkipanidze')?.to).toBe('2021-04-08');
    expect(board.find((each) => each.person === 'Andres Parmas')?.from).toBe('2021-04-08');
  });

  it('of the Committee on Budget and Finance are complete with the elections that only the sessions name', () => {
    const committee = allOffices(organs, sessions).filter((each) => each.kind === 'budgetAndFinance');
    const ugo = committee
      .filter((each) => each.person === 'Ugo Sessi')
      .map(({ from, to, termInferred }) => [from, to, termInferred]);
    expect(ugo).toEqual([
      ['2007-12-07', null, true],
      ['2010-12-07', null, true],
    ]);
    expect(committee.filter((each) => each.person === 'Samuel P.O. Itam')).toHaveLength(1);
    expect(committee.find((each) => each.person === 'Jae Woo Kim')?.termInferred).toBe(true);
    expect(committee.find((each) => each.person === 'Klaus Stein')?.termInferred).toBe(false);
  });
});
