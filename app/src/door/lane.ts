import { sql } from 'kysely';
import type { Store, Tx } from '../store/database.ts';
import { no, type Objection } from './objection.ts';

/**
 * INTERPRETATION of "locks what it decides on": the record has one order, so writes have one lane. Every act takes this
 * lock first; nothing can change between check and act. Price and measurement: docs/decisions, "one door".
 */
export const doorLock = 0x706c656e;

/** Milliseconds that an act waits for its turn while nothing moves, and in the longest queue. */
const patience = { still: 2_500, moving: 4_000 };

/** Nothing was begun: the lane was not free in time. */
export class LaneBusy extends Error {
  constructor() {
    super('The lane of the door was not free in time.');
    this.name = 'LaneBusy';
  }
}

export const busy: Objection = no('busy');

/**
 * The acts of this process before the lane. Few of them hold a connection while they wait for the lock, so that signing in,
 * which writes too, always finds one.
 */
export class Lane {
  readonly #width: number;
  readonly #queue: (() => void)[] = [];
  #running = 0;
  /** when an act had its turn last */
  #moved = performance.now();

  constructor(width: number) {
    this.#width = Math.max(1, width);
  }

  /** Runs `act` in its turn, with the milliseconds it may still wait for the lock. Throws `LaneBusy`. */
  async run<T>(act: (patience: number) => Promise<T>): Promise<T> {
    const since = performance.now();
    if (this.#running >= this.#width) await this.#turn();
    else this.#running += 1;
    try {
      const done = await act(Math.max(250, patience.still - (performance.now() - since)));
      this.#moved = performance.now();
      return done;
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }

  #turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#queue.splice(this.#queue.indexOf(go), 1);
        reject(new LaneBusy());
      };
      let timer = setTimeout(() => {
        // A long queue that moves is no reason to send anybody away yet.
        if (performance.now() - this.#moved > patience.still / 2) leave();
        else timer = setTimeout(leave, patience.moving - patience.still);
      }, patience.still);
      const go = (): void => {
        clearTimeout(timer);
        resolve();
      };
      this.#queue.push(go);
    });
  }
}

const lanes = new WeakMap<Store, Lane>();

export function laneOf(store: Store): Lane {
  const known = lanes.get(store) ?? new Lane(Math.min(4, Math.floor(store.writers / 2)));
  lanes.set(store, known);
  return known;
}

/** Takes the lane for this transaction. The limit ends with the waiting: what is decided after it is never cut off. */
export async function takeLane(tx: Tx, patience: number): Promise<void> {
  try {
    const limit = `${Math.ceil(patience)}ms`;
    await sql`select set_config('lock_timeout', ${limit}, true), pg_advisory_xact_lock(${doorLock})`.execute(tx);
  } catch (error) {
    if (codeOf(error) === '55P03') throw new LaneBusy();
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
