import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oddAddresses, oddParts, readRoutes, wrongAnswer } from '../test/odd-addresses.ts';
import { openedBy, type TestStage, testStage } from '../test/stage.ts';
import { type StageServer, serverOn } from '../test/stage-server.ts';

/** One of so many; all of them are asked in odd-addresses.long.test.ts. */
const part = 61;

let stage: TestStage;
let site: StageServer;

beforeAll(async () => {
  stage = await testStage();
  await openedBy(stage);
  site = await serverOn(stage);
}, 60_000);
afterAll(async () => {
  await site[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

describe('odd values in addresses', () => {
  it('are sixty and more, tried on every page', () => {
    expect(oddParts.length).toBeGreaterThanOrEqual(60);
    expect(readRoutes(site.server.app).length).toBeGreaterThan(80);
  });

  it('are answered', async () => {
    const all = oddAddresses(site.server.app, stage);
    const wrong: string[] = [];
    for (const [n, address] of all.filter((_, n) => n % part === 0).entries()) {
      const found = await wrongAnswer(site, address, n % 2 === 0 ? null : stage.secretariat);
      if (found !== null) wrong.push(found);
    }
    expect(wrong).toEqual([]);
    expect(site.faults).toEqual([]);
  }, 120_000);
});
