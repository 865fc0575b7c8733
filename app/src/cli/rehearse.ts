import { randomBytes, randomUUID } from 'node:crypto';
import { getRequestListener } from '@hono/node-server';
import { openDoor } from '../assembly.ts';
import { type Config, readConfig } from '../config.ts';
import type { Timing } from '../demonstration/rehearsal/client.ts';
import { rehearse as play, type Rehearsal } from '../demonstration/rehearsal/rehearse.ts';
import { setTheStage } from '../demonstration/set-the-stage.ts';
import { openHttp } from '../http.ts';
import { openLog } from '../log.ts';
import { openServer } from '../server.ts';
import type { Store } from '../store/database.ts';
import { verifyStore } from './verification.ts';
import { withStore } from './with-store.ts';

/** `npm run rehearse`: holds a whole demonstration meeting and gives a verdict. The session stays to be looked at. */
export async function rehearse(): Promise<void> {
  const read = readConfig({ ...process.env, PORT: '0' });
  const problem = !read.ok
    ? read.problems.join('\n')
    : read.config.mode === 'production'
      ? 'A rehearsal is a demonstration: it is not held in production. Run it on another database.'
      : null;
  if (!read.ok || problem !== null) {
    console.error(problem);
    process.exitCode = 1;
    return;
  }
  // A database for production is refused here, before anything is written.
  await withStore((store) => hold(store, read.config));
}

async function hold(store: Store, config: Config): Promise<boolean> {
  const log = openLog(config);
  const server = await openServer({ config: { ...config, secret: randomBytes(32).toString('base64url') }, store, log });
  const http = await openHttp(config, getRequestListener(server.app.fetch));
  try {
    const began = performance.now();
    const stage = await setTheStage(openDoor(store), new Date(store.clock.ms()));
    console.log(`Rehearsal in session ${stage.session}: real States Parties, fictitious delegates and candidates.`);
    const played = await play(
      http.address.replace('localhost', '127.0.0.1'),
      stage,
      (ballot) => terms(store, ballot),
      (line) => console.log(`  ${line}`),
    );
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    printTimings(played, await bareCommits(store));
    const passed = await verdict(store, played);
    console.log(`Rehearsal ${passed ? 'passed' : 'failed'} in ${seconds} s.`);
    console.log(`Look at it: /sessions/${stage.session}, /meetings/${stage.meeting}, /elections/${stage.election}.`);
    return passed;
  } catch (error) {
    console.error(`Rehearsal failed: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  } finally {
    await server.close();
    await http.close();
  }
}

async function terms(store: Store, ballot: string) {
  const { seats, issued, requirements } = await store.reads
    .selectFrom('ballot')
    .select(['seats', 'issued', 'requirements'])
    .where('id', '=', ballot)
    .executeTakeFirstOrThrow();
  return { seats, issued, requirements };
}

/** The reference in the same run: what one durable write costs on this database, without Plenary around it. */
async function bareCommits(store: Store): Promise<readonly number[]> {
  const id = randomUUID();
  await store.writes
    .insertInto('request')
    .values({ id, actor: null, command: 'bare commit', input_hash: '', answer: '0', at: store.clock.now() })
    .execute();
  const times: number[] = [];
  for (let n = 0; n < 100; n++) {
    const began = performance.now();
    await store.writes
      .updateTable('request')
      .set({ answer: String(n) })
      .where('id', '=', id)
      .execute();
    times.push(performance.now() - began);
  }
  await store.writes.deleteFrom('request').where('id', '=', id).execute();
  return times;
}

function printTimings({ timings, live }: Rehearsal, bare: readonly number[]): void {
  const byAct = Map.groupBy(timings, ({ act }: Timing) => act);
  const rows = [...byAct].map(([act, all]) => ({ act, ...spread(all.map(({ ms }) => ms)) }));
  rows.push({ act: 'from an act to an open page', ...spread(live) });
  const reference = spread(bare);
  rows.push({ act: 'reference: a bare commit', ...reference });
  console.log('  act                            times   median ms   p95 ms   median / bare commit');
  for (const { act, times, median, p95 } of rows) {
    const figures = [String(times).padStart(5), median.toFixed(1).padStart(11), p95.toFixed(1).padStart(8)].join(' ');
    console.log(`  ${act.padEnd(30)} ${figures} ${(median / reference.median).toFixed(1).padStart(12)}`);
  }
}

function spread(values: readonly number[]): { times: number; median: number; p95: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { times: values.length, median: at(0.5), p95: at(0.95) };
}

/** Open pages are told within a second, and the record stands. */
async function verdict(store: Store, { live }: Rehearsal): Promise<boolean> {
  const wrong = (await verifyStore(store)).filter(({ ok }) => !ok);
  for (const { what, detail } of wrong) console.log(`  FAILED ${what}: ${detail}`);
  if (wrong.length === 0) console.log('  The record stands: chain, results decided again, tables built anew.');
  const slow = spread(live).p95 > 1_000;
  if (slow) console.log('  FAILED open pages heard later than a second (p95).');
  return wrong.length === 0 && !slow;
}
