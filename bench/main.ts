import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { buildApp } from '../app/test/app-process.ts';
import { Bench } from './bench.ts';
import { measurements } from './measurements.ts';
import { readOptions } from './options.ts';
import { goalsMet, type Row } from './row.ts';
import { countOf, tableOf, withTable } from './table.ts';

/**
 * Everything that is promised of the speed of Plenary, each beside a reference of the same run: `npm run bench`. With `-- --only casts,pages` some,
 * `-- --list` names them, `-- --check` ends with status 1 when a goal is missed, `-- --write` writes the table into README.md,
 * `-- --full` verifies a record of 200,000 entries.
 */
const readme = path.resolve(import.meta.dirname, '../README.md');

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

async function main(): Promise<void> {
  const options = readOptions(
    process.argv.slice(2),
    measurements.map(({ name }) => name),
  );
  if (options.list) return console.log(measurements.map(({ name }) => name).join('\n'));
  buildApp();
  const chosen = measurements.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
  const rows: Row[] = [];
  await using bench = await Bench.open(options.full);
  // The database server would go on without us.
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void bench[Symbol.asyncDispose]().finally(() => process.exit(130)));
  console.log(machine());
  for (const { name, run } of chosen) {
    const began = performance.now();
    const found = await run(bench).catch((error: unknown) => [failed(name, error)]);
    console.log(`\n${name} (${((performance.now() - began) / 1000).toFixed(0)} s)\n${tableOf(found)}`);
    rows.push(...found);
  }
  const table = `${tableOf(rows)}\n\n${machine()}`;
  if (chosen.length > 1) console.log(`\n${table}`);
  if (options.write) writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), table));
  console.log(`\n${countOf(rows)}`);
  const { met, measured } = goalsMet(rows);
  if (options.check && met < measured) process.exitCode = 1;
}

/** What could not be measured because the program did something wrong is a goal that was missed. */
function failed(name: string, error: unknown): Row {
  const note = error instanceof Error ? error.message : String(error);
  console.error(error);
  return { what: `${name} failed: ${note.slice(0, 200)}`, value: 1, unit: 'failure', goal: { of: 'value', most: 0 } };
}

function machine(): string {
  const load = loadavg().map((one) => one.toFixed(1));
  return `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}, load ${load.join(' ')}`;
}
