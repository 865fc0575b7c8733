import { beforeEach, expect, it } from 'vitest';
import { TableTurns } from '../store/table-turns.ts';
import { KeptPages } from './kept-pages.ts';

const page = (text: string, bytes = 100) => ({
  etag: `"${text}"`,
  gzip: new Uint8Array(bytes),
  headers: { 'content-type': 'text/html' },
});
const minute = 60_000;

let now: number;
let newest: number | Error;
let here: number;
let asked: number;
let kept: KeptPages;
let turns: TableTurns;

beforeEach(async () => {
  now = 1_000_000 * minute;
  newest = 10;
  here = 0;
  asked = 0;
  const readNewest = async () => {
    asked += 1;
    if (newest instanceof Error) throw newest;
    return newest;
  };
  turns = new TableTurns({ newest: readNewest, again: 1 });
  kept = new KeptPages({
    most: 1_000,
    look: 0,
    turns,
    now: () => now,
    newest: readNewest,
    recordedHere: () => here,
  });
  await turns.hears();
});

function keep(address: string, ...tables: readonly string[]): void {
  kept.keep(address, page(address), { began: kept.turn, tables: new Set(tables), until: now + minute });
}

const found = async (address: string) => (await kept.find(address))?.etag ?? null;

it('gives a page until a table that it rests on is written to; others empty nothing', async () => {
  keep('/', 'vote', 'meeting');
  expect(await found('/')).toBe('"/"');
  turns.written('speaker');
  expect(await found('/')).toBe('"/"');
  expect(await found('/fr')).toBeNull();
  turns.written('vote');
  expect(await found('/')).toBeNull();
});

it('keeps nothing of what changed while it was made', async () => {
  const began = kept.turn;
  turns.written('vote');
  kept.keep('/', page('/'), { began, tables: new Set(['vote']), until: now + minute });
  expect(await found('/')).toBeNull();
});

it('gives a page no longer than what it says of the time is so', async () => {
  keep('/');
  now += minute - 1;
  expect(await found('/')).toBe('"/"');
  now += 1;
  expect(await found('/')).toBeNull();
});

it('gives nothing while an entry is recorded that it was not told of, by another program or by this one', async () => {
  keep('/', 'vote');
  newest = 11;
  expect(await found('/')).toBeNull();
  turns.toldOf(11);
  expect(await found('/')).toBe('"/"');
  here = 12;
  expect(await found('/')).toBeNull();
  turns.toldOf(12);
  expect(await found('/')).toBe('"/"');
});

it('gives nothing while notices are lost, and nothing of before afterwards, nor what was begun before', async () => {
  keep('/', 'vote');
  const began = kept.turn;
  turns.deaf();
  expect(await found('/')).toBeNull();
  await turns.hears();
  expect(await found('/')).toBeNull();
  kept.keep('/', page('late'), { began, tables: new Set(), until: now + minute });
  expect(await found('/')).toBeNull();
  keep('/', 'vote');
  expect(await found('/')).toBe('"/"');
});

it('gives nothing when notices are lost again before it is known how far the record is; and asks until it is known', async () => {
  newest = new Error('away');
  const waiting = turns.hears();
  turns.deaf();
  newest = 10;
  await waiting;
  keep('/', 'vote');
  expect(await found('/')).toBeNull();
  newest = new Error('away');
  const again = turns.hears();
  setTimeout(() => {
    newest = 12;
  }, 20);
  await again;
  keep('/', 'vote');
  expect(await found('/')).toBe('"/"');
});

it('gives nothing of what was begun before it was known how far the record is', async () => {
  const asking = turns.hears();
  const began = kept.turn;
  await asking;
  kept.keep('/', page('/'), { began, tables: new Set(['vote']), until: now + minute });
  expect(await found('/')).toBeNull();
});

it('gives nothing while the database does not say how far the record is', async () => {
  keep('/');
  newest = new Error('away');
  expect(await found('/')).toBeNull();
  newest = 10;
  expect(await found('/')).toBe('"/"');
});

it('asks how far the record is once for all who come at the same moment', async () => {
  keep('/');
  const before = asked;
  const all = await Promise.all(Array.from({ length: 50 }, () => found('/')));
  expect(new Set(all)).toEqual(new Set(['"/"']));
  expect(asked - before).toBeLessThanOrEqual(2);
});

it('holds so many bytes, and lets those go that were asked for longest ago', async () => {
  for (let n = 0; n < 10; n += 1) keep(`/${n}`);
  expect(await found('/0')).toBe('"/0"');
  keep('/10');
  expect(await found('/0')).toBe('"/0"');
  expect(await found('/1')).toBeNull();
  expect(await found('/10')).toBe('"/10"');
});
