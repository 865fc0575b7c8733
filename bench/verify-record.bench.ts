import { Assembly } from './assembly.ts';
import type { Bench, Measurement } from './bench.ts';
import { castAtOnce } from './casting.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';
import { type Verified, verified } from './verification.ts';

const rounds = 3;

/**
 * `npm run verify` of a long record, from the first entry and deciding included: milliseconds an entry beyond those of a short record, so
 * that the start of the program is left out, and the most memory it held. 20,000 entries, with `-- --full` 200,000. Goals: 0.05 ms an
 * entry, 300 MB.
 */
export const verifyRecord: Measurement = {
  name: 'verify',
  async run(bench: Bench): Promise<readonly Row[]> {
    const { database } = await bench.stagedDatabase();
    const long = await longRecord(bench, bench.full ? 200_000 : 20_000);
    const short = { database, entries: long.before };
    const found: { readonly short: Verified; readonly long: Verified }[] = [];
    for (let round = 0; round < rounds; round++)
      found.push({ short: await verified(short.database), long: await verified(long.database) });
    const entries = long.entries - short.entries;
    return [
      {
        what: `verify of ${long.entries.toLocaleString('en')} entries, each`,
        value: median(found.map((one) => (one.long.ms - one.short.ms) / entries)),
        unit: 'ms',
        goal: { of: 'value', most: 0.05 },
        note: `${(median(found.map((one) => one.long.ms)) / 1_000).toFixed(1)} s in all, with the start`,
      },
      {
        what: 'verify, the most memory',
        value: median(found.map((one) => one.long.memory)),
        unit: 'MB',
        goal: { of: 'value', most: 300 },
      },
    ];
  },
};

/** A record of votes, one session after the other, until it is so long; the program that made it has ended. */
export async function longRecord(bench: Bench, wanted: number) {
  const { database, stage } = await bench.stagedDatabase();
  await using assembly = await Assembly.open(database, stage);
  const before = await lengthOf(assembly);
  let entries = before;
  while (entries < wanted) {
    for (const sitting of stage.sittings) await castAtOnce(assembly, [sitting], { times: 1 });
    entries = await lengthOf(assembly);
  }
  return { database, before, entries };
}

async function lengthOf({ pool }: Assembly): Promise<number> {
  const { rows } = await pool.query<{ last: string }>('select max(seq) as last from entry');
  return Number(rows[0]?.last);
}
