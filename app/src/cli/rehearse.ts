import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Config, readConfig } from '../config.ts';
import { votesOf } from '../decisions/index.ts';
import type { Timing } from '../demonstration/rehearsal/client.ts';
import { fullDay } from '../demonstration/rehearsal/day.ts';
import { fullDayFigures } from '../demonstration/rehearsal/day-figures.ts';
import { exampland, loadWithFictitious } from '../demonstration/rehearsal/fictitious-state.ts';
import { rehearse as wholeMeeting } from '../demonstration/rehearsal/rehearse.ts';
import { type PublishedVote, roughDay } from '../demonstration/rehearsal/rough.ts';
import { prepareSession } from '../demonstration/rehearsal/session.ts';
import { sessionFigures } from '../demonstration/rehearsal/session-figures.ts';
import { type Stage, setTheStage } from '../demonstration/set-the-stage.ts';
import type { Door } from '../door/perform.ts';
import { ballotState } from '../elections/index.ts';
import { openHttp } from '../http.ts';
import { endAllSignIns } from '../identity/index.ts';
import { openLog } from '../log.ts';
import { type Closing, openDatabase } from '../open-database.ts';
import type { Finding } from '../record/index.ts';
import { openServer } from '../server.ts';
import { appFolder } from '../store/app-folder.ts';
import { openStore, type Store } from '../store/database.ts';
import { migrateAs } from '../store/mode.ts';
import { verifyStore } from './verification.ts';
import { withClosings, withStore } from './with-store.ts';

const rehearsals = {
  meeting: { play: meeting, apart: false },
  rough: { play: rough, apart: false },
  session: { play: session, apart: true },
  day: { play: day, apart: true },
};

/**
 * `npm run rehearse -- [name]`: holds a whole demonstration meeting (`meeting`, which is meant without a name) or a day in which
 * things go wrong (`rough`) and gives a verdict; their session stays to be looked at. The preparation of a session (`session`) and a
 * full day on the floor (`day`) need a State Party that there is not: they are played in a database of their own, which is thrown away.
 */
export async function rehearse(name = 'meeting'): Promise<void> {
  const read = readConfig({ ...process.env, PORT: '0' });
  const known = Object.hasOwn(rehearsals, name) ? rehearsals[name as keyof typeof rehearsals] : null;
  const problem = !known
    ? `There is no rehearsal ${name}. Known: ${Object.keys(rehearsals).join(', ')}.`
    : !read.ok
      ? read.problems.join('\n')
      : read.config.mode === 'production'
        ? 'A rehearsal is a demonstration: it is not held in production. Run it on another database.'
        : null;
  if (!known || !read.ok || problem !== null) {
    console.error(problem);
    process.exitCode = 1;
    return;
  }
  const { config } = read;
  if (known.apart) return withClosings((closings) => holdApart(config, closings, known.play));
  // A database for production is refused here, before anything is written.
  await withStore((store) => hold(store, config, known.play, look));
}

/** On a server of its own, in a folder that is removed. */
async function holdApart(config: Config, closings: Closing[], play: Play): Promise<boolean> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plenary-rehearsal-'));
  closings.push(() => rm(folder, { recursive: true, force: true }));
  // The server may run as another user.
  await chmod(folder, 0o755);
  const apart: Config = { ...config, database: { kind: 'embedded', dir: path.join(folder, 'postgres') } };
  const store = await openStore(await openDatabase(apart, closings));
  closings.push(() => store.close());
  await migrateAs(store, config.mode);
  return hold(store, apart, play, () => 'It was held in a database of its own, which is thrown away.');
}

type Play = (place: Place) => Promise<boolean>;

/** Where a rehearsal is held. */
interface Place {
  readonly store: Store;
  readonly address: string;
  readonly stage: Stage;
  readonly door: Door;
}

async function hold(store: Store, config: Config, play: Play, ends: (stage: Stage) => string): Promise<boolean> {
  const log = openLog(config);
  const server = await openServer({ config: { ...config, secret: randomBytes(32).toString('base64url') }, store, log });
  const http = await openHttp(config, server.listener);
  try {
    const began = performance.now();
    const stage = await setTheStage(server.door, new Date(store.clock.ms()));
    console.log(`Rehearsal in session ${stage.session}: real States Parties, fictitious delegates and candidates.`);
    const address = http.address.replace('localhost', '127.0.0.1');
    const passed = await play({ store, stage, address, door: server.door });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    await leaveOffices(store, stage);
    console.log(`Rehearsal ${passed ? 'passed' : 'failed'} in ${seconds} s.`);
    console.log(ends(stage));
    return passed;
  } catch (error) {
    console.error(`Rehearsal failed: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  } finally {
    await server.close();
    await http.close();
  }
}

function look({ session, meeting, election }: Stage): string {
  return `Look at it: /sessions/${session}, /meetings/${meeting}, /elections/${election}.`;
}

/** Nobody is signed in for an office any more: whoever plays the demonstration next waits for nobody. */
async function leaveOffices(store: Store, { president, secretariat, second }: Stage): Promise<void> {
  await store.writes.transaction().execute(async (tx) => {
    for (const account of [president, secretariat, second]) await endAllSignIns(tx, account, store.clock.now());
  });
}

async function meeting({ store, address, stage }: Place): Promise<boolean> {
  const played = await wholeMeeting(address, stage, (ballot) => terms(store, ballot), tell);
  printTimings(played.timings, await bareCommits(store), played.live);
  const slow = spread(played.live).p95 > 1_000;
  if (slow) console.log('  FAILED open pages heard later than a second (p95).');
  return (await recordStands(store)) && !slow;
}

/** Beside the whole day the record is verified, again and again: not once may it be accused. */
async function rough({ store, address, stage }: Place): Promise<boolean> {
  return stoodBeside(store, () => roughDay({ address, stage, tell, published: (vote) => publishedVote(store, vote) }));
}

async function stoodBeside(store: Store, play: () => Promise<readonly Timing[]>): Promise<boolean> {
  const beside = verifyBeside(store);
  const timings = await play().finally(() => beside.end());
  printTimings(timings, await bareCommits(store));
  const { times, accused } = await beside.end();
  for (const { what, detail } of accused) console.log(`  FAILED beside the day, ${what}: ${detail}`);
  if (accused.length === 0)
    console.log(`  The record was verified ${times} times while the day went on: it stood each time.`);
  return (await recordStands(store)) && accused.length === 0 && times > 0;
}

/** From the opening to the closing, with everybody; the record is verified beside it. */
async function day({ store, address, stage, door }: Place): Promise<boolean> {
  await loadWithFictitious(door, path.join(path.dirname(appFolder()), 'data'));
  console.log(`${exampland.names.en} is one more State Party here: what is lost and refused falls on it.`);
  const given = { address, stage, today: store.clock.now().slice(0, 10), tell, figures: fullDayFigures };
  return stoodBeside(store, () => fullDay({ ...given, published: (vote) => publishedVote(store, vote) }));
}

/** From files to a session that can begin, within a minute. */
async function session({ store, address, stage, door }: Place): Promise<boolean> {
  await loadWithFictitious(door, path.join(path.dirname(appFolder()), 'data'));
  console.log(`${exampland.names.en} is one more State Party here: to its credentials an objection is raised.`);
  const began = performance.now();
  const timings = await prepareSession({ address, stage, today: store.clock.now().slice(0, 10), tell });
  const seconds = (performance.now() - began) / 1_000;
  printTimings(timings, await bareCommits(store));
  const slow = seconds > sessionFigures.mostSeconds;
  console.log(
    `  ${slow ? 'FAILED ' : ''}The session was prepared in ${seconds.toFixed(1)} s; at most ${sessionFigures.mostSeconds}.`,
  );
  return (await recordStands(store)) && !slow;
}

function tell(line: string): void {
  console.log(`  ${line}`);
}

async function terms(store: Store, ballot: string) {
  const held = await ballotState(store.reads, ballot);
  if (!held) throw new Error('there is no such ballot');
  const { seats, issued, requirements } = held;
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

function printTimings(timings: readonly Timing[], bare: readonly number[], live: readonly number[] = []): void {
  const byAct = Map.groupBy(timings, ({ act }: Timing) => act);
  const rows = [...byAct].map(([act, all]) => ({ act, ...spread(all.map(({ ms }) => ms)) }));
  if (live.length > 0) rows.push({ act: 'from an act to an open page', ...spread(live) });
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

async function publishedVote(store: Store, vote: string): Promise<PublishedVote> {
  const result = (await votesOf(store.reads, { id: vote }))[0]?.result;
  if (!result) throw new Error('the result of the vote is not published');
  return result;
}

function verifyBeside(store: Store) {
  let going = true;
  let times = 0;
  const accused: Finding[] = [];
  const all = (async () => {
    while (going) {
      accused.push(...(await verifyStore(store)).filter(({ ok }) => !ok));
      times += 1;
      await sleep(1_000);
    }
  })();
  return {
    async end() {
      going = false;
      await all;
      return { times, accused };
    },
  };
}

async function recordStands(store: Store): Promise<boolean> {
  const wrong = (await verifyStore(store)).filter(({ ok }) => !ok);
  for (const { what, detail } of wrong) console.log(`  FAILED ${what}: ${detail}`);
  if (wrong.length === 0) console.log('  The record stands: chain, results decided again, tables built anew.');
  return wrong.length === 0;
}
