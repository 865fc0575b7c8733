import { describe, expect, it } from 'vitest';
import { quorum } from './quorum.ts';

describe('quorum', () => {
  it.each([
    ['open', 125, 118, 39, { needed: 40, present: 39, met: false }],
    ['open', 125, 118, 40, { needed: 40, present: 40, met: true }],
    ['open', 125, 120, 40, { needed: 40, present: 40, met: true }],
    ['substance', 125, 118, 62, { needed: 63, present: 62, met: false }],
    ['substance', 125, 118, 63, { needed: 63, present: 63, met: true }],
    ['substance', 124, 118, 62, { needed: 63, present: 62, met: false }],
    ['substance', 123, 118, 62, { needed: 62, present: 62, met: true }],
    ['procedure', 125, 118, 0, { needed: 0, present: 0, met: true }],
  ] as const)(
    'to %s: %i States Parties, %i taking part, %i present',
    (purpose, statesParties, participating, present, value) => {
      expect(quorum({ purpose, statesParties, participating, present }).value).toEqual(value);
    },
  );

  it('to open is open law: the fraction can be set, and the finding says so', () => {
    const facts = { purpose: 'open', statesParties: 125, participating: 100, present: 50 } as const;
    const set = quorum(facts, { 'quorum.open.fraction': { numerator: 1, denominator: 2 } });
    expect(set.value.needed).toBe(50);
    expect(set.parameters).toEqual([
      { key: 'quorum.open.fraction', value: { numerator: 1, denominator: 2 }, default: false, confidence: 'open' },
    ]);
    expect(set.lines[0]?.confidence).toBe('open');
    expect(quorum(facts).parameters[0]?.default).toBe(true);
  });

  it('for substance rests on the Statute', () => {
    const found = quorum({ purpose: 'substance', statesParties: 125, participating: 0, present: 63 });
    expect(found.lines[0]?.text).toBe('125 States Parties, more than half = 63; present 63');
    expect(found.lines[0]?.cite.provision).toBe('Rome Statute, article 112(7)(a)');
    expect(() => quorum({ purpose: 'substance', statesParties: -1, participating: 0, present: 1 })).toThrow(RangeError);
    expect(() => quorum({ purpose: 'procedure', statesParties: 1, participating: 0, present: -1 })).toThrow(RangeError);
  });
});
