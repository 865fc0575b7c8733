import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderOfSpeakers, orderPolicies, type WaitingSpeaker } from './order-policies.ts';
import { callingBand } from './speakers.ts';

const waits = (id: string, asked: number, part: Partial<WaitingSpeaker> = {}): WaitingSpeaker => ({
  id,
  asked,
  category: 'stateParty',
  statement: 1,
  forGroup: false,
  region: 'african',
  ...part,
});

/** In the order of asking: an organization first, then States, of which one has spoken and one speaks for a group. */
const list: readonly WaitingSpeaker[] = [
  waits('NGO', 1, { category: 'nonGovernmentalOrganization', region: null }),
  waits('KEN', 2, { statement: 2 }),
  waits('GHA', 3),
  waits('FRA', 4, { region: 'weog' }),
  waits('SEN', 5, { forGroup: true }),
  waits('CHE', 6, { region: 'weog', statement: 3 }),
  waits('JPN', 7, { region: 'asiaPacific' }),
];

describe('the order of those who wait', () => {
  it.each([
    ['asAsked', ['KEN asked', 'GHA asked', 'FRA asked', 'SEN asked', 'CHE asked', 'JPN asked', 'NGO asked']],
    [
      'firstStatementFirst',
      [
        ...['GHA firstStatement', 'FRA firstStatement', 'SEN firstStatement', 'JPN firstStatement'],
        ...['KEN laterStatement', 'CHE laterStatement', 'NGO firstStatement'],
      ],
    ],
    [
      'groupsFirst',
      [
        ...['SEN forGroup', 'KEN forItself', 'GHA forItself', 'FRA forItself', 'CHE forItself', 'JPN forItself'],
        'NGO forItself',
      ],
    ],
    [
      'regionsInTurn',
      [
        ...['KEN turnOfRegion', 'FRA turnOfRegion', 'JPN turnOfRegion', 'GHA turnOfRegion', 'CHE turnOfRegion'],
        ...['SEN turnOfRegion', 'NGO asked'],
      ],
    ],
  ] as const)('%s', (policy, order) => {
    const { value, lines } = orderOfSpeakers(list, policy);
    expect(value.map(({ id, why }) => `${id} ${why}`)).toEqual(order);
    expect(lines[0]).toMatchObject({ code: `speakers.order.${policy}`, facts: { speakers: 7 } });
  });

  it('of nobody is nobody', () => {
    for (const policy of orderPolicies) expect(orderOfSpeakers([], policy).value).toEqual([]);
  });

  it('is that of the rule where the order of asking is chosen, and never surer than unverified', () => {
    expect(orderPolicies.map((policy) => orderOfSpeakers(list, policy).lines[0]?.confidence)).toEqual([
      'unverified',
      ...['open', 'open', 'open'],
    ]);
  });

  it('leaves nobody out, and nobody of a later category before an earlier one', () => {
    const one = fc.record({
      category: fc.constantFrom('stateParty' as const, 'observerState' as const, 'court' as const),
      statement: fc.integer({ min: 1, max: 4 }),
      forGroup: fc.boolean(),
      region: fc.constantFrom('african' as const, 'weog' as const, null),
    });
    fc.assert(
      fc.property(fc.array(one), fc.constantFrom(...orderPolicies), (all, policy) => {
        const waiting = all.map((part, n) => waits(`s${n}`, n + 1, part));
        const { value } = orderOfSpeakers(waiting, policy);
        expect(value.map(({ id }) => id).toSorted()).toEqual(waiting.map(({ id }) => id).toSorted());
        const categories = value.map(({ id }) => waiting.find((each) => each.id === id)?.category ?? 'media');
        const places = categories.map(callingBand);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });
});
