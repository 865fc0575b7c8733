import { setTimeout as sleep } from 'node:timers/promises';
import { deflateRawSync } from 'node:zlib';
import type { Assembly, Sitting } from './assembly.ts';
import type { Bench, Measurement } from './bench.ts';
import { byTurns } from './by-turns.ts';
import { Connection, requestOf } from './connection.ts';
import { median } from './median.ts';
import { startNginx } from './references/nginx.ts';
import { type Served, serve } from './references/process.ts';
import { type Row, ratioOf } from './row.ts';
import { openReaders, type Told } from './streams.ts';

const rounds = 4;
/** What a change weighs as it is sent. */
const size = 4_000;

/**
 * A change of a meeting until the last of 1,000, 5,000 and 10,000 open pages has it, in milliseconds from the sending of the act. The list
 * of speakers is so long that the state weighs about 4 KB as sent. Reference: nginx with nchan, where it is installed, tells as many
 * readers a message of the same size, from its publishing; else a raw Node server of events. Goal: at most 1.1 times the reference.
 */
export const fanOut: Measurement = {
  name: 'fan-out',
  async run(bench: Bench): Promise<readonly Row[]> {
    await using assembly = await bench.assembly();
    const [sitting] = assembly.stage.sittings;
    if (sitting === undefined) throw new Error('there are no sessions');
    const change = await longList(assembly, sitting);
    const nginx = await startNginx(bench.folder);
    const other = nginx ?? (await serve('sse-server.ts'));
    try {
      const name = nginx ? 'nginx with nchan' : 'a raw Node server of events';
      const rows: Row[] = [];
      for (const count of [1_000, 5_000, 10_000])
        rows.push(
          await told(count, { port: assembly.port, address: `/live/meeting:${sitting.meeting}`, change }, other, name),
        );
      return rows;
    } finally {
      await other.stop();
    }
  },
};

interface Ours {
  readonly port: number;
  readonly address: string;
  readonly change: () => Promise<unknown>;
}

async function told(count: number, ours: Ours, other: Served, name: string): Promise<Row> {
  await using pages = await openReaders(ours.port, ours.address, count);
  await using readers = await openReaders(other.port, '/sub', count);
  const line = await Connection.open(other.port);
  const { bytes } = await pages.round(1, ours.change);
  const publish = published(other.port, bytes);
  const found = await byTurns(rounds, {
    ours: () => apart(() => pages.round(bytes * 0.9, ours.change)),
    other: () => apart(() => readers.round(bytes * 0.9, () => line.ask(publish))),
  });
  line.close();
  const lasts = (all: readonly Told[]): readonly number[] => all.map(({ last }) => last);
  return {
    what: `a change of ${(bytes / 1_000).toFixed(1)} KB to ${count.toLocaleString('en')} open pages, the last`,
    value: median(lasts(found.ours)),
    unit: 'ms',
    reference: { name, value: median(lasts(found.other)), unit: 'ms' },
    ratio: ratioOf(lasts(found.ours), lasts(found.other)),
    goal: { of: 'ratio', most: 1.1 },
  };
}

/** What follows soon on another change is put together with it, and is told later. */
async function apart<T>(does: () => Promise<T>): Promise<T> {
  await sleep(1_000);
  return does();
}

function published(port: number, bytes: number): Buffer {
  // Not to be made smaller by anybody on the way.
  const text = Buffer.from(Array.from({ length: bytes }, () => 33 + Math.floor(Math.random() * 90))).toString('latin1');
  return Buffer.from(`POST /pub HTTP/1.1\r\nhost: localhost:${port}\r\ncontent-length: ${bytes}\r\n\r\n${text}`);
}

/** Delegations ask for the floor until the state is long enough. Gives a change: one more of them asks, or leaves the list again. */
async function longList(assembly: Assembly, { meeting, delegates }: Sitting): Promise<() => Promise<unknown>> {
  const [last, ...others] = Object.entries(delegates).toReversed();
  if (last === undefined) throw new Error('there is no delegation');
  const line = await Connection.open(assembly.port);
  const request = requestOf(assembly.port, `/live/meeting:${meeting}.json`);
  for (const [state, cookie] of others) {
    if (deflateRawSync((await line.ask(request)).body).length >= size) break;
    await assembly.act('ask-for-floor', { meeting, state }, cookie);
  }
  line.close();
  let speaker: string | undefined;
  return async () => {
    const [state, cookie] = last;
    if (speaker === undefined) speaker = (await assembly.act('ask-for-floor', { meeting, state }, cookie)).speaker;
    else {
      await assembly.act('withdraw-from-list', { meeting, speaker }, cookie);
      speaker = undefined;
    }
  };
}
