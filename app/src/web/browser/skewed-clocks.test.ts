import { afterEach, expect, it, vi } from 'vitest';

/**
 * A page that runs on a device whose clock is wrong: its monotonic clock begins anywhere and runs a little fast or slow, its calendar is off by
 * minutes to years, and the way to the server and back takes unequal times. Time stands still but for what is waited for.
 */
class World {
  /** the server's time, in ms */
  now = Date.UTC(2026, 11, 8, 10, 0, 0);
  readonly #began = this.now;

  monotonic(begun: number, rate: number): number {
    return begun + (this.now - this.#began) * rate;
  }
}

interface Device {
  /** how wrong its calendar is, in ms */
  readonly skew: number;
  readonly begun: number;
  readonly rate: number;
  /** of each question to the server: there and back, in ms; its answer waits behind another the first time */
  readonly ways: readonly (readonly [there: number, back: number])[];
}

/** Twenty devices: fast lines and slow ones, right clocks and wrong ones. */
const devices: readonly Device[] = Array.from({ length: 20 }, (_, n) => ({
  skew: [0, 90_000, -90_000, 3_600_000, -31_536_000_000][n % 5] ?? 0,
  begun: n * 10_007,
  rate: 1 + (n - 10) * 0.000_01,
  ways: Array.from({ length: 4 }, (_, k) => [5 + ((n * 37 + k * 11) % 180), 5 + ((n * 53 + k * 29) % 180)] as const),
}));

async function clockOn({ skew, begun, rate, ways }: Device, world: World) {
  vi.resetModules();
  let asked = 0;
  vi.stubGlobal('performance', { now: () => world.monotonic(begun, rate) });
  vi.stubGlobal(
    'Date',
    class extends Date {
      static override now = () => world.now + skew;
    },
  );
  vi.stubGlobal('fetch', async () => {
    const [there, back] = ways[asked % ways.length] ?? [0, 0];
    asked += 1;
    world.now += there;
    const told = String(world.now);
    world.now += back;
    return { ok: true, text: async () => told };
  });
  return import('./clock.ts');
}

afterEach(() => vi.unstubAllGlobals());

it('U11 twenty pages on skewed clocks drift no more than 200 ms from the server, and say the same of a speech', async () => {
  const drifts: number[] = [];
  for (const device of devices) {
    const world = new World();
    const clock = await clockOn(device, world);
    await clock.adjustClock();
    drifts.push(clock.serverNow() - world.now);
    // A speech of five minutes later, before the next time that it asks.
    world.now += 300_000;
    drifts.push(clock.serverNow() - world.now);
  }
  expect(drifts).toHaveLength(40);
  expect(Math.max(...drifts.map(Math.abs))).toBeLessThanOrEqual(200);
});

it('U11 a page that the server never answers goes by its own clock, and one that is answered does not', async () => {
  const [, wrong] = devices;
  if (!wrong) throw new Error('no device');
  const world = new World();
  const clock = await clockOn(wrong, world);
  expect(clock.serverNow() - world.now).toBe(90_000);
  await clock.adjustClock();
  expect(Math.abs(clock.serverNow() - world.now)).toBeLessThanOrEqual(200);
});
