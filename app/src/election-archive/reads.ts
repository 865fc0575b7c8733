import { electionFileNames, neededFile, referenceFile, stateNames } from '../reference/index.ts';
import type { Db } from '../store/database.ts';
import { archivedElection } from './archived-election.ts';
import type { ElectionView } from './view.ts';

/** The elections of the archive, oldest first. */
export async function archivedElections(db: Db): Promise<readonly ElectionView[]> {
  const names = await stateNames(db);
  const files = await Promise.all((await electionFileNames(db)).map((name) => neededFile(db, name)));
  return files.map((file) => archivedElection(file, names));
}

/** One election of the archive, or null when there is none with that id. */
export async function archivedElectionById(db: Db, id: string): Promise<ElectionView | null> {
  if (!/^[0-9a-z-]+$/.test(id)) return null;
  const file = await referenceFile(db, `elections/${id}.json`);
  return file === null ? null : archivedElection(file, await stateNames(db));
}
