import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rollCallOrder, votingMethod } from './roll-call-order.ts';

describe('roll-call', () => {
  it('starts with the State drawn and goes round', () => {
    const states = [
      { id: 'AND', name: 'Andorra' },
      { id: 'BEN', name: 'Benin' },
      { id: 'CHL', name: 'Chile' },
    ];
    expect(rollCallOrder(states, 'BEN').value).toEqual(['BEN', 'CHL', 'AND']);
    expect(rollCallOrder(states, 'AND').value).toEqual(['AND', 'BEN', 'CHL']);
    expect(rollCallOrder(states, 'BEN').lines[0]?.text).toContain('starting with Benin');
    expect(() => rollCallOrder(states, 'Benin')).toThrow('Benin is not among the States called');
  });

  it('calls every State once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(), (states, i) => {
        const drawn = states[i % states.length] ?? '';
        const order = rollCallOrder(
          states.map((id) => ({ id, name: `State ${id}` })),
          drawn,
        ).value;
        expect(order[0]).toBe(drawn);
        expect([...order].sort()).toEqual([...states].sort());
      }),
    );
  });

  it.each([
    [false, false, false, 'showOfHands'],
    [false, true, false, 'rollCall'],
    [false, false, true, 'nonRecorded'],
    [false, true, true, 'recorded'],
    [true, true, true, 'secretBallot'],
  ])('election %s, asked %s, equipment %s: %s', (election, asked, equipment, method) => {
    expect(votingMethod({ election, asked, equipment }).value).toBe(method);
  });
});
