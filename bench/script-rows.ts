import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Measurement } from './bench.ts';
import type { Goal, Row } from './row.ts';

/** A line that a measurement of its own prints: `npm run bench:seals` and its like. */
interface Line {
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly target: string;
}

/** A measurement that is a program of its own, as one of the table: what it sets a target for. */
export function ofProgram(name: string, args: readonly string[]): Measurement {
  return {
    name,
    async run() {
      const { stdout, status } = spawnSync(process.execPath, args, {
        cwd: path.resolve(import.meta.dirname, '..'),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const rows = rowsOf(stdout);
      // It ends with 1 when a target is missed, which the rows say too.
      if (rows.length === 0) throw new Error(`${name} ended with ${status} and measured nothing`);
      return rows;
    },
  };
}

/** Pure. What has no target is left out. */
export function rowsOf(said: string): readonly Row[] {
  return said
    .split('\n')
    .filter((line) => line.startsWith('{"measure"'))
    .map((line) => JSON.parse(line) as Line)
    .flatMap(({ measure, value, unit, target }) => {
      const goal = goalOf(target);
      return goal === null ? [] : [{ what: measure, value, unit, goal }];
    });
}

function goalOf(target: string): Goal | null {
  const [, sign, bound] = /^([<>])= ([\d.]+)/.exec(target) ?? [];
  if (sign === undefined) return null;
  return sign === '<' ? { of: 'value', most: Number(bound) } : { of: 'value', least: Number(bound) };
}
