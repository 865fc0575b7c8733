import { describe, expect, it } from 'vitest';
import { session } from '../../test/given/meeting.ts';
import { setByBureau } from '../../test/given/parameters.ts';
import {
  actsOf,
  codesOf,
  delegate,
  nobody,
  now,
  outsider,
  president,
  saidBy,
  secretariat,
} from '../../test/given/who.ts';
import type { Underway } from './applied.ts';
import type { ParameterFacts } from './facts.ts';
import { resetParameter } from './reset-parameter.ts';
import { defaults } from './session-parameters.ts';
import { setParameter } from './set-parameter.ts';

const quiet: Underway = { meetingOpen: false, votingOpen: false, electionBegun: false, candidateNominated: false };

function given(part: Partial<ParameterFacts> = {}): ParameterFacts {
  return { session: session(), parameters: defaults, underway: quiet, ...part };
}

const decision = {
  session: 'demo-1',
  key: 'judges.cutoff.from',
  decidedOn: '2026-12-07',
  reference: 'BUR/2026/4',
  reason: 'Few meetings are left',
};

function set(value: unknown, key = decision.key, part: Partial<ParameterFacts> = {}) {
  const input = setParameter.input.parse({ ...decision, key, value });
  return setParameter.decide(given(part), input, secretariat, now);
}

const both = {
  'set-parameter': (facts: ParameterFacts, actor = secretariat, part = {}) =>
    setParameter.decide(facts, { ...decision, value: 3, ...part }, actor, now),
  'reset-parameter': (facts: ParameterFacts, actor = secretariat, part = {}) =>
    resetParameter.decide(
      {
        ...facts,
        parameters: setByBureau({ 'judges.cutoff.from': 2, 'quorum.open.fraction': half, 'quorum.counts': 'voting' }),
      },
      { ...decision, ...part },
      actor,
      now,
    ),
};
const half = { numerator: 1, denominator: 2 };

describe('set-parameter', () => {
  it('records the value and the decision it rests on, in the name of the Bureau', () => {
    const done = set('2');
    expect(done).toMatchObject({ capacity: 'secretariat', answer: { key: 'judges.cutoff.from' } });
    expect(actsOf(done)).toEqual([
      {
        act: 'parameter.set',
        subject: 'parameter:demo-1:judges.cutoff.from',
        audience: 'public',
        cites: ['Practice of the Assembly: informal guide and commentary on the election of judges'],
        data: {
          session: 'demo-1',
          key: 'judges.cutoff.from',
          value: 2,
          decidedOn: '2026-12-07',
          reference: 'BUR/2026/4',
          reason: 'Few meetings are left',
        },
      },
    ]);
  });

  it.each([
    ['judges.cutoff.from', '2', 2],
    ['judges.cutoff.from', 2, 2],
    ['debate.minutes', '3', 3],
    ['quorum.open.fraction', { numerator: '1', denominator: '2' }, half],
    ['judges.listCeilings', { A: '12', B: '10' }, { A: 12, B: 10 }],
    ['elections.nominationsFromFloor', 'true', true],
    ['elections.nominationsFromFloor', 'false', false],
    ['judges.tieLastSeat', 'lot', 'lot'],
  ])('takes %s as a form or a program sends it: %o', (key, value, kept) => {
    expect(actsOf(set(value, key))).toMatchObject([{ data: { key, value: kept } }]);
  });

  it.each([
    ['parameter.whole', 'judges.cutoff.from', '0'],
    ['parameter.whole', 'judges.cutoff.from', 'two'],
    ['parameter.whole', 'judges.cutoff.from', '1.5'],
    ['parameter.whole', 'debate.minutes', '61'],
    ['parameter.choice', 'quorum.counts', 'badges'],
    ['parameter.choice', 'elections.nominationsFromFloor', 'perhaps'],
    ['parameter.share', 'quorum.open.fraction', '1/2'],
    ['parameter.share', 'quorum.open.fraction', { numerator: '3', denominator: '2' }],
    ['parameter.table', 'judges.listCeilings', { A: '12' }],
    ['parameter.table', 'judges.listCeilings', { A: '12', B: '' }],
    ['parameter.settled', 'judges.gender.quota', '5'],
    ['parameter.settled', 'arrears.comparator', '>'],
    ['parameter-not-applied', 'cbf.maxExtensions', '2'],
    ['parameter-not-applied', 'ballot.blank', 'invalid'],
    ['no-such-parameter', 'judges.cutoff', '2'],
    ['no-such-parameter', 'toString', '2'],
  ])('refuses with %s: %s to %o', (code, key, value) => {
    expect(codesOf(set(value, key))).toEqual([code]);
  });

  it.each([
    ['judges.cutoff.from', 2.5, 'Write a whole number from 1 to 99.'],
    ['judges.cutoff.from', 1e300, 'Write a whole number from 1 to 99.'],
    ['judges.listCeilings', { A: 0.5, B: 10 }, 'in each field'],
    ['elections.nominationsFromFloor', 2.5, 'Choose one of the values offered.'],
  ])('says of %s what it takes when a program sends %o', (key, value, said) => {
    expect(saidBy(set(value, key))).toContain(said);
  });

  it('says which values are allowed, and the provision that leaves them open', () => {
    expect(set('0')).toMatchObject({
      objections: [
        {
          text: 'Allowed: a whole number from 1 to 99.',
          facts: { parameter: 'judges.cutoff.from', least: 1, most: 99 },
          cite: { provision: expect.stringContaining('informal guide') },
          confidence: 'open',
        },
      ],
    });
  });

  it('takes the default as a decision, a changed value, and no value twice', () => {
    expect(codesOf(set(4))).toEqual(['ok']);
    const parameters = setByBureau({ 'judges.cutoff.from': 2 });
    expect(codesOf(set(3, decision.key, { parameters }))).toEqual(['ok']);
    expect(codesOf(set(2, decision.key, { parameters }))).toEqual(['parameter-unchanged']);
  });

  it('asks for day, reference, reason and value', () => {
    const asked = setParameter.input.safeParse({
      session: 'demo-1',
      key: 'debate.minutes',
      reference: ' ',
      reason: '',
    });
    expect(asked.error?.issues.map(({ path }) => path.join('.')).toSorted()).toEqual([
      'decidedOn',
      'reason',
      'reference',
      'value',
    ]);
  });
});

describe.each(Object.entries(both))('%s', (_name, decide) => {
  it.each([
    ['ok', given(), secretariat],
    ['needs-secretariat', given(), president],
    ['needs-secretariat', given(), delegate('URY')],
    ['needs-secretariat', given(), nobody],
    ['no-such-session', given({ session: null }), secretariat],
    ['not-a-demonstration-account', given(), outsider],
  ] as const)('answers %s', (code, facts, actor) => {
    expect(codesOf(decide(facts, actor))).toEqual([code]);
  });

  it('is refused for a decision that is still to come, on the calendar of the city', () => {
    expect(codesOf(decide(given(), secretariat, { decidedOn: '2026-12-08' }))).toEqual(['ok']);
    expect(codesOf(decide(given(), secretariat, { decidedOn: '2026-12-09' }))).toEqual(['decision-to-come']);
  });

  it('waits while what it governs goes on', () => {
    const while_ = (part: Partial<Underway>) => given({ underway: { ...quiet, ...part } });
    const cutoff = { key: 'judges.cutoff.from', value: 3 };
    const opening = { key: 'quorum.open.fraction', value: { numerator: 2, denominator: 3 } };
    const counts = { key: 'quorum.counts', value: 'present' };
    const decided = (facts: ParameterFacts, { key, value }: { key: string; value: unknown }) =>
      codesOf(decide(facts, secretariat, { key, value }));
    expect(decided(while_({ electionBegun: true }), cutoff)).toEqual(['parameter-election-begun']);
    expect(decided(while_({ meetingOpen: true, votingOpen: true, candidateNominated: true }), cutoff)).toEqual(['ok']);
    expect(decided(while_({ meetingOpen: true }), opening)).toEqual(['parameter-meeting-open']);
    expect(decided(while_({ electionBegun: true, votingOpen: true }), opening)).toEqual(['ok']);
    expect(decided(while_({ votingOpen: true }), counts)).toEqual(['parameter-voting-open']);
    expect(decided(while_({ votingOpen: true, electionBegun: true }), counts)).toEqual([
      'parameter-voting-open',
      'parameter-election-begun',
    ]);
  });
});

describe('set-parameter', () => {
  it('of the region of candidates waits once a candidate is nominated', () => {
    const underway = { ...quiet, candidateNominated: true };
    expect(codesOf(set('nominatingState', 'judges.candidateRegion', { underway }))).toEqual([
      'parameter-nominations-begun',
    ]);
    expect(codesOf(set('nominatingState', 'judges.candidateRegion'))).toEqual(['ok']);
  });
});

describe('reset-parameter', () => {
  it('takes a set value back to the default', () => {
    expect(actsOf(both['reset-parameter'](given()))).toMatchObject([
      {
        act: 'parameter.reset',
        subject: 'parameter:demo-1:judges.cutoff.from',
        data: { session: 'demo-1', key: 'judges.cutoff.from', reference: 'BUR/2026/4' },
      },
    ]);
  });

  it('is refused where nothing is set', () => {
    expect(codesOf(resetParameter.decide(given(), decision, secretariat, now))).toEqual(['parameter-not-set']);
  });
});
