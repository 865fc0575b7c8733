import { describe, expect, it } from 'vitest';
import { oversightMayStart } from './mechanism.ts';
import { nonCooperation } from './non-cooperation.ts';
import { discipline, removal } from './removal.ts';

describe('non-cooperation', () => {
  it('TV-9.2: the State has two weeks to answer the letter', () => {
    const found = nonCooperation({
      trigger: 'courtDecision',
      urgent: false,
      done: ['openLetter'],
      letterSent: '2026-03-02',
    });
    expect(found.value).toEqual({ procedure: 'formal', next: 'ambassadorialBureau', replyDue: '2026-03-16' });
    expect(found.lines.map((l) => l.text)).toContain('Views of the State within 14 days: 2026-03-16');
  });

  it.each([
    ['courtDecision', true, [], 'formal', 'emergencyBureau'],
    ['courtDecision', false, [], 'formal', 'openLetter'],
    [
      'courtDecision',
      true,
      ['emergencyBureau', 'openLetter', 'ambassadorialBureau', 'publicDialogue'],
      'formal',
      'bureauReport',
    ],
    [
      'courtDecision',
      false,
      ['openLetter', 'ambassadorialBureau', 'publicDialogue', 'bureauReport', 'plenaryDebate'],
      'formal',
      null,
    ],
    ['imminent', true, [], 'informal', 'goodOffices'],
    ['imminent', true, ['goodOffices', 'focalPoints'], 'informal', null],
  ] as const)('%s, urgent %s, done %o', (trigger, urgent, done, procedure, next) => {
    expect(nonCooperation({ trigger, urgent, done }).value).toEqual({ procedure, next, replyDue: null });
  });
});

describe('removal from office', () => {
  const vote = { statesParties: 124, present: 100, no: 0, abstain: 0, heard: true, scheme: 'single' } as const;

  it.each([
    [{ official: 'prosecutor', yes: 63 }, true, []],
    [{ official: 'prosecutor', yes: 62 }, false, []],
    [{ official: 'judge', yes: 83, judgesFor: 12 }, true, []],
    [{ official: 'judge', yes: 83, judgesFor: 11 }, false, ['removal.judges']],
    [{ official: 'judge', yes: 83 }, false, ['removal.judges']],
    [{ official: 'judge', yes: 82, judgesFor: 12 }, false, []],
    [{ official: 'judge', yes: 83, judgesFor: 10, otherJudges: 15 }, true, []],
    [{ official: 'deputyProsecutor', yes: 63, prosecutorRecommends: true }, true, []],
    [{ official: 'deputyProsecutor', yes: 63 }, false, ['removal.prosecutor']],
    [{ official: 'prosecutor', yes: 63, heard: false }, false, ['removal.notHeard']],
  ] as const)('TV-10.1 %o', (over, removed, codes) => {
    const found = removal({ ...vote, ...over }).value;
    expect(found.removed).toBe(removed);
    expect(found.objections.map((o) => o.code)).toEqual(codes);
  });

  it.each([
    ['single', undefined, true, null],
    ['findingThenRemoval', 82, false, false],
    ['findingThenRemoval', 83, true, true],
  ] as const)(
    'TV-10.2: 125 States Parties, 124 voting, 82 for removal, %s, %s for the finding',
    (scheme, yes, removed, found) => {
      const counts = { statesParties: 125, present: 124, yes: 82, no: 42, abstain: 0, heard: true };
      const finding = yes === undefined ? {} : { finding: { yes, no: 124 - yes, abstain: 0 } };
      const result = removal({ ...counts, official: 'prosecutor', scheme, ...finding });
      expect(result.value).toMatchObject({ removed, found });
      expect(result.lines.map((l) => l.text)).toContain('125 States Parties, more than half = 63; 82 yes');
    },
  );

  it('with a finding of its own needs the votes on the finding', () => {
    expect(() => removal({ ...vote, official: 'prosecutor', yes: 63, scheme: 'findingThenRemoval' })).toThrow(
      'its votes are needed',
    );
  });

  it('of a judge needs two thirds of the other seventeen first', () => {
    expect(removal({ ...vote, official: 'judge', yes: 83, judgesFor: 12 }).value.judgesNeeded).toBe(12);
    expect(removal({ ...vote, official: 'prosecutor', yes: 83 }).value.judgesNeeded).toBeNull();
  });

  it.each([
    ['judge', 'reprimand', 'presidency', null],
    ['judge', 'fine', 'presidency', 6],
    ['prosecutor', 'reprimand', 'bureau', null],
    ['deputyProsecutor', 'reprimand', 'prosecutor', null],
    ['deputyProsecutor', 'fine', 'bureau', 6],
  ] as const)('discipline: %s, %s', (official, measure, decidedBy, fineMonths) => {
    expect(discipline(official, measure).value).toEqual({ decidedBy, fineMonths });
  });
});

describe('oversight mechanism', () => {
  it.each([
    ['evaluation', 'bureau', true],
    ['inspection', 'assembly', true],
    ['evaluation', 'headOfOrgan', true],
    ['evaluation', 'mechanism', false],
    ['evaluation', 'stateParty', false],
    ['investigation', 'mechanism', true],
    ['investigation', 'bureau', false],
  ] as const)('%s by %s: %s', (task, asker, allowed) => {
    expect(oversightMayStart(task, asker).value.map((o) => o.code)).toEqual(allowed ? [] : ['oversight.asker']);
  });
});
