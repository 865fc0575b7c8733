import { sql } from 'kysely';
import { clockNow } from '../store/clock.ts';
import type { Db } from '../store/database.ts';
import type { SequencerState } from './words.ts';

export interface LogHealth {
  readonly ok: boolean;
  readonly state: SequencerState;
  /** entries that are recorded and not in the log yet */
  readonly behind: number;
}

/** A log that stands still is noticed after so many seconds: an entry is taken in within a few. */
const longest = 60;

/** Whether some instance takes entries into the log. One without a key signs nothing and is well all the same: that was chosen. */
export async function logHealth(db: Db): Promise<LogHealth> {
  const { rows } = await sql<{ state: SequencerState; behind: number; waiting: boolean }>`
    select state, coalesce((select max(seq) from entry), 0) - size as behind,
      exists (select 1 from entry where seq = log_state.size + 1 and at < ${clockNow} - make_interval(secs => ${longest}))
        as waiting
    from log_state`.execute(db);
  const { state = 'starting', behind = 0, waiting = true } = rows[0] ?? {};
  const stopped = state === 'halted' || state === 'broken' || state === 'unsealed';
  return { ok: !waiting && !stopped, state, behind };
}
