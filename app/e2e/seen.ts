import type { Locator } from 'playwright-core';
import { inTime } from '../test/in-time.ts';

/** Milliseconds behind which nobody waits any more, however busy the machine is. */
const longest = 60_000;

/** Waits until it is seen, and holds that this took no longer than somebody at the page waits. */
export async function seen(what: Locator, within = 1_000): Promise<void> {
  await inTime(within, () => what.waitFor({ timeout: longest }));
}

/** Waits until it is seen no more, and holds the same. */
export async function goneFrom(what: Locator, within = 1_000): Promise<void> {
  await inTime(within, () => what.waitFor({ state: 'detached', timeout: longest }));
}
