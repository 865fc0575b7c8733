import { sql } from 'kysely';
import { openStore } from '../store/database.ts';
import { Alarm } from './alarm.ts';
import { type SequencerPace, type SequencerParts, Watch } from './watch.ts';

export const usualPace: SequencerPace = { settle: 200, look: 5_000, sign: 20_000, witness: 10_000, again: 30_000 };

export interface Sequencer {
  /** Something was recorded, perhaps. */
  wake(): void;
  close(): Promise<void>;
}

/** Held by the one sequencer of a database, on a connection of its own: with the connection the lock goes. */
const sequencerLock = 0x706c6f67;

/**
 * Takes what the door appended into the log and signs it. As many may run as there are instances: one works, the others
 * wait to take over. Every write of the log happens on the connection that holds the lock.
 */
export function startSequencer(parts: SequencerParts): Sequencer {
  const pace = { ...usualPace, ...parts.pace };
  const alarm = new Alarm();
  const kept = (async () => {
    while (!alarm.closed) {
      try {
        await takeOver(parts, pace, alarm);
      } catch (error) {
        if (!alarm.closed) parts.onError(error);
        await alarm.pause(Math.min(pace.again, 1_000));
      }
    }
  })();
  return {
    wake: () => alarm.ring(),
    async close() {
      alarm.close();
      await kept;
    },
  };
}

async function takeOver(parts: SequencerParts, pace: SequencerPace, alarm: Alarm): Promise<void> {
  const own = await openStore(parts.store.url, { poolSize: 1 });
  try {
    await own.writes.connection().execute(async (connection) => {
      while (!alarm.closed) {
        const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_lock(${sequencerLock}) as held`.execute(
          connection,
        );
        if (rows[0]?.held === true) return new Watch(parts, pace, alarm, connection).keep();
        await alarm.pause(pace.look);
      }
    });
  } finally {
    await own.close();
  }
}
