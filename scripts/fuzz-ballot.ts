import process from 'node:process';
import { fuzzBytes, fuzzTargets, fuzzText } from '../packages/ballot/test/fuzz-targets.ts';

/**
 * Fuzzes every parser of the secret ballot:
 *   npm run fuzz [-- INPUTS [NAME]]      (100,000 inputs for each parser)
 * Exit status 1 with the shrunk input on a crash, on a parser that needs a second, or on a changed text accepted.
 */
const runs = Number(process.argv[2] ?? 100_000);
const wanted = process.argv[3];
if (!Number.isSafeInteger(runs) || runs < 1) {
  console.error('The number of inputs is a whole number.');
  process.exit(2);
}
const { texts, bytes } = fuzzTargets();
const all = [
  ...texts.map((target) => ({ name: target.name, run: () => fuzzText(target, runs) })),
  ...bytes.map((target) => ({ name: target.name, run: () => fuzzBytes(target, runs) })),
].filter((target) => wanted === undefined || target.name === wanted);
if (all.length === 0) {
  console.error(`No parser is named ${wanted}.`);
  process.exit(2);
}
for (const { name, run } of all) {
  const start = performance.now();
  await run();
  console.log(`${name.padEnd(18)} ${runs} inputs, ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
