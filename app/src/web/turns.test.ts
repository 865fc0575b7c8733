import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Reader, Turns } from './turns.ts';

beforeEach(
  () =>
    void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] }),
);
afterEach(() => void vi.useRealTimers());

const width = { together: 2, patience: { known: 400, public: 200 }, hold: 50, longest: 150, breath: 40 };

function ask(turns: Turns, reader: Reader, name: string, takes: number, said: string[]): Promise<string> {
  return turns.take(
    reader,
    async () => {
      said.push(name);
      await new Promise((over) => setTimeout(over, takes));
      return name;
    },
    () => 'busy',
  );
}

it('does so many at a time, those who are known first, and within a rank in the order in which they came', async () => {
  const turns = new Turns(width);
  const said: string[] = [];
  const all = ([null, null, null, 'known', null, 'known'] as const).map((reader, n) =>
    ask(turns, reader, `${n} ${reader ?? 'public'}`, 50, said),
  );
  await vi.advanceTimersByTimeAsync(0);
  expect(said).toEqual(['0 public', '1 public']);
  await vi.advanceTimersByTimeAsync(50);
  expect(said.slice(2)).toEqual(['3 known', '5 known']);
  await vi.advanceTimersByTimeAsync(50);
  expect(said.slice(4)).toEqual(['2 public', '4 public']);
  await vi.advanceTimersByTimeAsync(50);
  expect(await Promise.all(all)).not.toContain('busy');
});

it('sends away who has waited as long as the rank allows, and goes on with the others', async () => {
  const turns = new Turns(width);
  const said: string[] = [];
  const long = [ask(turns, null, 'a', 300, said), ask(turns, null, 'b', 300, said)];
  const [open, known] = [ask(turns, null, 'c', 10, said), ask(turns, 'known', 'd', 10, said)];
  await vi.advanceTimersByTimeAsync(200);
  expect(await open).toBe('busy');
  await vi.advanceTimersByTimeAsync(110);
  expect(await known).toBe('d');
  expect(await Promise.all(long)).toEqual(['a', 'b']);
  expect(said).toEqual(['a', 'b', 'd']);
});

it('sends away at once who would wait too long, by how long the turns took of late', async () => {
  const turns = new Turns(width);
  const said: string[] = [];
  for (let n = 0; n < 40; n += 1) {
    const one = ask(turns, null, 'first', 100, said);
    await vi.advanceTimersByTimeAsync(100);
    await one;
  }
  const all = Array.from({ length: 20 }, (_, n) => ask(turns, null, String(n), 100, said));
  const away: string[] = [];
  for (const one of all) void one.then((what) => away.push(what));
  await vi.advanceTimersByTimeAsync(0);
  // Two at work; at 50 ms for each three more may hope, and the two behind the first are in time.
  expect(away.length).toBeGreaterThanOrEqual(12);
  await vi.advanceTimersByTimeAsync(1_000);
  expect((await Promise.all(all)).filter((what) => what !== 'busy').length).toBe(4);
});

it('begins no page of the public for a moment once somebody acts; who is known does not wait for that', async () => {
  const turns = new Turns(width);
  const said: string[] = [];
  const first = ask(turns, null, 'first', 10, said);
  turns.hold();
  const all = [ask(turns, null, 'a', 10, said), ask(turns, 'known', 'b', 10, said), ask(turns, null, 'c', 10, said)];
  await vi.advanceTimersByTimeAsync(30);
  expect(said).toEqual(['first', 'b']);
  turns.hold();
  await vi.advanceTimersByTimeAsync(49);
  expect(said).toEqual(['first', 'b']);
  await vi.advanceTimersByTimeAsync(2);
  expect(said).toEqual(['first', 'b', 'a', 'c']);
  await vi.advanceTimersByTimeAsync(10);
  expect(await Promise.all([first, ...all])).toEqual(['first', 'a', 'b', 'c']);
});

it('lets the public have a turn from time to time where somebody acts all the time', async () => {
  const turns = new Turns(width);
  const said: string[] = [];
  const acting = setInterval(() => turns.hold(), 20);
  turns.hold();
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) void ask(turns, null, name, 25, said);
  await vi.advanceTimersByTimeAsync(149);
  expect(said).toEqual([]);
  await vi.advanceTimersByTimeAsync(60);
  expect(said).toEqual(['a', 'b', 'c', 'd']);
  expect(await Promise.all([ask(turns, 'known', 'known', 1, said), vi.advanceTimersByTimeAsync(1)])).toContain('known');
  clearInterval(acting);
});

it('goes on after work that failed', async () => {
  const turns = new Turns({ ...width, together: 1 });
  const fails = turns.take(
    null,
    async () => {
      throw new Error('no');
    },
    () => 'busy',
  );
  await expect(fails).rejects.toThrow('no');
  const said: string[] = [];
  const next = ask(turns, null, 'next', 1, said);
  await vi.advanceTimersByTimeAsync(1);
  expect(await next).toBe('next');
});

it('does in the same turn what is done inside one, also where all turns are taken', async () => {
  const turns = new Turns(width);
  const said: string[] = [];
  const outer = ['a', 'b', 'c'].map((name) =>
    turns.take(
      null,
      () => ask(turns, null, name, 50, said),
      () => 'busy',
    ),
  );
  await vi.advanceTimersByTimeAsync(50);
  expect(said).toEqual(['a', 'b', 'c']);
  await vi.advanceTimersByTimeAsync(50);
  expect(await Promise.all(outer)).toEqual(['a', 'b', 'c']);
});

it('begins with the public that waits once nobody new comes, and in the order in which they came', async () => {
  const turns = new Turns({ ...width, together: 1 });
  const said: string[] = [];
  const round = () => new Promise<void>((over) => setImmediate(over));
  const all = [ask(turns, null, 'a', 10, said), ask(turns, null, 'b', 10, said)];
  await vi.advanceTimersByTimeAsync(10);
  for (let n = 0; n < 20; n += 1) {
    all.push(ask(turns, null, String(n), 10, said));
    await round();
  }
  expect(said).toEqual(['a']);
  for (let n = 0; n < 3; n += 1) await round();
  expect(said).toEqual(['a', 'b']);
  for (let n = 0; n < 25; n += 1) {
    await vi.advanceTimersByTimeAsync(10);
    for (let rounds = 0; rounds < 3; rounds += 1) await round();
  }
  expect(said.slice(0, 4)).toEqual(['a', 'b', '0', '1']);
  await Promise.all(all);
});

it('serves persons by turns, however much one of them asks for', async () => {
  const turns = new Turns({ ...width, together: 1 });
  const said: string[] = [];
  const all = ['a', 'a', 'a', 'a', 'b', 'c'].map((reader, n) => ask(turns, reader, `${reader}${n}`, 10, said));
  for (let n = 0; n < 8; n += 1) await vi.advanceTimersByTimeAsync(10);
  await Promise.all(all);
  expect(said).toEqual(['a0', 'a1', 'b4', 'c5', 'a2', 'a3']);
});

it('sends away who asks for more than his turns of the time, and nobody else for it', async () => {
  const turns = new Turns({ ...width, together: 1 });
  const said: string[] = [];
  for (let n = 0; n < 40; n += 1) {
    const one = ask(turns, 'a', 'first', 50, said);
    await vi.advanceTimersByTimeAsync(50);
    await one;
  }
  const many = Array.from({ length: 40 }, (_, n) => ask(turns, 'a', `a${n}`, 50, said));
  const other = ask(turns, 'b', 'b', 50, said);
  for (let n = 0; n < 20; n += 1) await vi.advanceTimersByTimeAsync(50);
  expect(await other).toBe('b');
  const served = (await Promise.all(many)).filter((what) => what !== 'busy').length;
  expect(served).toBeGreaterThanOrEqual(5);
  expect(served).toBeLessThanOrEqual(9);
});

it('lets a page of somebody known wait a moment while ever more come, and no longer', async () => {
  const turns = new Turns({ ...width, together: 1 });
  const said: string[] = [];
  const round = () => new Promise<void>((over) => setImmediate(over));
  const all = [ask(turns, 'a', 'a', 10, said), ask(turns, 'b', 'b', 10, said)];
  await vi.advanceTimersByTimeAsync(10);
  for (let n = 0; n < 20; n += 1) {
    turns.hold();
    await round();
  }
  expect(said).toEqual(['a']);
  vi.advanceTimersByTime(50);
  turns.hold();
  await round();
  await round();
  expect(said).toEqual(['a', 'b']);
  await vi.advanceTimersByTimeAsync(10);
  await Promise.all(all);
});
