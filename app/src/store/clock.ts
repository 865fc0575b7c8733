import { uptime } from 'node:os';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from './database.ts';

/** The database's clock inside a query, cut to milliseconds as the record keeps them (a cast would round up, into the future). */
export const clockNow: RawBuilder<string> = sql<string>`date_trunc('milliseconds', clock_timestamp())`;

/** The instant by the database's clock: for what a page says of now, and for what is compared with times of the record. */
export async function databaseNow(db: Db): Promise<string> {
  const { rows } = await sql<{ now: string }>`select ${clockNow} as now`.execute(db);
  return rows[0]?.now ?? '';
}

/** The clocks of the machine, in milliseconds. A test sets others. */
export interface Machine {
  /** of the day, as somebody has set it */
  wall(): number;
  /** since the machine was started, also while it slept: nobody sets it */
  up(): number;
}

const ownMachine: Machine = { wall: Date.now, up: () => uptime() * 1_000 };

/** Two clocks that differ by more are not explained by drift or a slow network: one of them is wrong. */
export const mostApart = 5 * 60_000;

/**
 * One clock, the database's, decides and is recorded. This carries it on between two queries (for countdowns and the like),
 * and it knows the time of this machine, which only ever casts doubt on the database's.
 */
export class Clock {
  readonly #machine: Machine;
  #seen: { readonly wall: number; readonly up: number };
  /** the database's time at the instant `since` of the process's own counter, which nobody sets */
  #learnt: { readonly at: number; readonly since: number } | null = null;

  constructor(machine: Machine = ownMachine) {
    this.#machine = machine;
    this.#seen = { wall: machine.wall(), up: machine.up() };
  }

  /** ISO instant of the database's clock, as far as it was heard last: right to the time of one query. */
  now(): string {
    return new Date(this.ms()).toISOString();
  }

  /** The same in milliseconds. */
  ms(): number {
    if (this.#learnt === null) return this.machine();
    return Math.floor(this.#learnt.at + performance.now() - this.#learnt.since);
  }

  /** `asked`: what `performance.now()` said before the query. Counted from there, `now()` is never behind what was recorded. */
  learn(now: string, asked: number): void {
    this.#learnt = { at: Date.parse(now), since: asked };
  }

  /**
   * The time by this machine, in milliseconds. When its clock was set by more than some minutes while the program ran, the
   * time as it counted on from before: a wrong setting would else pass where the database runs on the same machine.
   */
  machine(): number {
    const [wall, up] = [this.#machine.wall(), this.#machine.up()];
    const counted = this.#seen.wall + (up - this.#seen.up);
    if (Math.abs(wall - counted) > mostApart) return Math.round(counted);
    this.#seen = { wall, up };
    return wall;
  }
}
