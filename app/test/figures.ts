import { appendFileSync } from 'node:fs';

/** A line of what was measured, printed at once and again in the table at the end of `npm run test:long`. */
export function figure(what: string, value: string): void {
  console.log(`${what}: ${value}`);
  const file = process.env.FIGURES_FILE;
  if (file) appendFileSync(file, `${JSON.stringify({ what, value })}\n`);
}

/** `4216 of 4216` */
export function of(found: number, all: number): string {
  return `${found} of ${all}`;
}

export interface Spread {
  readonly times: number;
  readonly median: number;
  readonly p99: number;
  readonly most: number;
}

/** Of measured milliseconds. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { times: values.length, median: at(0.5), p99: at(0.99), most: at(1) };
}

export function inWords({ times, median, p99, most }: Spread): string {
  return `${times} times, median ${median} ms, p99 ${p99} ms, at most ${most} ms`;
}
