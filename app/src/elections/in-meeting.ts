import type { Db, Tx } from '../store/database.ts';
import { type BallotNow, ballotUnder, type ElectionLink, electionsOf } from './ballot-now.ts';

/** What a meeting elects. */
export interface ElectedIn {
  /** under the item; the one that the Assembly is on, or comes to next, is the first */
  readonly elections: readonly ElectionLink[];
  /** of a meeting that is closed: in which it held a ballot, under an item that it left */
  readonly balloted: readonly ElectionLink[];
  /** the ballot in progress, else the one that something was last done about under this item; of any of its elections */
  readonly ballot: BallotNow | null;
}

export async function electedIn(
  db: Db | Tx,
  {
    meeting,
    item,
  }: { readonly meeting: { readonly id: string; readonly status: string }; readonly item: string | null },
): Promise<ElectedIn> {
  const [ballot, elections, held] = await Promise.all([
    item ? ballotUnder(db, item) : null,
    item ? electionsOf(db, { item }) : [],
    meeting.status === 'closed' ? electionsOf(db, { meeting: meeting.id }) : [],
  ]);
  return {
    elections: elections.toSorted((a, b) => turnOf(a, ballot) - turnOf(b, ballot)),
    balloted: held.filter((one) => !elections.some(({ id }) => id === one.id)),
    ballot,
  };
}

/** An election that has begun is ended before the next one begins. */
function turnOf({ id, status }: ElectionLink, ballot: BallotNow | null): number {
  return (status === 'open' ? 0 : 2) + (id === ballot?.election ? 0 : 1);
}
