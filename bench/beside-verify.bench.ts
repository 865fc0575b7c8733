import { Assembly } from './assembly.ts';
import type { Bench, Measurement } from './bench.ts';
import { byTurns } from './by-turns.ts';
import { median } from './median.ts';
import { votesAlone } from './one-by-one.ts';
import { type Row, ratioOf } from './row.ts';
import { verified } from './verification.ts';

const rounds = 4;

/**
 * Votes one after the other through HTTP while `npm run verify` goes through the same record again and again, and the log signs; in
 * milliseconds, the middle of a vote of all seats. Reference: the same votes without it. Goal: at most 1.10 times.
 */
export const besideVerify: Measurement = {
  name: 'beside-verify',
  async run(bench: Bench): Promise<readonly Row[]> {
    const { database, stage } = await bench.stagedDatabase();
    await using assembly = await Assembly.open(database, stage);
    let sitting = 0;
    const found = await byTurns(rounds, {
      alone: () => votesAlone(assembly, sitting++),
      beside: async () => {
        let going = true;
        const verifying = (async () => {
          while (going) await verified(database);
        })();
        try {
          return await votesAlone(assembly, sitting++);
        } finally {
          going = false;
          await verifying;
        }
      },
    });
    return [
      {
        what: 'a single vote while verify goes through the record',
        value: median(found.beside),
        unit: 'ms',
        reference: { name: 'the same without', value: median(found.alone), unit: 'ms' },
        ratio: ratioOf(found.beside, found.alone),
        goal: { of: 'ratio', most: 1.1 },
      },
    ];
  },
};
