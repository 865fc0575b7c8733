import { expect, test } from 'vitest';
import { fuzzBytes, fuzzTargets, fuzzText } from '../test/fuzz-targets.ts';

// `npm run fuzz` does the same with 100,000 inputs for each parser.
const runs = 2000;
const { texts, bytes } = fuzzTargets();

test.each(texts.map((target) => [target.name, target] as const))('%s: no crash, no hang', async (_, target) => {
  for (const seed of target.seeds) expect(typeof (await target.run(seed))).toBe('boolean');
  await fuzzText(target, runs);
});

test('what is right is accepted, so that the changed texts are close to it', async () => {
  const refused = new Set(['message received', 'sealed key', 'opening']);
  for (const target of texts)
    for (const seed of target.seeds)
      expect([target.name, await target.run(seed)]).toEqual([target.name, !refused.has(target.name)]);
  for (const target of bytes) expect([target.name, target.run(target.seed)]).toEqual([target.name, true]);
});

test.each(bytes.map((target) => [target.name, target] as const))('%s: no crash, no hang', async (_, target) => {
  await fuzzBytes(target, runs);
});
