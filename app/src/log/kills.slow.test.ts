import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { linger, lingers } from '../../test/given/lingering.ts';
import { introduce, logDoor, until } from '../../test/given/log.ts';
import type { Store } from '../store/database.ts';
import { verifyLog } from './verify-log.ts';

/** The long tests ask for a hundred. */
const kills = Number(process.env.LOG_KILLS ?? 16);
const program = path.resolve(import.meta.dirname, '../../test/acting-process.ts');

/** A process with door and sequencer, waiting for the lock of the one before it. */
interface Acting {
  readonly name: string;
  /** texts of the acts that its door has acknowledged */
  readonly acknowledged: string[];
  act(line: 'one' | 'stream'): void;
  /** Until it is ready, or has acknowledged so many acts. */
  said(acts: number): Promise<void>;
  kill(): Promise<void>;
}

function start(db: TestDatabase, number: number): Acting {
  const name = `process-${number}`;
  // Each leaf bears the name of the process that took it in: see `given`.
  const url = `${db.url}${db.url.includes('?') ? '&' : '?'}options=${encodeURIComponent(`-c plenary.process=${name}`)}`;
  // One half takes acts in at the pace of the program, the other without a pause.
  const settle = number % 2 === 0 ? '200' : '0';
  const child: ChildProcess = spawn(process.execPath, [program, url, name, settle], {
    env: { PATH: process.env.PATH },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (child.stdin === null || child.stdout === null) throw new Error('no pipes');
  const { stdin, stdout } = child;
  stdin.on('error', () => {});
  const closed = once(child, 'close');
  const lines: string[] = [];
  const reader = createInterface(stdout).on('line', (line) => lines.push(line));
  return {
    name,
    get acknowledged() {
      return lines.slice(1);
    },
    act: (line) => void stdin.write(`${line}\n`),
    async said(acts) {
      while (lines.length <= acts) await Promise.race([once(reader, 'line'), closed.then(gone)]);
    },
    async kill() {
      child.kill('SIGKILL');
      await closed;
      expect(child.signalCode).toBe('SIGKILL');
    },
  };
}

function gone(): never {
  throw new Error('the process ended by itself');
}

/**
 * A log whose leaves say who took them in. A number is drawn for each try: those of undone transactions are missing. Each
 * transaction lingers before its end.
 */
async function given(store: Store): Promise<void> {
  await introduce(logDoor(store));
  const statements = [
    'create sequence taking',
    `alter table log_leaf add column taken_by text default current_setting('plenary.process', true),
       add column try bigint default nextval('taking')`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(store.writes);
  await linger(store, 'update of size on log_state', 0.15);
}

it(`killed ${kills} times between commit and integration: each act is in the log exactly once`, async () => {
  await using db = await testDatabase();
  const { store } = db;
  await given(store);
  const acknowledged: string[] = [];
  /** the last act that each killed process had acknowledged */
  const last = new Map<string, string>();
  const waiting = [start(db, 0), start(db, 1)];
  for (let kill = 0; kill < kills; kill++) {
    const acting = waiting.shift() ?? start(db, kill);
    waiting.push(start(db, kill + 2));
    await acting.said(0);
    // What the one before had left is in the log now: this one has taken over.
    await until(
      () => heads(store),
      ({ entries, size }) => entries === size,
    );
    if (kill % 2 === 0) {
      acting.act('one');
      await acting.said(1);
    } else {
      acting.act('stream');
      await acting.said(1);
      // Every other one is killed in the middle of taking an act into the log, the others wherever they are.
      if (kill % 4 === 1) await until(() => lingers(store), Boolean);
      else await sleep((kill * 7) % 41);
    }
    await acting.kill();
    acknowledged.push(...acting.acknowledged);
    last.set(acting.name, acting.acknowledged.at(-1) ?? '');
  }
  await until(
    () => heads(store),
    ({ entries, size, signed }) => entries === size && signed === size,
  );
  for (const { kill } of waiting) await kill();

  const rows = await taken(store);
  const texts = rows.map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
  expect(acknowledged.filter((text) => !texts.includes(text))).toEqual([]);
  // In the record without an answer: the one act that was under way when its process was killed.
  expect(texts.length - acknowledged.length).toBeLessThanOrEqual(kills);
  expect(rows.filter(({ by }) => by === null)).toEqual([]);
  // Every root that was ever signed is what the acts give: none was signed beside it.
  expect((await verifyLog(store)).filter(({ ok }) => !ok)).toEqual([]);

  const behind = rows.filter(({ text, by }) => {
    const own = text.split('.', 1)[0] ?? '';
    return last.get(own) === text && by !== own;
  });
  const undone = await undoneTries(store);
  console.error(
    `${kills} kills, ${texts.length} acts: ${behind.length} found the log behind, ${undone} undid an integration.`,
  );
  expect(last.size).toBe(kills);
  // Every kill at the pace of the program, and many of the others.
  expect(behind.length).toBeGreaterThan(kills / 2);
  expect(undone).toBeGreaterThan(0);
});

async function heads(store: Store) {
  const { rows } = await sql<{ entries: number; size: number; signed: number }>`
    select (select max(seq) from entry) as entries, (select size from log_state) as size,
           (select coalesce(max(size), 0) from log_checkpoint) as signed`.execute(store.reads);
  return rows[0] ?? { entries: 0, size: 0, signed: 0 };
}

/** Whether a transaction that takes acts into the log is under way. */
/** Each made-up act, and who took it into the log; null when nobody did. */
async function taken(store: Store) {
  const { rows } = await sql<{ text: string; by: string | null }>`
    select data->>'text' as text, taken_by as by from entry left join log_leaf using (seq)
    where subject = 'made-up:1' order by seq`.execute(store.reads);
  return rows;
}

/** Runs of drawn numbers that no leaf bears. */
async function undoneTries(store: Store): Promise<number> {
  const { rows } = await sql<{ undone: number }>`
    select count(*)::int as undone from (select try - lag(try, 1, 0::bigint) over (order by try) as step from log_leaf) a
    where step > 1`.execute(store.reads);
  return rows[0]?.undone ?? 0;
}
