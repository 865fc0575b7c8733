import { slot } from '../door/slot.ts';
import type { Paper } from '../log/index.ts';
import type { Db } from '../store/database.ts';
import type { ElectionView } from './view.ts';

/** The place of an election in the list of all. */
export interface DatedElection {
  readonly id: string;
  /** ISO instant, day or year of its first ballot; '' where it has ended and that is not known, '9999' before it */
  readonly from: string;
}

/** Elections that are run here, at the same addresses as those of the archive. */
export interface RunningElections {
  /** Which there are, with what they are ordered by. */
  dated(db: Db): Promise<readonly DatedElection[]>;
  /** Those of these ids, in whatever order. */
  some(db: Db, ids: readonly string[]): Promise<readonly ElectionView[]>;
  /** null when none has that id. */
  byId(db: Db, id: string): Promise<ElectionView | null>;
  /** Of each session in which somebody was elected here: the body in the words of the archive, with how many. */
  electedIn(db: Db): Promise<readonly { readonly session: string; readonly body: string }[]>;
  /** What a printed page says of the record; null for the archive. */
  paper(db: Db, view: ElectionView): Promise<Paper | null>;
}

export const runningElections = slot<RunningElections>('elections run here, beside those of the archive');
