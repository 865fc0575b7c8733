import { someoneSignedIn } from '../../identity/index.ts';
import type { Db, Tx } from '../../store/database.ts';
import type { Flight } from '../../store/flights.ts';

/** Who may act for a seat or an office, as the play saw it. */
export interface PlayedSeat {
  readonly accounts: readonly string[];
  /** a person has it, and the play goes on without: the last entry that is not of that person's doing */
  readonly without: number | null;
}

/** Whether no person has taken it, or taken it back, before the act of the play is decided: asked in its transaction. */
export async function stillFree(flight: Flight, { accounts, without }: PlayedSeat): Promise<boolean> {
  if (without === null) return !(await someoneSignedIn(flight, accounts));
  return (await flight.send(actsSince(flight.tx, accounts, without))).length === 0;
}

/** Whether any of these accounts has acted behind an entry, as a statement. */
export function actsSince(db: Db | Tx, accounts: readonly string[], seq: number) {
  return db.selectFrom('entry').select('seq').where('actor', 'in', accounts).where('seq', '>', seq).limit(1);
}
