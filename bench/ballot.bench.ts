import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { joinBytes } from '../packages/ballot/src/archive-writer.ts';
import { makePartialDecryption } from '../packages/ballot/src/decryption.ts';
import {
  appendTally,
  belenios2048,
  belenios2048Plain,
  DecryptionCollector,
  encryptBallot,
  type Group,
  openPublished,
  verifyArchive,
} from '../packages/ballot/src/index.ts';
import type { Secret } from '../packages/ballot/src/secret.ts';
import { type HeldElection, must } from '../packages/ballot/src/testing/hold-election.ts';
import { sampleElection } from '../packages/ballot/src/testing/sample-election.ts';
import { findTool, toolAccepts } from '../packages/ballot/test/belenios-tool.ts';
import { median } from './median.ts';

/**
 * Speed of the secret ballot, against belenios-tool 2.0 on the same archives in the same run:
 *   npm run bench:ballot
 * Times per ballot are slopes between a small and a larger archive, so that starting up and keys are left out; each
 * pair is measured in turn with the tool's, and the ratio is the median of the ratios.
 */

const seconds = <T>(work: () => T): readonly [number, T] => {
  const start = process.hrtime.bigint();
  const made = work();
  return [Number(process.hrtime.bigint() - start) / 1e9, made];
};
const ms = (time: number): string => `${(time * 1000).toFixed(1)} ms`;
const say = (what: string, value: string, bar = ''): void =>
  console.log(`${what.padEnd(58)} ${value.padStart(12)}  ${bar}`);

const tied = { candidates: 18, seats: 6, requirements: 8, tellers: { size: 5, threshold: 3 } };
const rounds = 5;
const small = 2;
const large = 14;

function main(): void {
  if (process.argv[2] === '--memory') {
    memory(process.argv[3] ?? '');
    return;
  }
  console.log(
    `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}, load ${loadAverage()}`,
  );
  const folder = mkdtempSync(path.join(tmpdir(), 'ballot-bench-'));
  try {
    const held = sampleElection({ ...tied, uuid: 'BenchTied11111', voters: 125 });
    encryption(held);
    verification(folder);
    closing(held);
    const file = path.join(folder, 'BenchTied11111.bel');
    writeFileSync(file, held.archive);
    const measured = spawnSync(process.execPath, [import.meta.filename, '--memory', file], { encoding: 'utf8' });
    say('125 tied ballots, peak memory of verifying', measured.stdout.trim(), 'bar 300 MB');
    linearity();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function loadAverage(): string {
  return readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(' ');
}

/** What a booth does: one ballot after the other, the key's table already made. */
function encryption({ files, credentials }: HeldElection): void {
  for (const [name, group] of [
    ['native', belenios2048()],
    ['BigInt', belenios2048Plain()],
  ] as const) {
    const open = must(openPublished(files.election, 'required', group));
    const picks = [[0, ...Array.from({ length: 18 }, (_, i) => (i < 4 ? 1 : 0))]];
    const times = Array.from(
      { length: 15 },
      () => seconds(() => must(encryptBallot(open, credentials[0] as Secret, picks)))[0],
    );
    say(`encrypt, tied (${name})`, ms(median(times)), 'bar 150 ms');
  }
}

/** Per ballot: ours with native powers, ours in plain BigInt, and the tool. */
function verification(folder: string): void {
  const sizes = [small, large].map((voters) => {
    const held = sampleElection({ ...tied, uuid: `BenchVerify${voters === small ? 'Sma' : 'Big'}`, voters });
    const file = path.join(folder, `${held.open.election.uuid}.bel`);
    writeFileSync(file, held.stages.closed);
    return { file, bytes: held.stages.closed, ballot: held.ballots[0]?.length ?? 0 };
  });
  say('size of a tied ballot', `${Math.round((sizes[0]?.ballot ?? 0) / 1000)} KB`);
  const tool = findTool();
  const slope = (work: (one: { file: string; bytes: Uint8Array }) => void): number => {
    const [few = 0, many = 0] = sizes.map((one) => seconds(() => work(one))[0]);
    return (many - few) / (large - small);
  };
  const accept = (group: Group) => (one: { bytes: Uint8Array }) => {
    if (!verifyArchive(one.bytes, { tie: 'required' }, group).ok) throw new Error('not verified');
  };
  const all: { native: number; plain: number; tool: number }[] = [];
  for (let round = 0; round < rounds; round++)
    all.push({
      native: slope(accept(belenios2048())),
      tool: tool.found ? slope(({ file }) => void (toolAccepts(file) || fail())) : NaN,
      plain: slope(accept(belenios2048Plain())),
    });
  say('verify one tied ballot (native)', ms(median(all.map((one) => one.native))));
  say('verify one tied ballot (BigInt)', ms(median(all.map((one) => one.plain))));
  if (!tool.found) {
    say('belenios-tool 2.0', 'not measured', tool.reason);
    return;
  }
  say('verify one tied ballot (belenios-tool 2.0)', ms(median(all.map((one) => one.tool))));
  say('ratio native / tool', median(all.map((one) => one.native / one.tool)).toFixed(2), 'bar 0.60, aim 0.35');
  say('ratio BigInt / tool', median(all.map((one) => one.plain / one.tool)).toFixed(2), 'bar 1.00');
}

function fail(): never {
  throw new Error('the tool refuses the archive');
}

/** From EndBallots to the result, as the server and the tellers' devices do it, one after the other. */
function closing(held: HeldElection): void {
  const times = Array.from({ length: 3 }, () => {
    const group = belenios2048();
    const open = must(openPublished(held.files.election, 'required', group));
    return seconds(() => {
      const counted = must(appendTally(open, held.stages.closed));
      const collector = new DecryptionCollector(open, held.files.trustees, counted);
      for (const [owner, key] of held.trustees.decrypting())
        must(collector.offer(owner, makePartialDecryption(open, owner, key, counted.tally)));
      const last = must(collector.finish(joinBytes([held.stages.closed, counted.bytes])));
      if (JSON.stringify(last.result) !== JSON.stringify(held.result)) throw new Error('another result');
    })[0];
  });
  say('125 tied ballots from closing to result', ms(median(times)), 'bar 2000 ms, aim 1000');
}

function memory(file: string): void {
  const report = verifyArchive(new Uint8Array(readFileSync(file)), { tie: 'required' });
  if (!report.ok) throw new Error('not verified');
  console.log(`${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

/** Per ballot with 250, 500 and 1,000 voters: flat when the whole is linear. */
function linearity(): void {
  const per = [250, 500, 1000].map((voters) => {
    const held = sampleElection({ uuid: 'BenchLinear111', candidates: 2, seats: 1, voters });
    const times = Array.from(
      { length: 3 },
      () =>
        seconds(() => {
          if (!verifyArchive(held.archive).ok) throw new Error('not verified');
        })[0],
    );
    return { voters, per: Math.min(...times) / voters };
  });
  for (const one of per) say(`verify, ${one.voters} voters, two candidates, per ballot`, ms(one.per));
  const [first, , last] = per;
  const drift = ((last?.per ?? NaN) / (first?.per ?? NaN) - 1) * 100;
  say('1,000 voters against 250, per ballot', `${drift >= 0 ? '+' : ''}${drift.toFixed(1)} %`, 'bar 10 %');
}

main();
