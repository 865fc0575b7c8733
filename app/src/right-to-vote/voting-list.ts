import type { Region } from '@plenary/rules';
import { memberships } from '../membership/index.ts';
import type { HeldSession } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import { type Seat, seatsOf } from './seats.ts';
import { statementsOf } from './statements.ts';

/** One line of the list of votes: the seat, its group, and the entry of the record that its reason rests on. */
export interface VotingRow extends Seat {
  readonly group: Region;
  /** null: no statement on file */
  readonly entry: number | null;
}

/** Every State Party on the day with its right to vote at the session; in the order of the codes. */
export async function votingList(db: Db, session: string, day: string): Promise<readonly VotingRow[]> {
  const [seats, statements, all] = await Promise.all([
    seatsOf(db, session, day),
    statementsOf(db, session),
    memberships(db),
  ]);
  const groups = new Map(all.map((membership) => [membership.iso3, membership.group]));
  return seats.map((seat): VotingRow => {
    const group = groups.get(seat.state);
    if (group === undefined) throw new Error(`no membership of ${seat.state}`);
    return { ...seat, group, entry: statements.get(seat.state)?.seq ?? null };
  });
}

/** The day a list is for: the one asked, else today, kept inside the session. */
export function dayInSession(session: Pick<HeldSession, 'starts' | 'ends'>, today: string): string {
  if (today < session.starts) return session.starts;
  return today > session.ends ? session.ends : today;
}
