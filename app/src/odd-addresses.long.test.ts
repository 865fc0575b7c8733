import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oddAddresses, oddQueries, wrongAnswer } from '../test/odd-addresses.ts';
import { openedBy, type TestStage, testStage } from '../test/stage.ts';
import { type StageServer, serverOn } from '../test/stage-server.ts';

/** Of the hundreds of thousands with one name each, one of so many. */
const part = 121;

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
  it('are answered, every one', async () => {
    const { app } = site.server;
    const queries = oddQueries(app, stage).filter((_, n) => n % part === 0);
    const wrong: string[] = [];
    for (const [n, address] of [...oddAddresses(app, stage), ...queries].entries()) {
      const found = await wrongAnswer(site, address, n % 2 === 0 ? null : stage.secretariat);
      if (found !== null) wrong.push(found);
    }
    expect(wrong).toEqual([]);
    expect(site.faults).toEqual([]);
  });
});
