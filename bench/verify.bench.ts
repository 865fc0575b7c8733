import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { verifyStore } from '../app/src/cli/verification.ts';
import { acts, again, filled, tables } from '../app/src/modules.ts';
import { Replay } from '../app/src/record/replay.ts';
import { inOneState, recordRows } from '../app/src/record/verify.ts';
import { walkRecord } from '../app/src/record/walk-record.ts';
import type { Store } from '../app/src/store/database.ts';
import { startEmbedded } from '../app/src/store/embedded.ts';
import { median } from './median.ts';
import { processorTime } from './processor-time.ts';
import { oneVote, openMeetingOn } from './stage.ts';

/**
 * How fast a record is verified: `npm run bench:verify [-- <entries> <rounds>]`. A meeting with many votes is held; then its record is gone
 * through by turns with every act decided again, and with the acts applied alone, which is the reference; then all of `npm run verify`.
 * Prints one line of JSON for each measure and ends with status 1 when a target is missed, or when the record does not stand.
 */

const entries = Number(process.argv[2] ?? 5_000);
const rounds = Number(process.argv[3] ?? 3);
let failed = false;

function report(measure: string, value: number, unit: string, target: string, met: boolean): void {
  failed ||= !met;
  console.log(JSON.stringify({ measure, value: Number(value.toPrecision(4)), unit, target, met }));
}

const folder = mkdtempSync(path.join(tmpdir(), 'plenary-bench-verify-'));
// The server may run as another user.
chmodSync(folder, 0o755);
const embedded = await startEmbedded(folder);
const stores: Store[] = [];
try {
  const meeting = await openMeetingOn(embedded.url, [new Uint8Array(32).fill(9)]);
  const { store } = meeting;
  stores.push(store);
  let length = 0;
  while (length < entries) {
    for (const step of oneVote(meeting)) await step.does(meeting);
    length = (await recordRows(store)).length;
  }
  console.log(
    JSON.stringify({ node: process.version, entries: length, load: loadavg().map((l) => Number(l.toFixed(2))) }),
  );
  const times = { decided: [] as number[], applied: [] as number[], whole: [] as number[] };
  const processors = { decided: [] as number[], applied: [] as number[], whole: [] as number[] };
  const measured = async (what: keyof typeof times, task: () => Promise<number>): Promise<void> => {
    const before = await processorTime(store);
    times[what].push(await task());
    const after = await processorTime(store);
    processors[what].push(after.program - before.program + after.server - before.server);
  };
  for (let round = 0; round < rounds; round++) {
    await measured('decided', () => replayed(store, again));
    await measured('applied', () => replayed(store, {}));
    await measured('whole', async () => {
      const began = performance.now();
      const wrong = (await verifyStore(store)).filter(({ ok }) => !ok);
      if (wrong.length > 0) throw new Error(JSON.stringify(wrong.slice(0, 5)));
      return performance.now() - began;
    });
  }
  const perSecond = (all: readonly number[]): number => (length / median(all)) * 1000;
  report('acts decided again and applied', perSecond(times.decided), 'per second', 'none', true);
  report('reference: acts applied alone', perSecond(times.applied), 'per second', 'none', true);
  const ratio = median(times.decided) / median(times.applied);
  report('decided and applied / applied alone', ratio, 'ratio', '<= 6', ratio <= 6);
  report('all of npm run verify', perSecond(times.whole), 'entries per second', 'none', true);
  const share = median(times.whole) / median(times.decided);
  report('all of npm run verify / deciding and applying', share, 'ratio', '<= 1.6', share <= 1.6);
  // Other work on the machine makes the clock on the wall say little; this it does not change much.
  for (const what of ['decided', 'applied', 'whole'] as const)
    report(`processor time, ${what}`, median(processors[what]) / length, 'ms per entry', 'none', true);
} finally {
  for (const store of stores) await store.close();
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

/** Milliseconds. `how`: without one no act is decided, and each is applied. */
async function replayed(store: Store, how: typeof again): Promise<number> {
  const decides = Object.keys(how).length > 0;
  const none = Object.fromEntries(Object.keys(acts).map((name) => [name, null]));
  return inOneState(store, ['entry', ...Object.keys(tables)], async (tx) => {
    const replay = new Replay(tx, { acts, filled, again: decides ? how : none }, { runs: true });
    const began = performance.now();
    await replay.begin();
    await walkRecord(store.writes, [replay]);
    const found = await replay.end();
    const took = performance.now() - began;
    if (decides && found.some(({ ok }) => !ok))
      throw new Error(JSON.stringify(found.filter(({ ok }) => !ok).slice(0, 5)));
    return took;
  });
}
