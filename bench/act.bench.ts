import type { Assembly } from './assembly.ts';
import type { Bench, Measurement } from './bench.ts';
import { byTurns } from './by-turns.ts';
import { median } from './median.ts';
import { oneByOne, votesAlone } from './one-by-one.ts';
import { bareCommits } from './references/bare-commits.ts';
import { pgbench } from './references/pgbench.ts';
import { type Row, ratioOf } from './row.ts';

const rounds = 4;

/**
 * One act after the other through HTTP, each from its sending to its answer, in milliseconds: votes, and seats that leave the room.
 * Reference: a single durable INSERT on one connection of the same server, which itself must reach 0.6 of pgbench. Goal: at most five of
 * them.
 */
export const act: Measurement = {
  name: 'act',
  async run(bench: Bench): Promise<readonly Row[]> {
    const database = await bench.emptyDatabase();
    await using assembly = await bench.assembly();
    let sitting = 0;
    const found = await byTurns(rounds, {
      votes: () => votesAlone(assembly, sitting++),
      bare: async () => median(await bareCommits(database, 200)),
      leaving: () => seatsLeave(assembly, sitting),
      pgbench: async () => 1_000 / pgbench(database, bench.folder, 1),
    });
    const bare = { name: 'bare commit', value: median(found.bare), unit: 'ms' };
    return [
      {
        what: 'a single vote through HTTP',
        value: median(found.votes),
        unit: 'ms',
        reference: bare,
        ratio: ratioOf(found.votes, found.bare),
        goal: { of: 'ratio', most: 5 },
      },
      {
        what: 'a seat that leaves the room, through HTTP',
        value: median(found.leaving),
        unit: 'ms',
        reference: bare,
        ratio: ratioOf(found.leaving, found.bare),
        goal: { of: 'ratio', most: 5 },
      },
      {
        what: 'reference: bare commits on one connection',
        value: 1_000 / bare.value,
        unit: '/s',
        reference: { name: 'pgbench', value: 1_000 / median(found.pgbench), unit: '/s' },
        ratio: ratioOf(found.pgbench, found.bare),
        goal: { of: 'ratio', least: 0.6 },
      },
    ];
  },
};

/** The middle of so many seats that leave; afterwards they are back. */
async function seatsLeave(assembly: Assembly, number: number): Promise<number> {
  const { sittings } = assembly.stage;
  const { meeting = '', delegates = {} } = sittings[number % sittings.length] ?? {};
  const some = Object.entries(delegates).slice(0, 30);
  const times = await oneByOne(assembly, some, 'register-presence', (state) => ({ meeting, left: [state] }));
  await assembly.act('register-presence', { meeting, arrived: some.map(([state]) => state) });
  return median(times);
}
