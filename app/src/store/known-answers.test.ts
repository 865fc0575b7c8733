import type pg from 'pg';
import { beforeEach, expect, it } from 'vitest';
import { KnownAnswers } from './known-answers.ts';
import { TableTurns } from './table-turns.ts';

let turns: TableTurns;
let known: KnownAnswers;

/** A statement is the names of its tables; `?` is one of which nobody tells. */
const tablesOf = (statement: string) => (statement.includes('?') ? null : new Set(statement.split(' ')));

function answer(...rows: readonly object[]): pg.QueryResult {
  return { rows, rowCount: rows.length, command: 'SELECT', oid: 0, fields: [] } as unknown as pg.QueryResult;
}

const one = answer({ n: 1 });

beforeEach(async () => {
  turns = new TableTurns({ newest: async () => 10, again: 1 });
  known = new KnownAnswers(turns, tablesOf);
  await turns.hears();
});

it('knows what it was answered until one of its tables is written to', () => {
  known.keep('q', 'vote meeting', turns.turn, one);
  expect(known.find('q', turns.turn)).toBe(one);
  expect(known.find('another', turns.turn)).toBeNull();
  turns.written('session');
  expect(known.find('q', turns.turn)).toBe(one);
  turns.written('meeting');
  expect(known.find('q', turns.turn)).toBeNull();
});

it('gives a snapshot nothing that was written to after it was begun, or before the answer was', () => {
  const begun = turns.turn;
  turns.written('vote');
  known.keep('q', 'vote', turns.turn, one);
  expect(known.find('q', turns.turn)).toBe(one);
  expect(known.find('q', begun)).toBeNull();
  known.keep('other', 'meeting', turns.turn, one);
  expect(known.find('other', begun)).toBe(one);
});

it('does not take in what was answered before a table of it was written to', () => {
  const begun = turns.turn;
  turns.written('vote');
  known.keep('q', 'vote', begun, one);
  expect(known.find('q', turns.turn)).toBeNull();
});

it('forgets all where notices may have been lost, and says nothing to a snapshot of before', async () => {
  const begun = turns.turn;
  known.keep('q', 'vote', begun, one);
  turns.deaf();
  expect(known.told()).toBeNull();
  await turns.hears();
  expect(known.told()).toEqual({ turn: turns.turn, seq: 10 });
  expect(known.find('q', turns.turn)).toBeNull();
  known.keep('q', 'vote', turns.turn, one);
  expect(known.find('q', begun)).toBeNull();
});

it.each(['select ?', 'clock_timestamp() vote', 'now() vote', 'pg_class vote', 'current_date vote'])(
  'does not keep what may be another at each moment: %s',
  (statement) => {
    known.keep('q', statement, turns.turn, one);
    expect(known.find('q', turns.turn)).toBeNull();
  },
);

it('lets nobody change what others are given', () => {
  known.keep('q', 'vote', turns.turn, answer({ n: 1, texts: ['b', 'a'] }));
  const [row] = known.find('q', turns.turn)?.rows ?? [];
  expect(() => Object.assign(row, { n: 2 })).toThrow(TypeError);
  expect(() => row.texts.sort()).toThrow(TypeError);
});

it('keeps within its bounds: the longest not at all, and those that were not asked for longest go', () => {
  const text = (length: number) => answer({ text: 'x'.repeat(length) });
  known.keep('long', 'vote', turns.turn, text(250_000));
  expect(known.find('long', turns.turn)).toBeNull();
  for (let n = 0; n < 40; n += 1) {
    known.keep(String(n), 'vote', turns.turn, text(190_000));
    expect(known.find('0', turns.turn), String(n)).not.toBeNull();
  }
  expect(known.find('1', turns.turn)).toBeNull();
  expect(known.find('39', turns.turn)).not.toBeNull();
});
