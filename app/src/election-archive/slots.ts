import { slot } from '../door/slot.ts';
import type { Paper } from '../log/index.ts';
import type { Db } from '../store/database.ts';
import type { ElectionView } from './view.ts';

/** Elections that are run here, at the same addresses as those of the archive. */
export interface RunningElections {
  all(db: Db): Promise<readonly ElectionView[]>;
  /** null when none has that id. */
  byId(db: Db, id: string): Promise<ElectionView | null>;
  /** What a printed page says of the record; null for the archive. */
  paper(db: Db, view: ElectionView): Promise<Paper | null>;
}

export const runningElections = slot<RunningElections>('elections run here, beside those of the archive');
