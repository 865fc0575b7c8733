import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { LaneBusy } from './lane.ts';
import { Queue, type Settled, type Take } from './queue.ts';

const usual = { batches: 1, together: 3 };

/** Answers each with its own text, a moment later; says which batches it got. */
function answering(batches: string[][]): Take<string, string> {
  return async (batch) => {
    batches.push([...batch]);
    await sleep(5);
    return new Map(batch.map((one) => [one, { outcome: `${one}!` }]));
  };
}

describe('those who wait in this process', () => {
  it('go together when they came while others were on their way, in their order, and no more than are allowed', async () => {
    const batches: string[][] = [];
    const queue = new Queue(usual, answering(batches));
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(await Promise.all(names.map((name) => queue.ask(name)))).toEqual(names.map((name) => `${name}!`));
    expect(batches).toEqual([['a'], ['b', 'c', 'd'], ['e', 'f']]);
  });

  it('are never together with what is the same; it comes in the next batch', async () => {
    const batches: string[][] = [];
    const queue = new Queue({ ...usual, same: (one: string) => one[0] }, answering(batches));
    await Promise.all(['x', 'a1', 'b1', 'a2', 'c1', 'b2'].map((name) => queue.ask(name)));
    expect(batches).toEqual([['x'], ['a1', 'b1', 'c1'], ['a2', 'b2']]);
  });

  it('are counted as they have their turn, each with what it waited', async () => {
    const told: (readonly [readonly string[], readonly number[]])[] = [];
    const taken = (batch: readonly string[], waits: readonly number[]) => void told.push([batch, waits]);
    const queue = new Queue({ ...usual, taken }, answering([]));
    await Promise.all(['a', 'b', 'c'].map((name) => queue.ask(name)));
    expect(told.map(([batch]) => batch)).toEqual([['a'], ['b', 'c']]);
    const [[, first] = [], [, second] = []] = told;
    expect(first?.every((ms) => ms < 4)).toBe(true);
    expect(second?.map((ms) => ms >= 4)).toEqual([true, true]);
  });

  it('come again before the others when the answer leaves them out', async () => {
    const batches: string[][] = [];
    const take: Take<string, string> = async (batch) => {
      batches.push([...batch]);
      await sleep(1);
      return new Map(batch.slice(0, 1).map((one) => [one, { outcome: one }]));
    };
    const queue = new Queue(usual, take);
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => queue.ask(name)));
    expect(batches.map(([first]) => first)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('fail by themselves', async () => {
    const take: Take<string, string> = async (batch) =>
      new Map<string, Settled<string>>(
        batch.map((one) => [one, one === 'b' ? { error: new Error('b is broken') } : { outcome: one }]),
      );
    const queue = new Queue(usual, take);
    const said = await Promise.allSettled(['a', 'b', 'c'].map((name) => queue.ask(name)));
    expect(said.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('all fail when their batch does, and the next is taken', async () => {
    let broken = true;
    const queue = new Queue<string, string>(usual, async (batch) => {
      if (broken) throw new Error('gone');
      return new Map(batch.map((one) => [one, { outcome: one }]));
    });
    await expect(queue.ask('a')).rejects.toThrow('gone');
    broken = false;
    expect(await queue.ask('b')).toBe('b');
  });

  it('are sent away when the lane is not free for as long as anybody waits, and not before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      const asked: number[] = [];
      const queue = new Queue<string, string>(usual, (_, patience) => {
        asked.push(patience);
        return new Promise((_resolve, reject) => setTimeout(() => reject(new LaneBusy()), patience));
      });
      const ended: string[] = [];
      const ask = (name: string) => queue.ask(name).catch((error: Error) => ended.push(`${name} ${error.name}`));
      void ask('a');
      await vi.advanceTimersByTimeAsync(1_000);
      void ask('b');
      await vi.advanceTimersByTimeAsync(1_499);
      expect(ended).toEqual([]);
      await vi.advanceTimersByTimeAsync(2);
      expect(ended).toEqual(['a LaneBusy']);
      await vi.advanceTimersByTimeAsync(1_100);
      expect(ended).toEqual(['a LaneBusy', 'b LaneBusy']);
      expect(asked[0]).toBe(2_500);
    } finally {
      vi.useRealTimers();
    }
  });
});
