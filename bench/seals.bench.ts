import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { sql } from 'kysely';
import { askClocks } from '../app/src/door/read-clocks.ts';
import { readStanding } from '../app/src/door/standing.ts';
import type { Store } from '../app/src/store/database.ts';
import { startEmbedded } from '../app/src/store/embedded.ts';
import { median } from './median.ts';
import { processorTime } from './processor-time.ts';
import { type OpenMeeting, oneVote, openMeetingOn } from './stage.ts';

/**
 * What the seals cost the door: `npm run bench:seals [-- <rounds>]`. Two assemblies on one server, one with a sealed record and one
 * without seals, do the same acts of a meeting by turns, act by act; whoever goes first changes each time. Each commit waits for the disk.
 * Beside it, what the door asks before an act, and before the first one it does, on a record of 100,000 entries.
 * Prints one line of JSON for each measure and ends with status 1 when a target is missed.
 */

const rounds = Number(process.argv[2] ?? 48);
const long = 100_000;
let failed = false;

function report(measure: string, value: number, unit: string, target: string, met: boolean): void {
  failed ||= !met;
  console.log(JSON.stringify({ measure, value: Number(value.toPrecision(4)), unit, target, met }));
}

const folder = mkdtempSync(path.join(tmpdir(), 'plenary-bench-seals-'));
// The server may run as another user.
chmodSync(folder, 0o755);
const embedded = await startEmbedded(folder);
const stores: Store[] = [];
try {
  const plain = await openMeetingOn(embedded.url, []);
  stores.push(plain.store);
  const sealed = await openMeetingOn(embedded.url, [new Uint8Array(32).fill(9)]);
  stores.push(sealed.store);
  const sides = { plain, sealed };
  await checkSides(sides);
  await round(sides, 0);

  const times = { plain: new Map<string, number[]>(), sealed: new Map<string, number[]>() };
  const ratios: { readonly wall: number; readonly cpu: number; readonly server: number }[] = [];
  const perAct: { readonly plain: number; readonly sealed: number }[] = [];
  for (let n = 1; n <= rounds; n++) {
    const took = await round(sides, n, times);
    perAct.push({ plain: took.plain.wall / took.acts, sealed: took.sealed.wall / took.acts });
    ratios.push({
      wall: took.sealed.wall / took.plain.wall,
      cpu: took.sealed.cpu / took.plain.cpu,
      server: took.sealed.server / took.plain.server,
    });
  }
  console.log(
    JSON.stringify({
      node: process.version,
      acts: [...times.sealed.values()].reduce((sum, all) => sum + all.length, 0) * 2,
      load: loadavg().map((l) => Number(l.toFixed(2))),
    }),
  );
  for (const kind of times.plain.keys()) {
    const [without, with_] = [median(times.plain.get(kind) ?? []), median(times.sealed.get(kind) ?? [])];
    report(`${kind}: with seals / without`, with_ / without, `ratio (of ${without.toFixed(2)} ms)`, 'none', true);
  }
  report('an act without seals', median(perAct.map(({ plain }) => plain)), 'ms', 'none', true);
  report('an act with seals', median(perAct.map(({ sealed }) => sealed)), 'ms', 'none', true);
  spread(
    'processor time of the program, with seals / without',
    ratios.map(({ cpu }) => cpu),
  );
  if (ratios.every(({ server }) => Number.isFinite(server)))
    spread(
      'processor time of the database, with seals / without',
      ratios.map(({ server }) => server),
    );
  spread(
    'time of an act, with seals / without',
    ratios.map(({ wall }) => wall),
    1.03,
  );

  const short = await lookUp(sealed.store);
  await lengthen(sealed.store, long);
  const after = await lookUp(sealed.store);
  report('clock and last entry, before each act', short.clocks, 'ms', 'none', true);
  report('key, editions and clock confirmed, before the first act', short.standing, 'ms', 'none', true);
  const growth = (after.clocks + after.standing) / (short.clocks + short.standing);
  report(
    `what an act asks before it is decided, with ${long.toLocaleString('en')} entries / with a day's`,
    growth,
    'ratio',
    '<= 1.15',
    growth <= 1.15,
  );
} finally {
  for (const store of stores) await store.close();
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

/** The middle of the rounds, with the quarter below and the quarter above it. */
function spread(measure: string, values: readonly number[], most?: number): void {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(3);
  const middle = median(values);
  const rounds = `of ${values.length} rounds: half of them ${at(0.25)} to ${at(0.75)}, all ${at(0)} to ${at(1)}`;
  report(measure, middle, 'ratio', most === undefined ? 'none' : `<= ${most}`, most === undefined || middle <= most);
  report(`${measure}, ${rounds}`, middle, 'ratio', 'none', true);
}

interface Taken {
  wall: number;
  cpu: number;
  server: number;
}

/** Every step on both sides, one after the other. Milliseconds. */
async function round(
  sides: Readonly<Record<'plain' | 'sealed', OpenMeeting>>,
  number: number,
  times?: Readonly<Record<'plain' | 'sealed', Map<string, number[]>>>,
): Promise<{ readonly acts: number; readonly plain: Taken; readonly sealed: Taken }> {
  const steps = oneVote(sides.plain);
  const taken = { plain: { wall: 0, cpu: 0, server: 0 }, sealed: { wall: 0, cpu: 0, server: 0 } };
  const server = async (which: 'plain' | 'sealed') => (await processorTime(sides[which].store)).server;
  const before = { plain: await server('plain'), sealed: await server('sealed') };
  for (const [place, step] of steps.entries()) {
    const order = (place + number) % 2 === 0 ? (['plain', 'sealed'] as const) : (['sealed', 'plain'] as const);
    for (const which of order) {
      const cpu = process.cpuUsage();
      const began = performance.now();
      await step.does(sides[which]);
      const wall = performance.now() - began;
      const { user, system } = process.cpuUsage(cpu);
      taken[which].wall += wall;
      taken[which].cpu += (user + system) / 1000;
      const kinds = times?.[which];
      if (kinds) kinds.set(step.kind, [...(kinds.get(step.kind) ?? []), wall]);
    }
  }
  for (const which of ['plain', 'sealed'] as const) taken[which].server = (await server(which)) - before[which];
  return { acts: steps.length, ...taken };
}

/** A comparison of the same with the same would be worth nothing. */
async function checkSides({ plain, sealed }: Readonly<Record<'plain' | 'sealed', OpenMeeting>>): Promise<void> {
  const seals = async ({ store }: OpenMeeting): Promise<number> =>
    (await store.writes.selectFrom('entry').select('seq').where('seal', 'is not', null).execute()).length;
  const [none, some] = [await seals(plain), await seals(sealed)];
  const { rows } = await sql<{ setting: string }>`
    select setting from pg_settings where name in ('fsync', 'synchronous_commit')`.execute(sealed.store.writes);
  if (none !== 0 || some === 0 || rows.some(({ setting }) => setting !== 'on'))
    throw new Error(`${none} and ${some} seals, durability ${rows.map(({ setting }) => setting).join(' ')}`);
}

/** What the door asks of a record that it has not yet seen, in milliseconds, in the middle: clock and last entry, and what stands. */
async function lookUp(store: Store): Promise<{ readonly clocks: number; readonly standing: number }> {
  const clocks: number[] = [];
  const standing: number[] = [];
  await store.writes.transaction().execute(async (tx) => {
    for (let n = 0; n < 600; n++) {
      const began = performance.now();
      await askClocks(tx, store.clock);
      const between = performance.now();
      await readStanding(tx);
      clocks.push(between - began);
      standing.push(performance.now() - between);
    }
  });
  return { clocks: median(clocks), standing: median(standing) };
}

/** Copies of votes that were cast, so that the record is as long as that of a decade. Nothing is done on it any more. */
async function lengthen(store: Store, entries: number): Promise<void> {
  await sql`
    insert into entry (seq, at, act, subject, audience, actor, capacity, cites, data, salt, commitment, previous, hash, request, seal)
    select last.seq + n, last.at, cast_.act, cast_.subject, cast_.audience, cast_.actor, cast_.capacity, cast_.cites, cast_.data,
      cast_.salt, cast_.commitment, cast_.previous, md5(n::text) || md5('x' || n), null, cast_.seal
    from (select seq, at from entry order by seq desc limit 1) as last,
      (select * from entry where act = 'vote.cast' order by seq limit 1) as cast_,
      generate_series(1, ${entries}::int - (select count(*)::int from entry)) as n`.execute(store.writes);
  await sql`analyze entry`.execute(store.writes);
}
