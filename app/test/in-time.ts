import { expect } from 'vitest';

/** Milliseconds of computing that tell how much of a processor there is: several turns of whatever shares it. */
const sample = 40;

/** How many times as long things take here and now as on a machine that does nothing else; there it is 1. */
export function hindrance(): number {
  const began = performance.now();
  const before = process.threadCpuUsage();
  let computed = 0;
  while (computed < sample) {
    for (let n = 0; n < 10_000; n++) Math.sqrt(n);
    const { user, system } = process.threadCpuUsage(before);
    computed = (user + system) / 1000;
  }
  return Math.max(1, (performance.now() - began) / computed);
}

/** Holds that it took less than so many milliseconds, of a machine that it has to itself. */
export function expectInTime(took: number, limit: number, hindered = 1): void {
  if (took >= limit) expect(took).toBeLessThan(limit * Math.max(hindered, hindrance()));
}

/** Does it, and holds that it took less than so many milliseconds, of a machine that it has to itself. */
export async function inTime<T>(limit: number, task: () => Promise<T>): Promise<T> {
  let hindered = 1;
  // Whatever makes it late is there at the moment when it is late.
  const late = setTimeout(() => {
    hindered = hindrance();
  }, limit);
  const began = performance.now();
  try {
    const found = await task();
    expectInTime(performance.now() - began, limit, hindered);
    return found;
  } finally {
    clearTimeout(late);
  }
}
