import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../store/database.ts';
import { no, type Objection } from './objection.ts';

/**
 * INTERPRETATION of "locks what it decides on": the record has one order, so writes have one lane. Every act takes this
 * lock first; nothing can change between check and act. Price and measurement: docs/decisions, "one door".
 */
export const doorLock = 0x706c656e;

/** Nothing was begun: the lane was not free in time. */
export class LaneBusy extends Error {
  constructor() {
    super('The lane of the door was not free in time.');
    this.name = 'LaneBusy';
  }
}

export const busy: Objection = no('busy');

/** Takes the lane for a transaction. The limit ends with the waiting: what is decided after it is never cut off. */
export async function takeLane(tx: Tx, patience: number): Promise<void> {
  await orBusy(laneTaken(patience).execute(tx));
}

/** Takes it, as a statement. */
export function laneTaken(patience: number): RawBuilder<unknown> {
  const limit = `${Math.ceil(patience)}ms`;
  return sql`select set_config('lock_timeout', ${limit}, true), pg_advisory_xact_lock(${doorLock})`;
}

/** Throws `LaneBusy` where the lane was not free in time. */
export async function orBusy<T>(taken: Promise<T>): Promise<T> {
  try {
    return await taken;
  } catch (error) {
    if (codeOf(error) === '55P03') throw new LaneBusy();
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
