import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import type { Door } from '../app/src/door/perform.ts';
import { perform } from '../app/src/door/perform.ts';
import { startSequencer } from '../app/src/log/sequencer.ts';
import { verifyLog } from '../app/src/log/verify-log.ts';
import { openStore, type Store } from '../app/src/store/database.ts';
import { startEmbedded } from '../app/src/store/embedded.ts';
import { listen } from '../app/src/store/listen.ts';
import { migrate } from '../app/src/store/migrate.ts';
import { introduce, logDoor, noteCommand, seed, signedSize } from '../app/test/given/log.ts';
import { makeDatabase } from '../app/test/postgres.ts';
import { median } from './median.ts';

/**
 * What the log costs the door: `npm run bench:log [-- <rounds>]`. Two databases on one server get the same acts by turns, one with its
 * sequencer at work, one without; the acts are the lightest there are, so that the share of the log is the largest there can be. Prints
 * one line of JSON for each measure and ends with status 1 when a target is missed.
 */

const rounds = Number(process.argv[2] ?? 8);
/** More than a second of acts, so that the sequencer takes them in several times while they come. */
const block = 1_000;
let failed = false;

function report(measure: string, value: number, unit: string, target: string, met: boolean): void {
  failed ||= !met;
  console.log(JSON.stringify({ measure, value: Number(value.toPrecision(4)), unit, target, met }));
}

const folder = mkdtempSync(path.join(tmpdir(), 'plenary-bench-log-'));
// The server may run as another user.
chmodSync(folder, 0o755);
const embedded = await startEmbedded(folder);
const closings: (() => Promise<void>)[] = [];
try {
  const plain = await database();
  const logged = await database();
  const sequencer = startSequencer({
    store: logged.store,
    config: { seeds: [seed], witnesses: [], quorum: 0, kept: null },
    onError: (error) => console.error(error),
  });
  closings.push(() => sequencer.close());
  for (const { url } of [plain.store, logged.store]) {
    const listening = await listen(
      url,
      () => url === logged.store.url && sequencer.wake(),
      () => {},
    );
    closings.push(() => listening.close());
  }

  await acts(plain.door, 300);
  await acts(logged.door, 300);
  const ratios: number[] = [];
  const times: { plain: number[]; logged: number[] } = { plain: [], logged: [] };
  for (let round = 0; round < rounds; round++) {
    // Whoever goes first changes each time.
    const order = round % 2 === 0 ? (['plain', 'logged'] as const) : (['logged', 'plain'] as const);
    const taken = { plain: 0, logged: 0 };
    for (const which of order) {
      taken[which] = await acts((which === 'plain' ? plain : logged).door, block);
      // What is left to the sequencer must not fall into the time of the other.
      await quiet(logged.store);
    }
    times.plain.push(taken.plain / block);
    times.logged.push(taken.logged / block);
    ratios.push(taken.logged / taken.plain);
  }
  console.log(
    JSON.stringify({
      node: process.version,
      acts: rounds * block * 2,
      load: loadavg().map((l) => Number(l.toFixed(2))),
    }),
  );
  report('perform without the log', median(times.plain), 'ms', 'none', true);
  report('perform with the log', median(times.logged), 'ms', 'none', true);
  const ratio = median(ratios);
  report('with the log / without', ratio, 'ratio', '<= 1.10', ratio <= 1.1);

  const waits: number[] = [];
  for (let n = 0; n < 10; n++) waits.push(await untilSigned(logged.store, logged.door));
  const longest = Math.max(...waits) / 1000;
  report('from a result to its signed checkpoint, longest of 10', longest, 's', '<= 60', longest <= 60);
  const began = performance.now();
  const stands = (await verifyLog(logged.store)).every(({ ok }) => ok);
  report('verify the log against the acts', (performance.now() - began) / 1000, 's', '<= 10', stands);
} finally {
  for (const close of closings.toReversed()) await close();
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

async function database(): Promise<{ readonly store: Store; readonly door: Door }> {
  const { url } = await makeDatabase(embedded.url, 'template0');
  const store = await openStore(url);
  closings.push(() => store.close());
  await migrate(store);
  const door = logDoor(store);
  await introduce(door);
  return { store, door };
}

/** Milliseconds for so many acts, one after the other. */
async function acts(door: Door, count: number): Promise<number> {
  const began = performance.now();
  for (let n = 0; n < count; n++) await act(door, 'note.made');
  return performance.now() - began;
}

async function act(door: Door, name: string): Promise<number> {
  const outcome = await perform(
    door,
    noteCommand,
    { act: name, audience: 'public', text: 'a note' },
    { account: null },
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.seq;
}

async function untilSigned(store: Store, door: Door): Promise<number> {
  const began = performance.now();
  const seq = await act(door, 'vote.announced');
  while ((await signedSize(store)) < seq) await new Promise((resolve) => setTimeout(resolve, 5));
  return performance.now() - began;
}

/** Until the log holds every act. */
async function quiet(store: Store): Promise<void> {
  const behind = async (): Promise<boolean> => {
    const { size } = await store.reads.selectFrom('log_state').select('size').executeTakeFirstOrThrow();
    const { last } = await store.reads
      .selectFrom('entry')
      .select(({ fn }) => fn.max('seq').as('last'))
      .executeTakeFirstOrThrow();
    return size < last;
  };
  while (await behind()) await new Promise((resolve) => setTimeout(resolve, 20));
}
