import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { expect, test } from 'vitest';

/** MB of the space for what lives shortly, at its largest, while thousands of objects live for some time each. */
function mostOf(rounds: number, beforehand = ''): number {
  const program = `
    import v8 from 'node:v8';
    ${beforehand}
    let most = 0;
    for (let round = 0; round < ${rounds} && most <= 32 * 1_048_576; round += 1) {
      const kept = Array.from({ length: 40_000 }, (_, n) => ({ n, text: [n, round] }));
      globalThis.kept = kept;
      await new Promise((resolve) => setImmediate(resolve));
      const space = v8.getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
      most = Math.max(most, space.space_size);
    }
    console.log(most / 1_048_576);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }));
}

test('what lives shortly has at most so much memory, where V8 alone would take more', { timeout: 60_000 }, () => {
  const bound = `const { boundYoungMemory } = await import('${new URL('young-memory.ts', import.meta.url).href}'); boundYoungMemory();`;
  expect(mostOf(500)).toBeGreaterThan(32);
  expect(mostOf(60, bound)).toBeLessThanOrEqual(32);
});
