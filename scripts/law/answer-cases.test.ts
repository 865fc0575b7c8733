import { describe, expect, it } from 'vitest';
import { answerCases } from './answer-cases.ts';
import { readMemberships } from './memberships.ts';

const world = { memberships: readMemberships() };
const nine = {
  listA: 0,
  listB: 0,
  african: 0,
  asiaPacific: 0,
  easternEuropean: 0,
  grulac: 0,
  weog: 0,
  female: 0,
  male: 0,
};
const bench = {
  listA: 8,
  listB: 4,
  african: 3,
  asiaPacific: 2,
  easternEuropean: 2,
  grulac: 1,
  weog: 4,
  female: 5,
  male: 7,
};
const groups = { african: 33, asiaPacific: 19, easternEuropean: 18, grulac: 28, weog: 25 };
const amber = { name: 'Amber', list: 'A', region: 'african', gender: 'F' };
const basalt = { name: 'Basalt', list: 'B', region: 'weog', gender: null };

function ask(kind: unknown, input: unknown) {
  const { json, exitStatus } = answerCases(JSON.stringify({ cases: [{ id: 'q', kind, input }] }), world);
  return { answer: json.q as Record<string, unknown>, exitStatus };
}

describe('npm run law', () => {
  it.each([
    [
      'mvr',
      { ballot: 1, inOffice: bench, groups, seats: 6 },
      { ...nine, listA: 1, listB: 1, asiaPacific: 1, easternEuropean: 1, grulac: 2, female: 1 },
    ],
    [
      'mvr',
      {
        ballot: 2,
        inOffice: bench,
        groups,
        seats: 5,
        candidates: [amber, basalt],
        electedBefore: [{ ballot: 1, judges: [{ ...amber, name: 'Chalk' }] }],
      },
      { ...nine, listB: 1 },
    ],
    [
      'mvr',
      { ballot: 1, inOffice: bench, groups, seats: 6, candidates: null, electedBefore: null },
      { ...nine, listA: 1, listB: 1, asiaPacific: 1, easternEuropean: 1, grulac: 2, female: 1 },
    ],
    ['extension', { mvr: { ...nine, listA: 1, female: 1 }, candidates: [amber] }, { shortfall: ['listA', 'female'] }],
    ['twoThirds', { presentAndVoting: 83, seats: 18 }, { required: 56 }],
    ['twoThirds', { presentAndVoting: 83, seats: 18, votes: [] }, { required: 56, elected: [] }],
    [
      'twoThirds',
      {
        presentAndVoting: 83,
        seats: 2,
        votes: [
          { candidate: 'P', votes: 55 },
          { candidate: 'Q', votes: 56 },
        ],
      },
      { required: 56, elected: ['Q'] },
    ],
    [
      'absoluteMajority',
      { members: 123, voting: 122, seats: 1, votes: [{ candidate: 'P', votes: 72 }] },
      { required: 62, elected: ['P'] },
    ],
    ['absoluteMajority', { members: 123, voting: 122, seats: 1 }, { required: 62 }],
    [
      'rollCall',
      { yes: 40, no: 39, abstain: 30 },
      { presentAndVoting: 79, simpleRequired: 40, simpleCarried: true, twoThirdsRequired: 53, twoThirdsReached: false },
    ],
    ['phase', { n: 2 }, { phase: 'restricted' }],
    [
      'ballot',
      { names: ['Amber'], candidates: [amber, basalt], seats: 1, mvr: { ...nine, listB: 1 } },
      { valid: false, missing: { listB: 1 }, surplus: 0 },
    ],
    [
      'feasible',
      { candidates: [amber, basalt], seats: 2, mvr: { ...nine, listB: 1 } },
      { feasible: true, example: ['Basalt'] },
    ],
    ['feasible', { candidates: [amber], seats: 2, mvr: { ...nine, listB: 1 } }, { feasible: false }],
    ['entryIntoForce', { deposited: '2023-11-14' }, { date: '2024-02-01' }],
    [
      'arrears',
      {
        date: '2025-12-05',
        due: [
          { year: 2023, cents: 10000 },
          { year: 2024, cents: '12000' },
        ],
        paid: [],
        waiver: false,
      },
      { arrearsCents: 22000, thresholdCents: 22000, suspended: true, minimumPaymentCents: 1 },
    ],
    [
      'arrears',
      {
        date: '2025-12-05',
        due: [{ year: 2023, cents: 10000 }],
        paid: [{ date: '2025-01-01', cents: 5 }],
        waiver: true,
      },
      { arrearsCents: 9995, thresholdCents: 10000, suspended: false, minimumPaymentCents: 0 },
    ],
    [
      'arrears',
      { date: '2025-12-05', due: [{ year: 2024, cents: 1 }], paid: [], waiver: true },
      { arrearsCents: 1, thresholdCents: 1, suspended: false, minimumPaymentCents: 1 },
    ],
    [
      'contributions',
      { assessableCents: 100, rates: { AAA: '0.001', BBB: '0.001', CCC: '0.001' } },
      { shares: { AAA: 34, BBB: 33, CCC: 33 } },
    ],
    [
      'contributions',
      { assessableCents: '9007199254740993', rates: { AAA: '1' } },
      { shares: { AAA: '9007199254740993' } },
    ],
  ])('%s answers %o', (kind, input, expected) => {
    expect(ask(kind, input)).toEqual({ answer: expected, exitStatus: 0 });
  });

  it('mvr by the procedure of a date, when one is given (TV-4.1)', () => {
    const inOffice = {
      listA: 5,
      listB: 2,
      african: 3,
      asiaPacific: 1,
      easternEuropean: 0,
      grulac: 2,
      weog: 1,
      female: 6,
      male: 1,
    };
    const of2003 = { african: 21, asiaPacific: 11, easternEuropean: 12, grulac: 16, weog: 25 };
    const input = { ballot: 2, inOffice, groups: of2003, seats: 11 };
    expect(ask('mvr', { ...input, date: '2003-02-04' }).answer).toMatchObject({ grulac: 1, easternEuropean: 2 });
    expect(ask('mvr', input).answer).toMatchObject({ grulac: 0, easternEuropean: 2 });
    expect(ask('mvr', { ...input, date: 2003 }).answer).toHaveProperty('error');
  });

  it('parties counts from the reference data', () => {
    const { answer } = ask('parties', { date: '2024-12-02' });
    expect(answer.count).toBe(124);
    expect(answer.states).toHaveLength(124);
    expect(answer.states).toContain('ARM');
    expect(answer.states).not.toContain('UKR');
  });

  it('symbol gives the parts', () => {
    expect(ask('symbol', { text: 'ICC-ASP/4/33/Add.1/Corr.1' }).answer).toMatchObject({
      session: 4,
      document: 33,
      addendum: 1,
      corrigendum: 1,
      revision: null,
    });
    expect(ask('symbol', { text: 'ICC-ASP/S-1/Res.1' }).answer).toMatchObject({
      session: 1,
      special: true,
      series: 'Res',
      number: 1,
      document: null,
    });
  });

  it('explain gives the lines of any other kind', () => {
    expect(ask('explain', { kind: 'twoThirds', input: { presentAndVoting: 122, seats: 1 } }).answer).toEqual({
      lines: [
        {
          text: '122 present and voting, two thirds = 82',
          cite: 'Rome Statute, article 112(7)(a)',
          confidence: 'sourced',
        },
      ],
    });
    const cases: readonly (readonly [string, unknown])[] = [
      ['mvr', { ballot: 1, inOffice: bench, groups, seats: 6 }],
      ['extension', { mvr: nine, candidates: [] }],
      ['absoluteMajority', { members: 3, voting: 3, seats: 1, votes: [] }],
      ['rollCall', { yes: 1, no: 0, abstain: 0 }],
      ['phase', { n: 1 }],
      ['ballot', { names: [], candidates: [], seats: 1, mvr: nine }],
      ['feasible', { candidates: [], seats: 1, mvr: nine }],
      ['entryIntoForce', { deposited: '2010-03-23' }],
      ['parties', { date: '2010-03-23' }],
      ['arrears', { date: '2010-03-23', due: [], paid: [], waiver: false }],
      ['contributions', { assessableCents: 1, rates: { AAA: '1' } }],
      ['symbol', { text: 'RC/Res.6' }],
    ];
    for (const [kind, input] of cases) {
      const { lines } = ask('explain', { kind, input }).answer as { lines: readonly Record<string, string>[] };
      expect(lines.length, kind).toBeGreaterThan(0);
      for (const line of lines) expect(Object.keys(line).sort()).toEqual(['cite', 'confidence', 'text']);
    }
  });

  it.each([
    ['nope', {}, 'kind: one of'],
    ['toString', {}, 'kind: one of'],
    [undefined, {}, 'kind: a text is wanted'],
    ['phase', null, 'input: an object is wanted'],
    ['phase', [], 'input: an object is wanted'],
    ['phase', { n: 0 }, 'n: a whole number from 1 up is wanted'],
    ['phase', { n: '2' }, 'n: a whole number'],
    ['twoThirds', { presentAndVoting: -1, seats: 1 }, 'presentAndVoting: a whole number from 0 up'],
    ['twoThirds', { presentAndVoting: 1.5, seats: 1 }, 'presentAndVoting'],
    ['twoThirds', { presentAndVoting: 3, seats: 0 }, 'seats: a whole number from 1 up'],
    ['twoThirds', { presentAndVoting: 3, seats: 1, votes: {} }, 'votes: a list is wanted'],
    [
      'twoThirds',
      { presentAndVoting: 3, seats: 1, votes: [{ candidate: '', votes: 1 }] },
      'votes[0].candidate: a text is wanted',
    ],
    [
      'twoThirds',
      { presentAndVoting: 3, seats: 1, votes: [{ candidate: 'P', votes: 4 }] },
      'P has 4 votes, but 3 voted',
    ],
    [
      'twoThirds',
      {
        presentAndVoting: 3,
        seats: 1,
        votes: [
          { candidate: 'P', votes: 1 },
          { candidate: 'P', votes: 1 },
        ],
      },
      'counted twice',
    ],
    ['absoluteMajority', { members: 3, voting: 4, seats: 1, votes: [] }, 'more voting than members'],
    ['absoluteMajority', { members: 0, voting: 0, seats: 1, votes: [] }, 'members: a whole number from 1 up'],
    ['rollCall', { yes: 1, no: 1 }, 'abstain: a whole number'],
    ['mvr', { ballot: 1, inOffice: { ...nine, male: undefined }, groups, seats: 6 }, 'inOffice.male'],
    ['mvr', { ballot: 1, inOffice: nine, groups: {}, seats: 6 }, 'groups.african'],
    [
      'mvr',
      { ballot: 1, inOffice: nine, groups, seats: 6, candidates: [{ ...amber, region: 'mars' }] },
      'candidates[0].region: one of',
    ],
    [
      'mvr',
      { ballot: 1, inOffice: nine, groups, seats: 6, candidates: [{ ...amber, list: 'C' }] },
      'candidates[0].list: one of A, B',
    ],
    [
      'mvr',
      { ballot: 1, inOffice: nine, groups, seats: 6, candidates: [{ ...amber, gender: 'X' }] },
      'candidates[0].gender: one of F, M',
    ],
    [
      'mvr',
      { ballot: 1, inOffice: nine, groups, seats: 6, candidates: [amber, amber] },
      'candidates: each candidate once',
    ],
    [
      'mvr',
      { ballot: 1, inOffice: nine, groups, seats: 6, electedBefore: [{ ballot: 1, judges: [amber] }] },
      'ballot 1 does not come before ballot 1',
    ],
    ['ballot', { names: [1], candidates: [amber], seats: 1, mvr: nine }, 'names[0]: a text is wanted'],
    ['entryIntoForce', { deposited: '2003-02-31' }, 'not a day'],
    ['entryIntoForce', { deposited: '1990-01-01' }, 'not open before'],
    ['parties', { date: 'today' }, 'not a day'],
    ['arrears', { date: '2025-01-01', due: [{ year: 2024, cents: -1 }], paid: [], waiver: false }, 'due[0].cents'],
    ['arrears', { date: '2025-01-01', due: [{ year: 2024, cents: '1.5' }], paid: [], waiver: false }, 'due[0].cents'],
    ['arrears', { date: '2025-01-01', due: [], paid: [], waiver: 'no' }, 'waiver: true or false is wanted'],
    ['contributions', { assessableCents: 100, rates: { AAA: '0' } }, 'the rates add up to 0'],
    ['contributions', { assessableCents: 100, rates: { AAA: 'x' } }, 'the rate of AAA'],
    ['contributions', { assessableCents: 100, rates: { AAA: 1 } }, 'rates.AAA: a text is wanted'],
    ['symbol', { text: 'A/RES/1' }, 'not a document symbol: A/RES/1'],
    ['explain', { kind: 'explain', input: {} }, 'kind: one of'],
    ['explain', { kind: 'phase', input: { n: 0 } }, 'n: a whole number'],
  ])('%s of %o is unusable', (kind, input, message) => {
    const { answer, exitStatus } = ask(kind, input);
    expect(exitStatus).toBe(1);
    expect(Object.keys(answer)).toEqual(['error']);
    expect(answer.error).toContain(message);
  });

  it('answers the other cases when one is unusable', () => {
    const cases = [
      { id: 'good', kind: 'phase', input: { n: 1 } },
      { id: 'bad', kind: 'phase', input: { n: 0 } },
      { kind: 'phase', input: { n: 1 } },
      { id: 7, kind: 'phase', input: { n: 2 } },
      null,
      { id: 'twice', kind: 'phase', input: { n: 1 } },
      { id: 'twice', kind: 'phase', input: { n: 2 } },
      { id: '__proto__', kind: 'phase', input: { n: 2 } },
    ];
    const { json, exitStatus } = answerCases(JSON.stringify({ cases }), world);
    expect(exitStatus).toBe(1);
    expect(json.good).toEqual({ phase: 'open' });
    expect(json.bad).toHaveProperty('error');
    expect(json['case 3']).toEqual({ error: 'id: a text is wanted' });
    expect(json['7']).toEqual({ phase: 'restricted' });
    expect(json['case 5']).toHaveProperty('error');
    expect(json.twice).toEqual({ error: 'id: twice is used twice' });
    expect(Object.entries(json).find(([id]) => id === '__proto__')?.[1]).toEqual({ phase: 'restricted' });
  });

  it.each(['', 'not json', '[]', '{}', 'null', '{"cases":{}}'])('standard input %j as a whole is unusable', (text) => {
    const { json, exitStatus } = answerCases(text, world);
    expect(exitStatus).toBe(1);
    expect(Object.keys(json)).toEqual(['error']);
  });

  it('has nothing to say to no cases', () => {
    expect(answerCases('{"cases":[]}', world)).toEqual({ json: {}, exitStatus: 0 });
  });
});
