import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionsFile } from '../reference/sessions-file.ts';
import { statesFile } from '../reference/states-file.ts';
import { languageCtx } from '../web/ctx.ts';
import { addressOf, listed, membersQuery, sortedBy } from './members-query.ts';
import { compositionOn, endIsOpen, eraOf, numberChanges } from './register.ts';
import { withdrawalEffect } from './withdrawal.ts';

const folder = path.resolve(import.meta.dirname, '../../../data');
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
const { states } = statesFile.parse(read('states.json'));
const sessions = sessionsFile.parse(read('sessions.json'));
const now = '2026-11-24T08:00:00.000Z';
const en = languageCtx('en', now);
const names = new Map(states.map((state) => [state.iso3, state.names]));

function stateOf(iso3: string) {
  const state = states.find((each) => each.iso3 === iso3);
  if (state === undefined) throw new Error(`no ${iso3}`);
  return state;
}

describe('the Assembly on a day', () => {
  it.each([
    ['2002-06-30', 0, 0, 74],
    ['2002-07-01', 66, 0, 10],
    ['2017-10-26', 124, 0, 0],
    ['2017-10-27', 123, 1, 0],
    ['2023-12-10', 123, 2, 1],
    ['2024-12-31', 124, 2, 1],
    ['2025-01-01', 125, 2, 0],
    ['2026-06-02', 124, 3, 0],
  ])('%s: %i parties, %i that left, %i to come', (day, parties, left, coming) => {
    const composition = compositionOn(day, states);
    expect([composition.parties.length, composition.left.length, composition.coming.length]).toEqual([
      parties,
      left,
      coming,
    ]);
    expect(Object.values(composition.groups).reduce((a, b) => a + b, 0)).toBe(parties);
  });

  it('agrees with the numbers that were published', () => {
    for (const { statesPartiesStated: stated } of sessions.sessions) {
      // Press releases of 2005 and 2006 count deposits, which data/README.md says.
      if (stated === null || ['2005-11-27', '2006-11-23'].includes(stated.on)) continue;
      expect(compositionOn(stated.on, states).parties.length, stated.on).toBe(stated.count);
    }
  });

  it('changes by those who join and those who leave, and by nothing else', () => {
    const changes = numberChanges('2026-11-24', states);
    changes.reduce((before, change) => {
      expect(change.count, change.day).toBe(before + change.joined.length - change.left.length);
      return change.count;
    }, 0);
    expect(changes.at(-1)).toEqual({ day: '2026-06-02', joined: [], left: ['HUN'], count: 124, unverified: ['HUN'] });
    expect(changes.find((change) => change.count >= 100)).toMatchObject({ joined: ['MEX'], count: 100 });
  });

  it('never counts a State as party, gone and to come at once', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1998-07-17'), max: new Date('2030-01-01'), noInvalidDate: true }),
        (date) => {
          const { parties, left, coming } = compositionOn(date.toISOString().slice(0, 10), states);
          const all = [...parties, ...left, ...coming].map((state) => state.iso3);
          expect(new Set(all).size).toBe(all.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('knows the era of a State and whether its end is open', () => {
    expect([eraOf(stateOf('SLE')), eraOf(stateOf('JPN')), eraOf(stateOf('UKR'))]).toEqual(['1', '2', '3']);
    expect([endIsOpen(stateOf('HUN')), endIsOpen(stateOf('BDI')), endIsOpen(stateOf('SLE'))]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('the list of members', () => {
  const query = (text: string, ctx = en) => membersQuery(ctx, new URLSearchParams(text));

  it('shows today unless another day is asked for', () => {
    expect(query('')).toMatchObject({ day: '2026-11-24', chosen: false, all: false });
    expect(query('on=2010-06-01')).toMatchObject({ day: '2010-06-01', chosen: true });
    expect(query('on=1998-07-17')).toMatchObject({ day: '1998-07-17', chosen: true });
  });

  it.each(['2023-02-30', 'yesterday', '1998-07-16', '2100-01-02'])('refuses the day %s and shows today', (day) => {
    const asked = query(`on=${day}`);
    expect(asked).toMatchObject({ day: '2026-11-24', chosen: false });
    expect(asked.wrong).toContain('There is no such day');
    expect(asked.form.errors.on).toBe('membership.on.wrong');
    expect(asked.form.values.on).toEqual([day]);
  });

  it('finds by name, by code, without accents, in the reader’s language', () => {
    const found = (text: string, ctx = en) =>
      listed(ctx, names, states, query(`find=${text}`, ctx)).map((state) => state.iso3);
    expect(found('cote d')).toEqual(['CIV']);
    expect(found('SLE')).toEqual(['SLE']);
    expect(found('allemagne', languageCtx('fr', now))).toEqual(['DEU']);
    expect(found('zzz')).toEqual([]);
  });

  it('orders by what is asked, both ways, and keeps the rest of the address', () => {
    const first = (text: string) => listed(en, names, states, query(text))[0]?.iso3;
    expect(first('')).toBe('AFG');
    expect(first('sort=-name')).toBe('ZMB');
    expect(first('sort=deposited')).toBe('SEN');
    expect(first('sort=-in_force')).toBe('UKR');
    expect(first('sort=drop')).toBe('AFG');
    expect(addressOf(query('on=2010-06-01&find=a&sort=-signed'))).toBe('/members?on=2010-06-01&find=a&sort=-signed');
    expect(sortedBy(query('sort=signed'), 'signed')).toBe('/members?sort=-signed');
    expect(sortedBy(query('sort=-signed'), 'signed')).toBe('/members?sort=signed');
    expect(addressOf(query(''))).toBe('/members');
  });
});

describe('a withdrawal', () => {
  it('explains when a withdrawal takes effect', () => {
    expect(withdrawalEffect({ notified: '2025-06-02' })).toMatchObject({
      value: { effective: '2026-06-02' },
      lines: [{ code: 'withdrawal.effective', facts: { received: '2025-06-02', effective: '2026-06-02' } }],
    });
    expect(withdrawalEffect({ notified: null })).toMatchObject({
      value: { effective: null },
      lines: [{ code: 'withdrawal.announced' }],
    });
    for (const { withdrawals } of states)
      for (const each of withdrawals)
        if (each.notified !== null)
          expect(withdrawalEffect(each).value.effective).toBe(each.effective ?? each.wouldHaveBeenEffective);
  });
});
