import { describe, expect, it } from 'vitest';
import { quorum } from './quorum.ts';

const all = { states: 125, of: 'statesParties' } as const;

describe('quorum', () => {
  it.each([
    ['open', 125, 118, 41, { needed: 42, present: 41, met: false, base: all }],
    ['open', 125, 118, 42, { needed: 42, present: 42, met: true, base: all }],
    ['open', 125, 0, 0, { needed: 42, present: 0, met: false, base: all }],
    ['takeUp', 124, 5, 5, { needed: 63, present: 5, met: false }],
    ['takeUp', 124, 5, 63, { needed: 63, present: 63, met: true }],
    ['members', 124, 5, 0, { needed: 0, present: 0, met: true }],
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
    expect(set.value.needed).toBe(63);
    expect(set.parameters).toEqual([
      { key: 'quorum.open.fraction', value: { numerator: 1, denominator: 2 }, default: false, confidence: 'open' },
      { key: 'quorum.open.base', value: 'byCredentials', default: true, confidence: 'open' },
    ]);
    expect(set.lines[0]?.confidence).toBe('open');
    expect(quorum(facts).parameters[0]?.default).toBe(true);
  });

  it('to open does not follow what was typed this morning', () => {
    const [few, many] = [3, 46].map((participating) =>
      quorum({ purpose: 'open', statesParties: 124, participating, present: 0 }),
    );
    expect(few).toEqual(many);
    expect(few?.value).toMatchObject({ needed: 42, met: false });
    expect(few?.lines[0]?.text).toBe(
      '124 States Parties in force; no report of the Credentials Committee is adopted yet; 1/3 = 42; present 0',
    );
  });

  it('to open counts those whose credentials stand once the report is adopted, and those that take part only where the Bureau has set it', () => {
    const facts = { purpose: 'open', statesParties: 124, participating: 46, present: 20 } as const;
    const adopted = quorum({ ...facts, credentialsStand: 100 });
    expect(adopted.value).toMatchObject({ needed: 34, base: { states: 100, of: 'credentials' } });
    expect(adopted.lines[0]?.text).toContain('100 States Parties whose credentials stand');
    const set = quorum({ ...facts, credentialsStand: 100 }, { 'quorum.open.base': 'takingPart' });
    expect(set.value).toMatchObject({ needed: 16, met: true, base: { states: 46, of: 'takingPart' } });
    expect(set.lines[0]?.text).toBe('46 States Parties take part; 1/3 = 16; present 20');
  });

  it.each(['byCredentials', 'takingPart'] as const)('to open is never met by nobody (%s)', (base) => {
    for (const credentialsStand of [undefined, 0]) {
      const stand = credentialsStand === undefined ? {} : { credentialsStand };
      const facts = { purpose: 'open', statesParties: 0, participating: 0, present: 0, ...stand } as const;
      expect(quorum(facts, { 'quorum.open.base': base }).value).toMatchObject({ needed: 1, met: false });
    }
  });

  it('for substance rests on the Statute', () => {
    const found = quorum({ purpose: 'substance', statesParties: 125, participating: 0, present: 63 });
    expect(found.lines[0]?.text).toBe('125 States Parties, more than half = 63; present 63');
    expect(found.lines[0]?.cite.provision).toBe('Rome Statute, article 112(7)(a)');
    expect(() => quorum({ purpose: 'substance', statesParties: -1, participating: 0, present: 1 })).toThrow(RangeError);
    expect(() => quorum({ purpose: 'procedure', statesParties: 1, participating: 0, present: -1 })).toThrow(RangeError);
  });
});
