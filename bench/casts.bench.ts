import { randomUUID } from 'node:crypto';
import type { Bench, Measurement } from './bench.ts';
import { byTurns } from './by-turns.ts';
import { burst, castAtOnce } from './casting.ts';
import { requestOf } from './connection.ts';
import { median } from './median.ts';
import { bareInserts } from './references/bare-inserts.ts';
import { pgbench } from './references/pgbench.ts';
import { serve } from './references/process.ts';
import { type Row, ratioOf } from './row.ts';

const rounds = 3;

/**
 * Votes cast through HTTP in seven votes that are open in seven sessions, all at once and each request sent twice; in votes a second,
 * and in requests a second beside the handler. References: a minimal Hono handler that does one INSERT and COMMIT for each of as many
 * requests of the same client; single-row INSERTs without HTTP on ten connections of the same server; pgbench with the same INSERT, of
 * which the reference itself must reach 0.6 (the handler writes in the same way, and waits for HTTP besides). Goals: 0.5 of the handler, 0.25 of the inserts, 125 votes answered in 0.25 s.
 */
export const casts: Measurement = {
  name: 'casts',
  async run(bench: Bench): Promise<readonly Row[]> {
    const database = await bench.emptyDatabase();
    await using assembly = await bench.assembly();
    const handler = await serve('insert-server.ts', database);
    const { sittings } = assembly.stage;
    const seats = sittings.reduce((sum, { delegates }) => sum + Object.keys(delegates).length, 0);
    const all = sittings.flatMap(({ delegates }) => Object.keys(delegates));
    const found = await byTurns(rounds, {
      ours: () => castAtOnce(assembly, sittings, { times: 2 }),
      handler: () =>
        burst(
          handler.port,
          [...all, ...all].map((state) => plainCast(handler.port, state)),
        ),
      inserts: async () => bareInserts(database, 5_000),
      pgbench: async () => pgbench(database, bench.folder, 10),
      few: () => castAtOnce(assembly, sittings.slice(0, 2), { times: 1, most: 125 }),
    }).finally(() => handler.stop());
    const votes = found.ours.map(({ took, votes: cast }) => (cast / took) * 1_000);
    const requests = found.ours.map(({ took, answers }) => (answers.length / took) * 1_000);
    const handled = found.handler.map(({ took, answers }) => (answers.length / took) * 1_000);
    const later = found.ours.reduce((sum, one) => sum + one.later, 0);
    return [
      {
        what: `${seats} votes at once in seven sessions, each sent twice: requests answered`,
        value: median(requests),
        unit: '/s',
        reference: { name: 'Hono handler with one INSERT each', value: median(handled), unit: '/s' },
        ratio: ratioOf(requests, handled),
        goal: { of: 'ratio', least: 0.5 },
        ...(later === 0 ? {} : { note: `${later} were put off and asked again` }),
      },
      {
        what: 'the same: votes recorded',
        value: median(votes),
        unit: '/s',
        reference: { name: 'bare INSERTs on 10 connections', value: median(found.inserts), unit: '/s' },
        ratio: ratioOf(votes, found.inserts),
        goal: { of: 'ratio', least: 0.25 },
      },
      {
        what: '125 votes at once, until all are answered',
        value: median(found.few.map(({ took }) => took / 1_000)),
        unit: 's',
        goal: { of: 'value', most: 0.25 },
      },
      {
        what: 'reference: bare INSERTs on 10 connections',
        value: median(found.inserts),
        unit: '/s',
        reference: { name: 'pgbench', value: median(found.pgbench), unit: '/s' },
        ratio: ratioOf(found.inserts, found.pgbench),
        goal: { of: 'ratio', least: 0.6 },
      },
      {
        what: 'reference: Hono handler with one INSERT each',
        value: median(handled),
        unit: '/s',
        reference: { name: 'pgbench', value: median(found.pgbench), unit: '/s' },
        ratio: ratioOf(handled, found.pgbench),
      },
    ];
  },
};

function plainCast(port: number, state: string): Buffer {
  return requestOf(port, '/cast', { json: { vote: randomUUID(), state, choice: 'yes' } });
}
