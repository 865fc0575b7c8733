import { mostApart } from '../store/clock.ts';
import { no, type Objection } from './objection.ts';

/** The clocks at one instant, as the door sees them before an act. Instants are ISO. */
export interface ClockReading {
  readonly database: string;
  /** of the machine on which this program runs */
  readonly machine: string;
  /** the last entry of the record; null before the first */
  readonly head: { readonly seq: number; readonly at: string } | null;
  /** by how many milliseconds the database was ahead of the machine when somebody confirmed its clock last; null: never */
  readonly confirmed: number | null;
}

/** A step back this small, in milliseconds, is smoothed: the entry takes the time of the one before. */
export const smoothed = 2_000;

/** How many milliseconds the database's clock is ahead of the machine's. */
export function difference({ database, machine }: Pick<ClockReading, 'database' | 'machine'>): number {
  return Date.parse(database) - Date.parse(machine);
}

/**
 * Why no entry may bear the database's time now, or null. Nothing in a record tells a clock that was set forward from a quiet
 * weekend, so a second clock is asked, the machine's; nobody but a person can say which of the two is right.
 */
export function clockDoubt(reading: ClockReading): Objection | null {
  const { database, machine, head, confirmed } = reading;
  const apart = difference(reading);
  const known = confirmed !== null && Math.abs(apart - confirmed) <= mostApart;
  if (Math.abs(apart) > mostApart && !known) return no('clock-in-doubt', { database, machine });
  if (head !== null && Date.parse(head.at) - Date.parse(database) > smoothed)
    return no('clock-behind-record', { database, seq: head.seq, at: head.at });
  return null;
}

/** The time of the entries of an act: the database's, and never before the entry before it when it stepped back a little. */
export function timeOf({ database, head }: ClockReading): string {
  if (head === null || head.at <= database) return database;
  return Date.parse(head.at) - Date.parse(database) <= smoothed ? head.at : database;
}
