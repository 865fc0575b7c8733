import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { askForFloor } from '../src/floor/index.ts';
import type { Hall } from '../test/hall.ts';

export interface Streamed {
  readonly open: number;
  readonly rounds: readonly Round[];
  /** megabytes of the program before, with all streams open, and at the end */
  readonly memory: readonly number[];
  readonly openedIn: number;
}

interface Round {
  readonly told: number;
  readonly median: number;
  readonly p95: number;
  readonly most: number;
  readonly closed: number;
}

/** Many readers of the open meeting; then States ask for the floor, and each reader must hear of each. */
export async function streamToMany(hall: Hall, count: number, rounds: number): Promise<Streamed> {
  const { script, people, url, apps } = hall;
  const pid = apps[0]?.pid ?? 0;
  const memory = [residentMegabytes(pid)];
  const began = performance.now();
  const program = path.resolve(import.meta.dirname, '../test/stream-clients.ts');
  const address = `/live/meeting:${script.meeting}?lang=en`;
  const clients = spawn(process.execPath, [program, new URL(url).port, address, String(count)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    const lines = createInterface(clients.stdout)[Symbol.asyncIterator]();
    const line = async () => String((await lines.next()).value ?? '').split(' ');
    const [, open = '0'] = await line();
    const openedIn = performance.now() - began;
    memory.push(residentMegabytes(pid));
    const told: Round[] = [];
    for (const [state, person] of [...people.delegates].slice(0, rounds)) {
      const { names } = await hall.store.reads
        .selectFrom('state_name')
        .select('names')
        .where('iso3', '=', state)
        .executeTakeFirstOrThrow();
      clients.stdin.write(`${names.en}\n`);
      await line();
      await person.must(url, askForFloor, { meeting: script.meeting, state });
      const [, all, median, p95, most, closed] = (await line()).map(Number);
      told.push({ told: all ?? 0, median: median ?? 0, p95: p95 ?? 0, most: most ?? 0, closed: closed ?? 0 });
    }
    memory.push(residentMegabytes(pid));
    return { open: Number(open), rounds: told, memory, openedIn };
  } finally {
    clients.kill('SIGKILL');
  }
}

/** As Linux counts it; 0 elsewhere. */
export function residentMegabytes(pid: number): number {
  try {
    const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Math.round(Number(found?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
